"""Say the sentences that several forms of an answer share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.words.phrases import assumed_texts, hours_text, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.levels import Assumed
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language

#: Stands before a name where French may _elide the word before it.
_JOINT = "\u2060"
_ELIDED = re.compile(
    rf"\b([Dd])e {_JOINT}(?=[aeiouyhâàéèêëîïôöûüœæ])(?!y[aeo]|onz|oui|ha[lnrs]|hau[^x]"
    r"|hau[tx]|h[uo]it|hors|hub|hé(?:ro|raut)|uh)",
    re.IGNORECASE,
)


def journey(origin: str, destination: str, language: Language) -> str:
    """Return from which role to which it goes."""
    _ = translator(language)
    text = _("From {origin} to {destination}").format(
        origin=_JOINT + inside(origin), destination=_JOINT + inside(destination)
    )
    return typeset(_elide(text, language), language)


def headed(heading: str, text: str, language: Language) -> str:
    """Return "heading: text"."""
    _ = translator(language)
    return _("{heading}: {text}").format(heading=heading, text=text)


def _elide(text: str, language: Language) -> str:
    """Return `text` with "de" shortened where a name that follows asks for it."""
    if language == "fr":
        text = _ELIDED.sub(r"\1’", text)
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
    assumed: Iterable[Assumed],
    language: Language,
    *,
    proven: bool,
    estimates: bool = True,
) -> Iterator[str]:
    """Yield how sure the figures of a route are, and whether it is the best."""
    _ = translator(language)
    if estimates:
        yield _("Hours and months are estimates, not promises.")
    yield from assumed_texts(assumed, language)
    if not proven:
        yield cut_short(language)


def cut_short(language: Language) -> str:
    """Return that the search ended before its answer was proven."""
    _ = translator(language)
    return _("The search was cut short: a better route may exist.")
