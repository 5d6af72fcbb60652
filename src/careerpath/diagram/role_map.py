"""Choose the roles and the moves that stand on a map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from careerpath.diagram.arrows import Arrow
from careerpath.model.evidence import shows_move

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.transition import MoveKind, Transition

#: On a map of more roles moves back would hide the moves ahead, and letters
#: may be smaller.
FEW_ROLES = 12
#: Kinds of moves that leave a crowded map, the first to go first.
_LEAVING: tuple[MoveKind, ...] = ("unknown", "conversion", "lateral", "promotion")
#: How many moves from each role to keep of the last kind, none at the very last.
_FEW_MOVES = (3, 2, 1, 0)


@dataclass(frozen=True)
class RoleMap:
    """Families to draw, all of a graph where none is named.

    `beside` adds the roles of other families one recorded move away; a page
    does so by itself as far as they fit.
    """

    graph: CareerGraph
    families: tuple[str, ...] = ()
    beside: bool = False

    @cached_property
    def core(self) -> set[str]:
        """The roles of the families themselves."""
        wanted = self.families or self.graph.families
        return {r.id for r in self.graph.roles.values() if r.family in wanted}

    def stands_out(self, role: str) -> bool:
        """Tell whether a role is bold: it belongs here, others are beside it."""
        return self.beside and role in self.core and self.core < set(self.roles)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles on the map, by grade, family and id."""
        core = self.core
        near = {
            role
            for move in self.graph.transitions
            for role in (move.origin, move.destination)
            if self.beside and core & {move.origin, move.destination}
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
    def moves(self) -> tuple[Transition, ...]:
        """The recorded moves between these roles that touch the families."""
        roles, core = set(self.roles), self.core
        return tuple(
            move
            for move in self.graph.transitions
            if {move.origin, move.destination} <= roles
            and core & {move.origin, move.destination}
            and move.origin != move.destination
        )


class _Leaving(NamedTuple):
    """Moves of one kind that leave a crowded map together.

    `weak` are only those that nothing shows anybody making, `away` only those to or
    from another family.
    """

    kind: MoveKind
    weak: bool
    away: bool

    def takes(self, move: Transition, core: set[str]) -> bool:
        """Tell whether a move is one of these; `core` are the families' roles."""
        if move.kind != self.kind or (self.weak and shows_move(move.evidence)):
            return False
        return not (self.away and {move.origin, move.destination} <= core)


_ORDER = (
    _Leaving("return", weak=False, away=False),
    *(
        _Leaving(kind, weak, away)
        for away, kind, weak in product((True, False), _LEAVING, (True, False))
    ),
)


def cuts(values: RoleMap) -> tuple[tuple[Transition, ...], ...]:
    """Return what of the moves may be drawn, the fullest first.

    A crowded map leaves out moves back, then one kind after the other, of each
    first those that nothing shows anybody making; promotions stay longest. Moves to
    other families go before those within: they are what the map is about. Of the
    last kind, each role keeps its few strongest moves before there are none.
    """
    found = [values.moves]
    for leaving in _ORDER:
        moves = tuple(m for m in found[-1] if not leaving.takes(m, values.core))
        if not moves:
            break
        found.append(moves)
    few = (_thinned(values.graph, found[-1], most) for most in _FEW_MOVES)
    begin = 0 if len(values.roles) <= FEW_ROLES else 1
    return tuple(dict.fromkeys((*found[begin:], *few)))


def _thinned(
    graph: CareerGraph, moves: Iterable[Transition], most: int
) -> tuple[Transition, ...]:
    """Return the moves that are among the nearest `most` from their origin.

    The best evidence comes first, then the fewest skills that the origin does not
    require.
    """

    def far(move: Transition) -> tuple[object, ...]:
        held = graph.role(move.origin).essential
        needed = graph.role(move.destination).essential
        new = sum(held.get(skill, 0) < level for skill, level in needed.items())
        return move.firmness, new, move.destination

    leaving: dict[str, list[Transition]] = {}
    for move in sorted(moves, key=far):
        leaving.setdefault(move.origin, []).append(move)
    kept = [move for ways in leaving.values() for move in ways[:most]]
    return tuple(sorted(kept, key=lambda move: (move.origin, move.destination)))


def arrows_of(moves: Iterable[Transition]) -> tuple[Arrow, ...]:
    """Return the arrows of moves; two of one kind there and back are one arrow."""
    found: dict[tuple[str, str], Arrow] = {}
    for move in moves:
        weak = not shows_move(move.evidence)
        back = found.get((move.destination, move.origin))
        if back and (back.kind, back.weak) == (move.kind, weak):
            found[back.pair] = Arrow(
                *back.pair,
                back.kind,
                back.place,
                weak,
                (*back.evidence, *move.evidence),
                both=True,
            )
        else:
            pair = (move.origin, move.destination)
            found[pair] = Arrow(*pair, move.kind, "beside", weak, move.evidence)
    return tuple(found.values())
