"""Price a route for a person: what is new at each step, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.model.answers import DirectJump, Route, Step
from careerpath.model.ranges import Range, total
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.needs import join_levels, move_need, role_need

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.model.transition import Transition

_WEEKS_PER_YEAR = 52
#: An hour of learning in the time units of `months_unit`.
UNITS_PER_HOUR = 12


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
    steps = []
    levels = dict(held)
    for index, (origin, destination) in enumerate(pairwise(roles)):
        move = graph.transition(origin=origin, destination=destination)
        assert move is not None  # noqa: S101  # the search only follows transitions
        need = move_need(graph, move, desirable=desirable)
        skills = missing_skills(graph, levels, need)
        levels = join_levels(levels, need)
        steps.append(
            Step(
                origin=origin,
                destination=destination,
                kind=move.kind,
                experience_months=waiting_months(move, profile if index == 0 else None),
                effort_hours=effort(skills),
                skills=skills,
                evidence=move.evidence,
            )
        )
    return Route(
        roles=tuple(roles),
        effort_hours=total(step.effort_hours for step in steps),
        hardest_step_hours=max(step.effort_hours.likely for step in steps),
        experience_months=total(step.experience_months for step in steps),
        time_months=months_until(
            [(step.experience_months, step.effort_hours) for step in steps],
            profile.hours_per_week,
        ),
        steps=tuple(steps),
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
    return Range(*(max(value - spent, 0) for value in months))


def months_until(
    steps: Sequence[tuple[Range[int], Range[int]]], hours_per_week: int
) -> Range[float]:
    """Return the months until the last of several steps is reached.

    `steps` are pairs (months of experience, hours to learn). With T for time,
    H for the hours of all steps so far and h for hours per month:
    T₀ = 0 and Tⱼ = max(Tⱼ₋₁ + experienceⱼ, Hⱼ / h). Low, likely and high are
    each computed from their own kind, and rounded to one decimal.

    Examples
    --------
    >>> months_until([(Range(6, 12, 24), Range(10, 52, 520))], 4)
    Range(low=6.0, likely=12.0, high=30.0)
    """
    found = (move_times(steps, kind, hours_per_week)[-1] for kind in range(3))
    return Range(*(rounded_months(time, hours_per_week) for time in found))


def move_times(
    steps: Sequence[tuple[Range[int], Range[int]]], kind: int, hours_per_week: int
) -> list[int]:
    """Return T₀, T₁ … of `months_until` in time units, for low, likely or high.

    Examples
    --------
    >>> [t / months_unit(4) for t in move_times([(Range(6, 12, 24),) * 2], 1, 4)]
    [0.0, 12.0]
    """
    unit, times, hours = months_unit(hours_per_week), [0], 0
    for months, learning in steps:
        hours += learning[kind]
        times.append(max(times[-1] + months[kind] * unit, hours * UNITS_PER_HOUR))
    return times


def months_unit(hours_per_week: int) -> int:
    """Return how many of the search's time units make a month.

    One unit is 1 / (52 × hours per week) of a month, so that an hour of
    learning is 12 units and all times stay whole numbers.
    """
    return hours_per_week * _WEEKS_PER_YEAR


def rounded_months(units: int, hours_per_week: int) -> float:
    """Return time units as months with one decimal, halves rounded up."""
    unit = months_unit(hours_per_week)
    return (units * 20 + unit) // (2 * unit) / 10
