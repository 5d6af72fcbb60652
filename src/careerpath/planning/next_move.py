"""List the roles one recorded move away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.answers import NextRole
from careerpath.model.profile import Profile
from careerpath.planning.needs import starting_levels
from careerpath.planning.pricing import price_route

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph


def next_roles(
    graph: CareerGraph,
    origin: str,
    *,
    profile: Profile | None = None,
    desirable: bool = False,
) -> tuple[NextRole, ...]:
    """Return every role that a recorded move leads to, cheapest first.

    Parameters
    ----------
    graph
        The career graph.
    origin
        Id of the role to leave.
    profile
        What the person holds; without one, what the origin requires.
    desirable
        Whether desirable skills are needed too.

    Returns
    -------
    tuple of NextRole
        Ordered by likely effort, then role id.
    """
    profile = profile or Profile()
    held = starting_levels(graph, origin, profile)
    grade = graph.role(origin).grade
    found = []
    for move in graph.transitions_from(origin):
        route = price_route(
            graph,
            (origin, move.destination),
            held=held,
            profile=profile,
            desirable=desirable,
        )
        found.append(
            NextRole(
                role=move.destination,
                kind=move.kind,
                grade_change=graph.role(move.destination).grade - grade,
                effort_hours=route.effort_hours,
                experience_months=route.experience_months,
                time_months=route.time_months,
                skills=route.steps[0].skills,
                evidence=move.evidence,
            )
        )
    return tuple(sorted(found, key=lambda n: (n.effort_hours.likely, n.role)))
