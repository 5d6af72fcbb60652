"""Price a route for a person: what is new at each step, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.model.answers import DirectJump, Route, Step
from careerpath.model.ranges import Range, total
from careerpath.planning.cost import months_to_wait, months_until, move_times
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.needs import join_levels, move_need, role_need

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.model.transition import Transition

#: The place of the likely value in a range.
_LIKELY = 1


def price_route(
    graph: CareerGraph,
    roles: Sequence[str],
    *,
    held: Mapping[str, int],
    profile: Profile,
    desirable: bool = False,
) -> Route:
    """Return the route through `roles` with all that it costs.

    Parameters
    ----------
    graph
        The career graph; consecutive roles have a recorded transition.
    roles
        Role ids, origin first.
    held
        Levels at the start, prerequisites included.
    profile
        Whose months in role and hours per week count.
    desirable
        Whether desirable skills are needed too.
    """
    steps = tuple(_steps(graph, roles, held, profile, desirable=desirable))
    return Route(
        roles=tuple(roles),
        effort_hours=total(step.effort_hours for step in steps),
        hardest_step_hours=max(step.effort_hours.likely for step in steps),
        experience_months=total(step.experience_months for step in steps),
        time_months=months_until(
            [(step.experience_months, step.effort_hours) for step in steps],
            profile.hours_per_week,
        ),
        steps=steps,
    )


def likely_time(route: Route, hours_per_week: int) -> int:
    """Return how long a route takes most likely, in units of time."""
    steps = [(step.experience_months, step.effort_hours) for step in route.steps]
    return move_times(steps, _LIKELY, hours_per_week)[-1]


def _steps(
    graph: CareerGraph,
    roles: Sequence[str],
    levels: Mapping[str, int],
    profile: Profile,
    *,
    desirable: bool,
) -> Iterator[Step]:
    """Yield the steps of a route; what one of them raises, the next ones keep."""
    for place, (origin, destination) in enumerate(pairwise(roles)):
        move = graph.transition(origin=origin, destination=destination)
        assert move is not None  # noqa: S101  # the search only follows transitions
        need = move_need(graph, move, desirable=desirable)
        skills = missing_skills(graph, levels, need)
        levels = join_levels(levels, need)
        yield Step(
            origin=origin,
            destination=destination,
            kind=move.kind,
            experience_months=waiting_months(move, None if place else profile),
            effort_hours=effort(skills),
            skills=skills,
            evidence=move.evidence,
        )


def price_direct_jump(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    held: Mapping[str, int],
    profile: Profile,
    desirable: bool = False,
) -> DirectJump:
    """Return what going straight to the destination costs, recorded or not."""
    move = graph.transition(origin=origin, destination=destination)
    if move is None:
        need = role_need(graph, destination, desirable=desirable)
    else:
        need = move_need(graph, move, desirable=desirable)
    skills = missing_skills(graph, held, need)
    hours = effort(skills)
    months = None if move is None else waiting_months(move, profile)
    return DirectJump(
        recorded=move is not None,
        effort_hours=hours,
        hardest_step_hours=hours.likely,
        experience_months=months,
        time_months=months and months_until([(months, hours)], profile.hours_per_week),
        skills=skills,
    )


def waiting_months(move: Transition, profile: Profile | None) -> Range[int]:
    """Return the months before a move, less those that the person has behind them.

    `profile` is None for every move but the first.
    """
    spent = profile.months_in_role if profile else 0
    months = move.experience_months
    return Range(*(months_to_wait(value, spent) for value in months))
