"""Find every simple route that no other one beats on all of several criteria.

Labels leave a heap in the order (effort, moves, role ids) of a lower bound. A
label goes on unless a route found so far matches the best values that it could
lead to; so what is found in the end is complete.
"""

from __future__ import annotations

from heapq import heappop, heappush
from operator import le
from typing import TYPE_CHECKING, TypeAlias

from careerpath.planning.search.best import (
    BOUNDS,
    TIMED,
    Key,
)
from careerpath.planning.search.dominance import Front
from careerpath.planning.search.fallback import search_with_fallback
from careerpath.planning.search.labels import (
    DEFAULT_LABEL_BUDGET,
    Begun,
    Budget,
    extend,
    follow,
    start,
)
from careerpath.planning.search.result import SearchResult

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from careerpath.model.answers import Criterion
    from careerpath.planning.search.network import Network

#: The values of a route on the criteria of the question.
Vector: TypeAlias = tuple[int, ...]
Point: TypeAlias = tuple[Vector, Key]


def search_front(
    network: Network,
    criteria: Sequence[Criterion],
    *,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> SearchResult:
    """Return the routes that no other one beats, by effort, moves and role ids.

    Of several routes with the same values the first in that order is returned.

    Parameters
    ----------
    network
        The moves allowed and the levels needed.
    criteria
        What routes are weighed by.
    label_budget
        The most labels to make before giving up the proof; `lower_bound` is
        then the effort that no route left out goes below.
    """
    return search_with_fallback(
        network,
        lambda moves, budget: _search(moves, criteria, budget),
        lambda routes: _unbeaten(network, criteria, routes),
        label_budget,
    )


def _search(
    network: Network, criteria: Sequence[Criterion], label_budget: int
) -> SearchResult:
    """Return what can be found and proven with so many labels."""
    budget, whole = Budget(label_budget), not TIMED.isdisjoint(criteria)
    if network.origin == network.destination or network.origin not in network.hops:
        return SearchResult((), True, None, 0)  # noqa: FBT003
    points: list[Point] = []
    front = Front(network, criteria, budget)
    begin = start(network)
    heap: list[tuple[Key, Begun | None]] = [((0, 0, 0, begin.route), None)]
    bound = None
    while heap:
        key, begun = heappop(heap)
        if budget.left <= 0:
            bound = key[0]
            break
        if begun and _is_beaten(_ideal(network, criteria, begun), key, points):
            continue
        label = begun.label() if begun else begin
        if begun and not front.keeps(label):
            continue
        budget.popped += 1
        for grown in extend(network, label, whole=whole):
            key = _key(network, grown)
            ideal = _ideal(network, criteria, grown)
            if _is_beaten(ideal, key, points):
                continue
            if grown.route[-1] == network.destination:
                _add(points, (ideal, key))
            else:
                heappush(heap, (key, grown))
                budget.left -= 1
    found = sorted(key for _, key in points)
    return SearchResult(
        tuple(key[-1] for key in found), bound is None, bound, budget.popped
    )


def _unbeaten(
    network: Network, criteria: Sequence[Criterion], routes: Iterable[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Return those of several routes that no other one of them beats."""
    points: list[Point] = []
    for route in sorted(routes):
        end = follow(network, route, whole=not TIMED.isdisjoint(criteria))
        point = _ideal(network, criteria, end), _key(network, end)
        if not _is_beaten(*point, points):
            _add(points, point)
    return [key[-1] for key in sorted(key for _, key in points)]


def _key(network: Network, begun: Begun) -> Key:
    moves = len(begun.route) - 1 + network.hops[begun.route[-1]]
    return begun.effort, begun.effort, moves, begun.route


def _ideal(network: Network, criteria: Collection[Criterion], begun: Begun) -> Vector:
    """Return values that no route beginning so goes below; a whole route's own."""
    moves = len(begun.route) - 1 + network.hops[begun.route[-1]]
    return tuple([BOUNDS[by](network, begun, moves) for by in criteria])


def _is_beaten(ideal: Vector, key: Key, points: Sequence[Point]) -> bool:
    """Tell whether a found route comes before all that could become of a label."""
    return any(
        all(map(le, vector, ideal)) and (vector != ideal or found < key)
        for vector, found in points
    )


def _add(points: list[Point], point: Point) -> None:
    """Add a route that no other one beats, and remove those that it beats."""
    vector, _ = point
    points[:] = [other for other in points if not all(map(le, vector, other[0]))]
    points.append(point)
