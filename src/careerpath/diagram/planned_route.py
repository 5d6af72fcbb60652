"""Say which route a calendar shows, and when each role and skill comes in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram.shown_route import ShownRoute, choose_route, route_at
from careerpath.planning.schedule import schedule_plan, schedule_route

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.plan import Plan
    from careerpath.model.profile import Profile
    from careerpath.planning.schedule import Schedule


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """One route of an answer in time; without a `start` months are counted.

    `page` is the page that is drawn where there are several, from 0.
    """

    graph: CareerGraph
    answer: RouteAnswer
    schedule: Schedule
    chosen: int = 0
    start: dt.date | None = None
    page: int = 0

    def on(self, paper: Paper) -> ShownRoute:
        """Return the route as it is shown on a paper.

        Raises
        ------
        InvalidValueError
            If the answer has no route, or none at the position `chosen`.
        """
        return choose_route(self.graph, self.answer, self.chosen, paper)


def plan_in_time(
    graph: CareerGraph,
    answer: RouteAnswer,
    chosen: int = 0,
    *,
    profile: Profile | None = None,
    start: dt.date | None = None,
) -> PlannedRoute:
    """Return when each role of a route is held, and each skill learnt.

    Raises
    ------
    InvalidValueError
        If the answer has no route, or none at the position `chosen`.
    """
    schedule = schedule_route(route_at(answer, chosen), profile=profile)
    return PlannedRoute(graph, answer, schedule, chosen, start)


def draw_from_plan(graph: CareerGraph, plan: Plan) -> PlannedRoute:
    """Return a plan as it is drawn: in its own order, from its own first day."""
    return PlannedRoute(
        graph, plan.answer, schedule_plan(plan), plan.chosen, plan.start
    )
