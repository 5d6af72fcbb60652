"""Break the lines of a lattice into links, each from one column to the next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.layout.ordering import flat_sides

if TYPE_CHECKING:
    from careerpath.diagram.layout.stops import Stops

LEFT, RIGHT = -1, 1


@dataclass(frozen=True, slots=True)
class Spacing:
    """The least distances: of boxes, lines that pass, ends, tracks, lanes, columns.

    `stub` is what a line runs before it turns, an arrowhead included.
    """

    boxes: float = 12.0
    passages: float = 8.0
    ports: float = 7.0
    tracks: float = 6.0
    stub: float = 13.0
    lanes: float = 7.0
    columns: float = 18.0


LOOSE = Spacing()


@dataclass(slots=True)
class Stretch:
    """A line's way from one stop to the next, and the sides it leaves and enters.

    Lines of one bundle share the link between stops that they share.
    """

    bundle: int
    stops: tuple[int, int]
    sides: tuple[int, int]
    heights: list[float]

    def gap(self, stops: Stops) -> int:
        """Return the gap that it runs through: the one left of a column."""
        return stops.column[self.stops[0]] + (self.sides[0] == RIGHT)


def stretches_of(stops: Stops) -> list[list[Stretch]]:
    """Return the links of each edge, from its origin to its destination."""
    sides = flat_sides(stops)
    known: dict[tuple[int, int], Stretch] = {}
    routes = []
    for number, (bundle, chain) in enumerate(
        zip(stops.bundles, stops.chains, strict=True)
    ):
        pairs = list(pairwise(chain))
        for pair in pairs:
            if pair not in known:
                known[pair] = _stretch(stops, bundle, pair, sides.get(number, 0))
        routes.append([known[pair] for pair in pairs])
    return routes


def _stretch(stops: Stops, bundle: int, pair: tuple[int, int], flat: int) -> Stretch:
    start, end = (stops.column[stop] for stop in pair)
    forth = flat or (RIGHT if end > start else LEFT)
    return Stretch(bundle, pair, (forth, flat or -forth), [0.0, 0.0])
