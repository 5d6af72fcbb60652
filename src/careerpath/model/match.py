"""Hold which roles a text describes, and the phrases that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from careerpath.model.relation import OfficialTitle
    from careerpath.model.role import RoleOverlap
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


#: Why a verdict may be wrong: the graph does not know many of the words; the text is
#: nearly as much like another occupation; only the title says so; little of the content
#: speaks for any role; what is asked for and the words used point to different roles.
Doubt: TypeAlias = Literal["unfamiliar", "elsewhere", "title", "thin", "torn"]
#: One role is described; two are, or either of two; none of the graph is.
Outcome: TypeAlias = Literal["one", "several", "none"]


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
    doubts
        Why the verdict may be wrong; empty where it is sure.
    nearest
        Where no role is described, those that come nearest, best first.
    reads_like
        Occupations outside the graph that the text is most like; empty where there
        is no reason to think of them.
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
    doubts: tuple[Doubt, ...] = ()
    nearest: tuple[MatchedRole, ...] = ()
    reads_like: tuple[OfficialTitle, ...] = ()
    whole: bool = True

    @property
    def outcome(self) -> Outcome:
        """Whether one role is described, several are, or none of the graph."""
        if not self.roles:
            return "none"
        return "several" if self.two_jobs or self.close else "one"

    @property
    def doubtful(self) -> bool:
        """Whether the verdict may be wrong."""
        return bool(self.doubts)

    @property
    def misleading(self) -> bool:
        """Whether the title names none of the roles that the text describes."""
        described = {r.role for r in self.roles[: 2 if self.two_jobs else 1]}
        return bool(self.roles and self.titled) and not described & set(self.titled)
