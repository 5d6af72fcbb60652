"""List what a plan studies for a move: in its order, with its days and what is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.checklist.listing import move_section
from careerpath.model.days import day_after
from careerpath.model.plan import reached_levels

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from careerpath.checklist.items import ChecklistItem, ChecklistSection, Tick
    from careerpath.model.plan import Done, Plan, PlannedSkill, StudyPeriod
    from careerpath.words import Words


def planned_section(
    words: Words, plan: Plan, number: int, done: Sequence[Done]
) -> ChecklistSection:
    """Return one move of a plan, `number` counted from 1.

    Boxes of levels that are reached are ticked.
    """
    step = plan.route.steps[number - 1]
    studied = [
        (planned, period)
        for period in plan.study_for(number)
        for planned in period.skills
    ]
    order = [planned.skill for planned, _ in studied]
    section = move_section(words, step, number, order)
    items = (
        _with_ticks(_dated(words, plan, item, studied), done) for item in section.items
    )
    arrival = _day(plan, plan.arrivals[number - 1].likely)
    return replace(section, items=tuple(items), due=arrival)


def _dated(
    words: Words,
    plan: Plan,
    item: ChecklistItem,
    studied: Iterable[tuple[PlannedSkill, StudyPeriod]],
) -> ChecklistItem:
    """Return an item with where it is practised, and its days if there are any.

    A skill may be studied twice for a move, with what it needs between.
    """
    planned, period = next(
        (planned, period)
        for planned, period in studied
        if planned.skill.skill == item.skill and planned.skill.to_level >= item.to_level
    )
    return replace(
        item,
        practise_as=words.role(planned.practised_in),
        begin=_day(plan, period.start.likely),
        due=_day(plan, period.end.likely),
    )


def _day(plan: Plan, months: float) -> dt.date | None:
    return None if plan.start is None else day_after(plan.start, months)


def _with_ticks(item: ChecklistItem, done: Sequence[Done]) -> ChecklistItem:
    """Return an item with the boxes ticked of all levels that are reached."""
    told = [entry for entry in done if entry.skill == item.skill]
    highest = reached_levels(told).get(item.skill, 0)
    ticks = (
        replace(tick, done=True, done_on=_first_day(tick, told))
        if tick.level <= highest
        else tick
        for tick in item.ticks
    )
    return replace(item, ticks=tuple(ticks))


def _first_day(tick: Tick, told: Iterable[Done]) -> dt.date | None:
    """Return the first day on which a box's level, or a higher one, was seen."""
    days = [entry.on for entry in told if entry.level >= tick.level and entry.on]
    return min(days, default=None)
