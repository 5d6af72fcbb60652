"""Number the roles, skills and moves of a graph, for search and for storage.

Roles and skills are numbered in the order of their ids, so numbers compare as
ids do. Each level of a skill is one *step*; needing or holding a level is
needing or holding its steps and all that they presuppose, so that what several
roles need together is a union of sets of steps.
"""

from __future__ import annotations

from bisect import bisect_left
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.model.evidence import Standing, Tier


NO_STEPS: frozenset[int] = frozenset()


class Condition(NamedTuple):
    """What filters may ask of a move: its evidence and where it is usual."""

    tier: Tier
    standing: Standing
    company_size: tuple[str, ...]
    status: tuple[str, ...]


class Tables(NamedTuple):
    """The numbers of a graph, as flat arrays.

    Attributes
    ----------
    step_hours
        Likely hours of each step; step = skill × highest level + level - 1.
    need_start, need_step
        Role r essentially needs the steps `need_step[need_start[r]:need_start[r+1]]`.
    wish_start, wish_step
        The same with its desirable skills, where they add something.
    out_start, out_role
        The moves out of role r are `out_start[r]` … `out_start[r+1]` - 1, sorted
        by destination; a move's number is its place in `out_role`.
    wait
        Likely months in the origin before each move.
    firmness
        How firm the firmest evidence of each move is, 0 for the firmest.
    condition
        The place of each move's condition in `conditions`.
    in_start, in_role, in_move
        The origins of the moves into role r, and the moves' numbers.
    extra_move, extra_start, extra_step
        Moves that need steps of their own, and these.
    grade
        The grade of each role.
    level_start, level_skill, level, level_full, importance
        The levels of what role r needs, desirable skills and all that is presupposed
        included, stand from `level_start[r]` to `level_start[r+1]` - 1, by skill;
        `level_full` is 0 for skills that are only desirable, and `importance` one
        more than what is stated, 0 for nothing.
    """

    step_hours: array[int]
    need_start: array[int]
    need_step: array[int]
    wish_start: array[int]
    wish_step: array[int]
    out_start: array[int]
    out_role: array[int]
    wait: array[int]
    firmness: array[int]
    condition: array[int]
    in_start: array[int]
    in_role: array[int]
    in_move: array[int]
    extra_move: array[int]
    extra_start: array[int]
    extra_step: array[int]
    grade: array[int]
    level_start: array[int]
    level_skill: array[int]
    level: array[int]
    level_full: array[int]
    importance: array[int]


@dataclass(eq=False)
class GraphIndex:
    """The numbers of a graph and the questions a search asks of them.

    Attributes
    ----------
    roles, skills
        Their ids, sorted.
    highest
        The highest level of the scale.
    conditions
        What `Tables.condition` points to.
    tables
        The numbers.
    graded
        Whether the grades of roles are more than default values.
    """

    roles: Sequence[str]
    skills: Sequence[str]
    highest: int
    conditions: Sequence[Condition]
    tables: Tables
    graded: bool

    def __post_init__(self) -> None:
        self._needs: dict[tuple[int, bool], frozenset[int]] = {}
        self._below: dict[int, frozenset[int]] = {}

    def role(self, id: str) -> int:
        """Return the number of a role; it must exist."""
        return bisect_left(self.roles, id)

    def moves_from(self, role: int) -> range:
        """Return the numbers of the moves out of a role, sorted by destination."""
        start = self.tables.out_start
        return range(start[role], start[role + 1])

    def moves_to(self, role: int) -> Sequence[int]:
        """Return the numbers of the moves into a role, sorted by origin."""
        start = self.tables.in_start
        return self.tables.in_move[start[role] : start[role + 1]]

    def move(self, origin: int, destination: int) -> int | None:
        """Return the number of the move between two roles, None without one."""
        moves = self.moves_from(origin)
        ends = self.tables.out_role
        at = bisect_left(ends, destination, moves.start, moves.stop)
        return at if at < moves.stop and ends[at] == destination else None

    def lower_grade(self, first: int, second: int) -> int:
        """Return the lower grade of two roles; 0 where grades are only assumed."""
        grades = self.tables.grade
        return min(grades[first], grades[second]) if self.graded else 0

    def below(self, grade: int) -> frozenset[int]:
        """Return the roles of lower grades; none where grades are only assumed."""
        if grade not in self._below:
            grades = enumerate(self.tables.grade if self.graded else ())
            self._below[grade] = frozenset(role for role, own in grades if own < grade)
        return self._below[grade]

    def steps(self, levels: Mapping[str, int]) -> frozenset[int]:
        """Return the steps up to these levels, prerequisites not added."""
        found: list[int] = []
        for skill, level in levels.items():
            first = bisect_left(self.skills, skill) * self.highest
            found.extend(range(first, first + level))
        return frozenset(found)

    def level(self, step: int) -> tuple[str, int]:
        """Return the skill and the level that a step leads to."""
        skill, below = divmod(step, self.highest)
        return self.skills[skill], below + 1

    def levels(self, steps: Iterable[int]) -> dict[str, int]:
        """Return the highest level of each skill among steps, sorted by skill."""
        skills, highest = self.skills, self.highest
        return {skills[n // highest]: n % highest + 1 for n in sorted(steps)}

    def need(self, role: int, *, desirable: bool = False) -> frozenset[int]:
        """Return the steps that a role needs, with all that they presuppose."""
        found = self._needs.get((role, desirable))
        if found is None:
            tables = self.tables
            start, steps = tables.need_start, tables.need_step
            found = frozenset(steps[start[role] : start[role + 1]])
            if desirable:
                start, steps = tables.wish_start, tables.wish_step
                found |= frozenset(steps[start[role] : start[role + 1]])
            self._needs[role, desirable] = found
        return found

    @cached_property
    def extras(self) -> Mapping[int, frozenset[int]]:
        """The steps that single moves need beyond their destination's."""
        tables, bounds = self.tables, pairwise(self.tables.extra_start)
        return {
            move: frozenset(tables.extra_step[first:last])
            for move, (first, last) in zip(tables.extra_move, bounds, strict=True)
        }

    def with_need(
        self, role: int, steps: frozenset[int], *, desirable: bool
    ) -> GraphIndex:
        """Return the same numbers, but that a role needs these steps."""
        other = copy(self)
        other._needs = {**self._needs, (role, desirable): steps}  # noqa: SLF001
        return other

    def with_extra(self, move: int, steps: frozenset[int]) -> GraphIndex:
        """Return the same numbers, but that a move itself needs these steps."""
        other = copy(self)
        others = {m: own for m, own in self.extras.items() if m != move}
        other.extras = {**others, move: steps} if steps else others
        return other

    def hours(self, steps: Iterable[int]) -> int:
        """Return the likely hours of several steps together."""
        return sum(map(self._step_hours.__getitem__, steps))

    @cached_property
    def _step_hours(self) -> Sequence[int]:
        """The hours of each step as a list, which is read faster than an array."""
        return self.tables.step_hours.tolist()

    @cached_property
    def waits(self) -> tuple[int, int]:
        """The least and the most likely months before any move."""
        wait = self.tables.wait
        return (min(wait), max(wait)) if wait else (0, 0)

    @cached_property
    def firmest(self) -> int:
        """How firm the evidence of the firmest move is."""
        return min(self.tables.firmness, default=0)
