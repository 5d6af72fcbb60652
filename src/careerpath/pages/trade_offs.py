"""Set trade-offs as text: what each route costs, and saves against the direct jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import shown_jump, shown_routes
from careerpath.document.typesetting import Column, noted_tables, strong, wrap
from careerpath.i18n import N_
from careerpath.pages.routes import (
    direct_jump,
    pace_text,
    route_title,
    steps_in_short,
)

if TYPE_CHECKING:
    from careerpath.model.answers import Criterion, DirectJump, Route, RouteAnswer
    from careerpath.words import Words

CRITERIA: dict[Criterion, str] = {
    "effort": N_("hours of learning"),
    "time": N_("months"),
    "moves": N_("number of moves"),
    "hardest-step": N_("hardest step"),
}
#: A route of so many roles is a direct jump.
_ENDS = 2


def trade_offs_page(words: Words, answer: RouteAnswer) -> list[str]:
    """Return the routes that no other one beats, the direct jump beside them."""
    lines = [
        *map(strong, wrap(words.chain((answer.origin, answer.destination)))),
        *_summary(words, answer),
        "",
    ]
    if not answer.routes:
        jump = shown_jump(words.graph, answer)
        return [*lines, *direct_jump(words, answer), *words.footer(jump)]
    lines += _overview(words, answer)
    for number, route in enumerate(answer.routes, start=1):
        lines += [
            "",
            *route_title(words, route, number),
            *wrap(_comparison(words, route, answer.direct), indent=2),
            *steps_in_short(words, route.steps),
        ]
    shown = shown_routes(*answer.routes), shown_jump(words.graph, answer)
    return [*lines, *words.footer(*shown)]


def _summary(words: Words, answer: RouteAnswer) -> list[str]:
    """Return how many routes there are, what they are weighed by, and how sure."""
    _ = words.translate
    if not answer.routes:
        return wrap(_("No route") if answer.proven else _("No route found"))
    criteria = ", ".join(_(CRITERIA[by]) for by in answer.by if by in CRITERIA)
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
    pace = pace_text(words, answer.hours_per_week)
    lines = wrap(text.format(count=count, criteria=criteria, pace=pace))
    return lines if answer.proven else [*lines, *_doubt(words, answer)]


def _doubt(words: Words, answer: RouteAnswer) -> list[str]:
    """Return below how many hours no route that is missing goes."""
    _ = words.translate
    bound = int(answer.lower_bound or 0)
    gap = answer.routes[0].effort_hours.likely - bound
    if gap > 0:
        text = _(
            "Not proven: routes may be missing. None of them takes less than {bound} h "
            "of learning, {gap} h less than route 1."
        )
    else:
        text = _(
            "Not proven: routes may be missing. None of them takes less than {bound} h "
            "of learning."
        )
    return wrap(text.format(bound=_.number(bound), gap=_.number(gap)))


def _overview(words: Words, answer: RouteAnswer) -> list[str]:
    """Return a table with a row for each route and one for the direct jump."""
    _ = words.translate
    columns = [
        Column(_("Hours")),
        Column(_("Months")),
        Column(_("Moves"), right=True),
        Column(_("Hardest step"), right=True),
    ]
    rows = [
        (
            _row(words, _("Route {number}").format(number=number), route),
            _way(words, route),
        )
        for number, route in enumerate(answer.routes, start=1)
    ]
    jump = answer.direct
    note = _("a recorded move") if jump.recorded else _("not a recorded move")
    rows.append((_row(words, _("Direct jump"), jump), note))
    (lines,) = noted_tables(columns, [(Column(""), rows)])
    return lines


def _way(words: Words, route: Route) -> str:
    """Return the roles on the way."""
    _ = words.translate
    if len(route.roles) == _ENDS:
        return _("the direct jump")
    return _("by way of {roles}").format(roles=words.chain(route.roles[1:-1]))


def _row(words: Words, title: str, way: Route | DirectJump) -> list[str]:
    _ = words.translate
    months = way.time_months
    return [
        title,
        words.bare(way.effort_hours),
        _("unknown") if months is None else words.whole(months),
        _.number(way.moves),
        _("{likely} h").format(likely=_.number(way.hardest_step_hours)),
    ]


def _comparison(words: Words, route: Route, jump: DirectJump) -> str:
    """Return what a route costs and saves against the direct jump."""
    _ = words.translate
    if len(route.roles) == _ENDS:
        return _("This is the direct jump.")
    parts = [
        _difference(
            words,
            route.effort_hours.likely - jump.effort_hours.likely,
            (
                _("{hours} h more to learn"),
                _("as many hours to learn"),
                _("{hours} h less to learn"),
            ),
        ),
        _difference(
            words,
            route.hardest_step_hours - jump.hardest_step_hours,
            (
                _("hardest step {hours} h more"),
                _("the same hardest step"),
                _("hardest step {hours} h less"),
            ),
        ),
    ]
    if jump.time_months is not None:
        more = round(route.time_months.likely - jump.time_months.likely, 1)
        texts = (_("{months} more"), _("as many months"), _("{months} less"))
        parts.append(_difference(words, more, texts))
    text = _("Against the direct jump: {parts}.")
    return text.format(parts=", ".join(parts))


def _difference(words: Words, more: float, texts: tuple[str, str, str]) -> str:
    """Return the text for more, as much, or less, with the figure in it."""
    text = texts[1 - (more > 0) + (more < 0)]
    size = abs(more)
    return text.format(hours=words.translate.number(size), months=words.span(size))
