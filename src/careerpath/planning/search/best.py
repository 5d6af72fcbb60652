"""Find the best simple routes of a network, proven.

For a single best route, labels that another one beats are dropped. For several
routes nothing can be; where that makes too many labels, they are found one by one,
which is Lawler's scheme. Once the best route of a branch is found, the others are
those that leave it at one of its roles: for each role a smaller branch. The branches
are disjoint and hold all routes, so the best of their best routes comes next.
Whatever beats a label inside a branch is in it too, so that each search may drop the
labels that are beaten.
"""

from __future__ import annotations

from heapq import heappop, heappush, nsmallest
from typing import TYPE_CHECKING

from careerpath.planning.search.branches import Branch, find_best, find_several
from careerpath.planning.search.budget import (
    DEFAULT_LABEL_BUDGET,
    Budget,
    SearchResult,
    search_with_fallback,
)
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from careerpath.planning.search.labels import Order
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key

#: The part of the budget spent on several routes before Lawler's scheme.
_PLAIN_SHARE = 50


class Lawler:
    """The best routes of a network, one after the other.

    Parameters
    ----------
    provider
        What is asked about them.
    count
        How many are wanted.
    budget
        For all searches together.

    Attributes
    ----------
    found
        The routes so far, best first.
    bound
        What no other route goes below once the budget is met, else None.
    """

    def __init__(self, provider: Provider, count: int, budget: Budget) -> None:
        self.found: list[Key] = []
        self.bound: int | None = None
        self._provider = provider
        self._count = count
        self._budget = budget
        #: Best routes of branches: those left to take, with the branch of each.
        self._waiting: list[tuple[Key, Branch]] = []

    def run(self) -> None:
        """Find the routes, or as many as the budget allows."""
        self._look_into(Branch(self._provider.start()))
        while self._waiting and self.bound is None:
            key, branch = heappop(self._waiting)
            self.found.append(key)
            if len(self.found) == self._count:
                return
            for smaller in self._leaving(key, branch):
                self._look_into(smaller)
                if self.bound is not None:
                    break
        if self.bound is not None and self.found:
            self.bound = self.found[-1][0]  # some branches were not even looked into

    def _look_into(self, branch: Branch) -> None:
        """Let the best route of a branch wait its turn, if it may be wanted."""
        last = self._last_wanted()
        best, self.bound = find_best(self._provider, branch, self._budget, last)
        if best and self.bound is None:
            heappush(self._waiting, (best, branch))

    def _last_wanted(self) -> Key | None:
        """Return the last route that may be wanted, if enough are known."""
        left = self._count - len(self.found)
        known = nsmallest(left, (key for key, _ in self._waiting))
        return known[-1] if len(known) == left else None

    def _leaving(self, key: Key, branch: Branch) -> Iterator[Branch]:
        """Yield the routes of a branch that leave its best one, by where they do."""
        route = key[-1]
        length = len(branch.begin.route)
        for label in self._provider.labels_along(route)[length - 1 :]:
            next_role = route[len(label.route)]
            banned = branch.banned if len(label.route) == length else frozenset()
            yield Branch(label, banned | {next_role})


def search_routes(
    network: Network,
    by: Order,
    k: int,
    *,
    known: Collection[tuple[int, ...]] = (),
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> SearchResult:
    """Return the first `k` simple routes in the order of `Key`.

    Parameters
    ----------
    network
        The moves allowed and the levels needed.
    by
        The criterion.
    k
        How many routes, at least 1.
    known
        Routes found before; the first one of all is not looked for beyond them.
    label_budget
        The most labels to make before giving up the proof. There is a route
        then all the same where there is one, unless roles are asked for on the
        way; and one wherever fewer moves find one.
    """
    provider = Provider(network, (by,))
    keys = (provider.key(provider.follow(route)) for route in known)
    limit = min(keys, default=None)
    return search_with_fallback(
        network,
        lambda moves, budget: _search(Provider(moves, (by,)), k, budget, limit),
        lambda routes: _first(provider, k, {*routes, *known}),
        label_budget,
    )


def search_recommended(
    network: Network, most_effort: int, *, label_budget: int = DEFAULT_LABEL_BUDGET
) -> SearchResult:
    """Return the route that recommends itself among those of so much effort.

    It has the smallest hardest step, then the firmest weakest move, then the least
    time; equal ones stand in the usual order.

    Parameters
    ----------
    network
        The moves allowed and the levels needed.
    most_effort
        Routes of more effort are none.
    label_budget
        The most labels to make before giving up the proof; there may then be no
        route.
    """
    provider = Provider(network, ("recommended",), most_effort=most_effort)
    return _search(provider, 1, label_budget)


def _search(
    provider: Provider, k: int, label_budget: int, limit: Key | None = None
) -> SearchResult:
    """Return what can be found and proven with so many labels, up to a limit."""
    whole = Budget(label_budget)
    if not provider.network.connected:
        return _result([], None, whole)
    everything = Branch(provider.start())
    if k == 1:
        best, bound = find_best(provider, everything, whole, limit)
        return _result([best] if best else [], bound, whole)
    plain = Budget(label_budget // _PLAIN_SHARE)
    found, bound = find_several(provider, everything, plain, k)
    whole.popped = plain.popped
    if bound is None:
        return _result(found, None, whole)
    lawler = Lawler(provider, k, whole)
    lawler.run()
    if lawler.bound is None:
        return _result(lawler.found, None, whole)
    merged = sorted({*found, *lawler.found})[:k]
    return _result(merged, max(bound, lawler.bound), whole)


def _first(
    provider: Provider, k: int, routes: Iterable[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Return the first `k` of several routes."""
    keys = sorted(provider.key(provider.follow(route)) for route in routes)
    return [key[-1] for key in keys[:k]]


def _result(found: Sequence[Key], bound: int | None, budget: Budget) -> SearchResult:
    routes = tuple(key[-1] for key in found)
    return SearchResult(routes, bound is None, bound, budget.popped)
