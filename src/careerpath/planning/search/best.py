"""Find the best simple routes, proven, by extending labels best first.

Labels leave a heap in the order of a lower bound on every route that begins
like them, compared as (criterion, effort, moves, role ids), so the first
complete route that leaves it is the best one, ties included.

For a single best route, a label is dropped when another one at the same role
beats it however both go on. For several routes nothing is dropped but what
cannot be among the best k any more; where that makes too many labels, the best
route is found, then the best ones that leave it at each of its roles, and so on
(Lawler's scheme), each by a search for a single route.
"""

from __future__ import annotations

from bisect import insort
from heapq import heappop, heappush
from typing import TYPE_CHECKING, TypeAlias

from careerpath.planning.search.dominance import Front
from careerpath.planning.search.fallback import search_with_fallback
from careerpath.planning.search.labels import (
    DEFAULT_LABEL_BUDGET,
    Begun,
    Budget,
    Label,
    extend,
    follow,
    labels_along,
    start,
)
from careerpath.planning.search.network import UNITS_PER_HOUR
from careerpath.planning.search.result import SearchResult

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from careerpath.model.answers import Criterion
    from careerpath.planning.search.network import Network

#: (criterion, effort, moves, roles): the order of routes.
Key: TypeAlias = tuple[int, int, int, tuple[int, ...]]

#: The criteria for which it matters when the destination's need is learnt.
TIMED: frozenset[Criterion] = frozenset({"time", "hardest-step"})
#: The part of the budget spent on several routes before Lawler's scheme.
_PLAIN_SHARE = 50
#: Labels to take up before it pays to look at the roles next to the destination.
_EASY = 1000
_NOTHING = frozenset[int]()


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
        lambda moves, budget: _search(moves, by, k, budget),
        lambda routes: _first(network, by, k, routes),
        label_budget,
    )


