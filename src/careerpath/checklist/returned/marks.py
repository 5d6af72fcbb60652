"""Hold what somebody wrote on a checklist, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from careerpath.checklist.graph_mark import GraphMark, find_mark
from careerpath.errors import Problem

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.errors import Message

#: Who says it: the person themselves, or who trains them.
By: TypeAlias = Literal["self", "trainer"]


class Place(NamedTuple):
    """A file, or a sheet of one, and a line of it counted from 1; 0 is the whole."""

    file: str
    line: int = 0


class Mark(NamedTuple):
    """A level of a skill, told by somebody.

    Attributes
    ----------
    exact
        Whether the level is what they put the person at; else a box is ticked.
    day
        When it was seen, where that is told.
    evidence
        By what it was seen.
    initials
        Of who has seen it.
    """

    skill: str
    level: int
    by: By
    exact: bool
    day: dt.date | None
    place: Place
    evidence: str = ""
    initials: str = ""


@dataclass(slots=True)
class Returned:
    """What is gathered from files: marks, boxes that are there, what was not read.

    `made_of` is what the files say of the graph that they were made of.
    """

    marks: list[Mark] = field(default_factory=list)
    boxes: dict[tuple[str, int], Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    made_of: set[tuple[str, GraphMark]] = field(default_factory=set)

    def find_graph(self, file: str, text: str) -> None:
        """Keep what a text of a file says of the graph, if it says anything."""
        found = find_mark(text)
        if found is not None:
            self.made_of.add((file, found))

    def warn(self, place: Place, said: Message) -> None:
        """Keep what could not be read, with its place."""
        self.problems.append(Problem(place.file, place.line, "warning", said))
