"""Set the skills of a route in columns: step by step, levels and hours at the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from careerpath.diagram.measure import (
    TextBlock,
    filled,
    lines_of,
    longest_word,
    paragraph,
)
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.geometry import Point

#: Between two columns, the narrowest that can be read, and the most of them.
GUTTER, _NARROWEST, _MOST = 18.0, 150.0, 6
#: Between a name and its figures, below each line, and above a heading.
_BETWEEN, _BELOW, _ABOVE_HEADING = 8.0, 1.5, 5.0
#: Columns so much higher than others are not worth being fewer.
_WORTH = 1.04


class SkillLine(NamedTuple):
    """A skill, and what is said of it at the end of its line.

    The learning begins at `level`.
    """

    name: str
    figures: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class SkillList:
    """A heading, and the skills that are new for one step."""

    title: str
    lines: tuple[SkillLine, ...]


def count_lines(lists: Sequence[SkillList]) -> int:
    """Return how many skills there are."""
    return sum(len(each.lines) for each in lists)


def lowest_level(lists: Sequence[SkillList]) -> int:
    """Return the lowest level at which learning begins, 1 without any skill."""
    return min((line.level for each in lists for line in each.lines), default=1)


def part(lists: Sequence[SkillList], start: int, stop: int) -> tuple[SkillList, ...]:
    """Return the skills from one place to another, counted over all lists.

    Examples
    --------
    >>> one = SkillList("A", (SkillLine("x", ""), SkillLine("y", "")))
    >>> [each.title for each in part((one, SkillList("B", one.lines)), 1, 2)]
    ['A']
    """
    found, at = [], 0
    for each in lists:
        lines = each.lines[max(start - at, 0) : max(stop - at, 0)]
        if lines or (not each.lines and start <= at < stop):
            found.append(SkillList(each.title, lines))
        at += len(each.lines)
    return tuple(found)


class _Entry(NamedTuple):
    """A heading or a skill as it is set; `figures` stand at the right end.

    They are `down` so much from the top: below the name where that is long.
    """

    text: TextBlock
    figures: TextBlock | None
    above: float
    down: float = 0.0

    @property
    def height(self) -> float:
        figures = self.figures.height if self.figures else 0.0
        return max(self.text.height, self.down + figures) + _BELOW


@dataclass(frozen=True, slots=True)
class SkillColumns:
    """Skills in columns, from their upper left corner."""

    texts: tuple[tuple[TextBlock, Point], ...] = ()
    height: float = 0.0


@lru_cache(maxsize=64)
def set_skills(lists: tuple[SkillList, ...], room: float, size: float) -> SkillColumns:
    """Return skills in about equally high columns that together are the lowest."""
    if not lists:
        return SkillColumns()
    most = max(1, min(_MOST, int((room + GUTTER) / (_NARROWEST + GUTTER))))
    best: tuple[list[list[_Entry]], float] = ([], 0.0)
    least = inf
    # Fewer columns are wider, and may be no higher since names then need fewer lines.
    for count in range(most, 0, -1):
        width = (room - GUTTER * (count - 1)) / count
        columns = _balanced(tuple(_entries(lists, width, size)), count)
        if _height(columns) > least * _WORTH:
            break
        best, least = (columns, width), min(least, _height(columns))
    columns, width = best
    return SkillColumns(tuple(_texts(columns, width)), _height(columns))


def _entries(lists: Sequence[SkillList], width: float, size: float) -> Iterator[_Entry]:
    for each in lists:
        title = paragraph(each.title, max(STYLE.heading, size), width, bold=True)
        yield _Entry(title, None, _ABOVE_HEADING)
        for line in each.lines:
            yield _entry(line, width, size)


def _entry(line: SkillLine, width: float, size: float) -> _Entry:
    """Return a skill with its figures beside it, or below where that breaks words."""
    whole = filled(line.name, size, width)
    if not line.figures:
        return _Entry(whole, None, 0.0)
    figures = lines_of((line.figures,), size)
    room = width - figures.width - _BETWEEN
    if longest_word(line.name, size) <= room:
        beside = filled(line.name, size, room)
        if len(beside.lines) <= len(whole.lines) + 1:
            return _Entry(beside, figures, 0.0)
    return _Entry(whole, figures, 0.0, whole.height)


def _balanced(entries: Sequence[_Entry], count: int) -> list[list[_Entry]]:
    """Return the entries in so many columns, as low as can be."""
    low, high = 0.0, sum(entry.above + entry.height for entry in entries)
    best = [list(entries)]
    while high - low > 1:
        middle = (low + high) / 2
        columns = _filled(entries, middle)
        if len(columns) <= count and _height(columns) <= middle:
            best, high = columns, middle
        else:
            low = middle
    return best


def _filled(entries: Sequence[_Entry], height: float) -> list[list[_Entry]]:
    """Return columns no higher than that where they can; no heading ends one."""
    columns: list[list[_Entry]] = [[]]
    filled = 0.0
    for number, entry in enumerate(entries):
        needed = filled + entry.height + entry.above
        if entry.above and number + 1 < len(entries):
            needed += entries[number + 1].height + entries[number + 1].above
        if columns[-1] and needed > height:
            columns.append([])
        below = columns[-1]
        filled = filled + entry.height + entry.above if below else entry.height
        below.append(entry)
    return columns


def _height(columns: Sequence[Sequence[_Entry]]) -> float:
    return max(
        sum(entry.height + (entry.above if number else 0) for number, entry in rows)
        for rows in (list(enumerate(column)) for column in columns)
    )


def _texts(
    columns: Sequence[Sequence[_Entry]], width: float
) -> Iterator[tuple[TextBlock, Point]]:
    for place, column in enumerate(columns):
        left, y = place * (width + GUTTER), 0.0
        for number, entry in enumerate(column):
            y += entry.above if number else 0.0
            yield entry.text, (left, y)
            if entry.figures:
                yield (
                    entry.figures,
                    (
                        left + width - entry.figures.width,
                        y + entry.down,
                    ),
                )
            y += entry.height
