"""Lay out the moves and needs of one question for the search.

Everything that does not change while one question is searched is worked out
here, and only for roles that the search comes to.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.graph_index import NO_STEPS
from careerpath.planning.pricing import months_unit
from careerpath.planning.search.approach import Approach
from careerpath.planning.search.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile

#: An hour of learning in the time units of `pricing.months_unit`.
UNITS_PER_HOUR = 12
_FAR = 1 << 30

#: Hours of a detour, the detour, hours of what is ahead, and that.
_Need: TypeAlias = "tuple[int, frozenset[int], int, frozenset[int]]"


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
        self.ways = Ways(index, filters)
        self.held = index.steps(held)
        #: What the destination needs is paid in any case.
        self.ahead = (
            NO_STEPS
            if self.destination is None
            else index.need(self.destination, desirable=desirable) - self.held
        )
        self.ahead_hours = index.hours(self.ahead)
        self.unit = months_unit(profile.hours_per_week)
        self._paid = self.held | self.ahead
        self._needs: dict[tuple[int, bool], _Need] = {}
        self._moves: dict[tuple[int, int, bool], list[Move]] = {}
        self._presupposed: dict[int, frozenset[int]] = {}

    def tighter(self) -> Iterator[Network]:
        """Yield the same question with fewer moves, the fewest that may do first."""
        fewest = max(self.hops[self.origin], len(self.via) + 1)
        for most in range(fewest, self.max_moves):
            yield self.limited(most)

    def limited(self, max_moves: int) -> Network:
        """Return the same question with another limit on moves."""
        index = self.index
        return Network(
            self.graph,
            index.roles[self.origin],
            None if self.destination is None else index.roles[self.destination],
            held=index.levels(self.held),
            filters=replace(self.filters, max_moves=max_moves),
            profile=self.profile,
            desirable=self.desirable,
        )

    # ------------------------------------------------------------------ the way on

    @cached_property
    def hops(self) -> Mapping[int, int]:
        """The fewest moves to the destination, of roles that a route may pass.

        See `Ways.hops_between`. Without a destination every role is one.
        """
        if self.destination is None:
            every = set(range(len(self.index.roles)))
            return dict.fromkeys(every - self.ways.avoid, 0)
        return self.ways.hops_between(self.origin, self.destination, self.max_moves)

    def moves_from(self, role: int, left: int, *, whole: bool = True) -> list[Move]:
        """Return the admitted moves after which the destination is in reach.

        `left` is how many moves may follow. Those with least detour come first.
        Unless `whole` is true their `wait` and what is `ahead` are left out.
        """
        found = self._moves.get((role, left, whole))
        if found is None:
            hops, ends = self.hops, self.index.tables.out_role
            found = self._moves[role, left, whole] = sorted(
                self._move(role, move, whole=whole)
                for move in self.ways.moves_from(role)
                if hops.get(ends[move], _FAR) <= left
            )
        return found

    def _move(self, origin: int, move: int, *, whole: bool) -> Move:
        role = self.index.tables.out_role[move]
        extra = self.index.extras.get(move)
        if extra is None:
            detour_hours, detour, ahead_hours, ahead = self._need(role, whole=whole)
        else:
            need = self.index.need(role, desirable=self.desirable) | extra
            detour_hours, detour, ahead_hours, ahead = self._split(need, whole=whole)
        wait = self._wait(origin, move) if whole else 0
        return Move(detour_hours, role, detour, ahead_hours, ahead, wait)

    def _need(self, role: int, *, whole: bool) -> _Need:
        found = self._needs.get((role, whole))
        if found is None:
            need = self.index.need(role, desirable=self.desirable)
            found = self._needs[role, whole] = self._split(need, whole=whole)
        return found

    def detour(self, role: int) -> frozenset[int]:
        """Return what a role needs that is neither held nor needed by the destination.

        What single moves need is left out.
        """
        return self._need(role, whole=False)[1]

    def _split(self, need: frozenset[int], *, whole: bool) -> _Need:
        """Return detour and ahead of what is needed, each after its hours."""
        hours = self.index.hours
        detour = need - self._paid
        ahead = need & self.ahead if whole else NO_STEPS
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
                    if origin not in hops or not self.ways.admit(move):
                        continue
                    wait = self._wait(origin, move) + before[role]
                    if wait < now.get(origin, wait + 1):
                        now[origin] = wait
            changed = [role for role, wait in now.items() if wait != before.get(role)]
            rounds.append(now)
        return rounds

    @cached_property
    def approach(self) -> Approach:
        """What the roles next to the destination add."""
        return Approach(self)

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
