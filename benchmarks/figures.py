"""Take the figures of a benchmark: what was measured, and what it must be."""

from __future__ import annotations

import random
import time
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careerpath import CareerGraph


class Figure(NamedTuple):
    """What was measured, the value, and what it must be."""

    name: str
    value: str
    target: str = ""
    met: bool = True


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return a processor's milliseconds for some work, and what the work returns."""
    start = time.process_time()
    result = work()
    return (time.process_time() - start) * 1000, result


def spread(values: list[float]) -> str:
    """Return median, 90th percentile and maximum of milliseconds."""
    ordered = sorted(values)
    tenth = ordered[int(len(ordered) * 0.9)]
    return f"{median(ordered):.1f} / {tenth:.1f} / {ordered[-1]:.0f} ms"


def pairs(graph: CareerGraph, count: int, *, walk: int = 0) -> Iterator[list[str]]:
    """Yield random pairs of roles, the second so many random moves away if given."""
    rng, index = random.Random(f"{count} {walk}"), graph.index
    while count:
        first = rng.randrange(len(index.roles))
        last = first if walk else rng.randrange(len(index.roles))
        for _ in range(walk):
            moves = index.moves_from(last)
            last = index.tables.out_role[rng.choice(moves)] if moves else last
        if first != last:
            count -= 1
            yield [index.roles[first], index.roles[last]]
