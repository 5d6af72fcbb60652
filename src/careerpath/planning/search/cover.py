"""Choose the cheapest steps to learn beforehand so that budgets are kept.

What is asked for is a set of steps, closed under prerequisites, of which enough
hours fall into each of several nested sets. Leaving prerequisites aside this is
a subset sum, exact and fast on whole numbers; branching on steps restores them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from careerpath.planning.search.labels import Budget, Steps


class Demand(NamedTuple):
    """At least so many hours of learning are to be among these steps."""

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
        the first found is returned, steps in the order of their numbers.
    """
    every = demands[-1].steps if demands else frozenset()
    after: dict[int, set[int]] = {step: set() for step in every}
    for step in every:
        for other in before[step]:
            after[other].add(step)
    best: Cover | None = None
    waiting: list[tuple[Steps, Steps]] = [(frozenset(), every)]
    while waiting:
        chosen, free = waiting.pop()
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
        waiting.append((chosen, free - after[step] - {step}))
        waiting.append((chosen | {step}, free - {step}))
    return best


def _least_hours(
    demands: Sequence[Demand],
    hours: Callable[[int], int],
    chosen: Steps,
    free: Steps,
) -> int | None:
    """Return hours that no cover with `chosen` and some of `free` goes below.

    Bit n of `sums` says that n hours can be chosen among the steps so far; a
    demand that n hours do not meet takes its bit away.
    """
    sums, seen = 1, frozenset[int]()
    for demand in demands:
        for step in demand.steps - seen:
            if step in chosen:
                sums <<= hours(step)
            elif step in free:
                sums |= sums << hours(step)
        seen = demand.steps
        sums = sums >> demand.hours << demand.hours
    return (sums & -sums).bit_length() - 1 if sums else None
