"""Lay out the moves and levels of one question for the search.

Everything that does not change while one route question is searched is worked
out here, and only for roles that a route can touch.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from careerpath.model.evidence import TIERS
from careerpath.planning.needs import join_levels, move_need, role_need
from careerpath.planning.pricing import months_unit, waiting_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import Criterion, Filters
    from careerpath.model.profile import Profile
    from careerpath.model.transition import Transition

#: An hour of learning in the time units of `pricing.months_unit`.
_UNITS_PER_HOUR = 12
_NEVER = float("inf")


class Move(NamedTuple):
    """A move that the filters admit: where it leads, its wait, its need.

    `months` are in time units, the likely ones. `need` holds what exceeds the
    network's `reference`, sorted by skill id.
    """

    destination: str
    months: int
    need: tuple[tuple[str, int], ...]


class Network:
    """The admitted moves between two roles, for one person and criterion.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Different role ids.
    held
        Levels at the start, prerequisites included.
    by
        The criterion.
    filters
        Which routes are wanted.
    profile
        Whose months in role and hours per week count.
    desirable
        Whether desirable skills are needed too.
    """

    units_per_hour = _UNITS_PER_HOUR

    def __init__(  # one question has this many parts
        self,
        graph: CareerGraph,
        origin: str,
        destination: str,
        *,
        held: Mapping[str, int],
        by: Criterion,
        filters: Filters,
        profile: Profile,
        desirable: bool = False,
    ) -> None:
        self.graph = graph
        self.origin = origin
        self.destination = destination
        self.held = held
        self.by = by
        self.filters = filters
        self.profile = profile
        self.desirable = desirable
        self.max_moves = filters.max_moves
        self.via = filters.via - {origin, destination}
        target_need = role_need(graph, destination, desirable=desirable)
        #: Held, or needed by the destination in any case.
        self.base = join_levels(held, target_need)
        # By effort and moves only the end counts, so what the destination needs
        # may be taken as given: far fewer labels differ. Time and the hardest
        # step depend on when it is learnt.
        self.reference = self.base if by in ("effort", "moves") else held
        self._cumulative: dict[str, tuple[int, ...]] = {}
        self._moves: dict[str, tuple[Move, ...]] = {}
        self.target_effort = self._hours(held, self.base)

    @cached_property
    def hops(self) -> dict[str, int]:
        """The fewest admitted moves to the destination, where there are any.

        Roles farther than `max_moves` are absent.
        """
        found = {self.destination: 0}
        ring = [self.destination]
        for hops in range(1, self.max_moves + 1):
            ring = sorted(
                {
                    move.origin
                    for role in ring
                    for move in self.graph.transitions_to(role)
                    if move.origin not in found and self.admits(move)
                }
            )
            found |= dict.fromkeys(ring, hops)
        return found

    def admits(self, move: Transition) -> bool:
        """Tell whether the filters let a transition through."""
        filters = self.filters
        return (
            move.destination not in filters.avoid
            and move.origin not in filters.avoid
            and move.contexts.admit(filters.company_size, filters.status)
            and (
                filters.min_tier is None
                or TIERS.index(move.tier) <= TIERS.index(filters.min_tier)
            )
        )

    def moves_from(self, role: str) -> tuple[Move, ...]:
        """Return the admitted moves out of a role that lead on to the destination."""
        if role not in self._moves:
            self._moves[role] = tuple(
                self._move(transition)
                for transition in self.graph.transitions_from(role)
                if transition.destination in self.hops and self.admits(transition)
            )
        return self._moves[role]

    def _move(self, transition: Transition) -> Move:
        need = move_need(self.graph, transition, desirable=self.desirable)
        return Move(
            transition.destination,
            self._months(transition),
            tuple(
                (skill, level)
                for skill, level in sorted(need.items())
                if level > self.reference.get(skill, 0)
            ),
        )

    def _months(self, transition: Transition) -> int:
        """Return the likely wait before a move in time units."""
        first = transition.origin == self.origin
        months = waiting_months(transition, self.profile if first else None).likely
        return months * months_unit(self.profile.hours_per_week)

    def learn(
        self, acquired: Mapping[str, int], move: Move
    ) -> tuple[Mapping[str, int], int, int]:
        """Return the levels after a move, its hours, and those not for the target.

        `acquired` holds levels beyond `reference`; the hours are what the move
        adds to them. The last figure counts only what exceeds `base`.
        """
        reached = None
        step = detour = 0
        for skill, level in move.need:
            before = acquired.get(skill) or self.reference.get(skill, 0)
            if level <= before:
                continue
            hours = self.cumulative(skill)
            step += hours[level] - hours[before]
            given = max(before, self.base.get(skill, 0))
            if level > given:
                detour += hours[level] - hours[given]
            if reached is None:
                reached = dict(acquired)
            reached[skill] = level
        return acquired if reached is None else reached, step, detour

    def cumulative(self, skill: str) -> tuple[int, ...]:
        """Return the likely hours from level 0 to each level of a skill."""
        if skill not in self._cumulative:
            sums = [0]
            for _, hours in sorted(self.graph.skill(skill).learning_hours.items()):
                sums.append(sums[-1] + hours.likely)
            self._cumulative[skill] = tuple(sums)
        return self._cumulative[skill]

    def _hours(self, held: Mapping[str, int], need: Mapping[str, int]) -> int:
        return sum(
            self.cumulative(skill)[level] - self.cumulative(skill)[held.get(skill, 0)]
            for skill, level in need.items()
            if level > held.get(skill, 0)
        )

    # ------------------------------------------------------- bounds for the search

    def least_months(self, role: str, moves: int) -> int:
        """Return the least waiting to the destination in at most `moves` moves.

        In time units; `role` must be able to arrive in that many moves.
        """
        return self._least_months[moves][role]

    @cached_property
    def _least_months(self) -> list[dict[str, int]]:
        """For 0, 1 … moves, the least waits of all roles that can arrive."""
        rounds = [{self.destination: 0}]
        changed: Iterable[str] = (self.destination,)
        for _ in range(self.max_moves):
            before = rounds[-1]
            now = dict(before)
            for role in changed:
                for move in self.graph.transitions_to(role):
                    if not self.admits(move):
                        continue
                    months = self._months(move) + before[role]
                    if months < now.get(move.origin, _NEVER):
                        now[move.origin] = months
            changed = [r for r, months in now.items() if months != before.get(r)]
            rounds.append(now)
        return rounds

    @cached_property
    def last_step_effort(self) -> int:
        """The hours that the last move costs whatever was learnt before it."""
        learnable = dict(self.held)
        last = []
        for role in sorted(self.hops):
            for move in self.moves_from(role):
                if move.destination == self.destination:
                    last.append(dict(move.need))
                else:
                    learnable = join_levels(learnable, dict(move.need))
        return min((self._hours(learnable, need) for need in last), default=0)
