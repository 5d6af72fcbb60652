"""Say why there is no route: which filter cut it, or that nothing connects."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careerpath.errors import Message, message
from careerpath.model.answers import Filters
from careerpath.planning.search.best import search_routes

if TYPE_CHECKING:
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
    everywhere = Filters(max_moves=len(question.graph.index.roles))
    if not _leads(question, everywhere):
        return message(
            "No chain of recorded transitions leads from {origin} to {destination}.",
            origin=question.origin,
            destination=question.destination,
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
            filter=_as_option(guilty[0]),
        )
    if _leads(question, Filters(max_moves=question.filters.max_moves)):
        del active["max_moves"]
    return message(
        "No route passes these filters together: {filters}.",
        filters=", ".join(_as_option(name) for name in active),
    )


def _as_option(name: str) -> str:
    return name.replace("_", "-")


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
        if getattr(filters, name) != getattr(Filters(), name) or name == "max_moves"
    }


def _leads(question: Question, filters: Filters) -> bool:
    """Tell whether a route is found that passes `filters`."""
    return bool(search_routes(question.network(filters=filters), "moves", 1).routes)
