"""Hold the choices between two roles, and other routes to weigh them against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerpath.diagram.shown_route import ShownRoute, choose_route
from careerpath.planning.choices import find_choices
from careerpath.planning.routes import find_routes

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import Route, RouteAnswer

#: How many other routes say what a single choice is better than.
_FEW_OTHERS = 3


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """The choices between two roles, and other routes to show beside them."""

    graph: CareerGraph
    answer: RouteAnswer
    others: tuple[Route, ...] = ()

    def on(self, paper: Paper) -> ShownRoute:
        """Return the first of the choices as it is shown on a paper.

        Raises
        ------
        InvalidValueError
            If there is none.
        """
        return choose_route(self.graph, self.answer, 0, paper)

    @property
    def routes(self) -> tuple[Route, ...]:
        """All routes, the choices first."""
        return (*self.answer.routes, *self.beaten)

    @property
    def beaten(self) -> tuple[Route, ...]:
        """The other routes, without the choices among them."""
        best = {route.roles for route in self.answer.routes}
        return tuple(route for route in self.others if route.roles not in best)


def weigh_choices(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    others: int | None = None,
    **wishes: Any,
) -> RouteChoice:
    """Return the choices between two roles, and at most so many other routes.

    The others are those with the fewest hours; unless their number is given they are
    few where there is a single choice, and none otherwise. `wishes` are the other
    arguments that `find_choices` and `find_routes` share.
    """
    answer = find_choices(graph, origin, destination, **wishes)
    count = len(answer.routes)
    most = (_FEW_OTHERS if count == 1 else 0) if others is None else others
    if not count or not most:
        return RouteChoice(graph, answer)
    found = find_routes(graph, origin, destination, k=count + most, **wishes)
    beaten = RouteChoice(graph, answer, found.routes).beaten
    return RouteChoice(graph, answer, beaten[:most])
