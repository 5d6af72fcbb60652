"""Say once how learning and waiting add up to months: units, limits, rounding.

Times are whole numbers of *units*. One unit is 1 / (52 × hours per week) of a month,
so that an hour of study is 12 units whatever the pace.

The search counts for one person, a batch for many at once. What both must reckon
alike takes the function that returns the larger of two amounts: for whole numbers
it is `max`, for arrays that of their library.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.model.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerpath.model.answers import DirectJump

    #: A whole number, or an array with one for each person.
    Amount: TypeAlias = Any
    Larger: TypeAlias = Callable[[Amount, Amount], Amount]

UNITS_PER_HOUR = 12
_WEEKS_PER_YEAR = 52


def months_unit(hours_per_week: Amount) -> Amount:
    """Return how many units make a month."""
    return hours_per_week * _WEEKS_PER_YEAR


def months_to_wait(months: Amount, spent: Amount, larger: Larger = max) -> Amount:
    """Return the months before a first move, with `spent` months in the role."""
    return larger(months - spent, 0)


def time_after(
    time: Amount, wait: Amount, learnt: Amount, larger: Larger = max
) -> Amount:
    """Return when a move is made, in units.

    Parameters
    ----------
    time
        When the move before it was made.
    wait
        The units to spend in the role before the move.
    learnt
        The hours of study of all moves so far, this one included.
    larger
        Returns the larger of two amounts.
    """
    return larger(time + wait, learnt * UNITS_PER_HOUR)


def hours_within(units: int) -> int:
    """Return the fewest hours of study that take as long as this."""
    return -(-units // UNITS_PER_HOUR)


def tenths_of_months(units: Amount, unit: Amount) -> Amount:
    """Return units as tenths of months, halves rounded up; `unit` make a month."""
    return (units * 20 + unit) // (2 * unit)


def rounded_months(units: int, hours_per_week: int) -> float:
    """Return units as months with one decimal, halves rounded up."""
    tenths: int = tenths_of_months(units, months_unit(hours_per_week))
    return tenths / 10


def move_times(
    steps: Sequence[tuple[Range[int], Range[int]]], kind: int, hours_per_week: int
) -> list[int]:
    """Return T₀, T₁ … of `months_until` in units, for low, likely or high.

    Examples
    --------
    >>> [t / months_unit(4) for t in move_times([(Range(6, 12, 24),) * 2], 1, 4)]
    [0.0, 12.0]
    """
    unit, times, learnt = months_unit(hours_per_week), [0], 0
    for months, learning in steps:
        learnt += learning[kind]
        times.append(time_after(times[-1], months[kind] * unit, learnt))
    return times


def months_until(
    steps: Sequence[tuple[Range[int], Range[int]]], hours_per_week: int
) -> Range[float]:
    """Return the months until the last of several steps is reached.

    `steps` are pairs (months of experience, hours of study). With T for time,
    H for the hours of all steps so far and h for hours per month:
    T₀ = 0 and Tⱼ = max(Tⱼ₋₁ + experienceⱼ, Hⱼ / h). Low, likely and high are
    each computed from their own kind, and rounded to one decimal.

    Examples
    --------
    >>> months_until([(Range(6, 12, 24), Range(10, 52, 520))], 4)
    Range(low=6.0, likely=12.0, high=30.0)
    """
    found = (move_times(steps, kind, hours_per_week)[-1] for kind in range(3))
    return Range(*(rounded_months(time, hours_per_week) for time in found))


def months_of_jump(jump: DirectJump, hours_per_week: int) -> Range[float]:
    """Return the months of a direct jump; those of learning alone if not recorded."""
    alone = [(Range(0, 0, 0), jump.effort_hours)]
    return jump.time_months or months_until(alone, hours_per_week)


def months_of_each(
    steps: Sequence[tuple[Range[int], Range[int]]], hours_per_week: int
) -> list[Range[float]]:
    """Return the months that each of several steps takes: Tⱼ - Tⱼ₋₁ of `months_until`.

    The likely ones add up to those of all steps, to the decimal. What is learnt
    early makes a later step shorter, so that the low case of one step may be the
    longest: the likely one stands between the least and the greatest.

    Examples
    --------
    >>> months_of_each([(Range(6, 12, 24), Range(520, 520, 520)),
    ...                 (Range(0, 6, 12), Range(0, 0, 0))], 4)
    [Range(low=30.0, likely=30.0, high=30.0), Range(low=0.0, likely=6.0, high=12.0)]
    """
    unit = months_unit(hours_per_week)
    cases = [
        [
            tenths_of_months(time, unit)
            for time in move_times(steps, kind, hours_per_week)
        ]
        for kind in range(3)
    ]
    lengths = ([b - a for a, b in pairwise(case)] for case in cases)
    return [
        Range(min(step) / 10, step[1] / 10, max(step) / 10)
        for step in zip(*lengths, strict=True)
    ]
