"""Put rows of skills and levels in their places on one page or several."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box
from careerpath.diagram.layout.level_grid import (
    ABOVE,
    BELOW,
    BESIDE,
    BETWEEN,
    CELL_HEIGHT,
    GUTTER,
    fit,
)
from careerpath.diagram.measure import lines_of
from careerpath.diagram.shapes import Cell, Look, Polyline, Writing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.layout.level_grid import (
        GridColumn,
        GridItem,
        GridSetting,
        SkillGrid,
        SkillRow,
    )
    from careerpath.diagram.shapes import Shape

_GROUND = Look(STYLE.band, STYLE.band, 0.0)
#: What two cells of one row keep between them.
_CRACK = 1.6


@lru_cache(maxsize=16)  # each page of several asks for all of them
def lay_out(grid: SkillGrid, area: Box) -> tuple[tuple[Shape, ...], ...]:
    """Return the shapes of each page that a grid needs, of one if possible."""
    setting, columns = fit(grid, area)
    return tuple(
        tuple(
            shape
            for number, column in enumerate(columns[first : first + setting.count])
            for shape in _column(grid, setting, column, number, area)
        )
        for first in range(0, len(columns), setting.count)
    )


def _column(
    grid: SkillGrid, setting: GridSetting, column: GridColumn, number: int, area: Box
) -> Iterator[Shape]:
    left = area.left + number * (setting.column + GUTTER)
    yield from _head(grid, setting, left, area.top, number)
    top = area.top + setting.head
    shaded = False
    for item in column:
        bottom = top + item.height(setting)
        ground = Box(left, top, left + setting.column, bottom)
        if item.row is None:
            yield from _heading(item, setting, ground, f"{number}-{top:.0f}")
            shaded = False
        else:
            if shaded:
                yield Cell(ground, _GROUND)
            shaded = not shaded
            yield from _row(item, item.row, setting, ground)
        top = bottom


def _head(
    grid: SkillGrid, setting: GridSetting, left: float, top: float, column: int
) -> Iterator[Shape]:
    """Yield the names of the roles and the numbers of the levels."""
    above = max(head.height for head in setting.heads)
    for role, head in enumerate(setting.heads):
        start = _cells_left(setting, left, role)
        if grid.heads[role]:
            at = (start + setting.cells / 2, top + above - head.height)
            yield Writing(head, at, "center", f"head-{column}-{role}")
        for number, level in enumerate(grid.levels):
            text = lines_of((level,), setting.numbers)
            x = start + setting.cells * (number + 0.5) / len(grid.levels)
            gid = f"scale-{column}-{role}-{level}"
            yield Writing(text, (x, top + above), "center", gid)
    for place, note_head in enumerate(grid.note_heads):
        text = lines_of((note_head,), setting.numbers)
        at = (_note_right(setting, left, place), top + above)
        yield Writing(text, at, "right", f"head-{column}-note-{place}")


def _note_right(setting: GridSetting, left: float, place: int) -> float:
    """Return where the notes of one column end."""
    return left + setting.column - sum(setting.notes[place + 1 :])


def _cells_left(setting: GridSetting, left: float, role: int) -> float:
    return left + setting.label + BESIDE + role * (setting.cells + BETWEEN)


def _heading(
    item: GridItem, setting: GridSetting, ground: Box, place: str
) -> Iterator[Shape]:
    top = ground.top + setting.size * ABOVE
    yield Writing(item.text, (ground.left, top), "left", f"group-{place}")
    below = top + item.text.height + setting.size * BELOW / 3
    ends = ((ground.left, below), (ground.right, below))
    yield Polyline(ends, STYLE.ink, 0.8)


def _row(
    item: GridItem, row: SkillRow, setting: GridSetting, ground: Box
) -> Iterator[Shape]:
    middle = ground.centre[1]
    top = middle - item.text.height / 2
    yield Writing(item.text, (ground.left, top), "left", f"skill-{row.id}")
    half = setting.size * CELL_HEIGHT / 2
    for role, looks in enumerate(row.cells):
        start = _cells_left(setting, ground.left, role)
        each = setting.cells / len(looks)
        for number, look in enumerate(looks):
            left = start + number * each
            box = Box(
                left + _CRACK / 2,
                middle - half,
                left + each - _CRACK / 2,
                middle + half,
            )
            yield Cell(box, look, f"level-{row.id}-{role}-{number + 1}")
    for place, note in enumerate(row.notes):
        text = lines_of((note,), setting.size)
        at = (_note_right(setting, ground.left, place), middle - text.height / 2)
        if note:
            yield Writing(text, at, "right", f"note-{row.id}-{place}")
