"""Find the best simple routes of a network, proven.

For a single best route, labels that another one beats are dropped. For several
routes nothing can be; where that makes too many labels, they are found one by one
(`Lawler`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.planning.search.branches import Branch, find_best, find_several
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET, Budget
from careerpath.planning.search.fallback import search_with_fallback
from careerpath.planning.search.lawler import Lawler
from careerpath.planning.search.provider import Provider
from careerpath.planning.search.result import SearchResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.model.answers import Criterion
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key

#: The part of the budget spent on several routes before Lawler's scheme.
_PLAIN_SHARE = 50


def search_routes(
    network: Network,
    by: Criterion,
    k: int,
    *,
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
    label_budget
        The most labels to make before giving up the proof. There is a route
        then all the same where there is one, unless roles are asked for on the
        way; and one wherever fewer moves find one.
    """
    return search_with_fallback(
        network,
        lambda moves, budget: _search(Provider(moves, (by,)), k, budget),
        lambda routes: _first(Provider(network, (by,)), k, routes),
        label_budget,
    )


def _search(provider: Provider, k: int, label_budget: int) -> SearchResult:
    """Return what can be found and proven with so many labels."""
    whole = Budget(label_budget)
    if not provider.network.connected:
        return _result([], None, whole)
    everything = Branch(provider.start())
    if k == 1:
        best, bound = find_best(provider, everything, whole)
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
