"""Set routes as text: the way, what it costs, what to learn, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.typesetting import Column, strong, table, wrap
from careerpath.i18n import N_
from careerpath.pages.lookups import cited_sources
from careerpath.pages.skills import steps_table, with_practice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.answers import Criterion, Route, RouteAnswer, Step
    from careerpath.words import Words

ORDERS: dict[Criterion, str] = {
    "effort": N_("the fewest hours of learning first"),
    "time": N_("the fewest months first"),
    "moves": N_("the fewest moves first"),
    "hardest-step": N_("the easiest hardest step first"),
}


def routes_page(words: Words, answer: RouteAnswer) -> list[str]:
    """Return the routes found and the direct jump beside them."""
    lines = [
        *map(strong, wrap(words.chain((answer.origin, answer.destination)))),
        *_summary(words, answer),
    ]
    for number, route in enumerate(answer.routes, start=1):
        lines += ["", *_route(words, route, number)]
    lines += ["", *direct_jump(words, answer)]
    return [*lines, *words.footer(route_sources(words, answer.routes))]


def route_sources(words: Words, routes: Iterable[Route]) -> tuple[str, ...]:
    """Return the ids of the sources behind routes."""
    steps = [step for route in routes for step in route.steps]
    return cited_sources(
        words.graph,
        (item for step in steps for item in step.evidence),
        (skill.skill for step in steps for skill in step.skills),
    )


def pace_text(words: Words, hours_per_week: int) -> str:
    """Return how fast the person learns."""
    return words.translate.plural(
        "{count} hour of learning a week",
        "{count} hours of learning a week",
        hours_per_week,
    )


def _summary(words: Words, answer: RouteAnswer) -> list[str]:
    """Return how many routes there are, in which order, and whether it is proven."""
    _ = words.translate
    if not answer.routes:
        return wrap(_("No route"))
    count = _.plural("{count} route", "{count} routes", len(answer.routes))
    pace = pace_text(words, answer.hours_per_week)
    text = _("{count}, {order}. Months count on {pace}.")
    lines = wrap(text.format(count=count, order=_(ORDERS[answer.order]), pace=pace))
    return lines if answer.proven else [*lines, *_doubt(words, answer)]


def _doubt(words: Words, answer: RouteAnswer) -> list[str]:
    """Return how far the best route may be from the best there is."""
    _ = words.translate
    best = answer.routes[0]
    value: float = {
        "effort": best.effort_hours.likely,
        "time": best.time_months.likely,
        "moves": best.moves,
        "hardest-step": best.hardest_step_hours,
    }[answer.order]
    text = {
        "effort": _("Not proven: a better route may save {gap} h at the most."),
        "time": _("Not proven: a better route may save {gap} months at the most."),
        "moves": _("Not proven: a better route may save {gap} moves at the most."),
        "hardest-step": _(
            "Not proven: the hardest step of a better route may be {gap} h less "
            "at the most."
        ),
    }[answer.order]
    gap = round(value - (answer.lower_bound or 0), 1)
    return wrap(text.format(gap=_.number(gap)))


def _route(words: Words, route: Route, number: int) -> list[str]:
    lines = [
        *route_title(words, route, number),
        *wrap(route_cost(words, route), indent=2),
    ]
    for step in route.steps:
        lines += ["", *_step(words, step)]
    return lines


def route_title(words: Words, route: Route, number: int) -> list[str]:
    """Return the number of a route with its roles."""
    _ = words.translate
    text = _("Route {number}: {roles}")
    title = text.format(number=number, roles=words.chain(route.roles))
    return [*map(strong, wrap(title, hang=2))]


def route_cost(words: Words, route: Route) -> str:
    """Return what a route takes in all."""
    _ = words.translate
    hardest = _("{likely} h").format(likely=_.number(route.hardest_step_hours))
    text = _("{hours} of learning, {months}, {moves}; hardest step {hardest}")
    cost = text.format(
        hours=words.hours(route.effort_hours),
        months=words.months(route.time_months),
        moves=_.plural("{count} move", "{count} moves", route.moves),
        hardest=hardest,
    )
    return with_practice(words, cost, route.practice_hours)


def steps_in_short(words: Words, steps: Iterable[Step]) -> list[str]:
    """Return the steps of a route in a table: hours, and months before each."""
    _ = words.translate
    columns = [
        Column(_("Step")),
        Column(_("Kind")),
        Column(_("Hours"), fixed=True),
        Column(_("Months before"), fixed=True),
        Column(_("Evidence")),
    ]
    rows = [
        [
            words.role(step.destination),
            words.move(step.kind),
            words.bare(step.effort_hours),
            words.bare(step.experience_months),
            words.strength(step.evidence),
        ]
        for step in steps
    ]
    return table(columns, rows, indent=2)


def _step(words: Words, step: Step) -> list[str]:
    _ = words.translate
    learning = steps_table(words, _("Skill to acquire"), step.skills, indent=4)
    return [
        *map(strong, wrap(words.chain((step.origin, step.destination)), indent=2)),
        *wrap(step_cost(words, step), indent=4),
        *words.entry(_("Evidence"), words.evidence(step.evidence), indent=4),
        *(learning if step.skills else wrap(_("Nothing new to learn."), indent=4)),
    ]


def step_cost(words: Words, step: Step) -> str:
    """Return the kind of a step, the wait before it, and the hours to learn."""
    _ = words.translate
    cost = _("{kind}, after {months} in the role before; {hours} of learning").format(
        kind=words.move(step.kind),
        months=words.months(step.experience_months),
        hours=words.hours(step.effort_hours),
    )
    return with_practice(words, cost[:1].upper() + cost[1:], step.practice_hours)


def direct_jump(words: Words, answer: RouteAnswer) -> list[str]:
    """Return what going straight to the destination costs."""
    _ = words.translate
    jump = answer.direct
    hours = words.hours(jump.effort_hours)
    if jump.recorded and jump.time_months is not None:
        text = _("Direct jump: {hours}, {months}, a recorded move")
        line = text.format(hours=hours, months=words.months(jump.time_months))
    else:
        line = _("Direct jump: {hours}, not a recorded move").format(hours=hours)
    return wrap(with_practice(words, line, jump.practice_hours), hang=2)
