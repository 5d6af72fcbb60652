"""Hold what many simulations of one plan come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple

from careerpath.model.ranges import Number


class Interval(NamedTuple, Generic[Number]):
    """The bounds between which eight in ten draws lie; one in ten is on either side."""

    low: Number
    high: Number


@dataclass(frozen=True, slots=True)
class Simulation:
    """What many draws of the hours and months of a plan come to.

    Attributes
    ----------
    draws
        How many there are.
    effort_hours
        The study of the whole plan.
    arrivals
        For each role after the first the months from the start until it is within
        reach, with one decimal.
    firsts
        For each of the routes found, in how many draws it comes first among them;
        None where only the one planned is drawn.
    """

    draws: int
    effort_hours: Interval[int]
    arrivals: tuple[Interval[float], ...]
    firsts: tuple[int, ...] | None = None
