"""Set routes as blocks: the way, what it costs, what to learn, how sure it is."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_jump, shown_routes
from careerpath.document.blocks import (
    Block,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
)
from careerpath.pages.common_blocks import (
    HoursColumns,
    entry,
    notes,
    often_one_job,
    steps_table,
    with_evidence,
    with_practice,
)
from careerpath.pages.lookups import overlaps_on_the_way
from careerpath.words.criteria import DOUBTS, ORDERS
from careerpath.words.phrases import whole_month

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import DirectJump, Route, RouteAnswer, Step
    from careerpath.model.ranges import Range
    from careerpath.words import Words


def routes_page(words: Words, answer: RouteAnswer) -> Page:
    """Return the routes found and the direct jump beside them."""
    title = words.chain((answer.origin, answer.destination))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *summary(words, answer),
        *(_route(words, route, n) for n, route in enumerate(answer.routes, start=1)),
        *stepping_down(words, answer),
        *overlap_sentences(words, answer),
        direct_jump(words, answer),
        *route_notes(words, answer),
    )
    return Page(title, blocks, words.language)


def stepping_down(words: Words, answer: RouteAnswer) -> Iterator[Section]:
    """Yield the way that is left once a step down is allowed, where none else is."""
    _ = words.translate
    for route in answer.stepping_down:
        title = _("Only with a step down: {roles}")
        roles = words.chain(route.roles)
        yield Section(title.format(roles=roles), in_full(words, route))


def overlap_sentences(words: Words, answer: RouteAnswer) -> tuple[Paragraph, ...]:
    """Return which roles at the ends of routes, or of a step, are often one job."""
    return often_one_job(words, overlaps_on_the_way(words.graph, answer))


def route_notes(
    words: Words, answer: RouteAnswer, *more: Shown
) -> tuple[Paragraph, ...]:
    """Return how sure the figures are, and what licences ask for, of more too."""
    return notes(words, *shown_answer(words.graph, answer), *more, ways=True)


def shown_answer(graph: CareerGraph, answer: RouteAnswer) -> tuple[Shown, ...]:
    """Return what is shown of routes, however they were asked for."""
    ways = shown_routes(*answer.routes, *answer.stepping_down)
    overlaps = Shown(moves=overlaps_on_the_way(graph, answer))
    return ways, overlaps, shown_jump(graph, answer)


def summary(words: Words, answer: RouteAnswer) -> Iterator[Paragraph]:
    """Yield how many routes there are, in which order, and whether it is proven."""
    _ = words.translate
    if not answer.routes:
        yield Paragraph(_("No route") if answer.proven else _("No route found"))
        return
    count = _.plural("{count} route", "{count} routes", len(answer.routes))
    pace = words.pace(answer.hours_per_week)
    text = _("{count}, {order}. Months count on {pace}.")
    yield Paragraph(text.format(count=count, order=_(ORDERS[answer.order]), pace=pace))
    if not answer.proven:
        yield _doubt(words, answer)


def _doubt(words: Words, answer: RouteAnswer) -> Paragraph:
    """Return how far the best route may be from the best there is."""
    _ = words.translate
    best = answer.routes[0]
    value: float = {
        "effort": best.effort_hours.likely,
        "time": best.time_months.likely,
        "moves": best.moves,
        "hardest-step": best.hardest_step_hours,
    }[answer.order]
    text = _(DOUBTS[answer.order])
    gap = ceil(value - (answer.lower_bound or 0))
    size = _("{hours} h of study").format(hours=_.number(gap))
    if answer.order == "time":
        size = words.span(gap)
    elif answer.order == "moves":
        size = _.plural("{count} move", "{count} moves", gap)
    return Paragraph(text.format(gap=size))


def months_more(months: Range[float], others: Range[float]) -> int:
    """Return how many months more than others, as far as both are said."""
    return whole_month(months.likely) - whole_month(others.likely)


def difference(words: Words, more: int, texts: tuple[str, str, str]) -> str:
    """Return the text for more, as much, or less, with the figure in it."""
    text = texts[1 - (more > 0) + (more < 0)]
    size = abs(more)
    return text.format(hours=words.translate.number(size), months=words.span(size))


def more_practice(words: Words, way: Route, other: Route | DirectJump) -> Iterator[str]:
    """Yield how much more practice at work a way takes, or less, than another."""
    _ = words.translate
    hours = way.practice_hours.likely - other.practice_hours.likely
    if hours:
        more, less = _("{hours} h more practice"), _("{hours} h less practice")
        yield difference(words, hours, (more, "", less))


def _route(words: Words, route: Route, number: int) -> Section:
    """Return a route with what it takes, step by step."""
    return Section(route_title(words, route, number), in_full(words, route))


def in_full(words: Words, route: Route) -> tuple[Block, ...]:
    """Return what a route takes in all, and its steps."""
    steps = (_step(words, step) for step in route.steps)
    return Paragraph(route_cost(words, route)), *steps


def route_title(words: Words, route: Route, number: int) -> str:
    """Return the number of a route with its roles."""
    _ = words.translate
    text = _("Route {number}: {roles}")
    return text.format(number=number, roles=words.chain(route.roles))


def route_cost(words: Words, route: Route) -> str:
    """Return what a route takes in all."""
    _ = words.translate
    hardest = _("{likely} h").format(likely=_.number(route.hardest_step_hours))
    text = _("{hours} of study, {months}, {moves}; hardest step {hardest} of study")
    cost = text.format(
        hours=words.hours(route.effort_hours),
        months=words.wait(route.time_months),
        moves=_.plural("{count} move", "{count} moves", route.moves),
        hardest=hardest,
    )
    return with_practice(words, cost, route.practice_hours)


def route_facts(words: Words, route: Route) -> tuple[tuple[str, str], ...]:
    """Return the same, each figure with its name."""
    _ = words.translate
    practice = route.practice_hours
    hardest = _("{likely} h").format(likely=_.number(route.hardest_step_hours))
    return (
        (_("Study"), words.hours(route.effort_hours)),
        *([(_("Practice at work"), words.hours(practice))] if practice.high else []),
        (_("Time"), words.wait(route.time_months)),
        (_("Moves"), _.number(route.moves)),
        (_("Hardest step"), hardest),
    )


def steps_in_short(words: Words, steps: Sequence[Step]) -> Table:
    """Return the steps of a route in a table: the hours and months of each."""
    _ = words.translate
    hours = HoursColumns(words, (step.practice_hours for step in steps))
    months = Column(_("Months"), fixed=True)
    rows = tuple(
        Row(
            (
                words.role(step.destination),
                *hours.cells(step.effort_hours, step.practice_hours),
                words.bare_wait(step.time_months),
            ),
            with_evidence(words, words.move(step.kind), step.evidence),
        )
        for step in steps
    )
    head = _("Step")
    columns = (Column(head), *hours.columns(fixed=True), months)
    return Table(columns, (Group(head, rows),))


def _step(words: Words, step: Step) -> Section:
    """Return a move with what it takes, and what is new to learn for it."""
    _ = words.translate
    learning: Block = Paragraph(_("Nothing new to learn."))
    if step.skills:
        learning = steps_table(words, _("Skill to acquire"), step.skills)
    return Section(
        words.chain((step.origin, step.destination)),
        (
            Paragraph(step_cost(words, step)),
            entry(words, _("Evidence"), words.standing_evidence(step.evidence)),
            learning,
        ),
    )


def step_cost(words: Words, step: Step) -> str:
    """Return the kind of a step, the time it takes, and the hours of study."""
    _ = words.translate
    cost = _("{kind}, {wait}; {hours} of study").format(
        kind=words.move(step.kind),
        wait=words.after(step.time_months),
        hours=words.hours(step.effort_hours),
    )
    return with_practice(words, cost[:1].upper() + cost[1:], step.practice_hours)


def direct_jump(words: Words, answer: RouteAnswer) -> Paragraph:
    """Return what going straight to the destination costs."""
    _ = words.translate
    jump = answer.direct
    hours = words.hours(jump.effort_hours)
    if jump.recorded and jump.time_months is not None:
        text = _("Direct jump: {hours} of study, {months}, a move in this graph")
        line = text.format(hours=hours, months=words.wait(jump.time_months))
    else:
        line = _("Direct jump: {hours} of study, not a move in this graph")
        line = line.format(hours=hours)
    text = with_practice(words, line, jump.practice_hours)
    return Paragraph(text, hanging=True, apart=True)
