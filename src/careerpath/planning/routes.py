"""Find the best routes between two roles, with the direct jump beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, Message, message
from careerpath.model.plan import CRITERIA, Criterion, Filters, RouteAnswer
from careerpath.model.profile import Profile
from careerpath.planning.needs import starting_levels
from careerpath.planning.network import Network
from careerpath.planning.pricing import (
    price_direct_jump,
    price_route,
    rounded_months,
)
from careerpath.planning.search import (
    DEFAULT_LABEL_BUDGET,
    SearchResult,
    search_routes,
)

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph


def find_routes(  # a question has this many parts, all optional
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    by: Criterion = "effort",
    k: int = 3,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> RouteAnswer:
    """Return the `k` best routes, exactly, and the direct jump beside them.

    A level learnt for one move is held at the next, so the effort of a route is
    the union of what its moves need; adding up the gaps of single moves, as a
    shortest path does, answers another question.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Role ids.
    by
        What makes a route good. Equal routes are ordered by effort, then
        moves, then role ids.
    k
        How many routes at the most.
    profile
        What the person holds; without one, what the origin requires.
    filters
        Which routes are wanted.
    desirable
        Whether desirable skills are needed too.
    label_budget
        The most work to do before answering unproven.

    Returns
    -------
    RouteAnswer
        Without routes where there are none; `reason` then says why.

    Raises
    ------
    UnknownNameError
        If a role or skill id does not exist.
    InvalidValueError
        If a number or a criterion is outside what it can be.

    Notes
    -----
    Label-setting search over (role, acquired levels), best first; see
    `careerpath.planning.search`. The problem is NP-hard (minimum colour path),
    hence the budget; careers are far from the hard cases.
    """
    profile = profile or Profile()
    filters = filters or Filters()
    _check_question(graph, origin, destination, by, k, filters)
    held = starting_levels(graph, origin, profile)
    if profile.role not in (None, origin):
        # Months in another role are no experience in the origin.
        profile = replace(profile, months_in_role=0)
    network = Network(
        graph,
        origin,
        destination,
        held=held,
        by=by,
        filters=filters,
        profile=profile,
        desirable=desirable,
    )
    result = _search(network, k, label_budget)
    return RouteAnswer(
        origin=origin,
        destination=destination,
        by=by,
        hours_per_week=profile.hours_per_week,
        held=held,
        max_moves=filters.max_moves,
        proven=result.proven,
        lower_bound=_in_unit_of(by, result.lower_bound, profile),
        direct=price_direct_jump(
            graph,
            origin,
            destination,
            held=held,
            profile=profile,
            desirable=desirable,
        ),
        routes=tuple(
            price_route(graph, roles, held=held, profile=profile, desirable=desirable)
            for roles in result.routes
        ),
        reason=None if result.routes else _reason(network, result),
    )


def _search(network: Network, k: int, label_budget: int) -> SearchResult:
    here = network.origin == network.destination
    if here or network.origin not in network.hops:
        return SearchResult((), proven=True, lower_bound=None, popped=0)
    return search_routes(network, k, label_budget=label_budget)


def _in_unit_of(
    by: Criterion, bound: int | None, profile: Profile
) -> int | float | None:
    if bound is None or by != "time":
        return bound
    return rounded_months(bound, profile.hours_per_week)


def _check_question(  # the parts of `find_routes`
    graph: CareerGraph,
    origin: str,
    destination: str,
    by: Criterion,
    k: int,
    filters: Filters,
) -> None:
    for role in (origin, destination, *sorted(filters.via | filters.avoid)):
        graph.role(role)
    if by not in CRITERIA:
        raise InvalidValueError(
            message(
                "“{by}” is not a criterion; give one of {choices}.",
                by=by,
                choices=", ".join(CRITERIA),
            )
        )
    if k < 1 or filters.max_moves < 1:
        raise InvalidValueError(
            message("The number of routes and of moves is 1 or more.")
        )


# ------------------------------------------------------------------------- reasons


def _reason(network: Network, result: SearchResult) -> Message:
    """Say why there is no route: which filter cut it, or that nothing connects."""
    if network.origin == network.destination:
        return message("Origin and destination are the same role.")
    if not result.proven:
        return message("No route was found before the search met its label budget.")
    if not _fewest_moves(network, Filters(max_moves=len(network.graph.roles))):
        return message(
            "No chain of recorded transitions leads from {origin} to {destination}.",
            origin=network.origin,
            destination=network.destination,
        )
    active = _active_filters(network)
    guilty = [
        name
        for name, default in active.items()
        if _fewest_moves(network, replace(network.filters, **{name: default}))
    ]
    if guilty == ["max_moves"]:
        return _too_far(network)
    if guilty:
        return message(
            "No route passes the filter {filter}; without it there is one.",
            filter=_as_option(guilty[0]),
        )
    if _fewest_moves(network, Filters(max_moves=network.max_moves)):
        del active["max_moves"]
    return message(
        "No route passes these filters together: {filters}.",
        filters=", ".join(_as_option(name) for name in active),
    )


def _as_option(name: str) -> str:
    return name.replace("_", "-")


def _too_far(network: Network) -> Message:
    unlimited = replace(network.filters, max_moves=len(network.graph.roles))
    return message(
        "No route is short enough: the limit is {max_moves}, the shortest has "
        "{moves} moves.",
        max_moves=network.max_moves,
        moves=_fewest_moves(network, unlimited),
    )


def _active_filters(network: Network) -> dict[str, Any]:
    """Return the names of the filters in use, with the values that lift them."""
    nothing = Filters(max_moves=len(network.graph.roles))
    return {
        name: getattr(nothing, name)
        for name in Filters.__slots__
        if getattr(network.filters, name) != getattr(Filters(), name)
        or name == "max_moves"
    }


def _fewest_moves(network: Network, filters: Filters) -> int:
    """Return the moves of the shortest route that passes `filters`; 0 if none does."""
    easier = Network(
        network.graph,
        network.origin,
        network.destination,
        held=network.held,
        by="moves",
        filters=filters,
        profile=network.profile,
    )
    routes = _search(easier, 1, DEFAULT_LABEL_BUDGET).routes
    return len(routes[0]) - 1 if routes else 0
