"""Lay out the moves and needs of one question for the search.

Everything that does not change while one question is searched is worked out
here, and only for roles that the search comes to.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from careerpath.graph_index import NO_STEPS
from careerpath.planning.cost import months_to_wait, months_unit
from careerpath.planning.search.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.graph_index import GraphIndex
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile

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
    firmness
        How firm its evidence is, 0 for the firmest.
    """

    detour_hours: int
    role: int
    detour: frozenset[int]
    ahead_hours: int
    ahead: frozenset[int]
    wait: int
    firmness: int


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
    floor
        The lowest grade that a role on the way may have.
    index
        The graph's numbers where some of them are other ones.
    """

    def __init__(
        self,
        graph: CareerGraph,
        origin: str,
        destination: str | None,
        *,
        held: Mapping[str, int],
        filters: Filters,
        profile: Profile,
        desirable: bool = False,
        floor: int = 0,
        index: GraphIndex | None = None,
    ) -> None:
        self.graph = graph
        self.index = index = index or graph.index
        self.filters = filters
        self.profile = profile
        self.desirable = desirable
        # No route passes a role twice.
        self.max_moves = min(filters.max_moves, len(index.roles))
        self.origin = index.role(origin)
        self.destination = None if destination is None else index.role(destination)
        ends = {self.origin, self.destination}
        self.via = frozenset(map(index.role, filters.via)) - ends
        self.ways = Ways(index, filters, floor)
        self.held = index.steps(held)
        #: What the destination needs is paid in any case.
        self.ahead = (
            NO_STEPS
            if self.destination is None
            else index.need(self.destination, desirable=desirable) - self.held
        )
        self.ahead_hours = index.hours(self.ahead)
        self.unit: int = months_unit(profile.hours_per_week)
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
            floor=self.ways.floor,
            index=index,
        )

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What one search leaves for the next, by name."""
        return {}

    # ------------------------------------------------------------------ the way on

    @property
    def connected(self) -> bool:
        """Whether moves lead from the origin to the destination, which is another."""
        return self.origin != self.destination and self.origin in self.hops

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
        Unless `whole` is true their `wait`, their `firmness` and what is `ahead`
        are left out.
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

    def arrivals(self) -> Iterator[tuple[int, frozenset[int]]]:
        """Yield the roles that admitted moves lead to, with all that a move needs.

        Moves into a role that need the same are one; the destination comes first.
        """
        extras = self.index.extras
        for role in self.hops:
            into = self._moves_into(role)
            if not extras:
                into = islice(into, 1)  # which one does not matter
            for extra in {extras.get(move, NO_STEPS) for move, _ in into}:
                yield role, self.index.need(role, desirable=self.desirable) | extra

    def _move(self, origin: int, move: int, *, whole: bool) -> Move:
        tables = self.index.tables
        role, extra = tables.out_role[move], self.index.extras.get(move)
        if extra is None:
            need = self._needs.get((role, whole)) or self._need(role, whole=whole)
        else:
            every = self.index.need(role, desirable=self.desirable) | extra
            need = self._split(every, whole=whole)
        detour_hours, detour, ahead_hours, ahead = need
        wait = firmness = 0
        if whole:
            wait, firmness = self._wait(origin, move), tables.firmness[move]
        # At once, as labels are made: a search makes as many moves.
        fields = detour_hours, role, detour, ahead_hours, ahead, wait, firmness
        return tuple.__new__(Move, fields)

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
            months = months_to_wait(months, self.profile.months_in_role)
        return months * self.unit

    def presupposed(self, step: int) -> frozenset[int]:
        """Return a step and all that must be learnt before it, as far as not held."""
        found = self._presupposed.get(step)
        if found is None:
            before = self.graph.steps_to(*self.index.level(step))
            found = self._presupposed[step] = before - self.held
        return found

    def waits_into(self, role: int) -> Iterator[tuple[int, int]]:
        """Yield the roles with an admitted move into one, and the waits before it."""
        for move, origin in self._moves_into(role):
            yield origin, self._wait(origin, move)

    def least_wait(self, moves: int) -> int:
        """Return the least that so many moves from the origin wait, in time units."""
        least, _ = self.index.waits
        first = months_to_wait(least, self.profile.months_in_role)
        months: int = first + (moves - 1) * least
        return months * self.unit

    def _moves_into(self, role: int) -> Iterator[tuple[int, int]]:
        """Yield the admitted moves into a role, each with its origin."""
        tables = self.index.tables
        origins = tables.in_role[tables.in_start[role] : tables.in_start[role + 1]]
        for move, origin in zip(self.index.moves_to(role), origins, strict=True):
            if origin in self.hops and self.ways.admit(move):
                yield move, origin
