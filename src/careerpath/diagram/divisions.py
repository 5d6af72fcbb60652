"""Divide the moves of a map into lines, and stubs that name the other role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.diagram.arrows import Arrow
from careerpath.diagram.role_map import FEW_ROLES
from careerpath.model.evidence import shows_move
from careerpath.model.transition import MOVE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from careerpath.diagram.role_map import RoleMap
    from careerpath.model.transition import MoveKind, Transition

#: Moves that are lines, and those that are stubs.
Division: TypeAlias = "tuple[tuple[Transition, ...], tuple[Transition, ...]]"

#: How many stubs a role may have on average.
_MOST_STUBS = 15
#: How many lines from each role to keep where not all are drawn, and how many stubs
#: the roles of a grade may have together.
_FEW_MOVES, _STUBS_OF_GRADE = (3, 2, 1), (56, 42, 32, 28, 21, 16, 12, 8, 5)


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


def divisions(values: RoleMap, most: float) -> Iterator[Sequence[Division]]:
    """Yield which moves may be lines, the best first, each time with ever fewer stubs.

    Promotions are lines, all of them; others only as long as there are at most
    `most` lines. Changes of occupation become stubs first, then lateral moves. Where
    stubs find no room, promotions to other pages stay longest, and those that nothing
    shows anybody making go first. A crowded map leaves out moves back. A map without
    promotions keeps the strongest moves of each role as lines.
    """
    ranked = _Ranked(values)
    ahead = tuple(move for move in values.moves if move.kind != "return")
    lines = tuple(move for move in ahead if move.kind == "promotion")
    level = tuple(move for move in ahead if move.kind in ("promotion", "lateral"))
    whole = [values.moves] if len(values.roles) <= FEW_ROLES else []
    for drawn in dict.fromkeys((*whole, ahead, level)):
        if len(drawn) <= most:
            yield ((drawn, ranked.others(drawn)),)
    grades = {role.grade for role in values.graph.roles.values()}
    few = [ranked.nearest(ahead, dict.fromkeys(grades, count)) for count in _FEW_MOVES]
    for drawn in [lines] if lines or not ahead else [*few, lines]:
        fewer = groupby(ranked.fewer(ranked.others(drawn)))
        yield tuple((drawn, stubs) for stubs, _ in fewer)


class _Ranked:
    """The moves that touch a map, the best to show first.

    Promotions come before all others, then the best evidence, then the fewest skills
    that the origin does not require.
    """

    def __init__(self, values: RoleMap) -> None:
        self.values, self.graph = values, values.graph
        self._essential: dict[str, Mapping[str, int]] = {}
        far = {(m.origin, m.destination): self._far(m) for m in values.near}
        order = sorted(far, key=far.__getitem__)
        self._places = {pair: place for place, pair in enumerate(order)}

    def _far(self, move: Transition) -> tuple[object, ...]:
        held, needed = self._needs(move.origin), self._needs(move.destination)
        new = sum(held.get(skill, 0) < level for skill, level in needed.items())
        promotes = move.kind == "promotion"
        return not promotes, move.firmness, new, move.destination, move.origin

    def _needs(self, role: str) -> Mapping[str, int]:
        if role not in self._essential:
            self._essential[role] = self.graph.role(role).essential
        return self._essential[role]

    def _place(self, move: Transition) -> int:
        return self._places[move.origin, move.destination]

    def others(self, drawn: Iterable[Transition]) -> tuple[Transition, ...]:
        """Return the moves ahead that are no lines, wherever they lead."""
        lines = {(move.origin, move.destination) for move in drawn}
        return tuple(
            move
            for move in self.values.near
            if move.kind != "return" and (move.origin, move.destination) not in lines
        )

    def fewer(self, moves: tuple[Transition, ...]) -> Iterator[tuple[Transition, ...]]:
        """Yield ever fewer of some moves, at last none.

        Where many roles stand in a grade each keeps fewer.
        """
        core = self.values.core
        grades = Counter(self.graph.role(role).grade for role in core)
        if len(moves) <= _MOST_STUBS * len(core):
            yield moves
        for budget in _STUBS_OF_GRADE:
            most = {grade: budget // count for grade, count in grades.items()}
            yield self.nearest(moves, most)
        yield ()

    def nearest(
        self, moves: Iterable[Transition], most: Mapping[int, int]
    ) -> tuple[Transition, ...]:
        """Return the moves that are among the first few from their origin.

        `most` is how many those are, by the grade of the origin.
        """
        leaving: Counter[str] = Counter()
        kept = []
        for move in sorted(moves, key=self._place):
            leaving[move.origin] += 1
            if leaving[move.origin] <= most.get(self.graph.role(move.origin).grade, 1):
                kept.append(move)
        return tuple(sorted(kept, key=lambda move: (move.origin, move.destination)))


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
            found[pair] = Arrow(*pair, move.kind, "map", weak, move.evidence)
    return tuple(found.values())
