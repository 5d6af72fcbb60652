"""Bound the work of a search, hold what it found, and find more where it had to end.

A limit on moves that is looser makes a search harder, yet must lose no route that
a tighter one finds. So what fewer moves can find, each with as many labels, is put
together with what the search has found; and unless roles are asked for on the way,
there is always the route that goes straight on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from careerpath.planning.search.network import Network

DEFAULT_LABEL_BUDGET = 500_000


class Budget:
    """How many labels a search may still make, and how many it took up."""

    def __init__(self, labels: int) -> None:
        self.left = labels
        self.popped = 0


class SearchResult(NamedTuple):
    """The best routes, best first, and how far they are proven.

    Attributes
    ----------
    routes
        Numbers of their roles.
    proven
        Whether no other route comes before one of them.
    lower_bound
        What the criterion of no other route can go below where the budget was
        met, else None; for trade-offs that is said of effort.
    popped
        How many labels were taken up.
    """

    routes: tuple[tuple[int, ...], ...]
    proven: bool
    lower_bound: int | None
    popped: int


if TYPE_CHECKING:
    #: Search a network with a number of labels.
    Search: TypeAlias = Callable[[Network, int], SearchResult]
    #: Return those of several routes that answer the question, in their order.
    Choose: TypeAlias = Callable[
        [Collection[tuple[int, ...]]], Iterable[tuple[int, ...]]
    ]


def search_with_fallback(
    network: Network, search: Search, choose: Choose, label_budget: int
) -> SearchResult:
    """Return what a search finds and, where that is not proven, what others find.

    Once there is a route, the others make no more labels together than the last
    of them began within the budget.
    """
    result = search(network, label_budget)
    if result.proven:
        return result
    found = set(result.routes)
    if not network.via:
        found.add(straight_route(network))
    popped = spent = 0
    for tighter in network.tighter():
        if found and spent >= label_budget:
            break
        other = search(tighter, label_budget)
        found.update(other.routes)
        popped += other.popped
        spent += other.popped if other.proven else label_budget
    return result._replace(routes=tuple(choose(found)), popped=result.popped + popped)


def straight_route(network: Network) -> tuple[int, ...]:
    """Return a route of fewest moves, which exists: each has the least detour."""
    route = [network.origin]
    while route[-1] != network.destination:
        left = network.hops[route[-1]] - 1
        route.append(network.moves_from(route[-1], left, whole=False)[0].role)
    return tuple(route)
