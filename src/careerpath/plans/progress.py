"""Tell how far a plan is: what is reached, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.errors import InvalidValueError, message
from careerpath.model.days import months_between
from careerpath.model.plan import reached_levels
from careerpath.model.ranges import Range, total
from careerpath.planning.cost import months_unit, rounded_months, time_after
from careerpath.planning.simulation import simulate_rest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import Done, Plan, PlannedSkill, StudyPeriod
    from careerpath.model.simulation import Simulation

State: TypeAlias = Literal["done", "ahead", "doing", "late", "planned"]
_CASES = range(3)


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
    pause
        Whether the plan has months without study before it.
    """

    planned: PlannedSkill
    period: StudyPeriod
    from_level: int
    beside: tuple[PlannedSkill, ...]
    left: int
    pause: bool


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
    pause = _follows_pause(plan, period)
    return NextStep(first, period, from_level, beside, len(left), pause)


def _follows_pause(plan: Plan, period: StudyPeriod) -> bool:
    """Tell whether nothing is studied in the months before a period."""
    place = plan.study.index(period)
    over = plan.study[place - 1].end.likely if place else 0.0
    return period.start.likely > over


def level_meant(plan: Plan, done: Iterable[Done], skill: str) -> int:
    """Return the level of a skill that a plan asks for next.

    Raises
    ------
    InvalidValueError
        If it asks for none.
    """
    reached = reached_levels(done).get(skill, 0)
    for period in plan.study:
        for planned in period.skills:
            if planned.skill.skill == skill and planned.skill.to_level > reached:
                return planned.skill.to_level
    raise InvalidValueError(
        message("The plan asks for no more of {skill}; give its level.", skill=skill)
    )


@dataclass(frozen=True, slots=True)
class Status:
    """How far a plan is.

    Attributes
    ----------
    states
        Each skill of the plan with its place: "done", "ahead" (done before its time),
        "doing", "late" (its time is over) or "planned".
    left_hours
        The study that is left.
    expected
        For each role after the first the months from the start until it is within
        reach now, with one decimal; None where the day is not known. Whoever has
        changed roles since has to plan anew.
    """

    states: tuple[tuple[PlannedSkill, State], ...]
    left_hours: Range[int]
    expected: tuple[Range[float], ...] | None

    def in_state(self, *states: State) -> tuple[PlannedSkill, ...]:
        """Return the skills that are in one of some states, in the plan's order."""
        return tuple(planned for planned, state in self.states if state in states)


def tell_status(
    graph: CareerGraph, plan: Plan, done: Iterable[Done], on: dt.date | None = None
) -> Status:
    """Return how far a plan is, on a day.

    Parameters
    ----------
    graph
        The graph that the plan is of.
    plan
        The plan.
    done
        What is reached.
    on
        The day; without one nothing is late, and nothing expected. What is told of
        a later day is not done yet.

    Raises
    ------
    InvalidValueError
        If there is a day and the plan has no first day, or a later one.
    """
    done = _done_by(done, on)
    reached, passed = reached_levels(done), None if on is None else _passed(plan, on)
    step = next_step(plan, done)
    states = tuple(
        (planned, _state(planned, period, reached, passed, step))
        for period in plan.study
        for planned in period.skills
    )
    left = [_left_for(graph, plan, move, reached) for move in _moves(plan)]
    expected = None if passed is None else tuple(_expected(plan, left, passed))
    return Status(states, total(left), expected)


def draw_rest(
    graph: CareerGraph, plan: Plan, done: Iterable[Done], on: dt.date | None = None
) -> Simulation | None:
    """Return between which bounds what is left of a plan ends in eight of ten draws.

    None where the day is not known. Parameters and errors are those of `tell_status`.
    """
    if on is None:
        return None
    reached = reached_levels(_done_by(done, on))
    return simulate_rest(graph, plan, reached, _passed(plan, on))


def _done_by(done: Iterable[Done], on: dt.date | None) -> tuple[Done, ...]:
    """Return what is done on a day, all of it for None."""
    if on is None:
        return tuple(done)
    return tuple(entry for entry in done if entry.on is None or entry.on <= on)


def _passed(plan: Plan, on: dt.date) -> float:
    """Return the months that have passed since the start."""
    if plan.start is None:
        raise InvalidValueError(
            message(
                "The plan has no first day; this gives it one: careerpath plan update "
                "FILE --start DAY"
            )
        )
    if on < plan.start:
        raise InvalidValueError(
            message("The plan begins on {start} only.", start=plan.start.isoformat())
        )
    return months_between(plan.start, on)


def _state(
    planned: PlannedSkill,
    period: StudyPeriod,
    reached: Mapping[str, int],
    passed: float | None,
    step: NextStep | None,
) -> State:
    if reached.get(planned.skill.skill, 0) >= planned.skill.to_level:
        early = passed is not None and passed < period.start.likely
        return "ahead" if early else "done"
    if passed is not None and passed > period.end.likely:
        return "late"
    if step is not None and step.period is period:
        return "doing"
    begun = passed is not None and period.start.likely <= passed
    return "doing" if begun else "planned"


def _moves(plan: Plan) -> Iterator[int]:
    """Yield the numbers of the moves."""
    yield from range(1, plan.route.moves + 1)


def _left_for(
    graph: CareerGraph, plan: Plan, move: int, reached: Mapping[str, int]
) -> Range[int]:
    """Return the hours of study that are left for a move."""
    steps = [
        raised.skill for period in plan.study_for(move) for raised in period.skills
    ]
    return total(
        graph.hours(step.skill, max(step.from_level, held), step.to_level)
        for step in steps
        if (held := reached.get(step.skill, 0)) < step.to_level
    )


def _expected(
    plan: Plan, left: list[Range[int]], passed: float
) -> Iterator[Range[float]]:
    """Yield when each role is within reach, with the study that is left from now on."""
    pace = plan.answer.hours_per_week
    now = round(passed * months_unit(pace))
    cases = [_times(plan, left, now, case) for case in _CASES]
    for times in zip(*cases, strict=True):
        low, likely, high = (rounded_months(now + time, pace) for time in times)
        yield Range(min(low, likely, high), likely, max(low, likely, high))


def _times(plan: Plan, left: list[Range[int]], now: int, case: int) -> list[int]:
    """Return when each move can be made from now on, in units, in one case."""
    unit = months_unit(plan.answer.hours_per_week)
    found: list[int] = []
    time, learnt, served = 0, 0, now
    for step, hours in zip(plan.route.steps, left, strict=True):
        wait = max(step.experience_months[case] * unit - served, 0)
        learnt += hours[case]
        time = time_after(time, wait, learnt)
        served = 0  # in the first role alone the months since the start count
        found.append(time)
    return found
