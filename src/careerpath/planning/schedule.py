"""Set the learning of a route on a calendar: which skill when, in which role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from careerpath.model.profile import Profile
from careerpath.model.ranges import Range
from careerpath.planning.cost import UNITS_PER_HOUR, months_unit, move_times
from careerpath.planning.needs import check_pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.model.answers import Route, SkillStep
    from careerpath.model.plan import Plan

_CASES = range(3)


@dataclass(frozen=True, slots=True)
class RolePeriod:
    """Months from the start between which a role is held.

    `end` is None for the destination, which the plan leaves open.
    """

    role: str
    start: Range[float]
    end: Range[float] | None


@dataclass(frozen=True, slots=True)
class LearningBlock:
    """Months from the start between which one skill is raised.

    Attributes
    ----------
    step
        The number of the move that needs it, from 1.
    start, end
        Likely months, between the earliest and the latest of the three cases
        (low, likely, high hours and months).
    """

    step: int
    skill: SkillStep
    start: Range[float]
    end: Range[float]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A route on a calendar that counts months; nothing is rounded but by a plan.

    `blocks` are in the order in which they are learnt: one after the other, or, in a
    plan, side by side where they begin and end together.
    """

    hours_per_week: int
    periods: tuple[RolePeriod, ...]
    blocks: tuple[LearningBlock, ...]

    @property
    def months(self) -> Range[float]:
        """The months until the destination is reached."""
        return self.periods[-1].start


class Work(NamedTuple):
    """Hours of study, and the number of the move that needs them, from 1."""

    step: int
    hours: Range[int]


def schedule_route(route: Route, *, profile: Profile | None = None) -> Schedule:
    """Return when each role of a route is held and each skill is learnt.

    Parameters
    ----------
    route
        A priced route; the months already spent in its first role are in it.
    profile
        The person that it was priced for; only the hours per week count.

    Returns
    -------
    Schedule
        The moves are made when `months_until` says. Skills are learnt one after
        the other, prerequisites first, at no more than the hours per week. What
        a move needs is begun on entering the role before it, earlier only where
        the time would be too short otherwise, and is held when the move is made.

    Raises
    ------
    InvalidValueError
        If there are no such hours per week.

    Examples
    --------
    >>> from careerpath.model.answers import Route, Step
    >>> step = Step("a", "b", "lateral", Range(6, 12, 24), Range(6.0, 12.0, 24.0),
    ...             Range(0, 0, 0), (), ())
    >>> route = Route(("a", "b"), Range(0, 0, 0), 0, Range(6, 12, 24),
    ...               Range(6.0, 12.0, 24.0), (step,))
    >>> schedule_route(route).months
    Range(low=6.0, likely=12.0, high=24.0)
    """
    profile = profile or Profile()
    check_pace(profile)
    hours = profile.hours_per_week
    skills = [(n, s) for n, step in enumerate(route.steps, 1) for s in step.skills]
    moves = times_of_moves(route, hours)
    times = times_of_work([Work(n, skill.hours) for n, skill in skills], moves)
    unit = months_unit(hours)
    arrivals = [_range(at, unit) for at in moves]
    return Schedule(
        hours_per_week=hours,
        periods=tuple(
            RolePeriod(role, start, end)
            for role, start, end in zip(
                route.roles, arrivals, [*arrivals[1:], None], strict=True
            )
        ),
        blocks=tuple(
            LearningBlock(step, skill, _range(start, unit), _range(end, unit))
            for (step, skill), (start, end) in zip(skills, times, strict=True)
        ),
    )


def schedule_plan(plan: Plan) -> Schedule:
    """Return when a plan has each role held and each skill learnt.

    Skills that are studied side by side begin and end together. Months have the one
    decimal that they have in the plan.
    """
    starts = (Range(0.0, 0.0, 0.0), *plan.arrivals)
    return Schedule(
        hours_per_week=plan.answer.hours_per_week,
        periods=tuple(
            RolePeriod(role, start, end)
            for role, start, end in zip(
                plan.route.roles, starts, (*plan.arrivals, None), strict=True
            )
        ),
        blocks=tuple(
            LearningBlock(period.move, planned.skill, period.start, period.end)
            for period in plan.study
            for planned in period.skills
        ),
    )


def times_of_moves(route: Route, hours_per_week: int) -> list[Range[int]]:
    """Return when each role of a route is entered, in units: low, likely, high."""
    prices = [(step.experience_months, step.effort_hours) for step in route.steps]
    cases = [move_times(prices, case, hours_per_week) for case in _CASES]
    return [Range(*times) for times in zip(*cases, strict=True)]


def times_of_work(
    tasks: Sequence[Work], moves: Sequence[Range[int]]
) -> list[tuple[Range[int], Range[int]]]:
    """Return the start and the end of each task in units: low, likely, high case.

    Parameters
    ----------
    tasks
        What is learnt, one after the other, the moves that need it in their order.
    moves
        When each role is entered, as `times_of_moves` says.
    """
    cases = [_times(tasks, [at[case] for at in moves], case) for case in _CASES]
    return [
        (Range(*starts), Range(*ends))
        for starts, ends in (
            zip(*task, strict=True) for task in zip(*cases, strict=True)
        )
    ]


def _times(
    tasks: Sequence[Work], moves: Sequence[int], case: int
) -> list[tuple[int, int]]:
    """Return the start and the end of each task in one case."""
    lengths = [task.hours[case] * UNITS_PER_HOUR for task in tasks]
    found: list[tuple[int, int]] = []
    free = 0
    for task, length, latest in zip(
        tasks, lengths, _latest_starts(tasks, lengths, moves), strict=True
    ):
        start = max(free, min(moves[task.step - 1], latest))
        free = start + length
        found.append((start, free))
    return found


def _latest_starts(
    tasks: Sequence[Work], lengths: Sequence[int], moves: Sequence[int]
) -> list[int]:
    """Return the start of each task beyond which a move would have to wait."""
    found: list[int] = []
    limit = moves[-1]
    for task, length in zip(reversed(tasks), reversed(lengths), strict=True):
        limit = min(limit, moves[task.step]) - length
        found.append(limit)
    return found[::-1]


def _range(cases: Iterable[int], unit: int) -> Range[float]:
    """Return the likely case between the least and the greatest, in months."""
    low, likely, high = cases
    return Range(
        min(low, likely, high) / unit, likely / unit, max(low, likely, high) / unit
    )
