"""Hold a route in time: how long in each role, and when each skill is learnt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.answers import SkillStep
    from careerpath.model.ranges import Range


@dataclass(frozen=True, slots=True)
class RolePeriod:
    """Months from the start between which a role is held.

    `end` is None for the destination, which the plan leaves open.
    """

    role: str
    start: Range[float]
    end: Range[float] | None


@dataclass(frozen=True, slots=True)
class LearningBlock:
    """Months from the start between which one skill is raised.

    Attributes
    ----------
    step
        The number of the move that needs it, from 1.
    start, end
        Likely months, between the earliest and the latest of the three cases
        (low, likely, high hours and months).
    """

    step: int
    skill: SkillStep
    start: Range[float]
    end: Range[float]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A route on a calendar that counts months; nothing in it is rounded.

    `blocks` are in the order in which they are learnt, one after the other.
    """

    hours_per_week: int
    periods: tuple[RolePeriod, ...]
    blocks: tuple[LearningBlock, ...]

    @property
    def months(self) -> Range[float]:
        """The months until the destination is reached."""
        return self.periods[-1].start
