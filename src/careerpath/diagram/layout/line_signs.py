"""Find where the signs of lines that lie close together stand, and how large."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath.diagram.geometry import Box, Point, around, centred
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: The least that can be told apart, and what is worth standing on a branch.
_LEAST, _ON_BRANCH = 2.2, 2.6
#: Between a sign and another line or a box, and between it and a head.
_CLEAR, _HEAD = 0.7, 8.0
#: Where along a part of a line to try, the middle first.
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9)


class LineSign(NamedTuple):
    """The middle of a sign, and how far it reaches from there."""

    at: Point
    size: float


def place_signs(
    lines: Sequence[Sequence[Point]],
    boxes: Iterable[Box],
    branches: Sequence[bool],
) -> tuple[LineSign | None, ...]:
    """Return the sign of each line, as large as what lies beside it allows.

    Every line that leads to a box has one; one of those that branch from another line,
    which says the same, only where there is room.
    """
    taken = list(boxes)
    found: list[LineSign | None] = []
    for number, line in enumerate(lines):
        others = (other for n, other in enumerate(lines) if n != number)
        near = [*taken, *(around(part) for other in others for part in pairwise(other))]
        sign = _largest(line, near)
        small = branches[number] and sign.size < _ON_BRANCH
        found.append(None if small else sign)
        if not small:
            taken.append(centred(sign.at, 2 * sign.size, 2 * sign.size))
    return tuple(found)


def _largest(line: Sequence[Point], near: Sequence[Box]) -> LineSign:
    """Return the sign of a line where most is free about it, the longest part first."""
    reach = STYLE.sign + _CLEAR
    best, room = line[0], -1.0
    parts = sorted(pairwise(line), key=lambda part: -_distance(*part))
    for part in parts:
        beside = around(part).grown(reach)
        close = [box for box in near if _touch(beside, box)]
        for spot in _spots(part):
            ends = min(_distance(spot, end) for end in (line[0], line[-1])) - _HEAD
            free = min((_away(spot, box) for box in close), default=reach)
            free = min(free, ends, reach)
            if free > room + 0.01:
                best, room = spot, free
        if room >= reach:
            break
    return LineSign(best, min(max(room - _CLEAR, _LEAST), STYLE.sign))


def _spots(part: tuple[Point, Point]) -> Iterator[Point]:
    (x0, y0), (x1, y1) = part
    for share in _SHARES:
        yield x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _touch(one: Box, other: Box) -> bool:
    """Tell whether two rectangles meet, a line being one without width."""
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


def _away(point: Point, box: Box) -> float:
    """Return how far a point lies outside a rectangle, level or upright."""
    x, y = point
    level = max(box.left - x, x - box.right, 0.0)
    return max(level, box.top - y, y - box.bottom)
