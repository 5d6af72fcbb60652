"""Look up in the graph what a page about one role or skill shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.role import RoleOverlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.role import Requirement


def overlaps_of(graph: CareerGraph, role: str) -> tuple[RoleOverlap, ...]:
    """Return the overlaps of a role, wherever they are stated, its own first."""
    own = [
        RoleOverlap(role, o.role, o.contexts, o.because, o.evidence)
        for o in graph.role(role).overlaps
    ]
    others = [
        RoleOverlap(role, other.id, o.contexts, o.because, o.evidence)
        for other in map(graph.role, graph.roles_by_overlap.get(role, ()))
        for o in other.overlaps
        if o.role == role
    ]
    return (*own, *others)


def overlaps_between(
    graph: CareerGraph, pairs: Iterable[tuple[str, str]]
) -> tuple[RoleOverlap, ...]:
    """Return the overlaps of pairs of roles, whichever states it, in their order."""
    return tuple(
        RoleOverlap(*pair, o.contexts, o.because, o.evidence)
        for pair in dict.fromkeys(pairs)
        for role, other in (pair, pair[::-1])
        for o in graph.role(role).overlaps
        if o.role == other
    )


def overlaps_on_the_way(
    graph: CareerGraph, answer: RouteAnswer
) -> tuple[RoleOverlap, ...]:
    """Return the overlaps of both ends of routes, then those of their steps.

    Of choices, the steps of the recommended one count.
    """
    return overlaps_between(graph, _pairs(answer))


def _pairs(answer: RouteAnswer) -> Iterator[tuple[str, str]]:
    yield answer.origin, answer.destination
    shown = answer.routes[:1] if answer.by == "choices" else answer.routes
    for route in (*shown, *answer.stepping_down):
        for step in route.steps:
            yield step.origin, step.destination


def needed_before(graph: CareerGraph, skill: str) -> list[tuple[int, str, int]]:
    """Return (level, other skill, its level): what a skill needs first."""
    return sorted(
        (level, other, needed)
        for level, others in graph.skill(skill).prerequisites.items()
        for other, needed in others.items()
    )


def needed_after(graph: CareerGraph, skill: str) -> list[tuple[int, str, int]]:
    """Return (level, other skill, its level): what needs a skill first."""
    return sorted(
        (levels[skill], other.id, own)
        for other in map(graph.skill, graph.skills_by_prerequisite.get(skill, ()))
        for own, levels in other.prerequisites.items()
        if skill in levels
    )


def requirements_of(graph: CareerGraph, skill: str) -> list[tuple[str, Requirement]]:
    """Return (role, requirement) for each role that requires a skill."""
    return [
        (role.id, need)
        for role in graph.roles_requiring(skill)
        for need in role.requirements
        if need.skill == skill
    ]
