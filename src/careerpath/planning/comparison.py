"""Set roles side by side: what they share, what differs, where each leads."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import practice_of
from careerpath.model.comparison import (
    Comparison,
    Crossing,
    Nearness,
    SharedSkill,
    SkillDifference,
)
from careerpath.model.role import RoleOverlap
from careerpath.planning.gap import effort, missing_skills, skill_gap
from careerpath.planning.needs import role_need
from careerpath.planning.next_move import next_roles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import NextRole
    from careerpath.model.profile import Profile

    Levels = Mapping[str, Mapping[str, int]]

_FEWEST = 2
_MOST = 6
_MOST_AHEAD = 4


def compare_roles(
    graph: CareerGraph, roles: Sequence[str], *, profile: Profile | None = None
) -> Comparison:
    """Return what roles share, how they differ and where each leads next.

    Parameters
    ----------
    graph
        The career graph.
    roles
        Two to six different role ids; their order is kept.
    profile
        What a person holds; with it, the roles are also ordered by what is left
        to learn for each.

    Raises
    ------
    InvalidValueError
        If there are fewer, more, or one twice.
    """
    if not _FEWEST <= len(set(roles)) == len(roles) <= _MOST:
        raise InvalidValueError(message("Name two to six different roles to compare."))
    essential = {role: graph.role(role).essential for role in roles}
    return Comparison(
        roles=tuple(roles),
        shared=_shared(essential),
        only=_only(essential),
        overlaps=_overlaps(graph, roles),
        differences=_differences(graph, essential),
        crossings=tuple(_crossing(graph, *pair) for pair in permutations(roles, 2)),
        ahead={role: _ahead(graph, role) for role in roles},
        nearness=None if profile is None else _nearness(graph, roles, profile),
    )


def _needing(essential: Levels) -> dict[str, list[str]]:
    """Return the roles that require each skill, by skill id."""
    skills = sorted({skill for levels in essential.values() for skill in levels})
    return {
        skill: [role for role, levels in essential.items() if skill in levels]
        for skill in skills
    }


def _shared(essential: Levels) -> tuple[SharedSkill, ...]:
    return tuple(
        SharedSkill(skill, {role: essential[role][skill] for role in who})
        for skill, who in _needing(essential).items()
        if len(who) > 1
    )


def _only(essential: Levels) -> dict[str, tuple[tuple[str, int], ...]]:
    needing = _needing(essential)
    return {
        role: tuple(
            (skill, levels[skill]) for skill, who in needing.items() if who == [role]
        )
        for role, levels in essential.items()
    }


def _overlaps(graph: CareerGraph, roles: Sequence[str]) -> tuple[RoleOverlap, ...]:
    return tuple(
        RoleOverlap(role, o.role, o.contexts, o.because, o.evidence)
        for role in roles
        for o in graph.role(role).overlaps
        if o.role in roles
    )


def _differences(graph: CareerGraph, essential: Levels) -> tuple[SkillDifference, ...]:
    found = []
    for skill in _needing(essential):
        levels = {role: need.get(skill, 0) for role, need in essential.items()}
        low, high = min(levels.values()), max(levels.values())
        if low < high:
            hours = graph.hours(skill, low, high)
            practice = graph.practice(skill, low, high)
            found.append(SkillDifference(skill, levels, hours, practice))
    return tuple(sorted(found, key=lambda d: (-d.hours.likely, d.skill)))


def _crossing(graph: CareerGraph, origin: str, destination: str) -> Crossing:
    held, need = role_need(graph, origin), role_need(graph, destination)
    steps = missing_skills(graph, held, need)
    return Crossing(origin, destination, effort(steps), practice_of(steps))


def _ahead(graph: CareerGraph, role: str) -> tuple[NextRole, ...]:
    """Return the few moves from a role that come first: upwards, then cheapest."""
    moves = [move for move in next_roles(graph, role) if move.grade_change >= 0]
    moves.sort(key=lambda move: move.grade_change == 0)
    return tuple(moves[:_MOST_AHEAD])


def _nearness(graph: CareerGraph, roles: Sequence[str], profile: Profile) -> Nearness:
    gaps = {role: skill_gap(graph, role, profile=profile) for role in roles}
    efforts = {role: gap.effort_hours for role, gap in gaps.items()}
    order = sorted(roles, key=lambda role: (efforts[role].likely, role))
    first, second = (efforts[role].likely for role in order[:_FEWEST])
    return Nearness(
        efforts={role: efforts[role] for role in order},
        practice={role: gaps[role].practice_hours for role in order},
        nearest=order[0] if first < second else None,
    )
