"""Set choices as blocks: the recommended route in full, a line for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Heading, Page, Paragraph, Section
from careerpath.pages.common_blocks import entry
from careerpath.pages.route_argument import argument_section, shown_argument
from careerpath.pages.routes import (
    difference,
    direct_jump,
    in_full,
    months_more,
    more_practice,
    overlap_sentences,
    route_notes,
    stepping_down,
)
from careerpath.pages.trade_offs import way_text
from careerpath.words.criteria import best_at_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.argument import RouteArgument
    from careerpath.words import Words


def choices_page(
    words: Words, answer: RouteAnswer, argument: RouteArgument | None = None
) -> Page:
    """Return the recommended route, the other choices and the direct jump.

    The argument for the route follows it if it is given.
    """
    title = words.chain((answer.origin, answer.destination))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *summary(words, answer),
        *_recommended(words, answer),
        *argument_section(words, argument),
        *others(words, answer),
        *stepping_down(words, answer),
        *overlap_sentences(words, answer),
        direct_jump(words, answer),
        *route_notes(words, answer, shown_argument(words.graph, argument)),
    )
    return Page(title, blocks, words.language)


def summary(words: Words, answer: RouteAnswer) -> Iterator[Paragraph]:
    """Yield what recommends a route, and whether that is proven."""
    _ = words.translate
    if not answer.routes:
        yield Paragraph(_("No route") if answer.proven else _("No route found"))
        return
    text = _(
        "Recommended is the route with the smallest hardest step, of those that take "
        "at most {tolerance} % more study than the least. Months count on {pace}."
    )
    pace = words.pace(answer.hours_per_week)
    yield Paragraph(text.format(tolerance=_.number(answer.tolerance or 0), pace=pace))
    if not answer.proven:
        yield Paragraph(
            _(
                "Not proven: better choices may be missing, for the search met its "
                "label budget; --label-budget N gives it more."
            )
        )


def _recommended(words: Words, answer: RouteAnswer) -> Iterator[Section]:
    """Yield the recommended route with what it takes, step by step."""
    _ = words.translate
    for route in answer.routes[:1]:
        title = _("Recommended: {roles}").format(roles=words.chain(route.roles))
        best = best_at(words, answer, 0)
        praise = (Paragraph(f"{best}."),) if best else ()
        yield Section(title, (*praise, *in_full(words, route)))


def best_at(words: Words, answer: RouteAnswer, place: int) -> str:
    """Return what a choice is best at, as a sentence begins; empty for nothing."""
    best = best_at_text(answer, place, words.language)
    return best[:1].upper() + best[1:]


def others(words: Words, answer: RouteAnswer) -> Iterator[Block]:
    """Yield a line for each of the other choices, or that there is none."""
    _ = words.translate
    if len(answer.routes) > 1:
        lines = (_line(words, answer, n) for n in range(1, len(answer.routes)))
        yield Section(_("Other choices"), tuple(lines))
    elif answer.routes and answer.proven:
        yield Paragraph(
            _(
                "No other choice: every other route is beaten or equalled in study, "
                "time, moves, hardest step and firmness of evidence together."
            )
        )


def _line(words: Words, answer: RouteAnswer, place: int) -> Block:
    """Return the way of a choice, and what it costs and saves."""
    _ = words.translate
    route = answer.routes[place]
    heading = _("{number}. {best}").format(
        number=place + 1, best=best_at(words, answer, place)
    )
    parts = ", ".join(_differences(words, route, answer.routes[0]))
    text = _("{way}; {parts}").format(way=way_text(words, route), parts=parts)
    return entry(words, heading, text)


def _differences(words: Words, route: Route, other: Route) -> Iterator[str]:
    """Yield what a route costs more and what less than another one."""
    _ = words.translate
    hours = route.effort_hours.likely - other.effort_hours.likely
    months = months_more(route.time_months, other.time_months)
    moves = route.moves - other.moves
    hardest = route.hardest_step_hours - other.hardest_step_hours
    firmness = route.firmness - other.firmness
    more, less = _("{hours} h more study"), _("{hours} h less study")
    if hours:
        yield difference(words, hours, (more, "", less))
    yield from more_practice(words, route, other)
    if months:
        yield difference(words, months, (_("{months} more"), "", _("{months} less")))
    if moves > 0:
        yield _.plural("{count} move more", "{count} moves more", moves)
    if moves < 0:
        yield _.plural("{count} move fewer", "{count} moves fewer", -moves)
    if hardest:
        more = _("{hours} h more study in the hardest step")
        less = _("{hours} h less study in the hardest step")
        yield difference(words, hardest, (more, "", less))
    if firmness:
        yield _("less firm evidence") if firmness > 0 else _("firmer evidence")
