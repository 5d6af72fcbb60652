"""Say which levels a role or a move needs, and which a person starts with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.profile import MOST_HOURS_PER_WEEK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.model.transition import Transition


def join_levels(*parts: Mapping[str, int]) -> dict[str, int]:
    """Return the highest level of each skill.

    Examples
    --------
    >>> join_levels({"a": 1, "b": 3}, {"a": 2})
    {'a': 2, 'b': 3}
    """
    joined: dict[str, int] = {}
    for part in parts:
        for skill, level in part.items():
            if level > joined.get(skill, 0):
                joined[skill] = level
    return joined


def role_need(
    graph: CareerGraph, role: str, *, desirable: bool = False
) -> dict[str, int]:
    """Return what a role requires, prerequisites included, by skill id.

    Desirable skills count only if `desirable` is true.
    """
    graph.role(role)  # or raise
    index = graph.index
    return index.levels(index.need(index.role(role), desirable=desirable))


def move_need(
    graph: CareerGraph, transition: Transition, *, desirable: bool = False
) -> dict[str, int]:
    """Return what a move needs: its destination's need and its own."""
    own = {need.skill: need.level for need in transition.essential}
    destination = role_need(graph, transition.destination, desirable=desirable)
    return (
        join_levels(destination, graph.with_prerequisites(own))
        if own
        else (destination)
    )


def starting_levels(
    graph: CareerGraph, origin: str, profile: Profile
) -> dict[str, int]:
    """Return what a person holds before the first move, prerequisites included.

    These are the declared levels, raised by what the current role requires
    (the profile's, else `origin`) unless the profile says otherwise.

    Raises
    ------
    InvalidValueError
        If a declared level is off the scale, or the profile's numbers are.
    UnknownNameError
        If a declared skill or role does not exist.
    """
    return held_levels(graph, replace(profile, role=profile.role or origin))


def held_levels(graph: CareerGraph, profile: Profile) -> dict[str, int]:
    """Return what a person holds, prerequisites included.

    Raises
    ------
    InvalidValueError, UnknownNameError
        As `starting_levels`.
    """
    check_profile(graph, profile)
    assumed: Mapping[str, int] = {}
    if profile.role is not None and profile.assume_role_skills:
        assumed = role_need(graph, profile.role)
    declared = graph.with_prerequisites(profile.held)
    return dict(sorted(join_levels(declared, assumed).items()))


def check_pace(profile: Profile) -> None:
    """Raise if nobody has such hours per week, or such months in a role."""
    if not 1 <= profile.hours_per_week <= MOST_HOURS_PER_WEEK:
        raise InvalidValueError(
            message(
                "{hours} hours per week is not possible; give 1 to {most}.",
                hours=profile.hours_per_week,
                most=MOST_HOURS_PER_WEEK,
            )
        )
    if profile.months_in_role < 0:
        raise InvalidValueError(
            message(
                "{months} months in the role is not possible; give 0 or more.",
                months=profile.months_in_role,
            )
        )


def check_profile(graph: CareerGraph, profile: Profile) -> None:
    """Raise if a profile's numbers or names do not fit the graph."""
    check_pace(profile)
    for skill, level in profile.held.items():
        if skill not in graph.skills:
            graph.skill(skill)  # says what is wrong; what is right is not read
        if not 0 <= level <= graph.scale.highest:
            raise InvalidValueError(
                message(
                    "Level {level} of {skill} is off the scale; give 0 to {highest}.",
                    level=level,
                    skill=skill,
                    highest=graph.scale.highest,
                )
            )
