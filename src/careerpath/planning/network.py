"""Lay out the moves and needs of one question for the search.

Everything that does not change while one question is searched is worked out
here, and only for roles that the search comes to.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from careerpath.graph_index import NO_STEPS
from careerpath.model.contexts import Contexts
from careerpath.model.evidence import TIERS
from careerpath.planning.pricing import months_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.graph_index import Condition
    from careerpath.model.plan import Filters
    from careerpath.model.profile import Profile

#: An hour of learning in the time units of `pricing.months_unit`.
UNITS_PER_HOUR = 12
_FAR = 1 << 30


class Move(NamedTuple):
    """A move that the filters admit: where it leads, its wait, its need.

    Attributes
    ----------
    detour_hours, detour
        Steps neither held nor needed by the destination of the question.
    ahead_hours, ahead
        Steps not held that its destination needs in any case.
    wait
        Likely months before the move, in time units.
    """

    detour_hours: int
    role: int
    detour: frozenset[int]
    ahead_hours: int
    ahead: frozenset[int]
    wait: int


class Network:
    """The admitted moves between two roles, for one person.

    Roles are numbers of the graph's index, and levels are sets of its steps.

    Parameters
    ----------
    graph
        The career graph.
    origin
        A role id.
    destination
        Another one, or None for wherever moves lead.
    held
        Levels at the start, prerequisites included.
    filters
        Which routes are wanted.
    profile
        Whose months in role and hours per week count.
    desirable
        Whether desirable skills are needed too.
    """

    def __init__(  # one question has this many parts
        self,
        graph: CareerGraph,
        origin: str,
        destination: str | None,
        *,
        held: Mapping[str, int],
        filters: Filters,
        profile: Profile,
        desirable: bool = False,
    ) -> None:
        self.graph = graph
        self.index = index = graph.index
        self.filters = filters
        self.profile = profile
        self.desirable = desirable
        self.max_moves = filters.max_moves
        self.origin = index.role(origin)
        self.destination = None if destination is None else index.role(destination)
        ends = {self.origin, self.destination}
        self.via = frozenset(map(index.role, filters.via)) - ends
        self.avoid = frozenset(map(index.role, filters.avoid))
        self.held = index.steps(held)
        #: What the destination needs is paid in any case.
        self.ahead = (
            NO_STEPS
            if self.destination is None
            else index.need(self.destination, desirable=desirable) - self.held
        )
        self.ahead_hours = index.hours(self.ahead)
        self.unit = months_unit(profile.hours_per_week)
        self._needs: dict[int, tuple[int, frozenset[int], int, frozenset[int]]] = {}
        self._moves: dict[tuple[int, int], list[Move]] = {}
        self._presupposed: dict[int, frozenset[int]] = {}

    # ------------------------------------------------------------------ the way on

    @cached_property
    def admitted(self) -> frozenset[int] | None:
        """The conditions that the filters let through; None for all of them."""
        filters = self.filters
        if (filters.company_size, filters.status, filters.min_tier) == (None,) * 3:
            return None
        conditions = self.index.conditions
        codes = frozenset(
            code for code, condition in enumerate(conditions) if self._admits(condition)
        )
        return None if len(codes) == len(conditions) else codes

    def _admits(self, condition: Condition) -> bool:
        filters = self.filters
        usual = Contexts(condition.company_size, condition.status)
        return usual.admit(filters.company_size, filters.status) and (
            filters.min_tier is None
            or TIERS.index(condition.tier) <= TIERS.index(filters.min_tier)
        )

    @cached_property
    def hops(self) -> Mapping[int, int]:
        """The fewest admitted moves to the destination, where a route may need it.

        Absent are roles to avoid, and roles from which the destination is too far
        for a route from the origin: `max_moves`, less one if the origin leads
        there, less two otherwise. Without a destination every role is one.
        """
        if self.destination is None:
            every = set(range(len(self.index.roles)))
            return dict.fromkeys(every - self.avoid, 0)
        most = self.max_moves
        found = self.hops_within(most - 2)
        ends = self.index.tables.out_role
        first = {ends[m] for m in self.index.moves_from(self.origin) if self._open(m)}
        near = {r for r in first - found.keys() - self.avoid if self._leads(r, found)}
        if most > 1:
            found |= dict.fromkeys(near, most - 1)
        if self.origin not in found.keys() | self.avoid and first & found.keys():
            found[self.origin] = 1 + min(found[role] for role in first & found.keys())
        return found

    def hops_within(self, most: int) -> dict[int, int]:
        """Return the fewest admitted moves to the destination, at most so many."""
        assert self.destination is not None  # noqa: S101  # the callers have one
        ring = {self.destination} - self.avoid
        found = dict.fromkeys(ring, 0)
        for hops in range(1, most + 1):
            ring = self._origins(ring) - found.keys() - self.avoid
            if not ring:
                break
            found |= dict.fromkeys(ring, hops)
        return found

    def _open(self, move: int) -> bool:
        """Tell whether the filters let a move through."""
        admitted = self.admitted
        return admitted is None or self.index.tables.condition[move] in admitted

    def _leads(self, role: int, found: Mapping[int, int]) -> bool:
        """Tell whether an admitted move leads from a role to one of those found."""
        tables, moves = self.index.tables, self.index.moves_from(role)
        if self.admitted is None:
            ends = tables.out_role[moves.start : moves.stop]
            return not found.keys().isdisjoint(ends)
        return any(tables.out_role[m] in found and self._open(m) for m in moves)

    def _origins(self, ring: set[int]) -> set[int]:
        """Return the roles from which an admitted move leads into `ring`."""
        tables = self.index.tables
        starts, origins = tables.in_start, tables.in_role
        if self.admitted is None:
            rows = (origins[starts[role] : starts[role + 1]] for role in ring)
            return set().union(*rows)
        admitted, moves, condition = self.admitted, tables.in_move, tables.condition
        return {
            origins[place]
            for role in ring
            for place in range(starts[role], starts[role + 1])
            if condition[moves[place]] in admitted
        }

    def moves_from(self, role: int, left: int) -> list[Move]:
        """Return the admitted moves after which the destination is in reach.

        `left` is how many moves may follow. Those with least detour come first.
        """
        found = self._moves.get((role, left))
        if found is None:
            hops, ends = self.hops, self.index.tables.out_role
            found = self._moves[role, left] = sorted(
                self._move(role, move, ends[move])
                for move in self.index.moves_from(role)
                if hops.get(ends[move], _FAR) <= left and self._open(move)
            )
        return found

    def _move(self, origin: int, move: int, role: int) -> Move:
        extra = self.index.extras.get(move)
        if extra is None:
            detour_hours, detour, ahead_hours, ahead = self._need(role)
        else:
            need = self.index.need(role, desirable=self.desirable) | extra
            detour_hours, detour, ahead_hours, ahead = self._split(need)
        wait = self._wait(origin, move)
        return Move(detour_hours, role, detour, ahead_hours, ahead, wait)

    def _need(self, role: int) -> tuple[int, frozenset[int], int, frozenset[int]]:
        found = self._needs.get(role)
        if found is None:
            found = self._split(self.index.need(role, desirable=self.desirable))
            self._needs[role] = found
        return found

    def _split(
        self, need: frozenset[int]
    ) -> tuple[int, frozenset[int], int, frozenset[int]]:
        """Return detour and ahead of what is needed, each after its hours."""
        ahead = need & self.ahead
        detour = need - self.held - ahead
        hours = self.index.hours
        return hours(detour), detour, hours(ahead), ahead

    def _wait(self, origin: int, move: int) -> int:
        """Return the likely wait before a move in time units."""
        months = self.index.tables.wait[move]
        if origin == self.origin:
            months = max(months - self.profile.months_in_role, 0)
        return months * self.unit

    def presupposed(self, step: int) -> frozenset[int]:
        """Return a step and all that must be learnt before it, as far as not held."""
        found = self._presupposed.get(step)
        if found is None:
            skill, level = self.index.level(step)
            levels = self.graph.with_prerequisites({skill: level})
            found = self._presupposed[step] = self.index.steps(levels) - self.held
        return found

    # ------------------------------------------------------- bounds for the search

    def least_wait(self, role: int, moves: int) -> int:
        """Return the least waiting to the destination in at most `moves` moves.

        In time units; `role` must be able to arrive in that many moves, and is
        not the origin.
        """
        least, most = self.index.waits
        if least == most:
            return self.hops[role] * least * self.unit
        return self._least_waits[moves][role]

    @cached_property
    def _least_waits(self) -> list[dict[int, int]]:
        """For 0, 1 … moves, the least waits of all roles that can arrive."""
        if self.destination is None:
            return [dict.fromkeys(self.hops, 0)] * (self.max_moves + 1)
        tables, index, hops = self.index.tables, self.index, self.hops
        rounds = [{self.destination: 0}]
        changed = [self.destination]
        for _ in range(self.max_moves):
            before = rounds[-1]
            now = dict(before)
            for role in changed:
                for move, origin in zip(
                    index.moves_to(role),
                    tables.in_role[tables.in_start[role] : tables.in_start[role + 1]],
                    strict=True,
                ):
                    if origin not in hops or not self._open(move):
                        continue
                    wait = self._wait(origin, move) + before[role]
                    if wait < now.get(origin, wait + 1):
                        now[origin] = wait
            changed = [role for role, wait in now.items() if wait != before.get(role)]
            rounds.append(now)
        return rounds

    @cached_property
    def last_step_hours(self) -> int:
        """The hours that the last move costs whatever was learnt before it.

        All that roles on the way could teach is taken as learnt.
        """
        destination = self.destination
        taught: set[int] = set()
        last = []
        for role in self.hops:
            for move in self.moves_from(role, self.max_moves):
                if move.role == destination:
                    last.append(move.detour | move.ahead)
                else:
                    taught |= move.detour | move.ahead
        return min((self.index.hours(steps - taught) for steps in last), default=0)
