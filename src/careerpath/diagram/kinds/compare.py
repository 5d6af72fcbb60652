"""Draw two or three roles with their skills side by side: the kind `compare`."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_comparison
from careerpath.diagram.around import level_texts
from careerpath.diagram.around.drawings import arrange_charts
from careerpath.diagram.around.frame import frame
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.ink.draw import draw_chart
from careerpath.diagram.layout.grid_shapes import lay_out
from careerpath.diagram.layout.level_grid import (
    SkillGrid,
    SkillGroup,
    SkillRow,
    fit_pages,
)
from careerpath.diagram.shapes import HELD, NOT_ASKED, WANTED, Look
from careerpath.diagram.side_by_side import RolesSideBySide
from careerpath.i18n import translator
from careerpath.words.phrases import hours_text, say
from careerpath.words.sentences import (
    assumed_texts,
    headed,
    inside,
    journey,
    with_practice,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.figure import Figure

    from careerpath.diagram.around.drawings import Chart
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.side_by_side import Levels
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


__all__ = ["RolesSideBySide", "arrange", "draw", "outline", "split", "title"]

_BOTH = 2
#: Keeps the sign with the word before it.
_JOINT = "\u00a0· "
_LETTERS = ("A", "B", "C")
#: Rows with smaller letters than this are better off without names over them.
_NAMES_LEAST = 9.0


def title(values: RolesSideBySide, paper: Paper) -> str:
    """Return the headline of the page."""
    text = " · ".join(_names(values, paper.language).values())
    return paper.title or text[:1].upper() + text[1:]


def draw(values: RolesSideBySide, paper: Paper) -> Figure:
    """Return the page: shared skills first, then those of one role only."""
    return draw_chart(arrange(values, paper)[values.page], outline(values, paper))


def split(values: RolesSideBySide, paper: Paper) -> tuple[RolesSideBySide, ...]:
    """Return the values of each page that all rows need."""
    count = len(arrange(values, paper))
    return tuple(replace(values, page=number) for number in range(count))


def arrange(values: RolesSideBySide, paper: Paper) -> tuple[Chart, ...]:
    """Return the pages before they are drawn."""
    grid, surround = _content(values, paper)
    return arrange_charts(paper, surround, lambda area: lay_out(grid, area))


def _content(values: RolesSideBySide, paper: Paper) -> tuple[SkillGrid, Surround]:
    """Return the rows and what is said around them.

    Over the cells stand the names of the roles, or letters where there is no
    room for names of a good size.
    """
    roles = values.comparison.roles
    grid = _grid(values, _names(values, paper.language), paper.language)
    surround = _surround(values, paper, grid)
    band = frame(paper, surround).band
    if fit_pages(grid, band, 1, _NAMES_LEAST) is None:
        letters = dict(zip(roles, _LETTERS, strict=False))
        grid = _grid(values, letters, paper.language)
        surround = _surround(values, paper, grid)
    return grid, surround


def _names(values: RolesSideBySide, language: Language) -> dict[str, str]:
    return {role: values.name(role, language) for role in values.comparison.roles}


# ------------------------------------------------------------------------------ rows


def _grid(
    values: RolesSideBySide, names: Mapping[str, str], language: Language
) -> SkillGrid:
    """Return the rows; `names` are what the roles go by on this page."""
    return SkillGrid(
        groups=tuple(_groups(values, names, language)),
        heads=tuple(names.values()),
        levels=level_texts.level_numbers(values.graph),
    )


def _groups(
    values: RolesSideBySide, names: Mapping[str, str], language: Language
) -> Iterator[SkillGroup]:
    """Yield the skills by who needs them: all roles, two of them, one alone."""
    _ = translator(language)
    roles, levels, brought = values.comparison.roles, values.levels, values.brought
    for count in range(len(roles), 0, -1):
        for who in combinations(roles, count):
            rows = [
                _row(values, brought, skill, language)
                for skill, needed in levels.items()
                if set(needed) == set(who)
            ]
            if rows:
                name = _who(names, who, language)
                skills = _.plural("{count} skill", "{count} skills", len(rows))
                yield SkillGroup(
                    f"{name}{_JOINT}{skills}",
                    level_texts.further(name, language),
                    level_texts.by_label(rows),
                )


def _who(names: Mapping[str, str], who: tuple[str, ...], language: Language) -> str:
    """Return who needs the skills of a group."""
    _ = translator(language)
    if len(who) == len(names):
        return _("Both roles") if len(who) == _BOTH else _("All three roles")
    first, *others = (names[role] for role in who)
    if not others:
        return _("Only {role}").format(role=_inside(first))
    return _("{role} and {other}").format(role=first, other=_inside(others[0]))


def _inside(name: str) -> str:
    return name if name in _LETTERS else inside(name)


def _row(
    values: RolesSideBySide, brought: Levels, skill: str, language: Language
) -> SkillRow:
    needed, levels = values.levels[skill], range(1, values.graph.scale.highest + 1)
    cells = tuple(
        tuple(
            _look(level, needed.get(role, 0), brought[role][skill]) for level in levels
        )
        for role in values.comparison.roles
    )
    return SkillRow(skill, level_texts.skill_name(values.graph, skill, language), cells)


def _look(level: int, needed: int, brought: int) -> Look:
    if level > needed:
        return NOT_ASKED
    return HELD if level <= brought else WANTED


# ----------------------------------------------------------------------- around them


def _surround(values: RolesSideBySide, paper: Paper, grid: SkillGrid) -> Surround:
    graph, language = values.graph, paper.language
    _ = translator(language)
    roles = values.comparison.roles
    credited = credit(graph, shown_comparison(values.comparison))
    both = len(roles) == _BOTH
    names = {
        HELD: _("held in the other role too")
        if both
        else _("held in each of the roles"),
        WANTED: _("to acquire, coming from the other role")
        if both
        else _("to acquire, coming from another of the roles"),
        NOT_ASKED: _("not asked"),
    }
    return Surround(
        title=title(values, paper),
        figures=(_counts(values, grid.heads, language), *_hours(values, language)),
        legend=level_texts.samples(names),
        notes=(
            " ".join(
                (
                    level_texts.scale_note(graph, language),
                    _("Only what the roles require is compared, not what helps."),
                    *assumed_texts(graph.scale, language),
                )
            ),
            *_overlaps(values, language),
        ),
    ).on(paper, graph, credited)


def _counts(values: RolesSideBySide, heads: Sequence[str], language: Language) -> str:
    """Return how many skills each role requires, and how many all do.

    Before a role stands the letter that it goes by, if it does.
    """
    _ = translator(language)
    levels, roles = values.levels.values(), values.comparison.roles
    parts = [
        _("{role}: {skills}").format(
            role=" ".join(dict.fromkeys((head, values.name(role, language)))),
            skills=_.plural(
                "{count} skill", "{count} skills", sum(role in who for who in levels)
            ),
        )
        for head, role in zip(heads, roles, strict=True)
    ]
    shared = sum(len(who) == len(roles) for who in levels)
    parts.append(_.plural("{count} in common", "{count} in common", shared))
    return " · ".join(parts)


def _hours(values: RolesSideBySide, language: Language) -> Iterator[str]:
    """Yield what it takes from one of two roles to the other, and for a person."""
    _ = translator(language)
    comparison = values.comparison
    if len(comparison.roles) == _BOTH:
        yield " · ".join(
            headed(
                journey(
                    values.name(crossing.origin, language),
                    values.name(crossing.destination, language),
                    language,
                ),
                with_practice(
                    _study(crossing.effort_hours, language),
                    crossing.practice_hours,
                    language,
                ),
                language,
            )
            for crossing in comparison.crossings
        )
    if comparison.nearness is not None:
        efforts = " · ".join(
            f"{values.name(role, language)} {hours_text(hours, language)}"
            for role, hours in comparison.nearness.efforts.items()
        )
        yield _("Study left with the skills described: {efforts}").format(
            efforts=efforts
        )


def _study(hours: Range[int], language: Language) -> str:
    _ = translator(language)
    return _("{hours} of study").format(hours=hours_text(hours, language))


def _overlaps(values: RolesSideBySide, language: Language) -> Iterator[str]:
    """Yield which of the roles one person often holds together, and why."""
    _ = translator(language)
    for overlap in values.comparison.overlaps:
        yield _("{role} and {other} are often one person: {because}").format(
            role=values.name(overlap.role, language),
            other=inside(values.name(overlap.other, language)),
            because=say(overlap.because, language),
        )


# -------------------------------------------------------------------------- in words


def outline(values: RolesSideBySide, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    grid = _grid(values, _names(values, paper.language), paper.language)
    rows = level_texts.sections(
        grid, lambda row: _sentence(values, row.id, paper.language), paper.language
    )
    return _surround(values, paper, grid).outline(rows, paper.language)


def _sentence(values: RolesSideBySide, skill: str, language: Language) -> str:
    """Return who needs a skill, and at which level."""
    scale = values.graph.scale
    return ", ".join(
        f"{values.name(role, language)} {level} ({say(scale.label(level), language)})"
        for role, level in values.levels[skill].items()
    )
