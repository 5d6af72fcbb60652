"""Price a route for a person: what is new at each step, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath.model.answers import DirectJump, Route, Step
from careerpath.model.ranges import Range, total
from careerpath.planning.cost import (
    months_of_each,
    months_to_wait,
    months_until,
    move_times,
)
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.needs import join_levels, move_need, role_need

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import SkillStep
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
    moves = list(_moves(graph, roles, held, profile, desirable=desirable))
    prices = [(move.wait, effort(move.skills)) for move in moves]
    times = months_of_each(prices, profile.hours_per_week)
    steps = tuple(map(_step, moves, times))
    return Route(
        roles=tuple(roles),
        effort_hours=total(step.effort_hours for step in steps),
        hardest_step_hours=max(step.effort_hours.likely for step in steps),
        experience_months=total(step.experience_months for step in steps),
        time_months=months_until(prices, profile.hours_per_week),
        steps=steps,
    )


def likely_time(route: Route, hours_per_week: int) -> int:
    """Return how long a route takes most likely, in units of time."""
    steps = [(step.experience_months, step.effort_hours) for step in route.steps]
    return move_times(steps, _LIKELY, hours_per_week)[-1]


class _Move(NamedTuple):
    """A transition on the way, the months before it, and what is new for it."""

    transition: Transition
    wait: Range[int]
    skills: tuple[SkillStep, ...]


def _moves(
    graph: CareerGraph,
    roles: Sequence[str],
    levels: Mapping[str, int],
    profile: Profile,
    *,
    desirable: bool,
) -> Iterator[_Move]:
    """Yield the moves of a route; what one of them raises, the next ones keep."""
    for place, (origin, destination) in enumerate(pairwise(roles)):
        move = graph.transition(origin=origin, destination=destination)
        assert move is not None  # noqa: S101  # the search only follows transitions
        need = move_need(graph, move, desirable=desirable)
        skills = missing_skills(graph, levels, need)
        levels = join_levels(levels, need)
        yield _Move(move, waiting_months(move, None if place else profile), skills)


def _step(move: _Move, time: Range[float]) -> Step:
    return Step(
        origin=move.transition.origin,
        destination=move.transition.destination,
        kind=move.transition.kind,
        experience_months=move.wait,
        time_months=time,
        effort_hours=effort(move.skills),
        skills=move.skills,
        evidence=move.transition.evidence,
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
