"""Find the size and the columns in which rows of skills and levels fit a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from careerpath.diagram.measure import TextBlock, block, longest_word, width
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.shapes import Look

#: The size of letters where the rows need more than one page anyway.
_MANY_PAGES = 9.0
_MOST_COLUMNS, _MOST_PAGES = 4, 20
#: Between columns; beside labels and notes; between the cells of two roles.
GUTTER, BESIDE, BETWEEN = 26.0, 8.0, 12.0
#: Widths in sizes of letters: of cells, and of the narrowest column of labels.
_WIDEST_CELL, _USUAL_CELL, _NARROWEST_LABEL = 6.0, 1.15, 9.0
#: Heights in sizes of letters: of a cell, and of the air in a row and at a heading.
CELL_HEIGHT, _AIR, _MOST_AIR, ABOVE, BELOW = 1.05, 0.45, 1.2, 0.7, 0.35
_HEAD_MOST = 11.0
#: A group of so few rows is not divided.
_KEPT_TOGETHER = 3
#: Below the numbers of the levels, and between the names of two roles.
HEAD_AIR, _APART = 4.0, 5.0


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill: its name, a look for each level of each role, and figures beside."""

    id: str
    label: str
    cells: tuple[tuple[Look, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """Rows under a heading, and the heading where they go on in another column."""

    heading: str
    further: str
    rows: tuple[SkillRow, ...]


@dataclass(frozen=True, slots=True)
class SkillGrid:
    """Groups of rows, and what stands over the cells of each role and the notes.

    `heads` may be empty texts; `levels` are the numbers of the scale. Each row has
    as many notes as there are `note_heads`.
    """

    groups: tuple[SkillGroup, ...]
    heads: tuple[str, ...]
    levels: tuple[str, ...]
    note_heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridSetting:
    """How wide everything in a column is at one size of letters.

    `cells` is the width of all cells of one role, `notes` those of the columns of
    notes, `air` what a row leaves free.
    """

    size: float
    count: int
    column: float
    label: float
    cells: float
    notes: tuple[float, ...]
    heads: tuple[TextBlock, ...]
    air: float

    @property
    def numbers(self) -> float:
        """The size of the numbers of the levels."""
        return max(min(self.size, 9.0), STYLE.note)

    @property
    def head(self) -> float:
        """The height of what stands over a column."""
        above = max(head.height for head in self.heads)
        return above + self.numbers * STYLE.line_height + HEAD_AIR


class GridItem(NamedTuple):
    """A heading, or a row with its label."""

    text: TextBlock
    row: SkillRow | None = None

    def height(self, setting: GridSetting) -> float:
        """Return the room that it takes."""
        if self.row is None:
            return self.text.height + setting.size * (ABOVE + BELOW)
        high = max(self.text.height, setting.size * CELL_HEIGHT)
        return high + setting.size * setting.air


GridColumn = tuple[GridItem, ...]


def fit(grid: SkillGrid, area: Box) -> tuple[GridSetting, tuple[GridColumn, ...]]:
    """Return the largest letters that need the fewest pages, and the rows in columns.

    There are `GridSetting.count` columns to a page. Words are cut only where no size
    keeps them whole.

    Raises
    ------
    InvalidValueError
        If there is no row, or they need more pages than anybody reads.
    """
    if not any(group.rows for group in grid.groups):
        raise InvalidValueError(message("No skill is required: nothing to draw."))
    for broken, pages in product((False, True), range(1, _MOST_PAGES + 1)):
        least = STYLE.note if pages == 1 else _MANY_PAGES
        found = fit_pages(grid, area, pages, least, broken=broken)
        if found is not None:
            return found
    raise InvalidValueError(
        message(
            "The skills need more than {most} pages; choose a larger paper.",
            most=_MOST_PAGES,
        )
    )


def fit_pages(
    grid: SkillGrid, area: Box, pages: int, least: float, *, broken: bool = False
) -> tuple[GridSetting, tuple[GridColumn, ...]] | None:
    """Return what `fit` does, None where so many pages need smaller letters."""
    sizes = (size for size in STYLE.text_sizes if size >= least)
    for size, count in product(sizes, range(1, _MOST_COLUMNS + 1)):
        setting = _setting(grid, area, size, count, broken=broken)
        if setting is not None:
            columns = _balanced(grid, setting, area, count * pages)
            if columns:
                return _airy(setting, columns, area), columns
    return None


def _setting(
    grid: SkillGrid, area: Box, size: float, count: int, *, broken: bool = False
) -> GridSetting | None:
    """Return the widths in one of `count` columns, None where it is too narrow.

    Words are cut only where they may be `broken`.
    """
    rows = [row for group in grid.groups for row in group.rows]
    column = (area.width - GUTTER * (count - 1)) / count
    notes = tuple(
        max(width(text, size) for text in texts) + BESIDE
        for texts in zip(grid.note_heads, *(row.notes for row in rows), strict=True)
    )
    roles, levels = len(grid.heads), len(grid.levels)
    room = column - sum(notes) - BESIDE - BETWEEN * (roles - 1)
    natural = max((width(row.label, size) for row in rows), default=0.0)
    label = min(natural, room - roles * levels * size * _USUAL_CELL)
    cells = min((room - label) / roles, levels * size * _WIDEST_CELL)
    head_size = min(size, _HEAD_MOST)
    cut = _longest(grid.heads, head_size, bold=True) > cells + BETWEEN - _APART
    cut = cut or _longest((row.label for row in rows), size) > label
    narrow = label < min(natural, size * _NARROWEST_LABEL)
    if narrow or (cut and not broken):
        return None
    limit = cells + BETWEEN - _APART
    heads = tuple(block(head, head_size, limit, bold=True) for head in grid.heads)
    label = room - cells * roles
    return GridSetting(size, count, column, label, cells, notes, heads, _AIR)


def _longest(texts: Iterable[str], size: float, *, bold: bool = False) -> float:
    return max((longest_word(t, size, bold=bold) for t in texts), default=0.0)


def _balanced(
    grid: SkillGrid, setting: GridSetting, area: Box, most: int
) -> tuple[GridColumn, ...]:
    """Return the rows in `most` columns of about one height; empty if too few."""
    high = area.height - setting.head
    if _least_height(grid, setting) > high * most:
        return ()
    parts = [_part(group, setting) for group in grid.groups]
    best = tuple(_columns(parts, setting, high))
    if len(best) > most:
        return ()
    low = 0.0
    while high - low > 1:
        middle = (low + high) / 2
        columns = tuple(_columns(parts, setting, middle))
        if len(columns) <= most:
            high, best = middle, columns
        else:
            low = middle
    return best


def _least_height(grid: SkillGrid, setting: GridSetting) -> float:
    """Return what the rows need if no name is broken into lines."""
    rows = sum(len(group.rows) for group in grid.groups)
    return rows * setting.size * max(STYLE.line_height, CELL_HEIGHT + setting.air)


class _Part(NamedTuple):
    """A group: its headings, and its rows, those together that stay together."""

    heading: GridItem
    further: GridItem
    units: tuple[GridColumn, ...]


def _part(group: SkillGroup, setting: GridSetting) -> _Part:
    items = tuple(
        GridItem(block(row.label, setting.size, setting.label), row)
        for row in group.rows
    )
    if len(items) <= _KEPT_TOGETHER:
        units: tuple[GridColumn, ...] = (items,)
    else:
        units = (items[:2], *((item,) for item in items[2:-2]), items[-2:])
    heading, further = (
        GridItem(block(text, setting.size, setting.column, bold=True))
        for text in (group.heading, group.further)
    )
    return _Part(heading, further, units)


def _columns(
    parts: Sequence[_Part], setting: GridSetting, limit: float
) -> Iterator[GridColumn]:
    """Yield columns no higher than `limit`; no row of a group is left alone."""
    column: GridColumn = ()
    used = 0.0
    for part in parts:
        for number, unit in enumerate(part.units):
            new = unit if number else (part.heading, *unit)
            if column and used + _height(new, setting) > limit:
                yield column
                column, used = (), 0.0
                new = (part.further if number else part.heading, *unit)
            column += new
            used += _height(new, setting)
    if column:
        yield column


def _height(items: Sequence[GridItem], setting: GridSetting) -> float:
    return sum(item.height(setting) for item in items)


def _airy(
    setting: GridSetting, columns: Sequence[GridColumn], area: Box
) -> GridSetting:
    """Return a setting whose rows use the height that is left over."""
    spare = min(
        (area.height - setting.head - _height(column, setting))
        / sum(item.row is not None for item in column)
        for column in columns
    )
    air = min(setting.air + max(spare, 0.0) / setting.size, _MOST_AIR)
    return replace(setting, air=air)
