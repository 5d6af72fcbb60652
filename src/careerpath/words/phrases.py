"""Say texts of a graph, quantities and kinds in English or French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.i18n import N_, NARROW_SPACE, translator
from careerpath.model.ranges import Range

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from careerpath.model.evidence import Standing
    from careerpath.model.levels import SkillKind
    from careerpath.model.text import Language, Text
    from careerpath.model.transition import MoveKind

#: Ordinary white space and control characters; the spaces of French
#: typography stay.
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", re.ASCII)
_BEFORE_TALL_SIGN = re.compile(r"[ \u00a0](?=[;:!?»])")
#: A group of a public classification: "43-…", "s1-…", "m-…".
_CODED = re.compile(r"(\d{2}|[a-z]\d?)-([a-z].*)")
_AFTER_GUILLEMET = re.compile(r"(?<=«)[ \u00a0]")

_STANDINGS: dict[Standing, str] = {
    "recorded": N_("recorded"),
    "published": N_("published"),
    "practised": N_("practice of the trade"),
    "similar": N_("similar work"),
    "inferred": N_("inferred by us"),
}


def typeset(text: str, language: Language) -> str:
    r"""Return a text with the spaces that French wants beside its punctuation.

    Examples
    --------
    >>> typeset("Source : ROME", "fr")
    'Source\u202f: ROME'
    """
    if language == "fr":
        text = _BEFORE_TALL_SIGN.sub(NARROW_SPACE, text)
        text = _AFTER_GUILLEMET.sub(NARROW_SPACE, text)
    return text


def say(text: Text, language: Language) -> str:
    r"""Return a text of the graph on one line, with the spaces of its language.

    Examples
    --------
    >>> from careerpath.model.text import Text
    >>> say(Text("Why?", "Pourquoi ?"), "fr")
    'Pourquoi\u202f?'
    """
    said = _BLANKS.sub(" ", text.in_language(language)).strip()
    return typeset(said, "fr" if text.spoken(language) == "fr" else "en")


def listed(names: Sequence[str], language: Language, *, most: int = 0) -> str:
    r"""Return names in a row, with semicolons where a comma is part of a name.

    Beyond `most` names only their number is said, if it is given.

    Examples
    --------
    >>> listed(["Cooks, Fast Food", "Bakers"], "fr")
    'Cooks, Fast Food\u202f; Bakers'
    >>> listed(["a", "b", "c", "d"], "en", most=2)
    'a, b and 2 more'
    """
    _ = translator(language)
    left = len(names) - most
    shown = names[:most] if most and left > 1 else names
    separator = _("; ") if any("," in name for name in shown) else ", "
    text = separator.join(shown)
    if len(shown) == len(names):
        return text
    return _("{names} and {count} more").format(names=text, count=_.number(left))


def hours_text(hours: Range[int], language: Language) -> str:
    """Return hours as "likely h (low–high)".

    Examples
    --------
    >>> hours_text(Range(55, 90, 160), "en")
    '90 h (55–160)'
    """
    _ = translator(language)
    if hours.low == hours.high:
        return _("{likely} h").format(likely=_.number(hours.likely))
    return _("{likely} h ({low}–{high})").format(
        low=_.number(hours.low),
        likely=_.number(hours.likely),
        high=_.number(hours.high),
    )


def kind_name(kind: SkillKind, language: Language) -> str:
    """Return the name of a kind of skill."""
    _ = translator(language)
    names = {
        "tool": _("tool"),
        "technique": _("technique"),
        "knowledge": _("knowledge"),
        "behaviour": _("behaviour"),
    }
    return names[kind]


def standing_name(standing: Standing, language: Language) -> str:
    """Return the word for what stands behind a move; weak ones say that they are."""
    return translator(language)(_STANDINGS[standing])


def standing_count(standing: Standing, count: int, language: Language) -> str:
    """Return so many moves with what stands behind them."""
    _ = translator(language)
    texts = {
        "recorded": _.plural("{count} recorded", "{count} recorded", count),
        "published": _.plural("{count} published", "{count} published", count),
        "practised": _.plural(
            "{count} practice of the trade", "{count} practice of the trade", count
        ),
        "similar": _.plural("{count} similar work", "{count} similar work", count),
        "inferred": _.plural("{count} inferred by us", "{count} inferred by us", count),
    }
    return texts[standing].format(count=_.number(count))


def move_name(kind: MoveKind, language: Language) -> str:
    """Return the name of a kind of move."""
    _ = translator(language)
    names = {
        "promotion": _("promotion"),
        "lateral": _("lateral move"),
        "conversion": _("change of occupation"),
        "return": _("return"),
        "unknown": _("move of unknown kind"),
    }
    return names[kind]


def pace(hours_per_week: int, language: Language) -> str:
    """Return how fast a person learns."""
    return translator(language).plural(
        "{count} hour of study a week",
        "{count} hours of study a week",
        hours_per_week,
    )


def spread_months(months: Range[int] | Range[float], language: Language) -> str:
    """Return months as "likely (low–high)", in whole numbers.

    Examples
    --------
    >>> spread_months(Range(0.2, 12.5, 30.1), "en")
    '13 (1–30)'
    """
    return translator(language).spread(whole_months(months))


def whole_months(months: Range[int] | Range[float]) -> Range[int]:
    """Return months as they are said."""
    return Range(*map(whole_month, months))


def whole_month(months: float) -> int:
    """Return a number of months as it is said: a whole one, and none only for none.

    A tenth of a month would promise what no estimate knows.
    """
    return max(int(months + 0.5), int(months > 0))


def months_text(months: Range[int] | Range[float], language: Language) -> str:
    """Return months as "likely months (low–high)".

    Examples
    --------
    >>> months_text(Range(6, 12, 24), "en")
    '12 months (6–24)'
    """
    _ = translator(language)
    likely, bracket, spread = spread_months(months, language).partition(" (")
    # French counts anything below two as one.
    count = whole_months(months).likely
    alone = count < 2 if language == "fr" else count == 1  # noqa: PLR2004
    form = _("{months} month") if alone else _("{months} months")
    return form.format(months=likely) + bracket + spread


def date_text(date: dt.date, language: Language) -> str:
    """Return a date in words.

    Examples
    --------
    >>> import datetime as dt
    >>> date_text(dt.date(2026, 3, 1), "en")
    '1 March 2026'
    >>> date_text(dt.date(2026, 3, 1), "fr")
    '1er mars 2026'
    """
    day = "1er" if language == "fr" and date.day == 1 else str(date.day)
    return _date_form(date, language).format(day=day, year=date.year)


def month_text(date: dt.date, language: Language) -> str:
    """Return the month of a date in words.

    Examples
    --------
    >>> import datetime as dt
    >>> month_text(dt.date(2026, 3, 1), "en")
    'March 2026'
    """
    return _date_form(date, language).format(day="", year=date.year).strip()


def _date_form(date: dt.date, language: Language) -> str:
    _ = translator(language)
    forms = (
        _("{day} January {year}"),
        _("{day} February {year}"),
        _("{day} March {year}"),
        _("{day} April {year}"),
        _("{day} May {year}"),
        _("{day} June {year}"),
        _("{day} July {year}"),
        _("{day} August {year}"),
        _("{day} September {year}"),
        _("{day} October {year}"),
        _("{day} November {year}"),
        _("{day} December {year}"),
    )
    return forms[date.month - 1]


def group_name(group: str, language: Language) -> str:
    """Return the name of a family of roles or a category of skills.

    Those of the shipped graph have one in both languages; others go by their id,
    those of public classifications with spaces after their code.

    Examples
    --------
    >>> group_name("hr", "en"), group_name("data-science", "en")
    ('Human resources', 'data-science')
    >>> group_name("42-customer-services-clerks", "en")
    '42 Customer services clerks'
    """
    _ = translator(language)
    names = {
        "administration": _("Administration"),
        "assistance": _("Assistance"),
        "hr": _("Human resources"),
        "office": _("Office management"),
        "project": _("Projects"),
        "behaviours": _("Behaviours"),
        "communication": _("Communication"),
        "finance": _("Finance"),
        "law": _("Law"),
        "management": _("Management"),
        "organisation": _("Organisation"),
        "tools": _("Tools"),
        "workplace": _("Workplace"),
    }
    if coded := _CODED.fullmatch(group):
        return f"{coded[1].upper()} {coded[2].replace('-', ' ').capitalize()}"
    return names.get(group, group)
