"""Share what pages of levels have in common: groups, samples, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.ink.shapes import Sample
from careerpath.i18n import translator
from careerpath.titles import fold
from careerpath.wording import say, typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.around.frame import Surround
    from careerpath.diagram.ink.shapes import Look
    from careerpath.diagram.layout.level_grid import Grid, Row
    from careerpath.model.text import Language


def skill_name(graph: CareerGraph, skill: str, language: Language) -> str:
    """Return what a skill is called."""
    return say(graph.skill(skill).label, language)


def by_label(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows in the order of their names."""
    return tuple(sorted(rows, key=lambda row: (fold(row.label), row.id)))


def further(heading: str, language: Language) -> str:
    """Return a heading as it is repeated where its rows go on."""
    _ = translator(language)
    return _("{heading} (continued)").format(heading=heading)


def level_numbers(graph: CareerGraph) -> tuple[str, ...]:
    """Return the numbers of the levels of the scale."""
    return tuple(str(level.level) for level in graph.scale.levels)


def scale_note(graph: CareerGraph, language: Language) -> str:
    """Return the names of the levels in words."""
    _ = translator(language)
    names = ", ".join(
        f"{level.level} {say(level.label, language)}" for level in graph.scale.levels
    )
    return _("Levels: {names}.").format(names=names)


def samples(names: Mapping[Look, str]) -> tuple[LegendItem, ...]:
    """Return the legend of looks; a sheet keeps those that it shows."""
    return tuple(LegendItem(text, Sample(look)) for look, text in names.items())


def outline(
    surround: Surround,
    grid: Grid,
    sentence: Callable[[Row], str],
    language: Language,
) -> str:
    """Return a page of levels in words: its head, each row as a sentence, its notes."""
    _ = translator(language)
    sections = [
        (surround.title, *surround.figures, surround.subtitle),
        *(
            (
                group.heading,
                *(f"- {row.label}: {sentence(row)}" for row in group.rows),
            )
            for group in grid.groups
        ),
        (_("Notes"), *(f"- {note}" for note in (*surround.notes, surround.licences))),
    ]
    text = "\n\n".join("\n".join(filter(None, lines)) for lines in sections)
    return typeset(text, language) + "\n"
