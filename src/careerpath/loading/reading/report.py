"""Gather what is found in one file while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from careerpath.errors import DataError, Message, Problem
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

T_co = TypeVar("T_co", covariant=True)

Declared: TypeAlias = Literal["source", "skill", "role", "transition"]


class Mention(NamedTuple):
    """An id that a file names, and where it does."""

    kind: Declared
    id: str
    file: str
    line: int


class Entry(NamedTuple, Generic[T_co]):
    """A value read from a file, and the lines of those fields that rules name."""

    value: T_co
    file: str
    first_line: int
    lines: Mapping[str, int]

    def line(self, field: str) -> int:
        """Return the line of a field, the entry's first one where it has none."""
        return self.lines.get(field, self.first_line)

    def error(self, field: str, finding: Message) -> Problem:
        """Return what is wrong with a field."""
        return Problem(self.file, self.line(field), "error", finding)

    def warning(self, field: str, finding: Message) -> Problem:
        """Return what looks doubtful about a field."""
        return Problem(self.file, self.line(field), "warning", finding)


class Report:
    """One file: its name in the graph folder, and what is found in it.

    What cannot be read is reported here and an empty value stands in for it, so
    that reading goes on; a graph with an error is never handed out.

    Attributes
    ----------
    name
        The path inside the graph folder, with slashes.
    highest
        The highest level of the scale; 0 while it is unknown.
    assuming
        Whether the graph has assumed values: texts that no public classification
        has may then be absent.
    languages
        Those that every text is written in.
    whole
        Whether everything that the file declares could be made out.
    """

    def __init__(
        self,
        name: str,
        highest: int = 0,
        *,
        assuming: bool = False,
        languages: tuple[str, ...] = LANGUAGES,
    ) -> None:
        self.name = name
        self.highest = highest
        self.assuming = assuming
        self.languages = languages
        self.whole = True
        self.problems: list[Problem] = []
        self.mentions: list[Mention] = []

    @property
    def stem(self) -> str:
        """The name of the file without folder and ending."""
        return self.name.rpartition("/")[2].removesuffix(".yaml").removesuffix(".csv")

    def error(self, line: int, message: Message) -> None:
        """Report a mistake."""
        self.problems.append(Problem(self.name, line, "error", message))

    def check(self, summary: Message) -> None:
        """Raise if there are problems, with all of them by line and text.

        Raises
        ------
        DataError
            Which says `summary`.
        """
        if self.problems:
            by_line = sorted(self.problems, key=lambda p: (p.line, str(p.message)))
            raise DataError(summary, by_line)

    def mention(self, kind: Declared, id: str, line: int) -> None:
        """Remember that an id is named here; whether it exists is seen later."""
        self.mentions.append(Mention(kind, id, self.name, line))
