"""Put a plan's question again, and make the plan of the route that it keeps to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import DEFAULT_TOLERANCE
from careerpath.planning.choices import find_choices
from careerpath.planning.plan import make_plan
from careerpath.planning.pricing import price_route
from careerpath.planning.routes import find_routes

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.plan import Plan, PlanRecord


def ask_again(graph: CareerGraph, record: PlanRecord) -> RouteAnswer:
    """Return what the question of a plan finds in a graph."""
    ends = (record.origin, record.destination)
    asked: dict[str, Any] = {
        "profile": record.profile,
        "filters": record.filters,
        "desirable": record.desirable,
    }
    if record.by == "choices":
        tolerance = record.tolerance
        asked["tolerance"] = DEFAULT_TOLERANCE if tolerance is None else tolerance
        return find_choices(graph, *ends, **asked)
    return find_routes(graph, *ends, by=record.by, k=record.number, **asked)


def recall_plan(graph: CareerGraph, record: PlanRecord) -> Plan:
    """Return the plan of the route that a record keeps to, as this graph has it.

    Parameters
    ----------
    graph
        The graph as it is now.
    record
        What the plan file says for itself.

    Returns
    -------
    Plan
        Of the recorded route in any case; `stands` says whether it still is the one
        that was asked for.

    Raises
    ------
    InvalidValueError
        If the graph no longer has one of its moves.
    """
    answer, place = ask_again(graph, record), record.number - 1
    found = answer.routes[place].roles if place < len(answer.routes) else ()
    stands = found == record.roles
    if not stands:
        answer, place = _keeping_to(graph, record, answer), len(answer.routes)
    plan = plan_again(graph, record, answer, place)
    return plan if stands else replace(plan, stands=False)


def plan_again(
    graph: CareerGraph, record: PlanRecord, answer: RouteAnswer, place: int
) -> Plan:
    """Return the plan of one of the routes found, for the question of a record."""
    return make_plan(
        graph,
        answer,
        place,
        profile=record.profile,
        filters=record.filters,
        desirable=record.desirable,
        start=record.start,
    )


def _keeping_to(
    graph: CareerGraph, record: PlanRecord, answer: RouteAnswer
) -> RouteAnswer:
    """Return the answer with the recorded route as its last."""
    _check_way(graph, record)
    profile = record.profile
    if profile.role not in (None, record.origin):
        profile = replace(profile, months_in_role=0)  # they are of another role
    route = price_route(
        graph,
        record.roles,
        held=answer.held,
        profile=profile,
        desirable=record.desirable,
    )
    best_at = (*answer.best_at, ()) if record.by == "choices" else ()
    return replace(
        answer,
        routes=(*answer.routes, route),
        best_at=best_at,
        reason=None,
        stepping_down=(),
    )


def _check_way(graph: CareerGraph, record: PlanRecord) -> None:
    """Raise unless the roles lead from one end to the other by moves of the graph."""
    roles = record.roles
    if len(roles) < 2 or (roles[0], roles[-1]) != (record.origin, record.destination):  # noqa: PLR2004
        raise InvalidValueError(
            message(
                "The roles of the plan do not lead from its origin to its destination."
            )
        )
    for origin, destination in pairwise(roles):
        if graph.transition(origin=origin, destination=destination) is None:
            raise InvalidValueError(
                message(
                    "This graph has no move from {origin} to {destination}.",
                    origin=origin,
                    destination=destination,
                )
            )
