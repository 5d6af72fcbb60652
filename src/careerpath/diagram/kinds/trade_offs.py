"""Draw the choices between two roles by hours and months: the kind `trade-offs`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_jump, shown_routes
from careerpath.diagram.around import route_texts
from careerpath.diagram.around.drawings import Chart
from careerpath.diagram.around.frame import frame
from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.around.route_marks import praise, price, spots, way
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.ink.draw import draw_chart
from careerpath.diagram.layout.scatter import Scatter, lay_out
from careerpath.diagram.route_choice import RouteChoice, weigh_choices
from careerpath.diagram.shapes import (
    AT_LEAST,
    BEATEN,
    CHOICE,
    PACE,
    RECOMMENDED,
    SPREAD,
    UNPROVEN,
    Mark,
    Sample,
    Writing,
)
from careerpath.i18n import translator
from careerpath.planning.cost import UNITS_PER_HOUR, months_unit
from careerpath.words.phrases import pace, typeset
from careerpath.words.sentences import headed, jump_sentence, sureness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure

    from careerpath.diagram.paper import Paper
    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.text import Language


__all__ = [
    "RouteChoice",
    "arrange",
    "draw",
    "outline",
    "split",
    "title",
    "weigh_choices",
]

#: A mark or a label of a route, by its id, and the number of the route.
_PLACE = re.compile(r"(?:route|label)-(?:best|other)-(\d+)")
#: How many routes with numbers may have a line each.
_FEW_LINES = 4


def title(values: RouteChoice, paper: Paper) -> str:
    """Return the headline of the page."""
    _ = translator(paper.language)
    text = _("{journey}: what each route takes")
    return paper.title or typeset(
        text.format(journey=route_texts.title(values.on(paper))), paper.language
    )


def draw(values: RouteChoice, paper: Paper) -> Figure:
    """Return the page: one mark for each choice, the direct jump last."""
    return draw_chart(arrange(values, paper), outline(values, paper))


def split(values: RouteChoice, _page: Paper) -> tuple[RouteChoice, ...]:
    """Return the values of the one page that there is."""
    return (values,)


def arrange(values: RouteChoice, paper: Paper) -> Chart:
    """Return the page before it is drawn: with names, or numbers where none fit.

    The choices have all names, or all numbers. What a number stands for takes room
    below, so that more may have to be numbered. Of the other routes those that would
    lie under another mark, or find no room for a number either, are only listed.
    """
    choices = frozenset(range(len(values.answer.routes)))
    numbered, listed = frozenset[int](), frozenset[int]()
    while True:
        chart = _chart(values, paper, sorted(numbered), sorted(listed))
        unnamed, drawn = _unnamed(chart), _places(chart, Mark)
        jumps = {n for n, r in enumerate(values.routes) if r.moves == 1} - choices
        lost = frozenset(range(len(values.routes))) - drawn - jumps
        lost = (lost | (unnamed & numbered)) - choices - listed
        fresh = unnamed - numbered - lost
        if not lost and not fresh:
            return chart
        listed |= lost
        numbered = (numbered | fresh | (choices if fresh & choices else set())) - listed


def _unnamed(chart: Chart) -> frozenset[int]:
    """Return the places of the routes whose marks have no label."""
    return _places(chart, Mark) - _places(chart, Writing)


def _places(chart: Chart, kind: type[Mark | Writing]) -> frozenset[int]:
    """Return the places of the routes that have a mark, or a label."""
    found = (
        _PLACE.match(shape.gid) for shape in chart.shapes if isinstance(shape, kind)
    )
    return frozenset(int(match[1]) - 1 for match in found if match)


def _chart(
    values: RouteChoice, paper: Paper, numbered: Sequence[int], listed: Sequence[int]
) -> Chart:
    shown = values.on(paper)
    _ = translator(paper.language)
    words = _surround(values, paper)
    reading = " ".join((*_drawing_notes(paper.language), *words.notes))
    notes = (*_explained(values, shown, numbered), reading)
    parts = _("; ").join(_told(values, shown, place) for place in listed)
    left_out = _("Not drawn: {parts}.").format(parts=parts) if parts else ""
    around = frame(paper, replace(words, notes=notes, left_out=left_out))
    scatter = Scatter(
        tuple(spots(shown, values.routes, numbered, listed)),
        UNITS_PER_HOUR / months_unit(values.answer.hours_per_week),
        _("months until the destination is reached"),
        _("hours of study"),
    )
    return Chart(around, lay_out(scatter, around.band, paper.language))


def _explained(
    values: RouteChoice, shown: ShownRoute, numbered: Sequence[int]
) -> tuple[str, ...]:
    """Return what numbers stand for, with all that the routes take.

    A few have a line each, more stand in a paragraph.
    """
    said = tuple(
        f"{number} {_told(values, shown, place)}"
        for number, place in enumerate(numbered, start=1)
    )
    _ = translator(shown.language)
    return said if len(said) <= _FEW_LINES else (_("; ").join(said),)


def _told(values: RouteChoice, shown: ShownRoute, place: int) -> str:
    """Return a route in words, with what speaks for it and what it takes."""
    route = values.routes[place]
    best = praise(shown, place) if place < len(values.answer.routes) else ""
    text = " · ".join(filter(None, (best, *price(shown, route))))
    return headed(way(shown, route), text, shown.language)


# ----------------------------------------------------------------------- around them


def _surround(values: RouteChoice, paper: Paper) -> Surround:
    shown, language = values.on(paper), paper.language
    credited = credit(
        values.graph,
        shown_routes(*values.answer.routes, *values.beaten),
        shown_jump(values.graph, values.answer),
    )
    scale, proven = values.graph.scale, values.answer.proven
    return Surround(
        title=title(values, paper),
        figures=_figures(values, shown),
        legend=_legend(values, language),
        notes=(" ".join(sureness(scale, language, proven=proven)),),
    ).on(paper, values.graph, credited)


def _figures(values: RouteChoice, shown: ShownRoute) -> tuple[str, ...]:
    """Return how many choices there are, and what the direct jump takes."""
    _ = translator(shown.language)
    count = len(values.answer.routes)
    weekly = pace(values.answer.hours_per_week, shown.language)
    choices = _.plural(
        "{count} choice that no other route beats in study, time, moves, hardest step "
        "and firmness of evidence together",
        "{count} choices that no other route beats in study, time, moves, hardest "
        "step and firmness of evidence together",
        count,
    )
    if count == 1 and values.answer.proven:
        choices = _(
            "A single choice: every other route is beaten or equalled in study, time, "
            "moves, hardest step and firmness of evidence together"
        )
    first = _("{routes}, at {pace}").format(routes=choices, pace=weekly)
    return (first, jump_sentence(values.answer.direct, shown.language))


def _legend(values: RouteChoice, language: Language) -> tuple[LegendItem, ...]:
    _ = translator(language)
    answer = values.answer
    jumps = any(route.moves == 1 for route in answer.routes)
    items = [
        LegendItem(_("the recommended route"), Sample(RECOMMENDED, "circle")),
        len(answer.routes) > 1
        and LegendItem(_("another choice"), Sample(CHOICE, "circle")),
        LegendItem(_("low to high case"), Sample(SPREAD)),
        any(route.moves > 1 for route in values.beaten)
        and LegendItem(_("another route"), Sample(BEATEN, "circle")),
        not jumps and LegendItem(_("in one jump"), _jump_sample(answer)),
        answer.direct.time_months is None
        and LegendItem(_("and longer: time in the role is not known"), AT_LEAST),
        LegendItem(_("no faster: study alone takes so long"), PACE),
    ]
    return tuple(item for item in items if item)


def _jump_sample(answer: RouteAnswer) -> Sample:
    return Sample(BEATEN if answer.direct.recorded else UNPROVEN, "diamond")


def _drawing_notes(language: Language) -> Iterator[str]:
    _ = translator(language)
    yield _("The nearer to the lower left corner, the less a route takes.")
    yield _("Marks show the likely case, both axes begin at 0.")


# -------------------------------------------------------------------------- in words


def outline(values: RouteChoice, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    _ = translator(paper.language)
    shown, around = values.on(paper), _surround(values, paper)

    count = len(values.answer.routes)
    lines = [f"- {_told(values, shown, place)}" for place in range(len(values.routes))]
    best = (_("Choices"), *lines[:count])
    others = (_("Other routes"), *lines[count:])
    return around.outline((best, others) if values.beaten else (best,), paper.language)
