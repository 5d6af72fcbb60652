"""Order the stops of a small drawing so that hardly any lines cross."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.layout.ordering import sweep

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.diagram.layout.stops import Stops

#: From how many shuffled orders to begin, besides the first; and how often to go
#: forth and back from each, as long as that helps.
_STARTS, _SWEEPS, _STALE = 20, 8, 2
_ROUNDS = 8


def sift(stops: Stops) -> None:
    """Reorder the columns of `stops`; nothing leaves its lane.

    One stop after the other is moved to where its column crosses least. Lines
    that stay in a column count what stands between their ends: they run straight
    where that is nothing. The best order met from several beginnings stays.
    """
    sieve = _Sieve(stops)
    best: list[list[int]] = []
    least = float("inf")
    for columns in _starts(stops):
        stops.columns, stale = columns, 0
        for number in range(_SWEEPS):
            sweep(stops, forth=number % 2 == 0)
            sieve.settle()
            cost = sieve.cost()
            stale = 0 if cost < least else stale + 1
            if cost < least:
                best, least = [list(column) for column in stops.columns], cost
            if stale == _STALE or not least:
                break
        if not least:
            break
    stops.columns = best
    stops.straighten()


def _starts(stops: Stops) -> Iterator[list[list[int]]]:
    """Yield orders to begin from, the same ones every time."""
    first = [list(column) for column in stops.columns]
    yield [list(column) for column in first]
    chance = random.Random(0)  # noqa: S311  # no secrets
    for _ in range(_STARTS):
        for column in first:
            chance.shuffle(column)
        yield [sorted(column, key=stops.lane.__getitem__) for column in first]


class _Sieve:
    """The lines between the stops of a drawing, by what they weigh.

    Attributes
    ----------
    flats
        What each stop is joined to in its own column.
    sides
        What each stop is joined to in the columns before and after it.
    passed
        What a line up or down a column has to cross at each stop.
    """

    def __init__(self, stops: Stops) -> None:
        self.stops = stops
        count = range(len(stops.column))
        self.flats: list[dict[int, float]] = [{} for _ in count]
        self.sides: tuple[list[dict[int, float]], ...] = (
            [{} for _ in count],
            [{} for _ in count],
        )
        for chain, edge in zip(stops.chains, stops.edges, strict=True):
            for one, other in pairwise(chain):
                self._join(one, other, edge.weight)
                self._join(other, one, edge.weight)
        before, after = self.sides
        self.passed = [
            1.0 + min(sum(before[stop].values()), sum(after[stop].values()))
            for stop in count
        ]

    def _join(self, stop: int, other: int, weight: float) -> None:
        way = self.stops.column[other] - self.stops.column[stop]
        beside = self.sides[way > 0] if way else self.flats
        beside[stop][other] = max(weight, beside[stop].get(other, 0.0))

    def settle(self) -> None:
        """Sift all columns until nothing moves any more."""
        columns = self.stops.columns
        waiting = set(range(len(columns)))
        for _ in range(_ROUNDS):
            moved = {n for n in sorted(waiting) if self._sift(columns[n])}
            waiting = {n + by for n in moved for by in (-1, 0, 1)}
            waiting &= set(range(len(columns)))
            if not moved:
                return

    def _sift(self, column: list[int]) -> bool:
        """Move each stop of a column to its best place; tell whether any moved."""
        if len(column) == 1:
            return False
        above, before = self._above(column), list(column)
        for stop in before:
            place = column.index(stop)
            best, least = place, 0.0
            for step in (1, -1):
                for end, cost in self._ways(above, column, place, step):
                    if cost < least:
                        best, least = end, cost
            if best != place:
                column.insert(best, column.pop(place))
        return column != before

    def _above(self, column: Sequence[int]) -> Mapping[tuple[int, int], float]:
        """Return what it costs that one stop of a column stands above another."""
        place = self.stops.places()
        ends = {
            stop: [
                sorted((place[other], weight) for other, weight in side[stop].items())
                for side in self.sides
            ]
            for stop in column
        }
        return {
            (one, other): sum(map(_crossed, ends[one], ends[other]))
            for one in column
            for other in column
            if one != other
        }

    def _ways(
        self,
        above: Mapping[tuple[int, int], float],
        column: Sequence[int],
        place: int,
        step: int,
    ) -> Iterator[tuple[int, float]]:
        """Yield how far a stop may go one way, and what that costs more."""
        stop, lane, total = column[place], self.stops.lane, 0.0
        heights = {other: number for number, other in enumerate(column)}
        while 0 <= place + step < len(column):
            place += step
            other = column[place]
            if lane[other] != lane[stop]:
                return
            pair = (stop, other) if step > 0 else (other, stop)
            total += above[pair[::-1]] - above[pair]
            for end, weight in self.flats[stop].items():
                if end != other:
                    ahead = (heights[end] - place) * step > 0
                    total += (-weight if ahead else weight) * self.passed[other]
            for end, weight in self.flats[other].items():
                if end != stop:
                    ahead = (heights[end] - place) * step > 0
                    total += (weight if ahead else -weight) * self.passed[stop]
            yield place, total

    def cost(self) -> float:
        """Return what an order costs: crossings between columns, and within them."""
        place = self.stops.places()
        total = 0.0
        for column in self.stops.columns:
            ends = [
                sorted((place[o], weight) for o, weight in self.sides[1][stop].items())
                for stop in column
            ]
            total += sum(
                _crossed(one, other)
                for number, one in enumerate(ends)
                for other in ends[number + 1 :]
            )
            total += sum(
                weight * sum(self.passed[s] for s in column[place[one] + 1 : place[o]])
                for one in column
                for o, weight in self.flats[one].items()
            )
        return total


def _crossed(
    upper: Sequence[tuple[int, float]], lower: Sequence[tuple[int, float]]
) -> float:
    """Return how much of the upper lines has to cross the lower ones; both in order.

    Examples
    --------
    >>> _crossed([(0, 1.0), (2, 1.0)], [(1, 1.0), (1, 3.0)])
    4.0
    """
    total = 0.0
    for height, weight in upper:
        for other, other_weight in lower:
            if other >= height:
                break
            total += weight * other_weight
    return total
