"""Hold a route as a paper shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class ShownRoute:
    """One route of an answer on its paper; `chosen` is its position in the answer."""

    graph: CareerGraph
    answer: RouteAnswer
    chosen: int
    paper: Paper

    @property
    def language(self) -> Language:
        """The language of every text."""
        return self.paper.language

    @property
    def route(self) -> Route:
        """The route that the page is drawn for."""
        return self.answer.routes[self.chosen]

    @property
    def others(self) -> tuple[Route, ...]:
        """The other routes of the answer, in its order."""
        routes = self.answer.routes
        return tuple(r for n, r in enumerate(routes) if n != self.chosen)

    def name(self, role: str) -> str:
        """Return what a role is called."""
        return self.graph.role(role).label.in_language(self.language)


def choose_route(
    graph: CareerGraph, answer: RouteAnswer, chosen: int, paper: Paper
) -> ShownRoute:
    """Return a route of an answer as a paper shows it.

    Raises
    ------
    InvalidValueError
        As `route_at`.
    """
    route_at(answer, chosen)
    return ShownRoute(graph, answer, chosen, paper)


def route_at(answer: RouteAnswer, chosen: int) -> Route:
    """Return the route at a position in an answer.

    Raises
    ------
    InvalidValueError
        If the answer has no route, or none at the position `chosen`.
    """
    count = len(answer.routes)
    if not count:
        raise InvalidValueError(
            message(
                "There is no route from “{origin}” to “{destination}” to draw; "
                "loosen the filters or choose another destination.",
                origin=answer.origin,
                destination=answer.destination,
            )
        )
    if not 0 <= chosen < count:
        raise InvalidValueError(
            message(
                "The answer has no route at position {chosen}; "
                "write a position from 0 to {last}.",
                chosen=chosen,
                last=count - 1,
            )
        )
    return answer.routes[chosen]
