"""Find every simple route that no other one beats on all of several criteria.

Labels leave a heap in the order (effort, moves, role ids) of a lower bound. A
label goes on unless a route found so far matches the best values that it could
lead to; so what is found in the end is complete.
"""

from __future__ import annotations

from heapq import heappop, heappush
from operator import le
from typing import TYPE_CHECKING, TypeAlias

from careerpath.planning.search.budget import (
    DEFAULT_LABEL_BUDGET,
    Budget,
    SearchResult,
    search_with_fallback,
)
from careerpath.planning.search.dominance import Front
from careerpath.planning.search.labels import ANY_HOURS
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.planning.search.labels import Begun, Label, Order
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key

#: The values of a route on the criteria of the question.
Vector: TypeAlias = tuple[int, ...]
#: A label to take up: what it may become comes after its key, at this ideal.
_Item: TypeAlias = "tuple[Key, Vector, Begun | None]"


def search_front(
    network: Network,
    criteria: Sequence[Order],
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
        lambda moves, budget: _search(Provider(moves, criteria), budget, _Points()),
        lambda routes: _unbeaten(Provider(network, criteria), routes),
        label_budget,
    )


def front_below(
    provider: Provider,
    most: Vector,
    *,
    most_effort: int,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> SearchResult:
    """Return those of them that go above none of some values.

    Where the budget is met there may be none.

    Parameters
    ----------
    provider
        Of the network and the criteria; several searches may share one.
    most
        A value for each of the criteria.
    most_effort
        The value for effort, whether it is one of them or not.
    label_budget
        As for `search_front`.
    """
    points = _Points(most, most_effort, provider.most_step(most))
    return _search(provider, label_budget, points)


class _Points:
    """The values and keys of routes, none of which beats another."""

    def __init__(
        self,
        most: Vector | None = None,
        most_effort: int = ANY_HOURS,
        most_step: int = ANY_HOURS,
    ) -> None:
        self.most_effort = most_effort
        self.most_step = most_step
        self._points: list[tuple[Vector, Key]] = []
        self._most = most

    def beat(self, ideal: Vector, key: Key) -> bool:
        """Tell whether nothing that could become of a label is one of them.

        It goes above the values allowed, or a route comes before all of it.
        """
        if self._most and not all(map(le, ideal, self._most)):
            return True
        return any(
            all(map(le, vector, ideal)) and (vector != ideal or found < key)
            for vector, found in self._points
        )

    def add(self, vector: Vector, key: Key) -> None:
        """Add a route that none beats, and remove those that it beats."""
        kept = [other for other in self._points if not all(map(le, vector, other[0]))]
        self._points = [*kept, (vector, key)]

    def routes(self) -> tuple[tuple[int, ...], ...]:
        """Return them by effort, moves and role ids."""
        return tuple(key[-1] for key in sorted(key for _, key in self._points))


def _search(provider: Provider, label_budget: int, points: _Points) -> SearchResult:
    """Return what can be found and proven with so many labels."""
    budget = Budget(label_budget)
    bound = _run(provider, points, budget) if provider.network.connected else None
    return SearchResult(points.routes(), bound is None, bound, budget.popped)


def _run(provider: Provider, points: _Points, budget: Budget) -> int | None:
    """Find the points; return the effort of what is left if the budget is met."""
    front = Front(provider, budget)
    begin = provider.start()
    heap: list[_Item] = [((0, 0, 0, begin.route), (), None)]
    while heap:
        key, ideal, begun = heappop(heap)
        if budget.left <= 0:
            return key[0]
        if begun and points.beat(ideal, key):
            continue
        label = begun.label() if begun else begin
        if begun and not front.keeps(label):
            continue
        budget.popped += 1
        for item in _grow(provider, label, points):
            heappush(heap, item)
            budget.left -= 1
    return None


def _grow(provider: Provider, label: Label, points: _Points) -> Iterator[_Item]:
    """Yield the labels one move further that may become a point; add complete ones."""
    destination = provider.network.destination
    most_effort, most_step = points.most_effort, points.most_step
    for grown in provider.grow(label, most_effort=most_effort, most_step=most_step):
        key, ideal = provider.effort_key(grown), provider.values(grown)
        if points.beat(ideal, key):
            continue
        if grown.route[-1] == destination:
            points.add(ideal, key)
        else:
            yield key, ideal, grown


def _unbeaten(
    provider: Provider, routes: Iterable[tuple[int, ...]]
) -> tuple[tuple[int, ...], ...]:
    """Return those of several routes that no other one of them beats."""
    points = _Points()
    for end in map(provider.follow, routes):
        key, vector = provider.effort_key(end), provider.values(end)
        if not points.beat(vector, key):
            points.add(vector, key)
    return points.routes()
