"""Word the labels of links and the description of a route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.ranges import Range
from careerpath.wording import hours_text, months_text, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.exporting.network import Link
    from careerpath.model.answers import DirectJump
    from careerpath.model.text import Language


def price(
    hours: Range[int],
    months: Range[int],
    *,
    weak: bool,
    language: Language,
) -> str:
    """Return hours to learn and months in the role before, with their ranges."""
    _ = translator(language)
    parts = [hours_text(hours, language), months_text(months, language)]
    return " · ".join([*parts, _("only inferred")] if weak else parts)


def short_price(
    hours: Range[int],
    months: Range[int],
    *,
    weak: bool,
    language: Language,
) -> str:
    """Return the likely hours and months."""
    likely = (Range(*[values.likely] * 3) for values in (hours, months))
    return price(*likely, weak=weak, language=language)


def direct_price(jump: DirectJump, language: Language) -> str:
    """Return what the direct jump costs, and whether anyone recorded it."""
    _ = translator(language)
    hours = hours_text(jump.effort_hours, language)
    if jump.experience_months is None:
        text = _("in one jump: {hours}, not a recorded move").format(hours=hours)
    else:
        months = months_text(jump.experience_months, language)
        text = _("in one jump: {hours} · {months}").format(hours=hours, months=months)
    return typeset(text, language)


def route_description(names: Mapping[str, str], links: Iterable[Link]) -> str:
    """Return every link of a route in words."""
    return ". ".join(
        f"{names[link.origin]} → {names[link.destination]}, {link.label}"
        for link in links
    )
