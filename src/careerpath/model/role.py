"""Hold a role: a position someone can have, and what it requires."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.model.contexts import Contexts
    from careerpath.model.evidence import Evidence
    from careerpath.model.text import Text


#: The importance of what matters most.
MOST_IMPORTANT = 100


class Requirement(NamedTuple):
    """A skill at a level that a role, or a move, needs.

    An essential one counts for a move; a desirable one never does unless asked.
    `importance` is how much the source says that it matters, from 0 to 100; None
    where it does not say.
    """

    skill: str
    level: int
    essential: bool = True
    evidence: tuple[Evidence, ...] = ()
    importance: int | None = None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another role that one person often holds together with this one."""

    role: str
    contexts: Contexts
    because: Text
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleOverlap:
    """Two roles that one person often holds together."""

    role: str
    other: str
    contexts: Contexts
    because: Text
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A position someone can hold.

    Attributes
    ----------
    grade
        Degree of responsibility; the column of the role in a diagram.
    serves
        Whom the role exists for; unsaid in a graph with assumed values.
    authority
        What it decides alone; likewise.
    missions
        What it does; none in such a graph.
    requirements
        Essential ones first, each part ordered by skill id.
    signals
        Phrases by which advertisements and CVs speak of it.
    near
        Titles of other jobs, which the graph does not hold and this one is near to.
    """

    id: str
    label: Text
    family: str
    grade: int
    serves: Text
    authority: Text
    missions: tuple[Text, ...]
    requirements: Sequence[Requirement]
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    overlaps: tuple[Overlap, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    signals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def evidence_of(self, need: Requirement) -> tuple[Evidence, ...]:
        """Return what a requirement of the role rests on: its own, or the role's."""
        return need.evidence or self.evidence

    @property
    def essential(self) -> Mapping[str, int]:
        """The levels that a move into the role needs."""
        return {r.skill: r.level for r in self.requirements if r.essential}

    @property
    def desirable(self) -> Mapping[str, int]:
        """The levels that help in the role but are not needed for a move."""
        return {r.skill: r.level for r in self.requirements if not r.essential}
