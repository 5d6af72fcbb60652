"""Tell how far a plan is: what is reached, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.plan import Done, Plan, PlannedSkill, StudyPeriod


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next.

    Attributes
    ----------
    planned
        The first skill of the plan whose level is not reached.
    period
        When it is studied.
    from_level
        The level reached of it so far.
    beside
        What else of the same period is left.
    left
        How many skills of the plan are left, this one included.
    """

    planned: PlannedSkill
    period: StudyPeriod
    from_level: int
    beside: tuple[PlannedSkill, ...]
    left: int


def reached_levels(done: Iterable[Done]) -> dict[str, int]:
    """Return the highest level told of each skill."""
    reached: dict[str, int] = {}
    for entry in done:
        reached[entry.skill] = max(entry.level, reached.get(entry.skill, 0))
    return reached


def next_step(plan: Plan, done: Iterable[Done] = ()) -> NextStep | None:
    """Return what to do next in a plan; None when nothing is left to study."""
    reached = reached_levels(done)
    left = [
        (period, planned)
        for period in plan.study
        for planned in period.skills
        if reached.get(planned.skill.skill, 0) < planned.skill.to_level
    ]
    if not left:
        return None
    (period, first), *others = left
    beside = tuple(planned for other, planned in others if other is period)
    skill = first.skill
    from_level = max(skill.from_level, reached.get(skill.skill, 0))
    return NextStep(first, period, from_level, beside, len(left))
