"""Bound what is still to come between a role and the destination.

Every route ends with a move from one of the roles next to the destination. What
such a role needs is learnt by then, so a route begun costs at least what the
cheapest of them adds to what was learnt. With needs D of the role next to the
destination, Q₁ … Qₙ of the roles passed, all without what is held or needed by
the destination:

    hours(D - (Q₁ ∪ … ∪ Qₙ)) >= hours(D) - hours(D ∩ Q₁) - … - hours(D ∩ Qₙ)

and the right side takes no sets for each label.
"""

from __future__ import annotations

from functools import cached_property
from heapq import heapify, heappop, heappush
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from careerpath.graph_index import NO_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.graph_index import GraphIndex
    from careerpath.planning.search.network import Network


def bounds_of(network: Network) -> Bounds:
    """Return the bounds of a network, worked out once for all searches."""
    found: Bounds | None = network.worked_out.get("bounds")
    if found is None:
        found = network.worked_out["bounds"] = Bounds(network)
    return found


class Bounds:
    """What no way on through a network goes below; worked out when asked for."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._hops = network.hops
        self._most_roles = network.max_moves + 1

    def moves_left(self, route: tuple[int, ...]) -> int:
        """Return the most moves that may follow a route begun."""
        return self._most_roles - len(route)

    @cached_property
    def approach(self) -> Approach:
        """What the roles next to the destination add."""
        return Approach(self._network)

    def least_wait(self, route: tuple[int, ...]) -> int:
        """Return the least waiting to the destination, in time units.

        The route must be able to arrive, and have left the origin.
        """
        if self._same_wait is None:
            return self._least_waits[self._most_roles - len(route)][route[-1]]
        return self._hops[route[-1]] * self._same_wait

    @cached_property
    def _same_wait(self) -> int | None:
        """The wait before every move of the graph; None where they differ."""
        least, most = self._network.index.waits
        return least * self._network.unit if least == most else None

    @cached_property
    def _least_waits(self) -> list[dict[int, int]]:
        """For 0, 1 … moves, the least waits of all roles that can arrive."""
        network = self._network
        if network.destination is None:
            return [dict.fromkeys(network.hops, 0)] * (network.max_moves + 1)
        rounds = [{network.destination: 0}]
        changed = [network.destination]
        for _ in range(network.max_moves):
            before = rounds[-1]
            now = dict(before)
            for origin, wait in self._waits_into(changed, before):
                if wait < now.get(origin, wait + 1):
                    now[origin] = wait
            changed = [role for role, wait in now.items() if wait != before.get(role)]
            rounds.append(now)
        return rounds

    def _waits_into(
        self, roles: Iterable[int], waits: dict[int, int]
    ) -> Iterator[tuple[int, int]]:
        """Yield each role with a move into one of `roles`, and the wait from there."""
        for role in roles:
            for origin, wait in self._network.waits_into(role):
                yield origin, wait + waits[role]

    @cached_property
    def last_step_hours(self) -> int:
        """The hours that the last move costs whatever was learnt before it.

        All that roles on the way could teach is taken as learnt.
        """
        network, last = self._network, list[frozenset[int]]()
        for role, need in network.arrivals():
            if role == network.destination:
                last.append(need - network.held)
            else:
                last = [missing - need for missing in last]
                if not all(last):
                    return 0
        return min(map(network.index.hours, last), default=0)


class Approach:
    """The roles next to the destination of a network, and what they add."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._needs = [
            network.detour(role)
            for role, hops in sorted(network.hops.items())
            if hops == 1 and role != network.origin
        ]
        self._hours = [network.index.hours(need) for need in self._needs]
        self._shares: dict[int, list[int]] = {}

    def beyond(self, roles: Iterable[int]) -> list[int]:
        """Return hours that each of the last roles adds at least to those passed."""
        beyond = self._hours
        for role in roles:
            beyond = list(map(sub, beyond, self._shared(role)))
        return beyond

    def least(self, beyond: list[int], role: int) -> int:
        """Return hours that any of the last roles adds, once `role` is passed too.

        `beyond` is what they add before it.
        """
        if not beyond or self._network.hops[role] <= 1:
            return 0
        adding: int = min(map(sub, beyond, self._shared(role)))
        return max(adding, 0)

    def _shared(self, role: int) -> list[int]:
        """Return the hours that a role shares with each of the last roles."""
        found = self._shares.get(role)
        if found is None:
            index = self._network.index
            taught = self._network.detour(role)
            if extras := index.extras:  # whichever move leads there
                into = (extras.get(move, NO_STEPS) for move in index.moves_to(role))
                taught = taught.union(*into)
            found = [
                0 if taught.isdisjoint(need) else index.hours(taught & need)
                for need in self._needs
            ]
            self._shares[role] = found
        return found


# --------------------------------------------------------- before there is a network


class Ends(NamedTuple):
    """The role to list, where its routes begin and end, and the steps held then."""

    role: int
    origin: int
    destination: int
    held: frozenset[int]


def least_first(
    index: GraphIndex, pairs: Iterable[Ends], *, desirable: bool
) -> Iterator[tuple[int, int]]:
    """Yield hours that no route of a role goes below, and the role, the least first.

    The gap to the destination is one such number, quick to find; only for those
    whose turn comes what the role before it adds is looked at too.
    """
    heap = [
        (gap_hours(index, ends, desirable=desirable), False, ends.role, ends)
        for ends in pairs
    ]
    heapify(heap)
    while heap:
        hours, exact, role, ends = heappop(heap)
        if exact:
            yield hours, role
        else:
            least = hours + _least_detour(index, ends, desirable=desirable)
            heappush(heap, (least, True, role, ends))


def gap_hours(index: GraphIndex, ends: Ends, *, desirable: bool) -> int:
    """Return the hours of all that is missing for the destination."""
    need = index.need(ends.destination, desirable=desirable)
    return index.hours(need - ends.held)


def _least_detour(index: GraphIndex, ends: Ends, *, desirable: bool) -> int:
    """Return the least hours that a role next to the destination adds to its need.

    `Approach` says the same of a network; for most pairs of roles there is none yet.
    """
    starts = index.tables.in_start
    first, last = starts[ends.destination], starts[ends.destination + 1]
    before = index.tables.in_role[first:last]
    if ends.origin in before:
        return 0
    known = index.need(ends.destination, desirable=desirable) | ends.held
    detours = (
        index.hours(index.need(role, desirable=desirable) - known) for role in before
    )
    return min(detours, default=0)
