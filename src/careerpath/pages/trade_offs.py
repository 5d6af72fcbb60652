"""Set trade-offs as blocks: what each route costs, saves against a direct jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
)
from careerpath.pages.common_blocks import HoursColumns, moves_text
from careerpath.pages.routes import (
    difference,
    direct_jump,
    months_more,
    more_practice,
    overlap_sentences,
    route_notes,
    route_title,
    stepping_down,
    steps_in_short,
)
from careerpath.words.criteria import MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Block
    from careerpath.model.answers import DirectJump, Route, RouteAnswer
    from careerpath.words import Words

#: A route of so many roles is a direct jump.
_ENDS = 2


def trade_offs_page(words: Words, answer: RouteAnswer) -> Page:
    """Return the routes that no other one beats, the direct jump beside them."""
    title = words.chain((answer.origin, answer.destination))
    ways = _ways(words, answer) if answer.routes else _no_way(words, answer)
    blocks = (
        Heading(title, 1),
        *_summary(words, answer),
        *ways,
        *overlap_sentences(words, answer),
        *route_notes(words, answer),
    )
    return Page(title, blocks, words.language)


def _no_way(words: Words, answer: RouteAnswer) -> Iterator[Block]:
    """Yield what is left where there is no route."""
    yield from stepping_down(words, answer)
    yield direct_jump(words, answer)


def _ways(words: Words, answer: RouteAnswer) -> Iterator[Block]:
    """Yield the routes side by side, then each with its steps."""
    _ = words.translate
    yield overview(
        words,
        answer,
        [
            (_("Route {number}").format(number=number), _moves(words, route))
            for number, route in enumerate(answer.routes, start=1)
        ],
    )
    for number, route in enumerate(answer.routes, start=1):
        yield Section(
            route_title(words, route, number),
            (
                Paragraph(against_jump(words, route, answer.direct)),
                steps_in_short(words, route.steps),
            ),
        )


def _summary(words: Words, answer: RouteAnswer) -> Iterator[Paragraph]:
    """Yield how many routes there are, what they are weighed by, and how sure."""
    _ = words.translate
    if not answer.routes:
        yield Paragraph(_("No route") if answer.proven else _("No route found"))
        return
    criteria = ", ".join(_(MEASURES[by]) for by in answer.by if by in MEASURES)
    if len(answer.routes) == 1 and answer.proven:
        text = _(
            "1 route: no other one is better on any criterion ({criteria}). Months "
            "count on {pace}."
        )
    else:
        text = _(
            "{count} weighed by: {criteria}. Each beats every other in at least one of "
            "these; a route left out is no better in any. Months count on {pace}."
        )
    if not answer.proven:
        text = _("{count} weighed by: {criteria}. Months count on {pace}.")
    count = _.plural("{count} route", "{count} routes", len(answer.routes))
    pace = words.pace(answer.hours_per_week)
    yield Paragraph(text.format(count=count, criteria=criteria, pace=pace))
    if not answer.proven:
        yield _doubt(words, answer)


def _doubt(words: Words, answer: RouteAnswer) -> Paragraph:
    """Return below how many hours no route that is missing goes."""
    _ = words.translate
    bound = int(answer.lower_bound or 0)
    gap = answer.routes[0].effort_hours.likely - bound
    if gap > 0:
        text = _(
            "Not proven: routes may be missing. None of them takes less than {bound} h "
            "of study, {gap} h less than route 1."
        )
    else:
        text = _(
            "Not proven: routes may be missing. None of them takes less than {bound} h "
            "of study."
        )
    return Paragraph(text.format(bound=_.number(bound), gap=_.number(gap)))


def overview(
    words: Words, answer: RouteAnswer, named: Iterable[tuple[str, str]]
) -> Table:
    """Return a table with a row for each route and one for the direct jump.

    `named` says what each route is called, and what is noted of it.
    """
    _ = words.translate
    ways: tuple[Route | DirectJump, ...] = (*answer.routes, answer.direct)
    hours = HoursColumns(words, (way.practice_hours for way in ways))
    columns = (
        Column(_("Route"), fixed=True),
        *hours.columns(fixed=True),
        Column(_("Months"), fixed=True),
        Column(_("Hardest step"), right=True),
    )
    known = _("a move in this graph")
    if not answer.direct.recorded:
        known = _("not a move in this graph")
    rows = (
        Row((title, *_cells(words, way, hours)), note)
        for way, (title, note) in zip(
            ways, (*named, (_("Direct jump"), known)), strict=True
        )
    )
    return Table(columns, (Group("", tuple(rows)),))


def way_text(words: Words, route: Route) -> str:
    """Return the roles on the way."""
    _ = words.translate
    if len(route.roles) == _ENDS:
        return _("the direct jump")
    return _("by way of {roles}").format(roles=words.chain(route.roles[1:-1]))


def _moves(words: Words, route: Route) -> str:
    """Return how many moves there are, and the roles on the way."""
    _ = words.translate
    if len(route.roles) == _ENDS:
        return _("the direct jump")
    return moves_text(words, route)


def _cells(words: Words, way: Route | DirectJump, hours: HoursColumns) -> Iterator[str]:
    """Yield what a way takes: hours, months, its hardest step."""
    _ = words.translate
    months = way.time_months
    yield from hours.cells(way.effort_hours, way.practice_hours)
    yield _("unknown") if months is None else words.bare_wait(months)
    yield _("{likely} h").format(likely=_.number(way.hardest_step_hours))


def against_jump(words: Words, route: Route, jump: DirectJump) -> str:
    """Return what a route costs and saves against the direct jump."""
    _ = words.translate
    if len(route.roles) == _ENDS:
        return _("This is the direct jump.")
    parts = [
        difference(
            words,
            route.effort_hours.likely - jump.effort_hours.likely,
            (
                _("{hours} h more study"),
                _("as many hours of study"),
                _("{hours} h less study"),
            ),
        ),
        *more_practice(words, route, jump),
        difference(
            words,
            route.hardest_step_hours - jump.hardest_step_hours,
            (
                _("{hours} h more study in the hardest step"),
                _("the same hardest step"),
                _("{hours} h less study in the hardest step"),
            ),
        ),
    ]
    if jump.time_months is not None:
        more = months_more(route.time_months, jump.time_months)
        texts = (_("{months} more"), _("as many months"), _("{months} less"))
        parts.append(difference(words, more, texts))
    text = _("Against the direct jump: {parts}.")
    return text.format(parts=", ".join(parts))