def _search(network: Network, by: Criterion, k: int, label_budget: int) -> SearchResult:
    """Return what can be found and proven with so many labels."""
    whole = Budget(label_budget)
    if network.origin == network.destination or network.origin not in network.hops:
        return _result([], None, whole)
    if k == 1:
        front = Front(network, {by}, whole)
        found, bound = _best(network, by, start(network), whole, front=front)
        return _result(found, bound, whole)
    plain = Budget(label_budget // _PLAIN_SHARE)
    found, bound = _best(network, by, start(network), plain, k=k)
    whole.popped = plain.popped
    if bound is None:
        return _result(found, bound, whole)
    lawler, own_bound = _deviate(network, by, k, whole)
    if own_bound is None:
        return _result(lawler, None, whole)
    merged = sorted({*found, *lawler})[:k]
    return _result(merged, max(bound, own_bound), whole)


def _first(
    network: Network, by: Criterion, k: int, routes: Iterable[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Return the first `k` of several routes."""
    keys = []
    for route in routes:
        end = follow(network, route, whole=by in TIMED)
        value = BOUNDS[by](network, end, len(route) - 1)
        keys.append((value, end.effort, len(route) - 1, route))
    return [key[-1] for key in sorted(keys)[:k]]


def _result(found: list[Key], bound: int | None, budget: Budget) -> SearchResult:
    return SearchResult(
        tuple(key[-1] for key in found), bound is None, bound, budget.popped
    )


def _best(  # one search has this many parts
    network: Network,
    by: Criterion,
    begin: Label,
    budget: Budget,
    *,
    k: int = 1,
    front: Front | None = None,
    banned: frozenset[int] = _NOTHING,
    limit: Key | None = None,
) -> tuple[list[Key], int | None]:
    """Return the k best routes that go on from a label, and the bound if unproven.

    `front` drops beaten labels; `banned` are roles not to go to at first; routes
    after `limit` are not wanted.
    """
    best: list[Key] = []
    done = 0
    heap: list[tuple[Key, Begun | None]] = [((0, 0, 0, begin.route), None)]
    while heap and done < k:
        key, begun = heappop(heap)
        if budget.left <= 0:
            return best, key[0]
        budget.popped += 1
        label = begin if begun is None else begun.label()
        if begun and label.role == network.destination:
            done += 1
            continue
        if front is not None and begun and not front.keeps(label):
            continue
        hard = budget.popped > _EASY
        for bound, grown in _grow(network, by, label, limit=limit, hard=hard):
            role = grown.route[-1]
            if (begun is None and role in banned) or (limit and bound > limit):
                continue
            if role == network.destination:
                insort(best, bound)
                del best[k:]
                if len(best) == k:
                    limit = best[-1]
            heappush(heap, (bound, grown))
            budget.left -= 1
    return best, None


def _grow(
    network: Network, by: Criterion, label: Label, *, limit: Key | None, hard: bool
) -> Iterator[tuple[Key, Begun]]:
    """Yield the labels one move further, each after what its routes cannot beat.

    Some of them may be after `limit`. In a `hard` search it pays to look at the
    roles next to the destination.
    """
    bound_of, look = BOUNDS[by], hard and by == "effort"
    most = limit[1] if limit and by == "effort" else None
    beyond = network.approach.beyond(label.route[1:]) if look else []
    for grown in extend(network, label, whole=by in TIMED, most_effort=most):
        role = grown.route[-1]
        moves = len(grown.route) - 1 + network.hops[role]
        least = bound_of(network, grown, moves)
        if look:
            least += network.approach.least(beyond, role)
        yield (least, grown.effort, moves, grown.route), grown


# ------------------------------------------------------------------------- bounds


def _effort_bound(network: Network, begun: Begun, moves: int) -> int:  # noqa: ARG001
    return begun.effort


def _moves_bound(network: Network, begun: Begun, moves: int) -> int:  # noqa: ARG001
    return moves


def time_bound(network: Network, begun: Begun, moves: int) -> int:  # noqa: ARG001
    """Return the least waits still to come, or all learning at full speed."""
    left = network.max_moves - len(begun.route) + 1
    waits = begun.clock + network.least_wait(begun.route[-1], left)
    return max(waits, begun.effort * UNITS_PER_HOUR)


def hardest_step_bound(network: Network, begun: Begun, moves: int) -> int:  # noqa: ARG001
    """Return what is left to learn, spread evenly over the moves left."""
    if begun.route[-1] == network.destination:
        return begun.hardest
    left = network.max_moves - len(begun.route) + 1
    rest = begun.effort - begun.learnt
    return max(begun.hardest, network.last_step_hours, -(-rest // left))


BOUNDS: dict[Criterion, Callable[[Network, Begun, int], int]] = {
    "effort": _effort_bound,
    "time": time_bound,
    "moves": _moves_bound,
    "hardest-step": hardest_step_bound,
}


# ------------------------------------------------------------------ Lawler's scheme


def _deviate(
    network: Network, by: Criterion, k: int, budget: Budget
) -> tuple[list[Key], int | None]:
    """Return the k best routes, each the best one that leaves an earlier one.

    Routes that share a beginning and then go to none of some roles are a group;
    the best of a group is found with dominance, for whatever beats a label
    inside the group is in it too. The groups are disjoint and hold all routes.
    """
    found: list[Key] = []
    groups: list[tuple[Key, int, frozenset[int]]] = []

    def add(begin: Label, banned: frozenset[int]) -> int | None:
        front = Front(network, {by}, budget)
        wanted = sorted(group[0] for group in groups)[: k - len(found)]
        limit = wanted[-1] if len(wanted) == k - len(found) else None
        best, bound = _best(
            network, by, begin, budget, front=front, banned=banned, limit=limit
        )
        if best and bound is None:
            heappush(groups, (best[0], len(begin.route), banned))
        return bound

    bound = add(start(network), _NOTHING)
    while bound is None and groups:
        key, length, banned = heappop(groups)
        found.append(key)
        if len(found) == k:
            return found, None
        labels = labels_along(network, key[-1], whole=by in TIMED)
        for label in labels[length - 1 :]:
            first = label.moves + 1 == length
            out = banned if first else _NOTHING
            bound = add(label, out | {key[-1][len(label.route)]})
            if bound is not None:
                break
    if bound is None or not found:
        return found, bound
    return found, found[-1][0]  # some groups were not even looked into
