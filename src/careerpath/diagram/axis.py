"""Find where an axis has its marks, and what stands beside them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count, takewhile
from math import ceil, floor
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.days import months_between
from careerpath.words.phrases import month_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.text import Language

_MONTHS = 12
#: Months between two marks.
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120)
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A value on an axis, and how it is written."""

    value: float
    text: str


def number_ticks(high: float, most: int, language: Language) -> tuple[AxisMark, ...]:
    """Return at most `most` round numbers from 0 to `high`.

    Examples
    --------
    >>> [tick.value for tick in number_ticks(2300.0, 6, "en")]
    [0, 500, 1000, 1500, 2000]
    """
    _ = translator(language)
    step = _round_step(high, most)
    return tuple(
        AxisMark(value, _.number(value)) for value in range(0, floor(high) + 1, step)
    )


def _round_step(high: float, most: int) -> int:
    """Return 1, 2, 5, 10 … such that there are at most `most` marks."""
    least = high / most
    power = 1
    while power * 10 <= least:
        power *= 10
    steps = (step * scale for scale in (power, power * 10) for step in _STEPS)
    return next(s for s in steps if floor(high / s) < most)


def month_ticks(
    months: float,
    most: int,
    language: Language,
    *,
    start: dt.date | None = None,
) -> tuple[AxisMark, ...]:
    """Return marks from 0 to `months`: counted, or dates from a `start`.

    Examples
    --------
    >>> [tick.text for tick in month_ticks(40.0, 5, "en")]
    ['0', '12', '24', '36']
    >>> [tick.text for tick in month_ticks(30.0, 4, "en", start=dt.date(2026, 11, 25))]
    ['2027', '2028', '2029']
    """
    step = next(
        (step for step in _MONTH_STEPS if months / step < most),
        _MONTH_STEPS[-1],
    )
    if start is None:
        _ = translator(language)
        counted = takewhile(lambda value: value <= months, count(0, step))
        return tuple(AxisMark(value, _.number(value)) for value in counted)
    return tuple(_dated(months, step, language, start))


def _dated(
    months: float, step: int, language: Language, start: dt.date
) -> Iterator[AxisMark]:
    """Yield the first days of months or years that lie in the time."""
    number = ceil((start.year * _MONTHS + start.month) / step) * step
    # No calendar goes on for longer.
    for first in range(number, (dt.MAXYEAR + 1) * _MONTHS, step):
        day = dt.date(first // _MONTHS, first % _MONTHS + 1, 1)
        value = months_between(start, day)
        if value > months:
            return
        whole = step % _MONTHS == 0
        yield AxisMark(value, str(day.year) if whole else month_text(day, language))
