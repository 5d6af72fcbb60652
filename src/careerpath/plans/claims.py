"""State all that a plan claims, under the keys of its file and of its JSON.

Whatever is claimed is stated here once; the file prints it, JSON repeats it, and
verification works it out again and compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.model.days import day_after

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.model.answers import Step
    from careerpath.model.plan import Plan, PlannedSkill, StudyPeriod
    from careerpath.model.ranges import Range

    #: Maps, lists, ranges, dates, texts, numbers, true and false.
    Claims: TypeAlias = dict[str, Any]

SCHEMA = "careerpath/plan/1"


def state_plan(plan: Plan) -> Claims:
    """Return all that a plan claims; keys without a value are left out."""
    route = plan.route
    return {
        "schema": SCHEMA,
        "origin": plan.answer.origin,
        "destination": plan.answer.destination,
        **({} if plan.start is None else {"start": plan.start}),
        "person": _person(plan),
        "wishes": _wishes(plan),
        "route": plan.chosen + 1,
        "roles": list(route.roles),
        "proven": plan.answer.proven,
        "effort_hours": route.effort_hours,
        "practice_hours": route.practice_hours,
        "hardest_step_hours": route.hardest_step_hours,
        "time_months": route.time_months,
        "moves": [_move(plan, n, step) for n, step in enumerate(route.steps, 1)],
    }


def _person(plan: Plan) -> Claims:
    """Return what the plan counts with of a person; nobody's name."""
    person = plan.profile
    other = {"role": person.role} if person.role else {}
    gender = {"title_gender": person.title_gender} if person.title_gender else {}
    return {
        **other,
        "months_in_role": person.months_in_role,
        "hours_per_week": person.hours_per_week,
        "assume_role_skills": person.assume_role_skills,
        "skills": dict(sorted(person.held.items())),
        **gender,
    }


def _wishes(plan: Plan) -> Claims:
    """Return which routes were asked for."""
    answer, filters = plan.answer, plan.filters
    tolerance = {} if answer.tolerance is None else {"tolerance": answer.tolerance}
    said = {
        "via": sorted(filters.via),
        "avoid": sorted(filters.avoid),
        "company_size": filters.company_size,
        "status": filters.status,
        "min_tier": filters.min_tier,
        "recorded": filters.recorded,
        "step_down": filters.step_down,
        "desirable": plan.desirable,
    }
    return {
        "by": answer.by,
        **tolerance,
        "max_moves": filters.max_moves,
        **{key: value for key, value in said.items() if value},
    }


def _move(plan: Plan, number: int, step: Step) -> Claims:
    """Return a move: when it can be made, what for, and what is studied for it."""
    arrival = plan.arrivals[number - 1]
    periods = plan.study_for(number)
    return {
        "role": step.destination,
        "kind": step.kind,
        "experience_months": step.experience_months,
        "within_reach_months": arrival,
        **_dated(plan.start, within_reach=arrival),
        "effort_hours": step.effort_hours,
        "practice_hours": step.practice_hours,
        "sources": sorted({item.source for item in step.evidence}),
        "study": [_period(plan, period) for period in periods],
    }


def _period(plan: Plan, period: StudyPeriod) -> Claims:
    return {
        "from_months": period.start,
        "until_months": period.end,
        **_dated(plan.start, **{"from": period.start, "until": period.end}),
        "skills": [_skill(plan, planned) for planned in period.skills],
    }


def _skill(plan: Plan, planned: PlannedSkill) -> Claims:
    step = planned.skill
    return {
        "skill": step.skill,
        "from_level": step.from_level,
        "to_level": step.to_level,
        "hours": step.hours,
        "practice_hours": step.practice_hours,
        "practise_as": planned.practised_in,
        "serves": [plan.route.roles[move] for move in planned.serves],
        **({"opens": list(planned.opens)} if planned.opens else {}),
    }


def _dated(start: dt.date | None, **months: Range[float]) -> Claims:
    """Return the likely day of each number of months, if the plan has a first day."""
    if start is None:
        return {}
    return {key: day_after(start, value.likely) for key, value in months.items()}
