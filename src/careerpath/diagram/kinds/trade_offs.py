"""Draw routes by hours and months, and which none other beats: `trade-offs`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_jump, shown_routes
from careerpath.diagram.around import route_texts
from careerpath.diagram.around.drawings import Chart
from careerpath.diagram.around.frame import frame
from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.around.route_marks import price, spots, way
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.ink.draw import draw_chart
from careerpath.diagram.layout.scatter import Scatter, lay_out
from careerpath.diagram.shapes import (
    AT_LEAST,
    BEATEN,
    DIRECT,
    FRONT,
    PACE,
    Mark,
    Sample,
    Writing,
)
from careerpath.diagram.shown_route import ShownRoute, choose_route
from careerpath.i18n import translator
from careerpath.planning.cost import UNITS_PER_HOUR, months_unit
from careerpath.words.phrases import typeset
from careerpath.words.sentences import headed, sureness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.text import Language


#: How often names may give way to numbers.
_ROUNDS = 4
#: How many routes with numbers may have a line each.
_FEW_LINES = 4


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """Routes that no other beats, and others that may be shown beside them."""

    graph: CareerGraph
    front: RouteAnswer
    others: tuple[Route, ...] = ()

    def on(self, paper: Paper) -> ShownRoute:
        """Return the first of the routes as it is shown on a paper.

        Raises
        ------
        InvalidValueError
            If there is none.
        """
        return choose_route(self.graph, self.front, 0, paper)

    @property
    def routes(self) -> tuple[Route, ...]:
        """All routes, the best first."""
        return (*self.front.routes, *self.beaten)

    @property
    def beaten(self) -> tuple[Route, ...]:
        """The other routes, without those of the front."""
        best = {route.roles for route in self.front.routes}
        return tuple(route for route in self.others if route.roles not in best)


def title(values: RouteChoice, paper: Paper) -> str:
    """Return the headline of the page."""
    _ = translator(paper.language)
    text = _("{journey}: what each route takes")
    return paper.title or typeset(
        text.format(journey=route_texts.title(values.on(paper))), paper.language
    )


def draw(values: RouteChoice, paper: Paper) -> Figure:
    """Return the page: one mark for each route, the direct jump among them."""
    return draw_chart(plan(values, paper), outline(values, paper))


def split(values: RouteChoice, _page: Paper) -> tuple[RouteChoice, ...]:
    """Return the values of the one page that there is."""
    return (values,)


def plan(values: RouteChoice, paper: Paper) -> Chart:
    """Return the page before it is drawn: with names, or numbers where none fit.

    The best routes have all names, or all numbers. What a number stands for takes
    room below, so that more may have to be numbered.
    """
    numbered: frozenset[int] = frozenset()
    for _round in range(_ROUNDS):
        chart = _chart(values, paper, sorted(numbered))
        unnamed = _unnamed(chart) - numbered
        if not unnamed:
            break
        best = range(len(values.front.routes))
        numbered |= unnamed.union(best if unnamed.intersection(best) else ())
    return chart


def _unnamed(chart: Chart) -> frozenset[int]:
    """Return the places of the routes whose marks have no label."""
    written = {shape.gid for shape in chart.shapes if isinstance(shape, Writing)}
    marks = (shape.gid for shape in chart.shapes if isinstance(shape, Mark))
    marked = (gid.removeprefix("route-") for gid in marks)
    return frozenset(
        int(mark.rpartition("-")[2]) - 1
        for mark in marked
        if mark != "jump" and f"label-{mark}-0" not in written
    )


def _chart(values: RouteChoice, paper: Paper, numbered: Sequence[int]) -> Chart:
    shown = values.on(paper)
    _ = translator(paper.language)
    words = _surround(values, paper)
    listed = _listed(values, shown, numbered)
    reading = " ".join((*_drawing_notes(paper.language), *words.notes))
    around = frame(paper, replace(words, notes=(*listed, reading)))
    scatter = Scatter(
        tuple(spots(shown, values.routes, numbered)),
        UNITS_PER_HOUR / months_unit(values.front.hours_per_week),
        _("months until the destination is reached"),
        _("hours to learn"),
        paper.scale,
    )
    return Chart(around, lay_out(scatter, around.band, paper.language))


def _listed(
    values: RouteChoice, shown: ShownRoute, numbered: Sequence[int]
) -> tuple[str, ...]:
    """Return what numbers stand for; the best routes with all that they take.

    A few have a line each, more stand in a paragraph.
    """
    said = []
    for number, place in enumerate(numbered, start=1):
        route = values.routes[place]
        named = f"{number} {way(shown, route)}"
        prices = " · ".join(price(shown, route))
        said.append(f"{named}, {prices}" if route in values.front.routes else named)
    _ = translator(shown.language)
    return tuple(said) if len(said) <= _FEW_LINES else (_("; ").join(said),)


# ----------------------------------------------------------------------- around them


def _surround(values: RouteChoice, paper: Paper) -> Surround:
    shown, language = values.on(paper), paper.language
    credited = credit(
        values.graph,
        shown_routes(*values.front.routes, *values.beaten),
        shown_jump(values.graph, values.front),
    )
    assumed, proven = values.graph.scale.assumed, values.front.proven
    return Surround(
        title=title(values, paper),
        figures=_figures(values, shown),
        legend=_legend(values, language),
        notes=(" ".join(sureness(assumed, language, proven=proven)),),
    ).on(paper, values.graph, credited)


def _figures(values: RouteChoice, shown: ShownRoute) -> tuple[str, ...]:
    """Return how many routes there are to choose from, and the direct jump."""
    _ = translator(shown.language)
    count = len(values.front.routes)
    pace = _.plural(
        "{count} hour a week", "{count} hours a week", values.front.hours_per_week
    )
    best = _.plural(
        "{count} route that no other beats in hours, months and moves at once",
        "{count} routes that no other beats in hours, months and moves at once",
        count,
    )
    first = _("{routes}, at {pace}").format(routes=best, pace=pace)
    return (first, route_texts.direct(shown))


def _legend(values: RouteChoice, language: Language) -> tuple[LegendItem, ...]:
    _ = translator(language)
    routes = values.front.routes
    direct = values.front.direct
    items = [
        any(route.moves > 1 for route in routes)
        and LegendItem(_("a route that no other beats"), Sample(FRONT, "circle")),
        any(route.moves > 1 for route in values.beaten)
        and LegendItem(_("another route"), Sample(BEATEN, "circle")),
        LegendItem(_("in one jump"), Sample(DIRECT, "diamond")),
        direct.time_months is None
        and LegendItem(_("and longer: time in the role is not known"), AT_LEAST),
        LegendItem(_("no faster: learning alone takes so long"), PACE),
    ]
    return tuple(item for item in items if item)


def _drawing_notes(language: Language) -> Iterator[str]:
    _ = translator(language)
    yield _("The nearer to the lower left corner, the less a route takes.")
    yield _("The axes begin where the routes do, not at 0.")
    yield _("Marks show the likely case.")


# -------------------------------------------------------------------------- in words


def outline(values: RouteChoice, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    _ = translator(paper.language)
    shown, around = values.on(paper), _surround(values, paper)

    def listed(routes: tuple[Route, ...]) -> Iterator[str]:
        for route in routes:
            prices = " · ".join(price(shown, route))
            yield f"- {headed(way(shown, route), prices, paper.language)}"

    best = (_("Routes that no other beats"), *listed(values.front.routes))
    others = (_("Other routes"), *listed(values.beaten))
    return around.outline((best, others) if values.beaten else (best,), paper.language)
