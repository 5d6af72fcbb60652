"""Reckon between days and months of a mean length."""

from __future__ import annotations

import datetime as dt

#: The days of a month, leap years counted in.
_MEAN_MONTH = 365.25 / 12


def months_between(start: dt.date, end: dt.date) -> float:
    """Return the mean months from one day to another, as `day_after` counts them.

    Examples
    --------
    >>> round(months_between(dt.date(2026, 1, 1), dt.date(2030, 1, 1)), 1)
    48.0
    """
    return (end - start).days / _MEAN_MONTH


def day_after(start: dt.date, months: float) -> dt.date:
    """Return the day that lies some months after another, the last of all at most.

    Examples
    --------
    >>> day_after(dt.date(2026, 1, 31), 1.0)
    datetime.date(2026, 3, 2)
    """
    try:
        return start + dt.timedelta(days=round(months * _MEAN_MONTH))
    except OverflowError:  # no calendar goes on so long
        return dt.date.max
