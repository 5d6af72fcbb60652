"""Say in words what the page shows; the text twin says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.evidence import standing
from careerpath.words.criteria import ONE_OF_SEVERAL, THE_ONLY, best_at_text
from careerpath.words.phrases import (
    hours_text,
    move_name,
    pace,
    say,
    standing_name,
    typeset,
)
from careerpath.words.sentences import journey, jump_sentence, with_practice
from careerpath.words.waiting import after_text, brief, wait_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


def title(shown: ShownRoute) -> str:
    """Return the headline of a route."""
    roles = shown.route.roles
    ends = shown.name(roles[0]), shown.name(roles[-1])
    return journey(*ends, shown.language)


def figures(shown: ShownRoute) -> tuple[str, ...]:
    """Return the lines below the headline: the route's prices, the direct jump's."""
    prices = " · ".join((_rank(shown), *_prices(shown)))
    lines = (
        (prices,)
        if shown.route.moves == 1
        else (prices, jump_sentence(shown.answer.direct, shown.language))
    )
    return tuple(typeset(line, shown.language) for line in lines)


def _rank(shown: ShownRoute) -> str:
    """Return which of the routes this is, and by what they were compared."""
    _ = translator(shown.language)
    answer, count = shown.answer, len(shown.answer.routes)
    if answer.by == "choices":
        return _choice(shown)
    if count == 1 and not answer.proven:
        return _("The best route found")
    if count == 1:
        return _(THE_ONLY[answer.order])
    return _(ONE_OF_SEVERAL[answer.order]).format(number=shown.chosen + 1, count=count)


def _choice(shown: ShownRoute) -> str:
    """Return which of the choices this is, and what it is best at."""
    _ = translator(shown.language)
    best = best_at_text(shown.answer, shown.chosen, shown.language)
    title = _("The recommended route")
    if shown.chosen:
        choice = _("Choice {number} of {count}")
        count = len(shown.answer.routes)
        title = choice.format(number=shown.chosen + 1, count=count)
    return f"{title} ({best})" if best else title


def _prices(shown: ShownRoute) -> tuple[str, ...]:
    """Return the moves, hours and months of the route."""
    _ = translator(shown.language)
    route, language = shown.route, shown.language
    weekly = pace(shown.answer.hours_per_week, language)
    waits = route.time_months.likely
    in_all = _("{months} in all, at {pace}") if waits else _("{months}, at {pace}")
    return (
        _.plural("{count} move", "{count} moves", route.moves),
        _("{hours} of study").format(hours=hours_text(route.effort_hours, language)),
        *practice_text(route.practice_hours, language),
        in_all.format(months=months(route.time_months, language), pace=weekly),
    )


def practice_text(hours: Range[int], language: Language) -> tuple[str, ...]:
    """Return the hours of practice at work; nothing where there are none."""
    _ = translator(language)
    text = _("{hours} of practice at work")
    return (text.format(hours=hours_text(hours, language)),) if hours.high else ()


def direct_label(shown: ShownRoute) -> tuple[tuple[str, ...], ...]:
    """Return what stands beside the thin line of a direct jump in the graph.

    The forms differ in width, the widest first.
    """
    _ = translator(shown.language)
    price = _split(hours_text(shown.answer.direct.effort_hours, shown.language))
    head = _("in one jump")
    return ((head, " ".join(price)), (head, *price))


def step_label(shown: ShownRoute, arrow: Arrow) -> tuple[tuple[str, ...], ...]:
    """Return what may stand beside a bold arrow, the widest form first.

    The last is the number under which the step is spelt out elsewhere.
    """
    step = shown.route.steps[arrow.step - 1]
    learning = _split(hours_text(step.effort_hours, shown.language))
    waiting = _split(wait_text(brief(step.time_months), shown.language))
    return (
        (" ".join(learning), " ".join(waiting)),
        (*learning, *waiting),
        (str(arrow.step),),
    )


def lessons(shown: ShownRoute) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return, for each step, where it leads and what is new to learn for it.

    The skills that take longest come first.
    """
    graph, language = shown.graph, shown.language
    _ = translator(language)
    found = []
    for step in shown.route.steps:
        order = sorted(step.skills, key=lambda s: (-s.hours.likely, s.skill))
        names = (say(graph.skill(part.skill).label, language) for part in order)
        title = _("→ {role}: new skills").format(role=shown.name(step.destination))
        found.append((typeset(title, language), tuple(names)))
    return tuple(found)


def _split(price: str) -> tuple[str, ...]:
    """Return a price and its range apart."""
    likely, bracket, spread = price.partition(" (")
    return (likely, f"({spread}") if bracket else (likely,)


def steps(shown: ShownRoute, arrows: Iterable[Arrow]) -> tuple[str, ...]:
    """Return the steps of the route in words, one after the other."""
    return tuple(step_sentence(shown, arrow) for arrow in arrows if arrow.step)


def step_sentence(shown: ShownRoute, arrow: Arrow) -> str:
    """Return a step of the route in words."""
    step = shown.route.steps[arrow.step - 1]
    _ = translator(shown.language)
    text = _("{number}. {move}: {hours} of study, {wait}").format(
        number=arrow.step,
        move=move(shown, arrow),
        hours=hours_text(step.effort_hours, shown.language),
        wait=after_text(brief(step.time_months), shown.language),
    )
    return with_practice(text, step.practice_hours, shown.language)


def move(shown: ShownRoute, arrow: Arrow) -> str:
    """Return a move in words: origin, destination, kind and weak evidence."""
    _ = translator(shown.language)
    known = move_name(arrow.kind, shown.language)
    notes = [known if arrow.recorded else _("in one jump, not in this graph")]
    if arrow.weak:
        notes.append(standing_name(standing(arrow.evidence), shown.language))
    origin, destination = (shown.name(role) for role in arrow.pair)
    return f"{origin} → {destination} ({', '.join(notes)})"


def months(values: Range[float], language: Language) -> str:
    """Return the months that a way takes, in brief."""
    return wait_text(brief(values), language)
