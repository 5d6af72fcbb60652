"""Hold how long a certification or a course takes by its own account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.ranges import Range
    from careerpath.model.text import Text

#: Two durations agree if neither is more than so many times the other.
FACTOR = 2


@dataclass(frozen=True, slots=True)
class Attainment:
    """What someone can do: what roles require, and skills with their levels."""

    roles: tuple[str, ...] = ()
    levels: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PublishedDuration:
    """One row of `calibration.csv`.

    Attributes
    ----------
    source
        The id of the source that gives the duration.
    low, high
        Hours of study; both the same where the source gives one figure.
    before
        What it builds on; nothing of what this presupposes is taught.
    after
        All that it takes people to.
    """

    source: str
    certification: Text
    low: int
    high: int
    before: Attainment
    after: Attainment


@dataclass(frozen=True, slots=True)
class HoursCounts:
    """What the hours of a graph rest on.

    Attributes
    ----------
    argued
        Skills that say where hours of their own come from.
    published
        Those of them that name more than an estimate.
    profiles
        How many different courses the hours of study take over the levels.
    """

    skills: int
    argued: int
    published: int
    profiles: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """A published duration beside what the graph gives for the same.

    Attributes
    ----------
    hours
        Hours of study by the graph.
    argued
        Whether the same source is a reason for hours of one of the skills, so
        that the two were never quite independent.
    """

    published: PublishedDuration
    hours: Range[int]
    argued: bool

    @property
    def agrees(self) -> bool:
        """Whether the likely hours are within a factor of two of what is published."""
        likely = self.hours.likely
        least, most = self.published.low, self.published.high
        return least <= FACTOR * likely and likely <= FACTOR * most

    @property
    def ratio(self) -> float:
        """Likely hours over the nearest published ones, with two decimals."""
        likely = self.hours.likely
        nearest = min(max(likely, self.published.low), self.published.high)
        return (200 * likely + nearest) // (2 * nearest) / 100
