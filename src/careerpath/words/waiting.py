"""Say the time until a move: none is no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.ranges import Range
from careerpath.words.phrases import months_text, spread_months

if TYPE_CHECKING:
    from careerpath.model.text import Language

#: From here on a tenth of a month says nothing.
_WHOLE = 10


def wait_text(months: Range[int] | Range[float], language: Language) -> str:
    """Return the months until a move, or that there is nothing more to wait for.

    Examples
    --------
    >>> wait_text(Range(6, 12, 24), "en"), wait_text(Range(0, 0, 12), "en")
    ('12 months (6–24)', 'no further wait (0–12 months)')
    """
    if months.likely or not months.high:
        return _or_none(months_text(months, language), months, language)
    _ = translator(language)
    return _("no further wait ({spread} months)").format(
        spread=spread_months(months, language).partition(" (")[2].rstrip(")")
    )


def bare_wait(months: Range[int] | Range[float], language: Language) -> str:
    """Return the same below a heading that says months.

    Examples
    --------
    >>> bare_wait(Range(6, 12, 24), "en"), bare_wait(Range(0, 0, 0), "en")
    ('12 (6–24)', 'no further wait')
    """
    return _or_none(spread_months(months, language), months, language)


def after_text(
    months: Range[int] | Range[float], language: Language, *, begun: bool = False
) -> str:
    """Return after how long in the role before a move is made.

    If that time has `begun`, the months are those that are left of it.

    Examples
    --------
    >>> after_text(Range(6, 12, 24), "en"), after_text(Range(0, 0, 0), "en")
    ('after 12 months (6–24) in the role before', 'no further wait')
    """
    _ = translator(language)
    form = "{months}"
    if months.likely and begun:
        form = _("after {months} more in the present role")
    elif months.likely:
        form = _("after {months} in the role before")
    return form.format(months=wait_text(months, language))


def _or_none(text: str, months: Range[int] | Range[float], language: Language) -> str:
    """Return a text of months; its range stays where only the likely wait is none."""
    if months.likely:
        return text
    _ = translator(language)
    return _("no further wait") + text.removeprefix(text.partition(" (")[0])


def brief(months: Range[float]) -> Range[float]:
    """Return months for a label: long times without their decimals.

    Examples
    --------
    >>> brief(Range(9.5, 12.5, 30.1))
    Range(low=9.5, likely=12, high=30)
    """
    return Range(*(round(m) if m >= _WHOLE else m for m in months))
