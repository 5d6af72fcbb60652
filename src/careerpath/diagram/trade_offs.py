"""Draw routes by hours and months, and which none other beats: `trade-offs`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram import level_page, wording
from careerpath.diagram.charting import draw_sheet
from careerpath.diagram.frame import Surround, frame
from careerpath.diagram.legend import LegendItem
from careerpath.diagram.measure import block
from careerpath.diagram.notes import licence_notices
from careerpath.diagram.scatter import Scatter, Spot, Stack, lay_out
from careerpath.diagram.shapes import AT_LEAST, BEATEN, DIRECT, FRONT, PACE, Sample
from careerpath.diagram.sheet import Sheet
from careerpath.diagram.style import STYLE
from careerpath.diagram.subject import Subject, subject_of
from careerpath.diagram.subtitle import subtitle
from careerpath.i18n import translator
from careerpath.model.ranges import Range
from careerpath.planning.pricing import UNITS_PER_HOUR, months_unit, months_until
from careerpath.wording import hours_text, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.page import Page
    from careerpath.model.evidence import Evidence
    from careerpath.model.plan import Route, RouteAnswer
    from careerpath.model.text import Language

#: The widest line of a label, in points.
_LABEL_WIDTH = 210.0
_RADIUS, _SMALL_RADIUS, _DIAMOND = 6.5, 4.0, 8.0


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """Routes that no other beats, and others that may be shown beside them."""

    graph: CareerGraph
    front: RouteAnswer
    others: tuple[Route, ...] = ()

    def on(self, page: Page) -> Subject:
        """Return the first of the routes as the subject of a page.

        Raises
        ------
        InvalidValueError
            If there is none.
        """
        return subject_of(self.graph, self.front, 0, page)

    @property
    def beaten(self) -> tuple[Route, ...]:
        """The other routes, without those of the front."""
        best = {route.roles for route in self.front.routes}
        return tuple(route for route in self.others if route.roles not in best)


def title(values: RouteChoice, page: Page) -> str:
    """Return the headline of the page."""
    _ = translator(page.language)
    text = _("{journey}: what each route takes")
    return page.title or typeset(
        text.format(journey=wording.title(values.on(page))), page.language
    )


def draw(values: RouteChoice, page: Page) -> Figure:
    """Return the page: one mark for each route, the direct jump among them."""
    return draw_sheet(plan(values, page), outline(values, page))


def plan(values: RouteChoice, page: Page) -> Sheet:
    """Return the page before it is drawn."""
    words = _surround(values, page)
    first, *others = words.notes
    reading = " ".join((*_drawing_notes(page.language), first))
    around = frame(page, replace(words, notes=(reading, *others)))
    scatter = _scatter(values, page)
    return Sheet(around, lay_out(scatter, around.band, page.language))


# ----------------------------------------------------------------------------- marks


def _scatter(values: RouteChoice, page: Page) -> Scatter:
    _ = translator(page.language)
    pace = UNITS_PER_HOUR / months_unit(values.front.hours_per_week)
    return Scatter(
        tuple(_spots(values, page)),
        pace,
        _("months until the destination is reached"),
        _("hours to learn"),
    )


def _spots(values: RouteChoice, page: Page) -> Iterator[Spot]:
    subject = values.on(page)
    for number, route in enumerate(values.front.routes):
        yield _route_spot(subject, route, f"best-{number}", beaten=False)
    if not any(route.moves == 1 for route in values.front.routes):
        yield _jump_spot(subject)
    for number, route in enumerate(values.beaten):
        if route.moves > 1:
            yield _route_spot(subject, route, f"other-{number}", beaten=True)


def _route_spot(subject: Subject, route: Route, id: str, *, beaten: bool) -> Spot:
    direct = route.moves == 1
    return Spot(
        id,
        route.time_months.likely,
        route.effort_hours.likely,
        BEATEN if beaten else DIRECT if direct else FRONT,
        _labels(subject, route, beaten=beaten),
        _SMALL_RADIUS if beaten else _DIAMOND if direct else _RADIUS,
        diamond=direct,
        far=not beaten,
    )


def _jump_spot(subject: Subject) -> Spot:
    """Return the direct jump; where it is not recorded, its learning alone."""
    jump, language = subject.answer.direct, subject.language
    _ = translator(language)
    alone = [(Range(0, 0, 0), jump.effort_hours)]
    months = jump.time_months or months_until(alone, subject.answer.hours_per_week)
    name = _("in one jump") if jump.recorded else _("in one jump: not recorded")
    time = wording.months(months, language)
    if jump.time_months is None:
        time = _("learning alone: {months}").format(months=time)
    price = (hours_text(jump.effort_hours, language), time)
    labels = (_stack(name, *price, bold=True), _stack(name, bold=True))
    return Spot(
        "jump",
        months.likely,
        jump.effort_hours.likely,
        DIRECT,
        labels,
        _DIAMOND,
        diamond=True,
        at_least=jump.time_months is None,
    )


def _labels(subject: Subject, route: Route, *, beaten: bool) -> tuple[Stack, ...]:
    """Return the ways to label a route, the fullest first."""
    name = way(subject, route)
    if beaten:
        return (_stack(name),)
    return (_stack(name, *price(subject, route), bold=True), _stack(name, bold=True))


def _stack(name: str, *more: str, bold: bool = False) -> Stack:
    size = STYLE.label_most if bold else STYLE.note
    first = block(name, size, _LABEL_WIDTH, bold=bold)
    return (first, *(block(text, STYLE.legend, _LABEL_WIDTH) for text in more))


def way(subject: Subject, route: Route) -> str:
    """Return through which roles a route leads."""
    _ = translator(subject.language)
    between = route.roles[1:-1]
    if not between:
        return _("in one jump")
    names = [wording.inside(subject.name(role)) for role in between]
    return _("via {roles}").format(roles=" → ".join(names))


def price(subject: Subject, route: Route) -> tuple[str, str]:
    """Return the moves and hours of a route, and its months."""
    _ = translator(subject.language)
    moves = _.plural("{count} move", "{count} moves", route.moves)
    hours = hours_text(route.effort_hours, subject.language)
    months = wording.months(route.time_months, subject.language)
    return f"{moves} · {hours}", months


# ----------------------------------------------------------------------- around them


def _surround(values: RouteChoice, page: Page) -> Surround:
    subject, language = values.on(page), page.language
    evidence = tuple(_evidence(values))
    return Surround(
        title=title(values, page),
        figures=_figures(values, subject),
        subtitle=subtitle(page, values.graph, evidence),
        legend=_legend(values, language),
        notes=(
            " ".join(_reading_notes(values, language)),
            " ".join(licence_notices(values.graph, evidence, language)),
        ),
    )


def _figures(values: RouteChoice, subject: Subject) -> tuple[str, ...]:
    """Return how many routes there are to choose from, and the direct jump."""
    _ = translator(subject.language)
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
    return (first, wording.direct(subject))


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


def _reading_notes(values: RouteChoice, language: Language) -> Iterator[str]:
    _ = translator(language)
    yield _("Hours and months are estimates, not promises.")
    if not values.front.proven:
        yield _("The search was cut short: a better route may exist.")


def _evidence(values: RouteChoice) -> Iterator[Evidence]:
    yield from values.graph.scale.evidence
    skills: set[str] = set()
    roles: set[str] = set()
    for route in (*values.front.routes, *values.beaten):
        roles.update(route.roles)
        for step in route.steps:
            yield from step.evidence
            skills.update(part.skill for part in step.skills)
    yield from level_page.evidence_of(values.graph, sorted(roles), sorted(skills))


# -------------------------------------------------------------------------- in words


def outline(values: RouteChoice, page: Page) -> str:
    """Return in words what `draw` draws."""
    _ = translator(page.language)
    subject, around = values.on(page), _surround(values, page)

    def listed(routes: tuple[Route, ...]) -> Iterator[str]:
        for route in routes:
            prices = " · ".join(price(subject, route))
            yield f"- {way(subject, route)}: {prices}"

    sections = [
        (around.title, *around.figures, around.subtitle),
        (_("Routes that no other beats"), *listed(values.front.routes)),
        (_("Other routes"), *listed(values.beaten)) if values.beaten else (),
        (_("Notes"), *(f"- {note}" for note in around.notes)),
    ]
    text = "\n\n".join("\n".join(filter(None, lines)) for lines in sections if lines)
    return typeset(text, page.language) + "\n"
