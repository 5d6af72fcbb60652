"""Hold what is within reach, and what would bring more within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from careerpath.model.answers import NextRole
from careerpath.model.ranges import Range, total

if TYPE_CHECKING:
    from fractions import Fraction

    from careerpath.errors import Message
    from careerpath.model.answers import Route, SkillStep

#: What roles may be ordered by: the closest first, or the least hours or months.
Sort: TypeAlias = Literal["closeness", "hours", "months"]
SORTS: tuple[Sort, ...] = ("closeness", "hours", "months")


@dataclass(frozen=True, slots=True)
class NextRoles(Sequence[NextRole]):
    """The roles one recorded move away from `origin`, ordered by `sort`.

    A slice of them is the same with fewer roles.
    """

    origin: str
    sort: Sort
    roles: tuple[NextRole, ...]

    def __len__(self) -> int:
        return len(self.roles)

    @overload
    def __getitem__(self, place: int) -> NextRole: ...

    @overload
    def __getitem__(self, place: slice) -> NextRoles: ...

    def __getitem__(self, place: int | slice) -> NextRole | NextRoles:
        if isinstance(place, slice):
            return replace(self, roles=self.roles[place])
        return self.roles[place]


@dataclass(frozen=True, slots=True)
class ReachableRole:
    """A role within reach, and the best route to it, or from it in reverse.

    `grade_change` is that of whoever takes the route; `closeness` is as
    `measure_closeness` has it.
    """

    role: str
    grade_change: int
    closeness: Fraction
    route: Route


@dataclass(frozen=True, slots=True)
class ReachAnswer:
    """The roles within a budget, in the order asked for.

    Attributes
    ----------
    role
        Whence, or where to if `reverse` is true: each role then stands for
        someone who holds what it requires.
    within_hours, within_months
        The budget; None where there is no limit.
    sort
        The order of the roles.
    complete
        False if more roles are within the budget than were asked for.
    proven
        False when the search met its label budget: roles may be missing.
    """

    role: str
    reverse: bool
    within_hours: int | None
    within_months: int | None
    sort: Sort
    hours_per_week: int
    max_moves: int
    roles: tuple[ReachableRole, ...]
    complete: bool
    proven: bool


@dataclass(frozen=True, slots=True)
class Unlocking:
    """The least to learn beforehand so that a role comes within a budget.

    Attributes
    ----------
    skills
        What to learn first, in an order that can be learnt; empty if the role
        is within the budget already.
    hours
        The hours of study that it takes.
    route
        The best route from then on; None if nothing that can be learnt helps.
    proven
        False when the search met its label budget.
    reason
        Why nothing helps; None where something does.
    """

    role: str
    skills: tuple[SkillStep, ...]
    hours: Range[int]
    route: Route | None
    proven: bool
    reason: Message | None = None

    @property
    def practice_hours(self) -> Range[int]:
        """The hours of practice at work that it takes."""
        return total(step.practice_hours for step in self.skills)


@dataclass(frozen=True, slots=True)
class KeySkill:
    """A skill at a level, what it takes to get there, and the roles it opens.

    Hours of study (`hours`) and of practice include what the level presupposes.
    """

    skill: str
    level: int
    hours: Range[int]
    practice_hours: Range[int]
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeySkills:
    """The single skill levels that open most roles within a budget, best first.

    `reachable` are the roles within it already.
    """

    origin: str
    reachable: tuple[str, ...]
    skills: tuple[KeySkill, ...]
    proven: bool
