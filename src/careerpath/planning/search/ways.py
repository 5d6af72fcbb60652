"""Find the moves that filters let through, and how far roles are apart by them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careerpath.model.contexts import Contexts
from careerpath.model.evidence import TIERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from careerpath.graph_index import Condition, GraphIndex
    from careerpath.model.answers import Filters


def lowest_grade(
    index: GraphIndex, filters: Filters, origin: int, destination: int
) -> int:
    """Return the lowest grade that a role between two others may have.

    It is that of the lower end, and 0 where a step down is allowed or the grades
    are only assumed.
    """
    return 0 if filters.step_down else index.lower_grade(origin, destination)


class Ways:
    """The admitted moves of a graph, whoever asks.

    Roles and moves are numbers of the graph's index.

    Parameters
    ----------
    index
        The graph's numbers.
    filters
        Which routes are wanted.
    floor
        The lowest grade that a role on the way may have: no end has a lower one.
    """

    def __init__(self, index: GraphIndex, filters: Filters, floor: int) -> None:
        self.index = index
        self.filters = filters
        self.floor = floor
        #: Roles that no route touches.
        self.avoid = index.below(floor).union(map(index.role, filters.avoid))

    @cached_property
    def admitted(self) -> frozenset[int] | None:
        """The conditions that the filters let through; None for all of them."""
        filters = self.filters
        contexts = (filters.company_size, filters.status)
        if (*contexts, filters.min_tier, filters.recorded) == (None, None, None, False):
            return None
        conditions = self.index.conditions
        codes = frozenset(
            code for code, condition in enumerate(conditions) if self._admits(condition)
        )
        return None if len(codes) == len(conditions) else codes

    def _admits(self, condition: Condition) -> bool:
        filters = self.filters
        usual = Contexts(condition.company_size, condition.status)
        return (
            usual.admit(filters.company_size, filters.status)
            and (not filters.recorded or condition.standing == "recorded")
            and (
                filters.min_tier is None
                or TIERS.index(condition.tier) <= TIERS.index(filters.min_tier)
            )
        )

    def admit(self, move: int) -> bool:
        """Tell whether the filters let a move through."""
        admitted = self.admitted
        return admitted is None or self.index.tables.condition[move] in admitted

    def moves_from(self, role: int) -> Sequence[int]:
        """Return the admitted moves out of a role, sorted by destination."""
        moves = self.index.moves_from(role)
        return moves if self.admitted is None else list(filter(self.admit, moves))

    def hops_between(self, origin: int, destination: int, most: int) -> dict[int, int]:
        """Return the fewest admitted moves to the destination of useful roles.

        Absent are roles that no route touches, and roles from which the destination
        is too far for a route from the origin: `most`, less one if the origin leads
        there, less two otherwise.
        """
        hops = self.hops_to(destination, most - 2)
        ends = self.index.tables.out_role
        after_origin = {ends[move] for move in self.moves_from(origin)} - self.avoid
        if most > 1:  # one hop further is near enough right after the origin
            farthest = [r for r in after_origin - hops.keys() if self._leads(r, hops)]
            hops |= dict.fromkeys(farthest, most - 1)
        nearest = min((hops[r] for r in after_origin & hops.keys()), default=None)
        if nearest is not None and origin not in self.avoid:
            hops.setdefault(origin, nearest + 1)
        return hops

    def hops_to(self, destination: int, most: int) -> dict[int, int]:
        """Return the fewest admitted moves to the destination, at most so many."""
        return self._rings(destination, most, self._origins)

    def hops_from(self, origin: int, most: int) -> dict[int, int]:
        """Return the fewest admitted moves from the origin, at most so many."""
        return self._rings(origin, most, self._destinations)

    def _rings(
        self, middle: int, most: int, next_to: Callable[[set[int]], set[int]]
    ) -> dict[int, int]:
        ring = {middle} - self.avoid
        found = dict.fromkeys(ring, 0)
        for hops in range(1, most + 1):
            ring = next_to(ring) - found.keys() - self.avoid
            if not ring:
                break
            found |= dict.fromkeys(ring, hops)
        return found

    def _leads(self, role: int, found: Mapping[int, int]) -> bool:
        """Tell whether an admitted move leads from a role to one of those found."""
        ends = self.index.tables.out_role
        return any(ends[move] in found for move in self.moves_from(role))

    def _destinations(self, ring: set[int]) -> set[int]:
        """Return the roles to which an admitted move leads from `ring`."""
        ends = self.index.tables.out_role
        return {ends[move] for role in ring for move in self.moves_from(role)}

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
