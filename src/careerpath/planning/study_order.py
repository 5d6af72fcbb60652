"""Order the study of a route: what may come first, and what goes side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.model.plan import PlannedSkill
from careerpath.planning.cost import UNITS_PER_HOUR, months_unit
from careerpath.planning.gap import missing_skills
from careerpath.planning.learning_order import builds_on, needed_before
from careerpath.planning.needs import join_levels, move_need, role_need

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import SkillStep

#: More than these at once nobody learns well.
MOST_AT_ONCE = 3
#: Skills are side by side only where they are learnt within such a term.
LONGEST_TERM_MONTHS = 6


def order_study(
    graph: CareerGraph,
    roles: Sequence[str],
    held: Mapping[str, int],
    *,
    desirable: bool = False,
) -> list[list[PlannedSkill]]:
    """Return what each move of a route adds, in the order in which to study it.

    No skill stands before what it presupposes. Where several may come next, the one
    is first whose level most of the moves ahead need; then the one that most of the
    others for this move build on; then one that the role held asks for too, where it
    can be practised at once; then the one of fewest likely hours; then the one whose
    id comes first.

    Parameters
    ----------
    graph
        The career graph.
    roles
        Role ids, origin first.
    held
        Levels at the start, prerequisites included.
    desirable
        Whether desirable skills are needed too.
    """
    needs = list(_needs_of_moves(graph, roles, desirable=desirable))
    found: list[list[PlannedSkill]] = []
    for move, need in enumerate(needs):
        ahead = needs[move:]
        used = role_need(graph, roles[move], desirable=True)
        ranks = {
            skill: _rank(graph, skill, held, ahead, used)
            for skill, level in need.items()
            if level > held.get(skill, 0)
        }
        steps = missing_skills(graph, held, need, ranks.__getitem__)
        order = [_planned(graph, roles, needs, move, step) for step in steps]
        found.append(list(_opening(graph, order)))
        held = join_levels(held, need)
    return found


def _needs_of_moves(
    graph: CareerGraph, roles: Sequence[str], *, desirable: bool
) -> Iterator[dict[str, int]]:
    for origin, destination in pairwise(roles):
        move = graph.transition(origin=origin, destination=destination)
        assert move is not None  # noqa: S101  # routes follow recorded transitions
        yield move_need(graph, move, desirable=desirable)


def _rank(
    graph: CareerGraph,
    skill: str,
    held: Mapping[str, int],
    ahead: Sequence[Mapping[str, int]],
    used: Container[str],
) -> tuple[int, int, bool, int, str]:
    """Return what goes first among skills that may be studied next."""
    need, low = ahead[0], held.get(skill, 0)
    serves = sum(later.get(skill, 0) >= need[skill] for later in ahead)
    builders = sum(
        asked.get(skill, 0) > low
        for other, level in need.items()
        for step, asked in graph.skill(other).prerequisites.items()
        if held.get(other, 0) < step <= level
    )
    hours = graph.hours(skill, low, need[skill]).likely
    return -serves, -builders, skill not in used, hours, skill


def _planned(
    graph: CareerGraph,
    roles: Sequence[str],
    needs: Sequence[Mapping[str, int]],
    move: int,
    step: SkillStep,
) -> PlannedSkill:
    serves = (
        number
        for number, need in enumerate(needs[move:], move + 1)
        if need.get(step.skill, 0) >= step.to_level
    )
    users = (
        role
        for role in roles[move:]
        if step.skill in role_need(graph, role, desirable=True)
    )
    return PlannedSkill(step, tuple(serves), next(users, roles[move + 1]))


def _opening(
    graph: CareerGraph, order: Sequence[PlannedSkill]
) -> Iterator[PlannedSkill]:
    """Yield each skill with those after it that build on it."""
    needed = [needed_before(graph, planned.skill) for planned in order]
    for place, planned in enumerate(order, 1):
        opens = {
            other.skill.skill
            for other, known in zip(order[place:], needed[place:], strict=True)
            if builds_on(known, planned.skill)
        }
        yield replace(planned, opens=tuple(sorted(opens - {planned.skill.skill})))


def side_by_side(
    graph: CareerGraph, skills: Iterable[PlannedSkill], hours_per_week: int
) -> list[list[PlannedSkill]]:
    """Return skills in the same order, grouped as they are studied at once.

    A group has at most `MOST_AT_ONCE` neighbours, none of which builds on another,
    that are most likely learnt within `LONGEST_TERM_MONTHS` together; a skill that
    takes longer is studied alone.
    """
    most = LONGEST_TERM_MONTHS * months_unit(hours_per_week)
    groups: list[list[PlannedSkill]] = []
    for planned in skills:
        if groups and _fits(graph, groups[-1], planned, most):
            groups[-1].append(planned)
        else:
            groups.append([planned])
    return groups


def _fits(
    graph: CareerGraph, group: Sequence[PlannedSkill], planned: PlannedSkill, most: int
) -> bool:
    """Tell whether one skill more can be studied beside others."""
    hours = sum(other.skill.hours.likely for other in (*group, planned))
    needed = needed_before(graph, planned.skill)
    return (
        len(group) < MOST_AT_ONCE
        and hours * UNITS_PER_HOUR <= most
        and not any(builds_on(needed, other.skill) for other in group)
    )
