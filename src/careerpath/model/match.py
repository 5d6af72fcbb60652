"""Hold which roles a text describes, and the phrases that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.comparison import RoleOverlap
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class MatchedRole:
    """A role that a text speaks of, with phrases of the text, strongest first.

    Attributes
    ----------
    speaks_for
        Phrases that say what this role does more than others do.
    speaks_against
        Phrases that say what other roles do, or that deny what this one does.
    """

    role: str
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The roles that a text describes, best first; none where nothing speaks.

    Attributes
    ----------
    language
        The language that the text was read in.
    title
        The line that names the job; empty where none does.
    titled
        Ids of the roles that go by that title, sorted.
    two_jobs
        Whether the first two roles are both asked for.
    overlaps
        When one person holds both of these, as the graph records it.
    close
        Whether the second role fits nearly as well as the first.
    doubtful
        Whether much of the text speaks of what the graph does not know.
    whole
        False where the text is longer than what is read of it.
    """

    language: Language
    roles: tuple[MatchedRole, ...]
    title: str = ""
    titled: tuple[str, ...] = ()
    two_jobs: bool = False
    overlaps: tuple[RoleOverlap, ...] = ()
    close: bool = False
    doubtful: bool = False
    whole: bool = True

    @property
    def misleading(self) -> bool:
        """Whether the title names none of the roles that the text describes."""
        described = {r.role for r in self.roles[: 2 if self.two_jobs else 1]}
        return bool(self.titled) and not described & set(self.titled)
