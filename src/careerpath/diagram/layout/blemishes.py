"""Tell how far a laid out route is from beautiful."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.layout.route_draft import unsaid
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.geometry import Point
    from careerpath.diagram.layout.boxes import Layout
    from careerpath.diagram.layout.route_draft import Draft, PriceLine

#: What a price without room costs in bends.
_PRICE_COST = 20.0
#: What a line through a box costs: there is none where any other page will do.
_FALSE_COST = 1000.0
#: A line that ends at the side of a box reaches this far into it at the most.
_TOUCH = 0.5


def blemishes(
    draft: Draft, layout: Layout, prices: Sequence[Sequence[PriceLine]]
) -> float:
    """Return what is ugly about a page, in bends."""
    false = 0.0 if _is_sound(layout) else _FALSE_COST
    missing = _PRICE_COST * unsaid(draft, prices)
    return false + missing + _ugliness(draft, layout) - sum(map(bool, prices))


def _is_sound(layout: Layout) -> bool:
    """Tell whether every line is level or upright and keeps off the boxes."""
    boxes = [box.grown(-_TOUCH) for box in layout.boxes]
    return all(
        start[0] == end[0] or start[1] == end[1]
        for line in layout.lines
        for start, end in pairwise(line)
    ) and not any(box.is_crossed(line) for box in boxes for line in layout.lines)


def _ugliness(draft: Draft, layout: Layout) -> float:
    """Return how far the layout is from beautiful, mostly in bends.

    The route counts most: it should run straight and level. Ends of lines at
    the corners of boxes look as if they missed them.
    """
    route = [
        line
        for arrow, line in zip(draft.arrows, layout.lines, strict=True)
        if arrow.step
    ]
    climb = sum(
        abs(end[1] - start[1]) for line in route for start, end in pairwise(line)
    )
    bends = sum(len(line) - 2 for line in layout.lines)
    bold = sum(len(line) - 2 for line in route)
    return (
        3 * bold
        + climb / 40
        + 2 * _crossings(layout.lines)
        + bends / 4
        + _at_corners(draft, layout)
    )


def _at_corners(draft: Draft, layout: Layout) -> int:
    """Count the ends of lines that are too near the corner of their box."""
    place_of = dict(zip(draft.roles, layout.boxes, strict=True))
    ends = (
        (line[position], place_of[role])
        for arrow, line in zip(draft.arrows, layout.lines, strict=True)
        for position, role in zip((0, -1), arrow.pair, strict=True)
    )
    return sum(
        min(abs(x - box.left), abs(x - box.right)) < STYLE.corner
        and min(abs(y - box.top), abs(y - box.bottom)) < STYLE.corner - 1
        for (x, y), box in ends
    )


def _crossings(lines: Sequence[Sequence[Point]]) -> int:
    """Count the points where a level part of one line meets an upright of another."""
    level, upright = [], []
    for number, line in enumerate(lines):
        for (x0, y0), (x1, y1) in pairwise(line):
            if abs(y1 - y0) > abs(x1 - x0):
                upright.append((number, x0, min(y0, y1), max(y0, y1)))
            else:
                level.append((number, y0, min(x0, x1), max(x0, x1)))
    return sum(
        number != other and left < x < right and top < y < bottom
        for number, y, left, right in level
        for other, x, top, bottom in upright
    )
