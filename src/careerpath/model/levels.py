"""Hold the scale on which skills are held and required."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.model.text import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.evidence import Evidence
    from careerpath.model.ranges import Range

SkillKind: TypeAlias = Literal["tool", "technique", "knowledge", "behaviour"]
SKILL_KINDS: tuple[SkillKind, ...] = ("tool", "technique", "knowledge", "behaviour")

Assumed: TypeAlias = Literal["grades", "hours", "language", "levels", "months", "moves"]
#: What a graph may say although its sources do not.
ASSUMABLE: tuple[Assumed, ...] = (
    "grades",
    "hours",
    "language",
    "levels",
    "months",
    "moves",
)


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the scale: its number, its name and what it means."""

    level: int
    label: Text
    means: Text


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels 1 to n, and the usual hours from each level to the next.

    `learning_hours[kind][level]` counts the study from the level before to `level`,
    `practice_hours` the practice at work, which may be absent.
    `assumed`, sorted, says what in the graph are default values, for the public
    classification that it was taken from does not say it; else it is empty.
    `languages` are those that the texts of the graph are written in; the first one
    stands in for English or French if one is lacking.
    """

    levels: tuple[Level, ...]
    learning_hours: Mapping[SkillKind, Mapping[int, Range[int]]]
    evidence: tuple[Evidence, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    practice_hours: Mapping[SkillKind, Mapping[int, Range[int]]] = field(
        default_factory=dict
    )
    languages: tuple[str, ...] = LANGUAGES

    @property
    def highest(self) -> int:
        """The number of the highest level."""
        return len(self.levels)

    @property
    def lacking(self) -> bool:
        """Whether texts in English or in French are those of another language."""
        return not {*LANGUAGES} <= {*self.languages}

    @property
    def graded(self) -> bool:
        """Whether the grades of roles are more than default values."""
        return "grades" not in self.assumed

    def label(self, level: int) -> Text:
        """Return the name of `level`; 0 is "not held"."""
        return self.levels[level - 1].label if level else NOT_HELD


NOT_HELD = Text("not held", "non acquis")
