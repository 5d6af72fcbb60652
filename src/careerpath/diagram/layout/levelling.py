"""Bring heights in order as near as can be to where they would like to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Ends of lines nearer to each other look like one.
_LEAST = 4.5


def level(
    wishes: Sequence[float],
    weights: Sequence[float],
    apart: Sequence[float],
    low: float,
    high: float,
) -> list[float]:
    """Return values nearest to the wishes that are in order and far enough apart.

    `apart[i]` is the least distance from value i to the next; all lie between
    `low` and `high`, which leave room for the distances. The squares of what the
    wishes are missed by, weighted, are least: an isotonic regression.

    Examples
    --------
    >>> level([5, 5], [1, 1], [2], 0, 10)
    [4.0, 6.0]
    >>> level([0, 9], [1, 1], [2], 1, 8)
    [1.0, 8.0]
    """
    shifts = [0.0]
    for distance in apart:
        shifts.append(shifts[-1] + distance)
    pools: list[list[float]] = []  # sum of weighted wishes, weight, count
    for wish, weight, shift in zip(wishes, weights, shifts, strict=True):
        pools.append([(wish - shift) * weight, weight, 1])
        while len(pools) > 1 and _mean(pools[-2]) > _mean(pools[-1]):
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    values = [_mean(pool) for pool in pools for _ in range(int(pool[2]))]
    top = high - shifts[-1]
    return [
        min(max(value, low), top) + shift
        for value, shift in zip(values, shifts, strict=True)
    ]


def _mean(pool: Sequence[float]) -> float:
    return pool[0] / pool[1]


def straighten(
    ends: Sequence[float], wishes: Mapping[int, float], low: float, high: float
) -> list[float]:
    """Return the ends of lines on one side of a box, moved to where lines are level.

    `ends` is in order; an end moves to its wish where that leaves the order and
    the distances about as they are.

    Examples
    --------
    >>> straighten([10.0, 17.0], {0: 9.0}, 4.0, 30.0)
    [9.0, 17.0]
    >>> straighten([10.0, 17.0], {0: 16.0}, 4.0, 30.0)
    [10.0, 17.0]
    """
    found = list(ends)
    for number, wish in sorted(wishes.items()):
        above = found[number - 1] + _LEAST if number else low
        below = found[number + 1] - _LEAST if number + 1 < len(found) else high
        if above <= wish <= below:
            found[number] = wish
    return found
