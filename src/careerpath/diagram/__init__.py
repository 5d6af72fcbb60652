"""Draw the printed page of a route with its neighbourhood, and say it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.style import PAPERS
from careerpath.diagram.subject import subject_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import RouteAnswer
    from careerpath.model.text import Language


def draw_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    chosen: int = 0,
    language: Language = "en",
    paper: str = "A4",
) -> Figure:
    """Return the page."""
    from careerpath.diagram.draw import draw_page
    from careerpath.diagram.page import plan_page

    return draw_page(plan_page(subject_of(graph, answer, chosen, language), paper))
