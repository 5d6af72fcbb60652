"""Widen the gaps and the empty strips of a layout until it fills its area."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from careerpath.diagram.geometry import Box, Point, around
from careerpath.diagram.layout.boxes import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

#: Boxes above each other are not drawn farther apart.
_WIDEST_GAP = 80.0
#: Rows farther apart would fall asunder.
_WIDEST_STRIP = 90.0
#: How much more a strip with a label grows than one without.
_FAVOUR = 4.0


def spread(layout: Layout, area: Box, labelled: Iterable[int] = ()) -> Layout:
    """Return the layout centred in `area`, its empty strips widened to fill it.

    Only strips that no box touches are widened, so boxes keep their sizes and
    lines go on ending at their borders. Strips that the lines of the `labelled`
    edges run through are widened most. Strips between rows stay so narrow that
    rows look as if they belonged together.
    """
    bounds = layout.bounds
    runs = [around(layout.lines[edge]) for edge in labelled]
    across = _free(
        [(box.left, box.right) for box in layout.boxes],
        (bounds.left, bounds.right),
        [(run.left, run.right) for run in runs],
    )
    down = _free(
        [(box.top, box.bottom) for box in layout.boxes], (bounds.top, bounds.bottom)
    )
    return _moved(
        layout,
        _widener(across, bounds.left, bounds.width, (area.left, area.right)),
        _widener(
            down, bounds.top, bounds.height, (area.top, area.bottom), _WIDEST_STRIP
        ),
    )


def _moved(
    layout: Layout, across: Callable[[float], float], down: Callable[[float], float]
) -> Layout:
    def move(point: Point) -> Point:
        return across(point[0]), down(point[1])

    return Layout(
        boxes=tuple(
            Box(across(b.left), down(b.top), across(b.right), down(b.bottom))
            for b in layout.boxes
        ),
        lines=tuple(tuple(map(move, line)) for line in layout.lines),
    )


class _Strip(NamedTuple):
    """A part of one axis that no box covers, and how willingly it grows."""

    low: float
    high: float
    weight: float

    def before(self, value: float) -> float:
        """Return how much of the strip, weighted, lies before a value."""
        return max(0.0, min(value, self.high) - self.low) * self.weight


def _widener(
    strips: Sequence[_Strip],
    low: float,
    length: float,
    new: tuple[float, float],
    widest: float = math.inf,
) -> Callable[[float], float]:
    """Return the map of one axis that widens its strips, each by its weight."""
    room = sum(strip.before(strip.high) for strip in strips)
    missing = (new[1] - new[0]) - length
    longest = max((strip.high - strip.low for strip in strips), default=math.inf)
    factor = min(missing / room if room else 0.0, max(widest / longest - 1, 0.0))
    start = new[0] + (missing - room * factor) / 2

    def place(value: float) -> float:
        gained = sum(strip.before(value) for strip in strips)
        return start + (value - low) + gained * factor

    return place


def _free(
    taken: Iterable[tuple[float, float]],
    whole: tuple[float, float],
    favoured: Sequence[tuple[float, float]] = (),
) -> list[_Strip]:
    """Return the parts of `whole` that nothing in `taken` covers, in order."""
    free = []
    end = whole[0]
    for low, high in [*sorted(taken), (whole[1], whole[1])]:
        if low > end:
            eager = any(start < low and end < stop for start, stop in favoured)
            free.append(_Strip(end, low, _FAVOUR if eager else 1.0))
        end = max(end, high)
    return free


def fits(layout: Layout, area: Box) -> bool:
    """Tell whether a layout has room in an area."""
    bounds = layout.bounds
    return bounds.width <= area.width and bounds.height <= area.height


def wider_gaps(layout: Layout, area: Box, least: float) -> Iterator[float]:
    """Yield gaps between boxes that may fill the page, the widest first."""
    rows = max(
        sum(other.left < box.right and box.left < other.right for other in layout.boxes)
        for box in layout.boxes
    )
    missing = area.height - layout.bounds.height
    for share in (1.0, 0.6, 0.3):
        yield min(least + missing / rows * share, _WIDEST_GAP)
