"""Choose what to ask a person about their skills: first what changes most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.model.answers import Filters
from careerpath.model.skill_question import SkillQuestion
from careerpath.planning.choices import find_choices
from careerpath.planning.needs import held_levels, role_need
from careerpath.planning.next_move import next_roles
from careerpath.planning.wishes import wished_filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile

#: Enough for a first answer.
FIRST_QUESTIONS = 12
#: So many months more than a move asks for speak for more than its role requires.
_YEARS = 24


def find_questions(graph: CareerGraph, profile: Profile) -> tuple[SkillQuestion, ...]:
    """Return what to ask a person about their skills, most telling first.

    Parameters
    ----------
    graph
        The career graph.
    profile
        What is known already: skills that it declares are not asked again. Without a
        role nothing is asked.

    Returns
    -------
    tuple of SkillQuestion
        About the skills that the roles ahead ask for: those on the ways to the
        target, or without one those a move away. For someone with years more in the
        role than its moves ask for, the role's core skills come first, those that it
        asks for at its highest level. Then the most hours between the best answer and
        the worst decide, then skill ids.
    """
    if profile.role is None:
        return ()
    held = held_levels(graph, profile)
    ahead = _roles_ahead(graph, profile, profile.role)
    core = set(_core_skills(graph, profile, profile.role))
    needs = {role: role_need(graph, role) for role in ahead}
    skills = sorted({skill for need in needs.values() for skill in need} | core)
    found = [
        _question(graph, skill, held.get(skill, 0), needs, core=skill in core)
        for skill in skills
        if skill not in profile.held
    ]
    telling = (q for q in found if q.hours or q.core)
    return tuple(sorted(telling, key=lambda q: (not q.core, -q.hours, q.skill)))


def with_answers(
    graph: CareerGraph, profile: Profile, answers: Mapping[str, int]
) -> Profile:
    """Return a profile with the levels that someone has said they hold.

    Where one is lower than what the role requires, that is no longer taken as held:
    the profile then says every level itself.
    """
    held = held_levels(graph, profile)
    if any(level < held.get(skill, 0) for skill, level in answers.items()):
        declared = {**held, **profile.held, **answers}
        return replace(profile, held=declared, assume_role_skills=False)
    return replace(profile, held={**profile.held, **answers})


def _question(
    graph: CareerGraph,
    skill: str,
    held: int,
    needs: Mapping[str, Mapping[str, int]],
    *,
    core: bool,
) -> SkillQuestion:
    lowest = max(held, 1)
    needed = {role: need[skill] for role, need in needs.items() if skill in need}
    # Nobody has to say less than they hold where a role ahead would count it.
    highest = min(max([lowest + 1, *needed.values()]), graph.scale.highest)
    worst = lowest - 1
    between = (
        graph.hours(skill, worst, max(worst, level)).likely for level in needed.values()
    )
    return SkillQuestion(
        skill=skill,
        levels=tuple(range(lowest, highest + 1)),
        held=held,
        core=core,
        opens=tuple(role for role, level in needed.items() if level > held),
        asked_by=tuple(needed),
        hours=sum(between),
    )


def _roles_ahead(graph: CareerGraph, profile: Profile, present: str) -> list[str]:
    """Return the roles whose skills count, the target or the closest first."""
    named = [profile.target] if profile.target else []
    filters = wished_filters(graph, profile, Filters(), named)
    if profile.target is None or profile.target == present:
        found = next_roles(graph, present, profile=profile, filters=filters)
        return [role.role for role in found]
    answer = find_choices(
        graph, present, profile.target, profile=profile, filters=filters
    )
    between = (role for route in answer.routes for role in route.roles[-2:0:-1])
    return list(dict.fromkeys((profile.target, *between)))


def _core_skills(graph: CareerGraph, profile: Profile, present: str) -> Iterator[str]:
    """Yield the skills of a role in which its years count."""
    waits = [move.experience_months.likely for move in graph.transitions_from(present)]
    if profile.months_in_role < max(waits, default=0) + _YEARS:
        return
    needs = graph.role(present).essential
    highest = max(needs.values(), default=0)
    yield from (skill for skill, level in needs.items() if level == highest)
