"""Say why there is no route: which filter cut it, or that nothing connects."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careerpath.errors import Message, message
from careerpath.model.answers import Filters
from careerpath.model.reason import FilterNames, RoleId
from careerpath.planning.search.best import search_routes

if TYPE_CHECKING:
    from careerpath.model.answers import Criterion, Route
    from careerpath.planning.question import Question


def explain_refusal(question: Question, *, proven: bool) -> Message:
    """Return the reason why a question has no route.

    `proven` is False if the search gave up before it could tell.
    """
    if question.origin == question.destination:
        return message("Origin and destination are the same role.")
    if not proven:
        return message(
            "No route was found before the search met its label budget; "
            "--label-budget N gives it more."
        )
    everywhere = Filters(max_moves=len(question.graph.index.roles), step_down=True)
    if not _leads(question, everywhere):
        return message(
            "No chain of moves in this graph leads from {origin} to {destination}.",
            origin=RoleId(question.origin),
            destination=RoleId(question.destination),
        )
    if _leads(question, replace(question.filters, step_down=True)):
        return message(
            "Every route passes a role of a lower grade than both ends; "
            "--allow-step-down lets it through."
        )
    active = _active_filters(question.filters, everywhere)
    guilty = [
        name
        for name, lifted in active.items()
        if _leads(question, replace(question.filters, **{name: lifted}))
    ]
    if guilty == ["max_moves"] and (too_far := _too_far(question, everywhere)):
        return too_far
    if guilty:
        return message(
            "No route passes the filter {filter}; without it there is one.",
            filter=FilterNames(guilty[:1]),
        )
    if _leads(question, replace(everywhere, max_moves=question.filters.max_moves)):
        del active["max_moves"]
    if _leads(question, replace(everywhere, step_down=question.filters.step_down)):
        return message(
            "No route passes these filters together: {filters}.",
            filters=FilterNames(active),
        )
    return message(
        "No route passes these filters together: {filters}. Without them there is "
        "one by way of a role of a lower grade than both ends, which "
        "--allow-step-down lets through.",
        filters=FilterNames(active),
    )


def find_stepping_down(
    question: Question, by: Criterion, label_budget: int
) -> tuple[Route, ...]:
    """Return the best route by way of a role of a lower grade than both ends."""
    network = question.network(filters=replace(question.filters, step_down=True))
    result = search_routes(network, by, 1, label_budget=label_budget)
    return tuple(map(question.price, result.routes))


def _too_far(question: Question, everywhere: Filters) -> Message | None:
    """Return how long the shortest route is, if that is proven."""
    lifted = replace(question.filters, max_moves=everywhere.max_moves)
    shortest = search_routes(question.network(filters=lifted), "moves", 1)
    if not shortest.proven:
        return None
    return message(
        "No route is short enough: the limit is {max_moves}, the shortest has "
        "{moves} moves.",
        max_moves=question.filters.max_moves,
        moves=len(shortest.routes[0]) - 1,
    )


def _active_filters(filters: Filters, nothing: Filters) -> dict[str, Any]:
    """Return the names of the filters in use, with the values that lift them."""
    return {
        name: getattr(nothing, name)
        for name in Filters.__slots__
        if name != "step_down"  # said apart
        and (getattr(filters, name) != getattr(Filters(), name) or name == "max_moves")
    }


def _leads(question: Question, filters: Filters) -> bool:
    """Tell whether a route is found that passes `filters`."""
    network = question.network(filters=filters)
    if not network.connected or not network.via:
        return network.connected
    return bool(search_routes(network, "moves", 1).routes)
