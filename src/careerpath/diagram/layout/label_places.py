"""Find room for the texts that stand beside lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box, Point, centred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Between a line and its label.
_GAP = 3.0
#: Between a label and anything else.
_CLEAR = 3.0
#: Where along a segment to try, the middle first.
_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92)


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What a label may not touch, and the area that it may not leave."""

    area: Box
    boxes: Sequence[Box]
    lines: Sequence[Sequence[Point]]

    def leave_free(self, spot: Box) -> bool:
        """Tell whether nothing stands in `spot`."""
        near = spot.grown(_CLEAR)
        return (
            self.area.holds(spot)
            and not any(near.meets(box) for box in self.boxes)
            and not any(near.is_crossed(line) for line in self.lines)
        )


def find_spots(
    line: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    thickness: float,
    obstacles: Obstacles,
) -> tuple[Box, ...]:
    """Return a place for each line of a label beside `line`; none without room.

    The lines stay together, or else half of them stand on either side. Long
    level segments come first, then long upright ones; above comes before below.
    """
    if not sizes:
        return ()
    gap = _GAP + thickness / 2
    half = (len(sizes) + 1) // 2
    for spots in (
        *_together(line, sizes, gap),
        *_on_both_sides(line, sizes[:half], sizes[half:], gap),
    ):
        if all(map(obstacles.leave_free, spots)):
            return spots
    return ()


def _together(
    line: Sequence[Point], sizes: Sequence[tuple[float, float]], gap: float
) -> Iterator[tuple[Box, ...]]:
    for spot in _spots(line, _room(sizes), gap):
        yield _stacked(spot, sizes)


def _on_both_sides(
    line: Sequence[Point],
    above: Sequence[tuple[float, float]],
    below: Sequence[tuple[float, float]],
    gap: float,
) -> Iterator[tuple[Box, ...]]:
    if not below:
        return
    pairs = zip(
        _spots(line, _room(above), gap), _spots(line, _room(below), gap), strict=False
    )
    # Places come in twos, above and below: take the first of one, then the
    # second of the other.
    for number, pair in enumerate(pairs):
        if number % 2 == 0:
            upper = pair[0]
        else:
            yield (*_stacked(upper, above), *_stacked(pair[1], below))


def _room(sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return max(width for width, _ in sizes), sum(height for _, height in sizes)


def _stacked(spot: Box, sizes: Sequence[tuple[float, float]]) -> tuple[Box, ...]:
    """Return the rectangles of lines one below the other, centred in `spot`."""
    found = []
    top = spot.top
    for width, height in sizes:
        found.append(centred((spot.centre[0], top + height / 2), width, height))
        top += height
    return tuple(found)


def _spots(
    line: Sequence[Point], size: tuple[float, float], gap: float
) -> Iterator[Box]:
    segments = sorted(pairwise(line), key=lambda s: (_is_upright(s), -_length(s)))
    for segment in segments:
        for share in _SHARES:
            yield from _beside(segment, share, size, gap)


def _beside(
    segment: tuple[Point, Point], share: float, size: tuple[float, float], gap: float
) -> Iterator[Box]:
    (x0, y0), (x1, y1) = segment
    x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
    width, height = size
    if _is_upright(segment):
        aside = width / 2 + gap
        yield centred((x + aside, y), width, height)
        yield centred((x - aside, y), width, height)
    else:
        aside = height / 2 + gap
        yield centred((x, y - aside), width, height)
        yield centred((x, y + aside), width, height)


def _is_upright(segment: tuple[Point, Point]) -> bool:
    (x0, y0), (x1, y1) = segment
    return abs(y1 - y0) > abs(x1 - x0)


def _length(segment: tuple[Point, Point]) -> float:
    (x0, y0), (x1, y1) = segment
    return abs(x1 - x0) + abs(y1 - y0)


#: How far a sign and what stands clear of it reach from its middle, and the length of
#: a head.
_SIGN, _HEAD = 4.6, 12.0
#: Where along a part of a line to try, the middle first.
_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
#: What it costs to stand on a head, or on a box or words; a line costs 1.
_ON_HEAD, _ON_BOX = 2, 3


def sign_place(
    line: Sequence[Point], others: Sequence[Sequence[Point]], taken: Sequence[Box]
) -> Box:
    """Return where a sign stands on a line: where least else is, on a long part."""
    parts = sorted(pairwise(line), key=_length, reverse=True)
    spots = (_on(part, share) for part in parts for share in _PLACES)
    places = (centred(spot, 2 * _SIGN, 2 * _SIGN) for spot in spots)

    def cost(place: Box) -> int:
        ends = (_length((place.centre, end)) for end in (line[0], line[-1]))
        return (
            sum(place.is_crossed(other) for other in others)
            + _ON_BOX * sum(place.meets(box) for box in taken)
            + _ON_HEAD * (min(ends) < _HEAD)
        )

    costs: dict[Box, int] = {}
    for place in places:
        costs[place] = cost(place)
        if not costs[place]:
            break
    return min(costs, key=costs.__getitem__)


def _on(part: tuple[Point, Point], share: float) -> Point:
    (x0, y0), (x1, y1) = part
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
