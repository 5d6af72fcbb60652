"""Say which roles stand on a map, and which moves it could show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.transition import Transition

#: On a map of more roles moves back would hide the moves ahead, and letters
#: may be smaller.
FEW_ROLES = 12
#: How many other moves a promotion counts for where roles are put on pages.
_PROMOTION = 5


@dataclass(frozen=True)
class RoleMap:
    """Families to draw, all of a graph where none is named.

    `beside` adds the roles of other families one recorded move away; a page
    does so by itself as far as they fit. `only` are those of the families that stand
    on this page, all where it is empty; `part` is its number, from 1, and how many
    pages there are. An `overview` shows families instead of roles.
    """

    graph: CareerGraph
    families: tuple[str, ...] = ()
    beside: bool = False
    only: frozenset[str] = frozenset()
    part: tuple[int, int] = (1, 1)
    overview: bool = False

    @cached_property
    def fitted(self) -> dict[Paper, Any]:
        """Keeps how the map fits on papers for whoever asks again."""
        return {}

    @cached_property
    def core(self) -> set[str]:
        """The roles of the families themselves, those of this page."""
        wanted = set(self.families or self.graph.families)
        return {
            role.id
            for role in self.graph.roles.values()
            if role.family in wanted and (not self.only or role.id in self.only)
        }

    def lots(self, count: int) -> tuple[frozenset[str], ...]:
        """Return its roles in so many lots of about one size.

        Each begins with the role of the lowest grade that is left, and is joined one
        by one by whichever role most moves link to it, promotions before all others.
        """
        roles = (self.graph.role(role) for role in self.core)
        left = [r.id for r in sorted(roles, key=lambda r: (r.grade, r.family, r.id))]
        sizes = [len(left) * n // count for n in range(count + 1)]
        links: dict[str, Counter[str]] = {role: Counter() for role in left}
        for move in self.moves:
            weight = _PROMOTION if move.kind == "promotion" else 1
            ends = move.origin, move.destination
            for one, other in (ends, ends[::-1]):
                if one in links and other in links:
                    links[one][other] += weight
        found = []
        for low, high in pairwise(sizes):
            lot, pull = set[str](), Counter[str]()
            while len(lot) < high - low:
                role = max(left, key=pull.__getitem__)
                left.remove(role)
                lot.add(role)
                pull.update(links[role])
            found.append(frozenset(lot))
        return tuple(found)

    def stands_out(self, role: str) -> bool:
        """Tell whether a role is bold: it belongs here, others are beside it."""
        return self.beside and role in self.core and self.core < set(self.roles)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles on the map, by grade, family and id."""
        core = self.core
        near = {
            role
            for move in (self.near if self.beside else ())
            for role in (move.origin, move.destination)
        }
        roles = (self.graph.role(role) for role in core | near)
        return tuple(
            r.id for r in sorted(roles, key=lambda r: (r.grade, r.family, r.id))
        )

    def roles_with(self, moves: Iterable[Transition]) -> tuple[str, ...]:
        """Return the roles to draw with some of the moves.

        Roles beside the families stay away where none of the moves joins them.
        """
        ends = {role for move in moves for role in (move.origin, move.destination)}
        return tuple(role for role in self.roles if role in self.core | ends)

    @cached_property
    def near(self) -> tuple[Transition, ...]:
        """The recorded moves that touch the families, wherever they lead."""
        found = {
            (move.origin, move.destination): move
            for role in self.core
            for moves in (self.graph.transitions_from, self.graph.transitions_to)
            for move in moves(role)
            if move.origin != move.destination
        }
        return tuple(found[pair] for pair in sorted(found))

    @cached_property
    def moves(self) -> tuple[Transition, ...]:
        """Those of them that join roles on the map."""
        roles = set(self.roles)
        return tuple(m for m in self.near if {m.origin, m.destination} <= roles)
