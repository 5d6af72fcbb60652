"""Draw a route with its neighbourhood: the kind `route`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram.around import wording
from careerpath.diagram.ink.draw import draw_picture
from careerpath.diagram.ink.marking import mark_roles
from careerpath.diagram.kinds.outline import outline_picture
from careerpath.diagram.layout.picture import plan_picture
from careerpath.diagram.layout.subject import Subject, subject_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.page import Page
    from careerpath.model.answers import RouteAnswer


@dataclass(frozen=True, slots=True)
class ChosenRoute:
    """An answer, and the position of the route that the page is about."""

    graph: CareerGraph
    answer: RouteAnswer
    chosen: int = 0

    def on(self, page: Page) -> Subject:
        """Return the route as the subject of a page.

        Raises
        ------
        InvalidValueError
            If the answer has no route, or none at the position `chosen`.
        """
        return subject_of(self.graph, self.answer, self.chosen, page)


def title(values: ChosenRoute, page: Page) -> str:
    """Return the headline of the page."""
    return page.title or wording.title(values.on(page))


def split(values: ChosenRoute, page: Page) -> tuple[ChosenRoute, ...]:  # noqa: ARG001
    """Return each route of the answer as a page of its own."""
    return tuple(
        replace(values, chosen=number) for number in range(len(values.answer.routes))
    )


def draw(values: ChosenRoute, page: Page) -> Figure:
    """Return the page of a route: the route bold, and what lies beside it."""
    figure = draw_picture(plan_picture(values.on(page)))
    return mark_roles(figure, values.graph, page)


def outline(values: ChosenRoute, page: Page) -> str:
    """Return in words what `draw` draws."""
    subject = values.on(page)
    return outline_picture(subject, plan_picture(subject))
