"""Share what pages of levels have in common: groups, samples, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.shapes import Sample
from careerpath.i18n import translator
from careerpath.titles import fold
from careerpath.words.phrases import say
from careerpath.words.sentences import headed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.layout.level_grid import SkillGrid, SkillRow
    from careerpath.diagram.shapes import Look
    from careerpath.model.text import Language


def skill_name(graph: CareerGraph, skill: str, language: Language) -> str:
    """Return what a skill is called."""
    return say(graph.skill(skill).label, language)


def by_label(rows: Iterable[SkillRow]) -> tuple[SkillRow, ...]:
    """Return rows in the order of their names."""
    return tuple(sorted(rows, key=lambda row: (fold(row.label), row.id)))


def further(heading: str, language: Language) -> str:
    """Return a heading as it is repeated where its rows go on."""
    _ = translator(language)
    return _("{heading} (continued)").format(heading=heading)


def level_numbers(graph: CareerGraph) -> tuple[str, ...]:
    """Return the numbers of the levels of the scale."""
    return tuple(str(level.level) for level in graph.scale.levels)


def scale_note(graph: CareerGraph, language: Language, lowest: int = 1) -> str:
    """Return the names of the levels in words, from the lowest that is printed."""
    _ = translator(language)
    names = ", ".join(
        f"{level} {say(graph.scale.label(level), language)}"
        for level in range(min(lowest, 1), graph.scale.highest + 1)
    )
    return _("Levels: {names}.").format(names=names)


def samples(names: Mapping[Look, str]) -> tuple[LegendItem, ...]:
    """Return the legend of looks; a chart keeps those that it shows."""
    return tuple(LegendItem(text, Sample(look)) for look, text in names.items())


def sections(
    grid: SkillGrid, sentence: Callable[[SkillRow], str], language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield the groups of a grid in words, each row as a sentence."""
    for group in grid.groups:
        rows = (headed(row.label, sentence(row), language) for row in group.rows)
        yield group.heading, *(f"- {row}" for row in rows)
