"""Choose the cheapest steps to learn beforehand so that budgets are kept.

What is asked for is a set of steps, closed under prerequisites, of which enough
hours fall into each of several nested sets. Leaving prerequisites aside this is
a subset sum, exact and fast on whole numbers; branching on steps restores them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from careerpath.planning.search.budget import Budget
    from careerpath.planning.search.labels import Steps


class Demand(NamedTuple):
    """At least so many hours of study are to be among these steps."""

    steps: Steps
    hours: int


class Cover(NamedTuple):
    """Steps to learn, and their hours."""

    steps: Steps
    hours: int


def find_cover(
    demands: Sequence[Demand],
    hours: Callable[[int], int],
    before: Mapping[int, Steps],
    budget: Budget,
) -> Cover | None:
    """Return the cheapest closed set of steps that meets all demands.

    Parameters
    ----------
    demands
        Each set of steps holds those of the demands before it.
    hours
        The hours of one step.
    before
        For each step of the last demand, the steps of that demand that are
        learnt first, directly or not.
    budget
        Each branch takes one label; without any left the best cover found so
        far is returned.

    Returns
    -------
    Cover or None
        None if even all steps together are too few. Of covers with equal hours
        it is the one that has the first step in which they differ: of steps, those
        that presuppose fewest come first, then those of lower numbers.
    """
    every = demands[-1].steps if demands else frozenset()
    after = _followers(every, before)
    best: Cover | None = None
    branches: list[tuple[Steps, Steps]] = [(frozenset(), every)]
    while branches:
        chosen, free = branches.pop()
        least = _least_hours(demands, hours, chosen, free)
        if least is None or (best and least >= best.hours):
            continue
        if all(sum(map(hours, chosen & d.steps)) >= d.hours for d in demands):
            best = Cover(chosen, sum(map(hours, chosen)))
            continue
        if budget.left <= 0:
            break
        budget.left -= 1
        step = min(free, key=lambda step: (len(before[step]), step))
        # With the step first, so that it is in the cover that is found first.
        branches.append((chosen, free - after[step] - {step}))
        branches.append((chosen | {step}, free - {step}))
    return best


def _followers(steps: Steps, before: Mapping[int, Steps]) -> dict[int, set[int]]:
    """Return for each step those that are learnt after it."""
    after: dict[int, set[int]] = {step: set() for step in steps}
    for step in steps:
        for other in before[step]:
            after[other].add(step)
    return after


# A set of numbers of hours is one whole number here: bit n says that n is in it.


def _least_hours(
    demands: Sequence[Demand],
    hours: Callable[[int], int],
    chosen: Steps,
    free: Steps,
) -> int | None:
    """Return hours that no cover with `chosen` and some of `free` goes below.

    None means that there is no such cover, even with prerequisites left aside.
    """
    sums, seen = 1, frozenset[int]()
    for demand in demands:
        for step in demand.steps - seen:
            if step in chosen:
                sums = _raised(sums, hours(step))
            elif step in free:
                sums |= _raised(sums, hours(step))
        seen = demand.steps
        sums = _no_less(sums, demand.hours)
    return _least(sums)


def _raised(sums: int, hours: int) -> int:
    """Return the numbers with some hours added to each."""
    return sums << hours


def _no_less(sums: int, hours: int) -> int:
    """Return those of the numbers that are no less than some hours."""
    return sums >> hours << hours


def _least(sums: int) -> int | None:
    """Return the least of the numbers, None without any."""
    return (sums & -sums).bit_length() - 1 if sums else None
