"""Count the months that the dates of a CV prove."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.titles import fold

if TYPE_CHECKING:
    import datetime as dt

LAST_MONTH = 12
_DATE = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-\d\d)?)?(?:T.*)?")
#: What people write, folded, where a job has not ended.
_NOW = ("present", "current", "now", "today", "aujourd hui", "ce jour", "en cours")
#: How the names of months begin in either language, folded; the longer ones first.
_MONTHS = (
    *(("juil", 7), ("juin", 6), ("janv", 1), ("jan", 1), ("fev", 2), ("feb", 2)),
    *(("mars", 3), ("mar", 3), ("avr", 4), ("apr", 4), ("mai", 5), ("may", 5)),
    *(("jun", 6), ("jul", 7), ("aout", 8), ("aug", 8), ("sep", 9), ("oct", 10)),
    *(("nov", 11), ("dec", 12)),
)
_BEGUN = (
    rf"(?<!\d{{4}} )(?:\b(?P<named>{'|'.join(name for name, _ in _MONTHS)})[a-z]*\s+"
    r"|\b(?P<month>0?[1-9]|1[0-2])\s+)?(?<!\d)(?P<year>(?:19|20)\d\d)\b"
)
#: A job held now, in a folded line: "09 2018 aujourd hui", "depuis septembre 2018".
_HELD = (
    re.compile(rf"{_BEGUN}\s+(?:(?:a|to|until|jusqu a)\s+)?(?:{'|'.join(_NOW)})\b"),
    re.compile(rf"\b(?:depuis|since)\s+(?:le\s+)?(?:\d\d?(?:er)?\s+)?{_BEGUN}"),
)


def is_now(date: str) -> bool:
    """Tell whether what stands for the end of a job says that there is none yet.

    Examples
    --------
    >>> is_now(""), is_now("Aujourd’hui"), is_now("2020")
    (True, True, False)
    """
    return fold(date) in ("", *_NOW)


def month_of(day: dt.date) -> int:
    """Return the month of a day, counted from the year 0."""
    return day.year * LAST_MONTH + day.month


def month_in(date: str, unsaid: int) -> int | None:
    """Return a date such as 2026-11 as such a month; `unsaid` where it names none.

    So the months between two dates are never more than what they prove.
    """
    found = _DATE.fullmatch(date)
    if found is None:
        return None
    return int(found[1]) * LAST_MONTH + int(found[2] or unsaid)


def begun_in(line: str) -> int | None:
    """Return the month in which a job began that a line says is held now.

    Examples
    --------
    >>> begun_in("Clerk (09/2018 – today)") == begun_in("depuis sept. 2018")
    True
    >>> begun_in("Clerk, 2014 – 2018")
    """
    said = fold(line)
    found = next((f for held in _HELD if (f := held.search(said))), None)
    if found is None:
        return None
    named = dict(_MONTHS).get(found["named"] or "")
    month = named or int(found["month"] or LAST_MONTH)
    return int(found["year"]) * LAST_MONTH + month
