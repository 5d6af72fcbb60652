"""Build a career graph of what a classification says, whichever it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from careerpath.career_graph import CareerGraph
from careerpath.errors import FileError, message
from careerpath.importers.defaults import HELD, MONTHS, OURS
from careerpath.importers.outcome import Import, ignore, part_of
from careerpath.importers.recorded import read_recorded
from careerpath.model.evidence import Evidence, Source
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import UNSAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress, Tally
    from careerpath.importers.recorded import Recorded
    from careerpath.model.evidence import Tier
    from careerpath.model.levels import Assumed, Scale
    from careerpath.model.transition import Transition


class Building(ABC):
    """The skills, roles and moves made of one classification.

    Attributes
    ----------
    assumed
        What in the graph are default values; those of months are found out.
    languages
        Those that the names in the tables are in.
    shares
        The share that is done after the skills, and after the roles.
    source
        The edition, as evidence cites it.
    """

    assumed: frozenset[Assumed]
    languages: Sequence[str]
    shares: ClassVar[tuple[float, float]]

    def __init__(
        self, source: Source, tally: Tally, *, tier: Tier = "official"
    ) -> None:
        self.tally = tally
        self.source = source
        evidence = (Evidence(source.id, tier),)
        self.new_skill = partial(Skill, statements={}, evidence=evidence)
        self.new_role = partial(
            Role, serves=UNSAID, authority=UNSAID, missions=(), evidence=evidence
        )

    @abstractmethod
    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the scale, with what in the graph are default values."""

    @abstractmethod
    def skills(self, progress: Progress) -> list[Skill]:
        """Return all skills; called first."""

    @abstractmethod
    def roles(self) -> list[Role]:
        """Return all occupations; called after the skills."""

    @abstractmethod
    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:
        """Return the moves, and the sources that they cite."""

    def graded(
        self,
        roles: list[Role],
        moves: Iterable[Transition],  # noqa: ARG002
    ) -> list[Role]:
        """Return the roles with their grades, where these depend on the moves."""
        return roles

    def build(
        self, transitions: str | Path | None, progress: Progress | None
    ) -> Import:
        """Return the graph, with the moves of a table where one is given.

        Raises
        ------
        FileError
            If there is no skill, or no occupation.
        """
        report = progress or ignore
        after_skills, after_roles = self.shares
        skills = self.skills(part_of(report, 0.0, after_skills))
        report(after_skills)
        roles = self.roles()
        if not (skills and roles):
            raise FileError(
                message(
                    "What you gave holds no skill, or no occupation; give all files as "
                    "they were downloaded."
                )
            )
        report(after_roles)
        if transitions is None:
            found = self.moves(roles, part_of(report, after_roles, 1.0))
        else:
            found = read_recorded(transitions, roles)
        moves = self._priced(roles, found.moves)
        scale = self.scale(self._assumed(moves))
        graph = CareerGraph(
            scale=replace(scale, languages=tuple(self.languages)),
            sources=dict.fromkeys((self.source, OURS, *found.cited)),
            skills=skills,
            roles=self.graded(roles, moves),
            transitions=moves,
        )
        report(1.0)
        return Import(graph, self.tally.messages())

    def _priced(
        self, roles: Iterable[Role], moves: Sequence[Transition]
    ) -> list[Transition]:
        """Return the moves but for those to roles without skills.

        They would seem to cost nothing.
        """
        unknown = {role.id for role in roles if not role.essential}
        kept = [move for move in moves if move.destination not in unknown]
        self.tally.add(
            message("Occupations without an essential skill: {count}"), len(unknown)
        )
        self.tally.add(
            message(
                "Moves left out, to an occupation without an essential skill: {count}"
            ),
            len(moves) - len(kept),
        )
        return kept

    def _assumed(self, moves: Iterable[Transition]) -> frozenset[Assumed]:
        usual = any(move.experience_months == MONTHS for move in moves)
        return self.assumed | ({"months"} if usual else frozenset())


def held_requirements(
    needed: Mapping[str, bool], ids: Mapping[str, str]
) -> tuple[Requirement, ...]:
    """Return requirements at the one level there is, the essential ones first.

    `needed` says of each code whether it is essential, `ids` its id.
    """
    ranked = sorted((not essential, ids[code]) for code, essential in needed.items())
    return tuple(
        Requirement(skill, HELD, essential=not desirable) for desirable, skill in ranked
    )
