"""Say what a plan comes to when its hours and months are drawn many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Bullets, Paragraph, Section
from careerpath.model.days import day_after
from careerpath.words.phrases import month_text, whole_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.plan import Plan
    from careerpath.model.simulation import Interval, Simulation
    from careerpath.words import Words


def likely_span(
    words: Words, plan: Plan, simulation: Simulation | None
) -> Iterator[Paragraph]:
    """Yield between which bounds a plan, or its rest, ends in eight of ten draws."""
    if simulation is None or not simulation.arrivals[-1].high:
        return
    _ = words.translate
    text = _("In 8 of 10 simulations {role} is within reach {when}.")
    if simulation.effort_hours.high:
        text = _(
            "In 8 of 10 simulations {role} is within reach {when}, with {low} to "
            "{high} h of study; the bounds in brackets take everything at its low, or "
            "everything at its high."
        )
    low, high = map(_.number, simulation.effort_hours)
    role = words.role(plan.route.roles[-1])
    when = _span_text(words, plan, simulation.arrivals[-1])
    yield Paragraph(text.format(role=role, when=when, low=low, high=high))


def _span_text(words: Words, plan: Plan, months: Interval[float]) -> str:
    """Return from when to when; months are counted where no day is known."""
    _ = words.translate
    if plan.start is None:
        first, last = map(whole_month, months)
        if first == last:
            return _("after {months}").format(months=words.span(first))
        return _("after {low} to {high} months").format(
            low=_.number(first), high=_.number(last)
        )
    days = (day_after(plan.start, value) for value in months)
    low, high = (month_text(day, words.language) for day in days)
    if low == high:
        return _("in {month}").format(month=low)
    return _("between {low} and {high}").format(low=low, high=high)


def stability(
    words: Words, plan: Plan, simulation: Simulation | None
) -> Iterator[Section]:
    """Yield in how many draws which of the routes found comes first, where asked."""
    if simulation is None or simulation.firsts is None:
        return
    _ = words.translate
    heading = _("Which route comes first if the figures turn out otherwise")
    if len(plan.answer.routes) == 1:
        alone = _("Only one route was found; there is no other to weigh it against.")
        yield Section(heading, (Paragraph(alone),))
        return
    text = _(
        "Hours and months were drawn {draws} times, and the {count} routes found "
        "weighed anew each time. Routes that were not found are not among them."
    )
    count = _.number(len(plan.answer.routes))
    method = Paragraph(text.format(draws=_.number(simulation.draws), count=count))
    yield Section(heading, (method, Bullets(tuple(_firsts(words, plan, simulation)))))


def _firsts(words: Words, plan: Plan, simulation: Simulation) -> Iterator[str]:
    """Yield each route with its draws; the one planned leads, then who takes over."""
    _ = words.translate
    assert simulation.firsts is not None  # noqa: S101  # the caller saw to it
    planned = plan.answer.routes[plan.chosen]
    pairs = zip(plan.answer.routes, simulation.firsts, strict=True)
    for route, count in sorted(pairs, key=lambda pair: (pair[0] != planned, -pair[1])):
        text = _("{roles}: {share}")
        if route == planned:
            text = _("This plan, {roles}: {share}")
        share = _share_text(words, count, simulation.draws)
        yield text.format(roles=words.chain(route.roles), share=share)


def _share_text(words: Words, count: int, draws: int) -> str:
    """Return in how many of a hundred draws."""
    _ = words.translate
    if not count:
        return _("first in no draw")
    if count * 100 < draws:
        return _("first in fewer than 1 of 100 draws")
    share = _.number(round(count * 100 / draws))
    return _("first in about {share} of 100 draws").format(share=share)
