"""Find the best routes between two roles, with the direct jump beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import (
    DEFAULT_TRADE_OFFS,
    Criterion,
    Filters,
    RouteAnswer,
)
from careerpath.planning.cost import rounded_months
from careerpath.planning.question import ask
from careerpath.planning.refusal import explain_refusal, find_stepping_down
from careerpath.planning.search.best import search_routes
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET
from careerpath.planning.search.front import search_front

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.planning.question import Question
    from careerpath.planning.search.budget import SearchResult


def find_routes(
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
    `careerpath.planning.search.best`. The problem is NP-hard (minimum colour path),
    hence the budget; careers are far from the hard cases.
    """
    if k < 1:
        raise InvalidValueError(message("The number of routes is 1 or more."))
    question = ask(graph, origin, destination, profile, filters, desirable=desirable)
    result = search_routes(question.network(), by, k, label_budget=label_budget)
    return answer_question(question, destination, by, result, label_budget)


def find_trade_offs(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    criteria: Sequence[Criterion] = DEFAULT_TRADE_OFFS,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> RouteAnswer:
    """Return every route that no other one beats on all of several criteria.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Role ids.
    criteria
        What routes are weighed by, at least one, none twice.
    profile, filters, desirable, label_budget
        As for `find_routes`.

    Returns
    -------
    RouteAnswer
        Its `by` holds the criteria. Of routes with the same values the first by
        (effort, moves, role ids) is there; the routes stand in that order.
        Where it is not proven, `lower_bound` is the hours of study that no
        route left out goes below.

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `find_routes`.
    """
    if not criteria or len(set(criteria)) < len(criteria):
        raise InvalidValueError(message("Name one or more different criteria."))
    question = ask(graph, origin, destination, profile, filters, desirable=desirable)
    result = search_front(question.network(), criteria, label_budget=label_budget)
    return answer_question(question, destination, tuple(criteria), result, label_budget)


def answer_question(
    question: Question,
    destination: str,
    by: Criterion | tuple[Criterion, ...] | Literal["choices"],
    result: SearchResult,
    label_budget: int,
) -> RouteAnswer:
    """Return what was found, priced, with the direct jump; or why nothing was."""
    bound: float | None = result.lower_bound
    hours_per_week = question.profile.hours_per_week
    if result.lower_bound is not None and by == "time":
        bound = rounded_months(result.lower_bound, hours_per_week)
    answer = RouteAnswer(
        origin=question.origin,
        destination=destination,
        by=by,
        hours_per_week=hours_per_week,
        held=question.held,
        max_moves=question.filters.max_moves,
        proven=result.proven,
        lower_bound=bound,
        direct=question.direct_jump(destination),
        routes=tuple(map(question.price, result.routes)),
        reason=None,
    )
    if answer.routes:
        return answer
    reason = explain_refusal(question, proven=result.proven)
    if not result.proven:
        return replace(answer, reason=reason)
    lower = find_stepping_down(question, answer.order, label_budget)
    return replace(answer, reason=reason, stepping_down=lower)


def check_chosen(answer: RouteAnswer, chosen: int) -> None:
    """Raise if an answer has no route at a position, from 0."""
    if not 0 <= chosen < len(answer.routes):
        raise InvalidValueError(
            message(
                "There is no route {number}; give 1 to {count}.",
                number=chosen + 1,
                count=len(answer.routes),
            )
        )
