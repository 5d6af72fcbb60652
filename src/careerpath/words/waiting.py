"""Say the time until a move: none is no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.words.phrases import months_text, spread_months

if TYPE_CHECKING:
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


def wait_text(months: Range[int] | Range[float], language: Language) -> str:
    """Return the months until a move, or that there is nothing more to wait for.

    Examples
    --------
    >>> from careerpath.model.ranges import Range
    >>> wait_text(Range(6, 12, 24), "en"), wait_text(Range(0, 0, 12), "en")
    ('12 months (6–24)', 'no further wait (0–12 months)')
    """
    if months.likely:
        return months_text(months, language)
    _, bounds = translator(language), _bounds(months, language)
    if not bounds:
        return _("no further wait")
    return _("no further wait ({spread} months)").format(spread=bounds)


def bare_wait(months: Range[int] | Range[float], language: Language) -> str:
    """Return the same below a heading that says months.

    Examples
    --------
    >>> from careerpath.model.ranges import Range
    >>> bare_wait(Range(6, 12, 24), "en"), bare_wait(Range(0, 0, 0), "en")
    ('12 (6–24)', 'no further wait')
    """
    if months.likely:
        return spread_months(months, language)
    _, bounds = translator(language), _bounds(months, language)
    return _("no further wait") + (f" ({bounds})" if bounds else "")


def after_text(
    months: Range[int] | Range[float], language: Language, *, begun: bool = False
) -> str:
    """Return after how long in the role before a move is made.

    If that time has `begun`, the months are those that are left of it.

    Examples
    --------
    >>> from careerpath.model.ranges import Range
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


def _bounds(months: Range[int] | Range[float], language: Language) -> str:
    """Return the least and the most months; nothing where both are alike."""
    return spread_months(months, language).partition(" (")[2].removesuffix(")")
