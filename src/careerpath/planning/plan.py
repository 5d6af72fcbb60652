"""Make a plan of a route: one schedule over all its moves, for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.answers import Filters
from careerpath.model.plan import Plan, StudyPeriod
from careerpath.model.profile import Profile
from careerpath.model.ranges import Range, total
from careerpath.planning.cost import rounded_months
from careerpath.planning.needs import check_profile
from careerpath.planning.question import check_filters
from careerpath.planning.routes import check_chosen
from careerpath.planning.schedule import Work, times_of_moves, times_of_work
from careerpath.planning.study_order import order_study, side_by_side

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.plan import PlannedSkill


def make_plan(
    graph: CareerGraph,
    answer: RouteAnswer,
    chosen: int = 0,
    *,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    start: dt.date | None = None,
) -> Plan:
    """Return the plan of one of the routes found.

    Parameters
    ----------
    graph
        The graph that `answer` was found in.
    answer
        The routes found, choices or others.
    chosen
        Which of them, from 0; of choices the first is the recommended one.
    profile, filters, desirable
        What the routes were asked for with.
    start
        The first day of the plan; None counts months.

    Returns
    -------
    Plan
        Every level once, as `order_study` orders it and `side_by_side` groups it, at
        the hours a week that the person has. What a move needs is begun on entering
        the role before it, earlier only where the time would be too short otherwise.
        Each role is within reach exactly when the cost model says, so no schedule of
        the same route ends sooner.

    Raises
    ------
    InvalidValueError
        If the answer has no such route, or a number is outside what it can be.
    UnknownNameError
        If a role or skill id does not exist.

    Examples
    --------
    >>> from careerpath import find_choices, load_graph
    >>> graph = load_graph()
    >>> answer = find_choices(graph, "receptionist", "executive-assistant")
    >>> plan = make_plan(graph, answer)
    >>> plan.arrivals[-1] == answer.routes[0].time_months
    True
    """
    check_chosen(answer, chosen)
    profile, filters = profile or Profile(), filters or Filters()
    check_profile(graph, profile)
    check_filters(graph, filters)
    route = answer.routes[chosen]
    order = order_study(graph, route.roles, answer.held, desirable=desirable)
    groups = [
        (move, group)
        for move, skills in enumerate(order, 1)
        for group in side_by_side(graph, skills, answer.hours_per_week)
    ]
    return Plan(
        answer=answer,
        chosen=chosen,
        profile=profile,
        filters=filters,
        desirable=desirable,
        arrivals=tuple(_arrivals(route, answer.hours_per_week)),
        study=tuple(_study(route, groups, answer.hours_per_week)),
        start=start,
    )


def _arrivals(route: Route, hours_per_week: int) -> Iterator[Range[float]]:
    """Yield when each role after the first is within reach."""
    for times in times_of_moves(route, hours_per_week)[1:]:
        yield _months(times, hours_per_week)


def _study(
    route: Route,
    groups: list[tuple[int, list[PlannedSkill]]],
    hours_per_week: int,
) -> Iterator[StudyPeriod]:
    """Yield each group of skills with its place on the calendar."""
    work = [Work(move, _hours(skills)) for move, skills in groups]
    times = times_of_work(work, times_of_moves(route, hours_per_week))
    for (move, skills), (start, end) in zip(groups, times, strict=True):
        yield StudyPeriod(
            move,
            tuple(skills),
            _months(start, hours_per_week),
            _months(end, hours_per_week),
        )


def _hours(skills: Iterable[PlannedSkill]) -> Range[int]:
    return total(planned.skill.hours for planned in skills)


def _months(units: Range[int], hours_per_week: int) -> Range[float]:
    """Return units as months with one decimal, the likely one in the middle."""
    low, likely, high = (rounded_months(value, hours_per_week) for value in units)
    return Range(min(low, likely, high), likely, max(low, likely, high))
