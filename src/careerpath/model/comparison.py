"""Hold roles side by side: what they share, what differs, who is nearer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careerpath.model.answers import NONE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.answers import NextRole
    from careerpath.model.ranges import Range
    from careerpath.model.role import RoleOverlap


@dataclass(frozen=True, slots=True)
class SharedSkill:
    """A skill that at least two of the compared roles require.

    `levels` holds the level of each role that requires it.
    """

    skill: str
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SkillDifference:
    """A skill that compared roles require at different levels.

    `levels` holds the level of every role, 0 where it does not require the skill;
    the hours, of study and of practice at work, are those from the lowest to the
    highest of these levels.
    """

    skill: str
    levels: Mapping[str, int]
    hours: Range[int]
    practice_hours: Range[int] = NONE


@dataclass(frozen=True, slots=True)
class Crossing:
    """What someone in one compared role has to learn for another."""

    origin: str
    destination: str
    effort_hours: Range[int]
    practice_hours: Range[int] = NONE


@dataclass(frozen=True, slots=True)
class Nearness:
    """What a person has to learn for each compared role.

    Attributes
    ----------
    efforts
        The hours of study by role, the fewest likely ones first.
    practice
        The hours of practice at work, in the same order.
    nearest
        The role with the fewest; None where two are alike.
    """

    efforts: Mapping[str, Range[int]]
    practice: Mapping[str, Range[int]]
    nearest: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Roles side by side: every essential skill is either shared or in `only`.

    Attributes
    ----------
    differences
        The skills that not all roles require at one level, most hours first.
    crossings
        From each role to each other, in the order of the roles.
    ahead
        For each role, the first few of the moves recorded from it that do not lead
        down: those that lead up before the others, least learning first.
    nearness
        Which role is nearer to a person; None where no one is described.
    """

    roles: tuple[str, ...]
    shared: tuple[SharedSkill, ...]
    only: Mapping[str, tuple[tuple[str, int], ...]]
    overlaps: tuple[RoleOverlap, ...]
    differences: tuple[SkillDifference, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    ahead: Mapping[str, tuple[NextRole, ...]] = field(default_factory=dict)
    nearness: Nearness | None = None

    @property
    def alike(self) -> tuple[tuple[str, int], ...]:
        """The skills that all roles require at one level, with that level."""
        differing = {difference.skill for difference in self.differences}
        return tuple(
            (shared.skill, max(shared.levels.values()))
            for shared in self.shared
            if shared.skill not in differing
        )
