"""Hold what is exported: labelled nodes and links, in the same order every time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.evidence import Source
    from careerpath.model.levels import Assumed
    from careerpath.model.text import Language

#: All that every form can hold; what is unknown is left out.
Value: TypeAlias = str | int | float | bool
LinkType: TypeAlias = Literal["transition", "direct", "requires", "prerequisite"]


@dataclass(frozen=True, slots=True)
class Node:
    """A role or a skill.

    `note` is a second line below the label; `grade` is 0 for a skill.
    """

    id: str
    type: Literal["role", "skill"]
    label: str
    note: str
    grade: int
    facts: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A move, a requirement or a prerequisite.

    Attributes
    ----------
    step
        The number of the step where it is one of the route, else 0.
    weak
        Whether nothing shows anybody making it, or it is not recorded at all.
    """

    origin: str
    destination: str
    type: LinkType
    label: str
    step: int = 0
    weak: bool = False
    facts: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportedGraph:
    """Nodes and links with what is said about them all.

    At most one link leads from one node to another.

    Attributes
    ----------
    notices
        What is to be said of the graph's source: what it lacks, its licence.
    assumed
        What in the graph are default values.
    """

    title: str
    description: str
    language: Language
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    sources: tuple[Source, ...]
    notices: tuple[str, ...]
    assumed: tuple[Assumed, ...] = ()
