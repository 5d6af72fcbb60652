"""Hold a quantity that is only known as low, likely and high."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Number = TypeVar("Number", int, float)


class Range(NamedTuple, Generic[Number]):
    """A low, a likely and a high value of one quantity, in one unit."""

    low: Number
    likely: Number
    high: Number


def total(ranges: Iterable[Range[int]]) -> Range[int]:
    """Return the sum, low with low, likely with likely, high with high.

    Examples
    --------
    >>> total([Range(1, 2, 3), Range(10, 20, 30)])
    Range(low=11, likely=22, high=33)
    """
    low = likely = high = 0
    for item in ranges:
        low, likely, high = low + item.low, likely + item.likely, high + item.high
    return Range(low, likely, high)
