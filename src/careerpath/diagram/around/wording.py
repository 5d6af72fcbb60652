"""Say in words what the page shows; the text twin says the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.ranges import Range
from careerpath.wording import hours_text, months_text, move_name, say, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.subject import Subject
    from careerpath.model.text import Language

#: Stands before a name where French may elide the word before it.
_JOINT = "\u2060"
_ELIDED = re.compile(
    rf"\b([Dd])e {_JOINT}(?=[aeiouyhâàéèêëîïôöûüœæ])(?!y[aeo]|onz|oui|ha[lnrs]|hau[^x]"
    r"|hau[tx]|h[uo]it|hors|hub|hé(?:ro|raut)|uh)",
    re.IGNORECASE,
)
#: From here on a tenth of a month says nothing.
_WHOLE = 10


def title(subject: Subject) -> str:
    """Return the headline of a route."""
    roles = subject.route.roles
    ends = subject.name(roles[0]), subject.name(roles[-1])
    return journey(*ends, subject.language)


def journey(origin: str, destination: str, language: Language) -> str:
    """Return from which role to which it goes."""
    _ = translator(language)
    text = _("From {origin} to {destination}").format(
        origin=_JOINT + inside(origin), destination=_JOINT + inside(destination)
    )
    return typeset(elide(text, language), language)


def elide(text: str, language: Language) -> str:
    """Return `text` with "de" shortened where a name that follows asks for it."""
    if language == "fr":
        text = _ELIDED.sub(r"\1'", text)
    return text.replace(_JOINT, "")


def inside(label: str) -> str:
    """Return a label as it is written inside a sentence.

    An abbreviation stays as it is, and so does a title In Capitals.

    Examples
    --------
    >>> inside("Executive assistant"), inside("HR manager")
    ('executive assistant', 'HR manager')
    >>> inside("Human Resources Managers")
    'Human Resources Managers'
    """
    first, *others = label.split()
    capital = any(word.istitle() for word in others)
    if first[1:2].isupper() or capital:
        return label
    return label[:1].lower() + label[1:]


def figures(subject: Subject) -> tuple[str, ...]:
    """Return the lines below the headline: the route's prices, the direct jump's."""
    prices = " · ".join((_rank(subject), *_prices(subject)))
    lines = (prices,) if subject.route.moves == 1 else (prices, direct(subject))
    return tuple(typeset(line, subject.language) for line in lines)


def _rank(subject: Subject) -> str:
    """Return which of the routes this is, and by what they were compared."""
    _ = translator(subject.language)
    answer, count = subject.answer, len(subject.answer.routes)
    if count == 1 and not answer.proven:
        return _("The best route found")
    if count == 1:
        return {
            "effort": _("The route with the fewest hours to learn"),
            "time": _("The quickest route"),
            "moves": _("The route with the fewest moves"),
            "hardest-step": _("The route with the gentlest hardest step"),
        }[answer.order]
    rank = {
        "effort": _("Route {number} of {count} by hours to learn"),
        "time": _("Route {number} of {count} by time"),
        "moves": _("Route {number} of {count} by number of moves"),
        "hardest-step": _("Route {number} of {count} by its hardest step"),
    }[answer.order]
    return rank.format(number=subject.chosen + 1, count=count)


def _prices(subject: Subject) -> tuple[str, ...]:
    """Return the moves, hours and months of the route."""
    _ = translator(subject.language)
    route, language = subject.route, subject.language
    pace = _.plural(
        "{count} hour a week", "{count} hours a week", subject.answer.hours_per_week
    )
    return (
        _.plural("{count} move", "{count} moves", route.moves),
        _("{hours} to learn").format(hours=hours_text(route.effort_hours, language)),
        _("{months} in all, at {pace}").format(
            months=months(route.time_months, language), pace=pace
        ),
    )


def direct(subject: Subject) -> str:
    """Return what the direct jump costs."""
    _ = translator(subject.language)
    jump, language = subject.answer.direct, subject.language
    price = hours_text(jump.effort_hours, language)
    if not jump.recorded:
        text = _("In one jump: {hours} to learn; no such move is recorded")
        return text.format(hours=price)
    text = _("In one jump: {hours} to learn, {months} in the role first")
    before = jump.experience_months
    wait = months(before, language) if before is not None else "?"
    return text.format(hours=price, months=wait)


def direct_label(subject: Subject) -> tuple[tuple[str, ...], ...]:
    """Return what stands beside the thin line of a recorded direct jump.

    The forms differ in width, the widest first.
    """
    _ = translator(subject.language)
    price = _split(hours_text(subject.answer.direct.effort_hours, subject.language))
    head = _("in one jump")
    return ((head, " ".join(price)), (head, *price))


def step_label(subject: Subject, arrow: Arrow) -> tuple[tuple[str, ...], ...]:
    """Return what may stand beside a bold arrow, the widest form first.

    The last is the number under which the step is spelt out elsewhere.
    """
    step = subject.route.steps[arrow.step - 1]
    learning = _split(hours_text(step.effort_hours, subject.language))
    waiting = _split(months(step.experience_months, subject.language))
    return (
        (" ".join(learning), " ".join(waiting)),
        (*learning, *waiting),
        (str(arrow.step),),
    )


def lessons(subject: Subject) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return, for each step, where it leads and what is new to learn for it.

    The skills that take longest come first.
    """
    graph, language = subject.graph, subject.language
    _ = translator(language)
    found = []
    for step in subject.route.steps:
        order = sorted(step.skills, key=lambda s: (-s.hours.likely, s.skill))
        names = (say(graph.skill(part.skill).label, language) for part in order)
        title = _("→ {role}: new skills").format(role=subject.name(step.destination))
        found.append((typeset(title, language), tuple(names)))
    return tuple(found)


def _split(price: str) -> tuple[str, ...]:
    """Return a price and its range apart."""
    likely, bracket, spread = price.partition(" (")
    return (likely, f"({spread}") if bracket else (likely,)


def steps(subject: Subject, arrows: Iterable[Arrow]) -> tuple[str, ...]:
    """Return the steps of the route in words, one after the other."""
    return tuple(step_sentence(subject, arrow) for arrow in arrows if arrow.step)


def step_sentence(subject: Subject, arrow: Arrow) -> str:
    """Return a step of the route in words."""
    step = subject.route.steps[arrow.step - 1]
    _ = translator(subject.language)
    text = _("{number}. {move}: {hours} to learn, {months} in the role first")
    return text.format(
        number=arrow.step,
        move=move(subject, arrow),
        hours=hours_text(step.effort_hours, subject.language),
        months=months(step.experience_months, subject.language),
    )


def move(subject: Subject, arrow: Arrow) -> str:
    """Return a move in words: origin, destination, kind and weak evidence."""
    _ = translator(subject.language)
    known = move_name(arrow.kind, subject.language)
    notes = [known if arrow.recorded else _("in one jump, not recorded")]
    if arrow.weak:
        notes.append(_("only inferred"))
    origin, destination = (subject.name(role) for role in arrow.pair)
    return f"{origin} → {destination} ({', '.join(notes)})"


def months(values: Range[int] | Range[float], language: Language) -> str:
    """Return likely months and their range; decimals of long times say nothing."""
    return months_text(Range(*map(_short, values)), language)


def _short(value: float) -> int | float:
    return round(value) if value >= _WHOLE else value


def grade_heading(grade: int, language: Language) -> str:
    """Return the heading of a column."""
    _ = translator(language)
    return _("Grade {grade}").format(grade=grade)
