"""Find the best simple routes, proven, by extending labels best first.

A label is a route begun: the roles so far, the levels acquired on the way and
what it has cost. Labels leave a heap in the order of a lower bound on every
route that begins like them, compared as (criterion, effort, moves, role ids),
so the first complete route that leaves it is the best one, ties included.

For a single best route, a label is dropped when another one at the same role
beats it however both go on (`DOMINANCE`). For several routes nothing is
dropped but what cannot be among the best k any more.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.model.plan import Criterion
    from careerpath.planning.network import Network

#: (criterion, effort, moves, role ids): the order of routes.
Key: TypeAlias = tuple[int, int, int, tuple[str, ...]]

DEFAULT_LABEL_BUDGET = 200_000


@dataclass(frozen=True, slots=True)
class Label:
    """A route begun.

    Attributes
    ----------
    route
        Role ids so far, origin first.
    acquired
        Levels above the network's `reference` reached on the way.
    learnt
        Hours of all that was learnt beyond the levels held at the start; for
        criteria that look at the end only, beyond `reference`.
    detour
        Hours of what was learnt beyond held and the destination's need.
    value
        The time reached in units, or the largest step so far in hours.
    passed
        Roles of `via` already on the route.
    """

    route: tuple[str, ...]
    acquired: Mapping[str, int]
    learnt: int
    detour: int
    value: int
    passed: frozenset[str]

    @property
    def role(self) -> str:
        """The role reached."""
        return self.route[-1]

    @property
    def moves(self) -> int:
        """The transitions so far."""
        return len(self.route) - 1


class SearchResult(NamedTuple):
    """The role ids of the best routes, best first, and how far they are proven.

    `lower_bound` is what the criterion of no other route can go below when the
    budget was met, else None. `popped` counts the labels taken up.
    """

    routes: tuple[tuple[str, ...], ...]
    proven: bool
    lower_bound: int | None
    popped: int


def search_routes(
    network: Network, k: int, *, label_budget: int = DEFAULT_LABEL_BUDGET
) -> SearchResult:
    """Return the first `k` simple routes in the order of `Key`.

    Parameters
    ----------
    network
        The moves allowed, the levels needed and the criterion.
    k
        How many routes, at least 1.
    label_budget
        The most labels to make before giving up the proof.
    """
    best: list[Key] = []
    done: list[Key] = []
    front: dict[str, list[Label]] = {}
    start = Label((network.origin,), {}, 0, 0, 0, frozenset())
    heap: list[tuple[Key, Label]] = [(_bound(network, start), start)]
    popped, made = 0, 1
    while heap and len(done) < k and made <= label_budget:
        key, label = heappop(heap)
        popped += 1
        if label.role == network.destination:
            done.append(key)
            continue
        if k == 1 and _is_dominated(network, label, front):
            continue
        for grown in _extensions(network, label):
            bound = _bound(network, grown)
            if len(best) == k and bound > best[-1]:
                continue
            if grown.role == network.destination:
                insort(best, bound)
                del best[k:]
            heappush(heap, (bound, grown))
            made += 1
    proven = len(done) == k or not heap
    return SearchResult(
        routes=tuple(key[-1] for key in best),
        proven=proven,
        lower_bound=None if proven else heap[0][0][0],
        popped=popped,
    )


def _extensions(network: Network, label: Label) -> list[Label]:
    """Return the labels one move further that can still arrive in time."""
    left = network.max_moves - label.moves - 1
    found = []
    for move in network.moves_from(label.role):
        role = move.destination
        if network.hops[role] > left or role in label.route:
            continue
        passed = label.passed | {role} if role in network.via else label.passed
        missing = len(network.via) - len(passed)
        if missing and (role == network.destination or missing + 1 > left):
            continue
        acquired, step, detour = network.learn(label.acquired, move)
        learnt = label.learnt + step
        if network.by == "time":
            waited = label.value + move.months
            value = max(waited, learnt * network.units_per_hour)
        elif network.by == "hardest-step":
            value = max(label.value, step)
        else:
            value = 0
        found.append(
            Label(
                (*label.route, role),
                acquired,
                learnt,
                label.detour + detour,
                value,
                passed,
            )
        )
    return found


# ------------------------------------------------------------------------- bounds


def _bound(network: Network, label: Label) -> Key:
    """Return a key that no route beginning with `label` goes below.

    For a complete route it is the route's own key.
    """
    effort = network.target_effort + label.detour
    moves = label.moves + network.hops[label.role]
    value = BOUNDS[network.by](network, label, effort, moves)
    return value, effort, moves, label.route


def _effort_bound(network: Network, label: Label, effort: int, moves: int) -> int:  # noqa: ARG001
    return effort


def _moves_bound(network: Network, label: Label, effort: int, moves: int) -> int:  # noqa: ARG001
    return moves


def _time_bound(network: Network, label: Label, effort: int, moves: int) -> int:  # noqa: ARG001
    """Return the least waits still to come, or all learning at full speed."""
    left = network.max_moves - label.moves
    waits = label.value + network.least_months(label.role, left)
    return max(waits, effort * network.units_per_hour)


def _hardest_step_bound(network: Network, label: Label, effort: int, moves: int) -> int:  # noqa: ARG001
    """Return what is left to learn, spread evenly over the moves left."""
    left = network.max_moves - label.moves
    if label.role == network.destination:
        return label.value
    rest = effort - label.learnt
    last = network.last_step_effort
    return max(label.value, last, -(-rest // left))


BOUNDS: dict[Criterion, Callable[[Network, Label, int, int], int]] = {
    "effort": _effort_bound,
    "time": _time_bound,
    "moves": _moves_bound,
    "hardest-step": _hardest_step_bound,
}


# ---------------------------------------------------------------------- dominance


def _is_dominated(
    network: Network, label: Label, front: dict[str, list[Label]]
) -> bool:
    """Tell whether a label kept at the same role beats `label`; else keep it."""
    kept = front.setdefault(label.role, [])
    beats = DOMINANCE[network.by]
    for other in kept:
        if network.via and not _goes_wherever(other, label):
            continue
        if beats(other, label):
            return True
    kept.append(label)
    return False


def _goes_wherever(first: Label, second: Label) -> bool:
    """Tell whether `first` may go on in every way that `second` may.

    Cutting a circle out of a walk never makes it dearer, which is why visited
    roles do not matter otherwise; but a role of `via` can be lost with the
    circle, and a step can become harder.
    """
    return first.passed == second.passed and set(first.route) <= set(second.route)


def _comes_first(first: Label, second: Label) -> bool:
    return (first.moves, first.route) <= (second.moves, second.route)


def _acquires_no_more(first: Label, second: Label) -> bool:
    """Tell whether all that `first` acquired, `second` acquired too."""
    other = second.acquired
    return all(level <= other.get(s, 0) for s, level in first.acquired.items())


def _beats_by_effort(first: Label, second: Label) -> bool:
    return _comes_first(first, second) and _acquires_no_more(first, second)


def _beats_by_time(first: Label, second: Label) -> bool:
    return first.value <= second.value and _beats_by_effort(first, second)


def _beats_by_moves(first: Label, second: Label) -> bool:
    return first.moves < second.moves or _beats_by_effort(first, second)


def _beats_by_hardest_step(first: Label, second: Label) -> bool:
    """More acquired makes later steps smaller but the effort larger: equal only."""
    return (
        first.value <= second.value
        and _comes_first(first, second)
        and first.acquired == second.acquired
        and _goes_wherever(first, second)
    )


DOMINANCE: dict[Criterion, Callable[[Label, Label], bool]] = {
    "effort": _beats_by_effort,
    "time": _beats_by_time,
    "moves": _beats_by_moves,
    "hardest-step": _beats_by_hardest_step,
}
