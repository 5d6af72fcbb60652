"""Order the stops of each column so that few lines cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.diagram.layout.stops import Stops

_SWEEPS = 12


def put_in_order(stops: Stops) -> None:
    """Reorder the columns of `stops`; nothing leaves its lane.

    Sweeps forth and back put every stop at the mean of its neighbours; then
    pairs are exchanged as long as that undoes a crossing. The best order met
    stays.
    """
    best, least = [list(column) for column in stops.columns], crossings(stops)
    for number in range(_SWEEPS):
        sweep(stops, forth=number % 2 == 0)
        _exchange(stops)
        count = crossings(stops)
        if count < least:
            best, least = [list(column) for column in stops.columns], count
    stops.columns = best


def crossings(stops: Stops) -> int:
    """Count the pairs of links between neighbouring columns that must cross."""
    place = stops.places()
    links: list[list[tuple[int, int]]] = [[] for _ in stops.columns]
    for step in stops.steps():
        left, right = sorted(step, key=lambda s: stops.column[s])
        if stops.column[left] != stops.column[right]:
            links[stops.column[left]].append((place[left], place[right]))
    return sum(_inversions(sorted(gap)) for gap in links)


def _inversions(links: list[tuple[int, int]]) -> int:
    return sum(
        a < c and b > d
        for number, (a, b) in enumerate(links)
        for c, d in links[number + 1 :]
    )


def sweep(stops: Stops, *, forth: bool) -> None:
    """Put every stop at the mean of its neighbours in the column before or after."""
    order = range(len(stops.columns)) if forth else range(len(stops.columns))[::-1]
    for number in order:
        height = {
            stop: (place + 0.5) / len(column)
            for column in stops.columns
            for place, stop in enumerate(column)
        }
        mean = {}
        for stop in stops.columns[number]:
            near = [
                height[other]
                for other in stops.beside[stop]
                if (stops.column[other] < number) == forth
                and stops.column[other] != number
            ]
            mean[stop] = sum(near) / len(near) if near else height[stop]
        stops.columns[number].sort(key=lambda s: (stops.lane[s], mean[s], height[s]))


def _exchange(stops: Stops) -> None:
    """Exchange neighbours in each column while that undoes crossings."""
    for _ in range(4):
        moved = [_exchange_in(stops, column) for column in stops.columns]
        if not any(moved):
            return


def _exchange_in(stops: Stops, column: list[int]) -> bool:
    """Exchange neighbours in a column where that helps; tell whether any moved."""
    place, moved = stops.places(), False
    for i in range(len(column) - 1):
        one, other = column[i], column[i + 1]
        as_is = _tangled(stops, place, one, other)
        alike = stops.lane[one] == stops.lane[other]
        if alike and _tangled(stops, place, other, one) < as_is:
            column[i], column[i + 1] = other, one
            moved = True
    return moved


def _tangled(stops: Stops, place: dict[int, int], upper: int, lower: int) -> int:
    """Count the crossings of the links of two stops, the one above the other."""
    own = stops.column[upper]
    return sum(
        place[a] > place[b]
        for a in stops.beside[upper]
        for b in stops.beside[lower]
        if stops.column[a] == stops.column[b] != own
    )
