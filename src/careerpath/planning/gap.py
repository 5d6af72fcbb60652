"""List what is missing between the levels held and the levels needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careerpath.model.answers import RequiredSkill, SkillGap, SkillStep
from careerpath.model.profile import Profile
from careerpath.model.ranges import Range, total
from careerpath.planning.needs import held_levels, join_levels, role_need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.skill import Levels


def skill_gap(
    graph: CareerGraph, role: str, *, profile: Profile | None = None
) -> SkillGap:
    """Return what a person lacks for a role, in an order that can be learnt.

    Parameters
    ----------
    graph
        The career graph.
    role
        Id of the role aimed at.
    profile
        What the person holds; without one, nothing is held.

    Returns
    -------
    SkillGap
        Essential skills first, then desirable ones; the effort counts the
        essential ones.
    """
    held = held_levels(graph, profile or Profile())
    essential = missing_skills(graph, held, role_need(graph, role))
    reached = join_levels(held, role_need(graph, role))
    desirable = missing_skills(graph, reached, role_need(graph, role, desirable=True))
    return SkillGap(
        role=role,
        skills=essential + tuple(replace(s, essential=False) for s in desirable),
        effort_hours=effort(essential),
    )


def required_skills(
    graph: CareerGraph, role: str, *, profile: Profile | None = None
) -> tuple[RequiredSkill, ...]:
    """Return every skill that a role asks for, beside what a person holds of it.

    Parameters
    ----------
    graph, role, profile
        As in `skill_gap`.

    Returns
    -------
    tuple
        Held skills included, by id; `skill_gap` says what raising the others takes.
    """
    held = held_levels(graph, profile or Profile())
    essential = role_need(graph, role)
    return tuple(
        RequiredSkill(skill, held.get(skill, 0), essential.get(skill, 0), level)
        for skill, level in role_need(graph, role, desirable=True).items()
    )


def effort(skills: Iterable[SkillStep]) -> Range[int]:
    """Return the hours of several skill steps together."""
    return total(step.hours for step in skills)


def missing_skills(
    graph: CareerGraph,
    held: Mapping[str, int],
    need: Mapping[str, int],
    rank: Callable[[str], Any] = str,
) -> tuple[SkillStep, ...]:
    """Return the steps from `held` up to `need`, none before its prerequisites.

    Both must include their prerequisites. Among skills that can be learnt to
    the end at once, the first by `rank`, unless given by id, comes first; where two
    skills wait for each other at different levels, one of them is listed in two
    parts.
    """
    reached = dict(held)
    waiting = [s for s, level in need.items() if level > reached.get(s, 0)]
    waiting.sort(key=rank)
    asked = {skill: graph.skill(skill).prerequisites for skill in waiting}
    ready: list[str] = []
    steps: list[SkillStep] = []
    while waiting or ready:
        # What could be learnt to the end still can; what waits is looked at again.
        if waiting:
            tops = {s: _top(asked[s], s, reached, need) for s in waiting}
            ready += (s for s in waiting if tops[s] == need[s])
            ready.sort(key=rank)
            waiting = [s for s in waiting if tops[s] < need[s]]
        if ready:
            skill = ready.pop(0)
            top = need[skill]
        else:
            skill = next(s for s in waiting if tops[s] > reached.get(s, 0))
            top = tops[skill]
        low = reached.get(skill, 0)
        steps.append(
            SkillStep(
                skill=skill,
                from_level=low,
                to_level=top,
                hours=graph.hours(skill, low, top),
                practice_hours=graph.practice(skill, low, top),
            )
        )
        reached[skill] = top
    return tuple(steps)


def _top(
    prerequisites: Mapping[int, Levels],
    skill: str,
    reached: Mapping[str, int],
    need: Mapping[str, int],
) -> int:
    """Return how far a skill can be learnt now, at most to what is needed."""
    level = reached.get(skill, 0)
    while level < need[skill] and all(
        reached.get(other, 0) >= least
        for other, least in prerequisites.get(level + 1, {}).items()
    ):
        level += 1
    return level
