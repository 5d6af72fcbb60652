"""Hold what a skills matrix says, as it is written, whatever its shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import DataError, Message, Problem, message
from careerpath.titles import fold

if TYPE_CHECKING:
    from careerpath.importers.table.vocabulary import Meaning

    #: What is said of a role or a skill beside what needs what.
    Facts = dict[Meaning, str]


class Need(NamedTuple):
    """A cell that says what a role needs: of which line, and of which column.

    `essential` and `statement` stand in columns of their own, or are empty.
    """

    role: str
    skill: str
    cell: str
    line: int
    column: str
    essential: str = ""
    statement: str = ""


@dataclass
class Contents:
    """What a table says.

    Attributes
    ----------
    file
        The file, and its sheet, as people know it.
    roles, skills
        What is said of each, by name, in the order of the table.
    needs
        The cells, by role and skill.
    statements
        For each skill, what stands in columns for single levels.
    taken
        What each column was taken for.
    problems
        What is wrong or not clear.
    language
        That of the headings; empty where they do not tell.
    """

    file: str
    roles: dict[str, Facts] = field(default_factory=dict)
    skills: dict[str, Facts] = field(default_factory=dict)
    needs: dict[tuple[str, str], Need] = field(default_factory=dict)
    statements: dict[str, dict[int, str]] = field(default_factory=dict)
    taken: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    language: str = ""
    _spelt: dict[str, str] = field(default_factory=dict)

    def report(self, line: int, finding: Message) -> None:
        """Add what is wrong on a line, or in the whole file if it is 0."""
        self.problems.append(Problem(self.file, line, "error", finding))

    def check(self) -> None:
        """Raise if anything is wrong: all of it is listed."""
        if self.problems:
            summary = message("“{file}” cannot be used.", file=self.file)
            raise DataError(summary, sorted(self.problems, key=lambda p: p.line))

    def named(self, kind: str, name: str) -> str:
        """Return how a role or a skill was spelt first that goes by a name."""
        return self._spelt.setdefault(f"{kind} {fold(name) or name}", name)

    def add_fact(self, facts: Facts, meaning: Meaning, text: str, line: int) -> None:
        """Keep what is said of a role or a skill; two things are one too many."""
        if text and facts.setdefault(meaning, text) != text:
            self.report(
                line,
                message(
                    "“{text}” stands here and “{before}” further up; keep one",
                    text=text,
                    before=facts[meaning],
                ),
            )

    def add_need(self, need: Need) -> None:
        """Keep a cell; two that differ for one role and skill are one too many."""
        before = self.needs.setdefault((need.role, need.skill), need)
        if (before.cell, before.essential) != (need.cell, need.essential):
            self.report(
                need.line,
                message(
                    "“{role}” needs “{skill}” on line {line} already; keep one of "
                    "the two",
                    role=need.role,
                    skill=need.skill,
                    line=before.line,
                ),
            )
