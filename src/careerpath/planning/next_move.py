"""List the roles one recorded move away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.answers import Filters, NextRole
from careerpath.model.profile import Profile
from careerpath.model.prospects import NextRoles
from careerpath.planning.closeness import Surroundings
from careerpath.planning.needs import starting_levels
from careerpath.planning.pricing import likely_time, price_route
from careerpath.planning.question import check_filters
from careerpath.planning.search.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route
    from careerpath.model.prospects import Sort
    from careerpath.model.transition import Transition


def next_roles(
    graph: CareerGraph,
    origin: str,
    *,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    sort: Sort = "closeness",
) -> NextRoles:
    """Return every role that a recorded move leads to, the closest first.

    Parameters
    ----------
    graph
        The career graph.
    origin
        Id of the role to leave.
    profile
        What the person holds; without one, what the origin requires.
    filters
        Which moves are wanted; `via`, `max_moves` and `step_down` say nothing of a
        single one.
    desirable
        Whether desirable skills are needed too.
    sort
        Another order, by the likely hours or months of the move.

    Returns
    -------
    NextRoles
        Ordered by `sort`, then likely effort, then role id.
    """
    profile, filters = profile or Profile(), filters or Filters()
    check_filters(graph, filters)
    held = starting_levels(graph, origin, profile)
    around = Surroundings(graph, origin)
    found = []
    for move in _admitted_moves(graph, origin, filters):
        route = price_route(
            graph,
            (origin, move.destination),
            held=held,
            profile=profile,
            desirable=desirable,
        )
        close = around.closeness(graph.index.role(move.destination))
        hours = route.effort_hours.likely
        values: dict[Sort, int | Fraction] = {
            "closeness": -close,
            "hours": hours,
            "months": likely_time(route, profile.hours_per_week),
        }
        role = _next_role(graph, move, route, close)
        found.append((values[sort], hours, move.destination, role))
    ordered = sorted(found, key=lambda item: item[:3])
    return NextRoles(origin, sort, tuple(role for *_, role in ordered))


def _admitted_moves(
    graph: CareerGraph, origin: str, filters: Filters
) -> Iterator[Transition]:
    """Yield the moves out of a role that the filters let through."""
    ways = Ways(graph.index, filters, 0)
    ends = graph.index.tables.out_role
    admitted = {ends[move] for move in ways.moves_from(graph.index.role(origin))}
    for move in graph.transitions_from(origin):
        if graph.index.role(move.destination) in admitted - ways.avoid:
            yield move


def _next_role(
    graph: CareerGraph, move: Transition, route: Route, close: Fraction
) -> NextRole:
    before, after = (graph.role(end).grade for end in (move.origin, move.destination))
    return NextRole(
        role=move.destination,
        kind=move.kind,
        grade_change=after - before,
        closeness=close,
        effort_hours=route.effort_hours,
        experience_months=route.experience_months,
        time_months=route.time_months,
        skills=route.steps[0].skills,
        evidence=move.evidence,
    )
