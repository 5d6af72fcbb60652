"""Hold a skill: something learnable, at a level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.evidence import Evidence
    from careerpath.model.levels import SkillKind
    from careerpath.model.ranges import Range
    from careerpath.model.text import Text

#: Skill ids with the level held or needed of each.
Levels = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Skill:
    """Something learnable.

    Attributes
    ----------
    statements
        For each level, what can be observed in someone who holds it; in a graph
        with assumed values some may lack, or all.
    prerequisites
        For each level, the levels of other skills needed before it; levels
        without any are absent.
    learning_hours
        For every level, the hours of study from the level before it to this one.
    practice_hours
        Likewise the hours of doing it at work; levels that take none are absent.
    hours_evidence
        Where hours of its own come from.
    category
        The name of the file that the skill stands in.
    near
        Names of what the graph does not hold and this skill is near to.
    """

    id: str
    label: Text
    kind: SkillKind
    category: str
    statements: Mapping[int, Text]
    learning_hours: Mapping[int, Range[int]]
    prerequisites: Mapping[int, Levels] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    practice_hours: Mapping[int, Range[int]] = field(default_factory=dict)
    hours_evidence: tuple[Evidence, ...] = ()
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
