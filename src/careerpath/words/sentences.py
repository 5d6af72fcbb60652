"""Say the sentences about routes and moves that answers are told in, form by form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.evidence import shows_move, standing
from careerpath.words.languages import in_language
from careerpath.words.phrases import (
    hours_text,
    listed,
    standing_name,
    typeset,
)
from careerpath.words.waiting import after_text, wait_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.model.answers import DirectJump
    from careerpath.model.evidence import Evidence
    from careerpath.model.levels import Assumed, Scale
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language

#: Stands before a name where French may elide the word before it; see `elide`.
JOINT = "\u2060"
_ELIDED = re.compile(
    rf"\b([Dd])e {JOINT}(?=[aeiouyhâàéèêëîïôöûüœæ])(?!y[aeo]|onz|oui|ha[lnrs]|hau[^x]"
    r"|hau[tx]|h[uo]it|hors|hub|hé(?:ro|raut)|uh)",
    re.IGNORECASE,
)


def journey(origin: str, destination: str, language: Language) -> str:
    """Return from which role to which it goes."""
    _ = translator(language)
    text = _("From {origin} to {destination}").format(
        origin=JOINT + inside(origin), destination=JOINT + inside(destination)
    )
    return typeset(elide(text, language), language)


def headed(heading: str, text: str, language: Language) -> str:
    """Return "heading: text"."""
    _ = translator(language)
    return _("{heading}: {text}").format(heading=heading, text=text)


def elide(text: str, language: Language) -> str:
    """Return `text` with "de" shortened where a name that follows asks for it."""
    if language == "fr":
        text = _ELIDED.sub(r"\1’", text)
    return text.replace(JOINT, "")


def series(names: Sequence[str], language: Language, most: int) -> str:
    """Return names as a sentence lists them, at most so many.

    Examples
    --------
    >>> series(["a", "b", "c"], "en", 3), series(["a", "b", "c", "d"], "fr", 2)
    ('a, b and c', 'a, b et 2 de plus')
    >>> series(["tests and trials", "b"], "en", 3)  # a second "and" would mislead
    'tests and trials, b'
    """
    _ = translator(language)
    form = _("{some} and {last}")
    joint = form.format(some="", last="")
    mistakable = any("," in name or joint in name for name in names)
    if len(names) == 1 or len(names) > most + 1 or mistakable:
        return listed(names, language, most=most)
    *others, last = names
    return form.format(some=", ".join(others), last=last)


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


def with_practice(text: str, hours: Range[int], language: Language) -> str:
    """Return what study takes, with the practice at work if there is any.

    Examples
    --------
    >>> from careerpath.model.ranges import Range
    >>> with_practice("9 h of study", Range(10, 20, 40), "en")
    '9 h of study; 20 h (10–40) of practice at work'
    """
    if not hours.high:
        return text
    _ = translator(language)
    more = _("{text}; {hours} of practice at work")
    return more.format(text=text, hours=hours_text(hours, language))


def grade_text(grade: int, language: Language) -> str:
    """Return the name of a grade."""
    _ = translator(language)
    return _("Grade {grade}").format(grade=grade)


def sureness(
    scale: Scale,
    language: Language,
    *,
    proven: bool,
    estimates: bool = True,
) -> Iterator[str]:
    """Yield how sure the figures of a route are, and whether it is the best."""
    _ = translator(language)
    if estimates:
        yield _("Hours and months are estimates, not promises.")
    yield from assumed_texts(scale, language)
    if not proven:
        yield cut_short(language)


def cut_short(language: Language) -> str:
    """Return that the search ended before its answer was proven."""
    _ = translator(language)
    return _("The search was cut short: a better route may exist.")


def not_drawn(parts: Iterable[str], language: Language) -> str:
    """Return what a page has no room for; empty if there are no such parts."""
    _ = translator(language)
    said = ", ".join(parts)
    return _("Not drawn: {parts}.").format(parts=said) if said else ""


# ---------------------------------------------------------------------------- prices


def move_price(
    hours: Range[int],
    months: Range[float],
    evidence: tuple[Evidence, ...],
    language: Language,
) -> str:
    """Return hours of study and the months that the move takes, with their ranges."""
    parts = [hours_text(hours, language), wait_text(months, language)]
    if not shows_move(evidence):
        parts.append(standing_name(standing(evidence), language))
    return " · ".join(parts)


def jump_price(jump: DirectJump, language: Language) -> str:
    """Return what the direct jump costs, and whether anyone recorded it."""
    _ = translator(language)
    hours = hours_text(jump.effort_hours, language)
    if jump.time_months is None:
        text = _("in one jump: {hours}, not a move in this graph").format(hours=hours)
    else:
        months = wait_text(jump.time_months, language)
        text = _("in one jump: {hours} · {months}").format(hours=hours, months=months)
    return typeset(text, language)


def jump_sentence(jump: DirectJump, language: Language) -> str:
    """Return the same for a line of its own."""
    _ = translator(language)
    price = hours_text(jump.effort_hours, language)
    if not jump.recorded:
        text = _("In one jump: {hours} of study; no such move in this graph")
        return text.format(hours=price)
    text = _("In one jump: {hours} of study, {wait}")
    time = jump.time_months
    wait = after_text(time, language) if time is not None else "?"
    return text.format(hours=price, wait=wait)


def assumed_texts(scale: Scale, language: Language) -> tuple[str, ...]:
    """Return what the source of a graph does not say, and which language it lacks.

    Examples
    --------
    >>> from careerpath.model.levels import Scale
    >>> assumed_texts(Scale((), {}, languages=("de", "fr")), "en")
    ('The texts of this graph are in German; they stand here as they are.',)
    """
    _ = translator(language)
    if language in scale.languages:
        return unsourced_texts(scale, language)
    foreign = _(
        "The texts of this graph are {in_language}; they stand here as they are."
    ).format(in_language=in_language(scale.languages[0], language))
    return *unsourced_texts(scale, language), foreign


def unsourced_texts(scale: Scale, language: Language) -> tuple[str, ...]:
    """Return the sentences that say what in a graph its source does not say.

    Examples
    --------
    >>> from careerpath.model.levels import Scale
    >>> unsourced_texts(Scale((), {}, assumed=("hours", "months")), "en")
    ('Not from the source but default values: hours, months.',)
    """
    _ = translator(language)
    names: dict[Assumed, str] = {
        "grades": _("grades"),
        "hours": _("hours"),
        "levels": _("levels"),
        "months": _("months"),
    }
    texts: dict[Assumed, str] = {
        "moves": _("The source records no moves: they are derived from shared skills."),
        "language": _("What the source says in one language only stands for both."),
    }
    given = scale.assumed
    if scale.graded:  # by a table of one's own, the only source without moves that is
        texts["moves"] = _(
            "The source records no moves: they are derived from its grades and from "
            "shared skills."
        )
    defaults = ", ".join(name for word, name in names.items() if word in given)
    said = _("Not from the source but default values: {names}.")
    first = (said.format(names=defaults),) if defaults else ()
    return *first, *(text for word, text in texts.items() if word in given)
