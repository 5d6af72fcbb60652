"""Choose the roles and the moves that stand on a map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from careerpath.diagram.arrows import Arrow
from careerpath.model.evidence import shows_move
from careerpath.model.transition import MOVE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.transition import MoveKind, Transition

#: Moves that are lines, and those that are stubs.
Division: TypeAlias = "tuple[tuple[Transition, ...], tuple[Transition, ...]]"

#: On a map of more roles moves back would hide the moves ahead, and letters
#: may be smaller.
FEW_ROLES = 12
#: How many stubs a role may have on average.
_MOST_STUBS = 15
#: How many lines from each role to keep where not all are drawn, and how many stubs
#: the roles of a grade may have together.
_FEW_MOVES, _STUBS_OF_GRADE = (3, 2, 1), (56, 42, 32, 28, 21, 16, 12, 8, 5)


@dataclass(frozen=True)
class RoleMap:
    """Families to draw, all of a graph where none is named.

    `beside` adds the roles of other families one recorded move away; a page
    does so by itself as far as they fit. `part` is the number of a page, from 1, and
    how many pages the roles are spread over, the lowest grades first.
    """

    graph: CareerGraph
    families: tuple[str, ...] = ()
    beside: bool = False
    part: tuple[int, int] = (1, 1)

    @cached_property
    def fitted(self) -> dict[Paper, Any]:
        """Keeps how the map fits on papers for whoever asks again."""
        return {}

    @cached_property
    def core(self) -> set[str]:
        """The roles of the families themselves, those of this part."""
        wanted = self.families or self.graph.families
        roles = [r for r in self.graph.roles.values() if r.family in wanted]
        order = [r.id for r in sorted(roles, key=lambda r: (r.grade, r.family, r.id))]
        number, count = self.part
        low, high = (len(order) * n // count for n in (number - 1, number))
        return set(order[low:high])

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


@dataclass(frozen=True, slots=True)
class Stub:
    """A move that a map names at one of its roles instead of leading its line.

    `way` is 1 for a move from the role to the other one, -1 for one that comes from
    there, and 0 for one that is recorded both ways.
    """

    role: str
    other: str
    kind: MoveKind
    weak: bool
    way: Literal[-1, 0, 1]


def divisions(values: RoleMap, most: float) -> Iterator[Division]:
    """Yield which moves may be lines and which stubs, the best first.

    Promotions are lines, all of them; others only as long as there are at most
    `most` lines. Changes of occupation become stubs first, then lateral moves. Where
    stubs find no room, those that nothing shows anybody making go before the others.
    A crowded map leaves out moves back. A map without promotions keeps the strongest
    moves of each role as lines.
    """
    ahead = tuple(move for move in values.moves if move.kind != "return")
    lines = tuple(move for move in ahead if move.kind == "promotion")
    level = tuple(move for move in ahead if move.kind in ("promotion", "lateral"))
    whole = [values.moves] if len(values.roles) <= FEW_ROLES else []
    for drawn in dict.fromkeys((*whole, ahead, level)):
        if len(drawn) <= most:
            yield drawn, _others(values, drawn)
    grades = {role.grade for role in values.graph.roles.values()}
    few = [
        _thinned(values.graph, ahead, dict.fromkeys(grades, count))
        for count in _FEW_MOVES
    ]
    for drawn in [lines] if lines or not ahead else [*few, lines]:
        for stubs in _thinner(values, _others(values, drawn)):
            yield drawn, stubs


def _others(values: RoleMap, drawn: Iterable[Transition]) -> tuple[Transition, ...]:
    """Return the moves ahead that are no lines, wherever they lead."""
    lines = set(drawn)
    return tuple(m for m in values.near if m.kind != "return" and m not in lines)


def _thinner(
    values: RoleMap, moves: tuple[Transition, ...]
) -> Iterator[tuple[Transition, ...]]:
    """Yield ever fewer of some moves, at last none.

    Where many roles stand in a grade each keeps fewer.
    """
    grades = Counter(values.graph.role(role).grade for role in values.core)
    if len(moves) <= _MOST_STUBS * len(values.core):
        yield moves
    for budget in _STUBS_OF_GRADE:
        most = {grade: budget // count for grade, count in grades.items()}
        yield _thinned(values.graph, moves, most)
    yield ()


def stubs_of(
    values: RoleMap, moves: Iterable[Transition], name: Callable[[str], str]
) -> dict[str, tuple[Stub, ...]]:
    """Return the stubs of moves by the role at which they stand, in a stated order.

    That is the origin, or the destination where the map is not about the origin.
    `name` is that of a role, by which stubs of one sort are ordered.
    """
    sorts = {
        (m.origin, m.destination): (m.kind, not shows_move(m.evidence)) for m in moves
    }
    found: dict[str, list[Stub]] = {}
    for (origin, destination), (kind, weak) in sorts.items():
        both = sorts.get((destination, origin)) == (kind, weak)
        if origin in values.core:
            stub = Stub(origin, destination, kind, weak, 0 if both else 1)
        elif not both:
            stub = Stub(destination, origin, kind, weak, -1)
        else:
            continue
        found.setdefault(stub.role, []).append(stub)
    return {
        role: tuple(
            sorted(
                stubs,
                key=lambda s: (
                    MOVE_KINDS.index(s.kind),
                    s.weak,
                    -s.way,
                    name(s.other),
                    s.other,
                ),
            )
        )
        for role, stubs in found.items()
    }


def _thinned(
    graph: CareerGraph, moves: Iterable[Transition], most: Mapping[int, int]
) -> tuple[Transition, ...]:
    """Return the moves that are among the nearest few from their origin.

    `most` is how many those are, by the grade of the origin. The best evidence comes
    first, then the fewest skills that the origin does not require.
    """

    def far(move: Transition) -> tuple[object, ...]:
        held = graph.role(move.origin).essential
        needed = graph.role(move.destination).essential
        new = sum(held.get(skill, 0) < level for skill, level in needed.items())
        return move.firmness, new, move.destination

    leaving: dict[str, list[Transition]] = {}
    for move in sorted(moves, key=far):
        leaving.setdefault(move.origin, []).append(move)
    kept = [
        move
        for origin, ways in leaving.items()
        for move in ways[: most.get(graph.role(origin).grade, 1)]
    ]
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
