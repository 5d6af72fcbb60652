"""Make a career graph of ROME, the occupations of France Travail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.career_graph import CareerGraph
from careerpath.errors import InvalidValueError, message
from careerpath.importers.defaults import OURS, one_level
from careerpath.importers.names import other_names, title, unique_ids
from careerpath.importers.outcome import Import, Tally, ignore, unknown_effort
from careerpath.importers.recorded import read_recorded
from careerpath.importers.rome.domains import family_of
from careerpath.importers.rome.editions import (
    CODES,
    TITLES,
    by_version,
    in_edition,
    newest_edition,
)
from careerpath.importers.rome.grades import rank_roles
from careerpath.importers.rome.items import (
    CATEGORIES,
    read_items,
    read_labels,
    said_once,
)
from careerpath.importers.rome.moves import read_moves
from careerpath.importers.tables import Tables
from careerpath.model.evidence import Evidence
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import LANGUAGES, UNSAID, Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress
    from careerpath.model.evidence import Source
    from careerpath.model.levels import Assumed
    from careerpath.model.transition import Transition

_HELD = 1
_USUAL_GRADE, _MANAGER = 1, 2
_ASSUMED: tuple[Assumed, ...] = ("grades", "hours", "language", "levels", "months")


def import_rome(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[Language] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return ROME as a career graph; its one language is French.

    Of several editions, the newest is taken of which both occupations and skills
    are there. The grades are ranked by the progressions that ROME records;
    without any, managers ("emploi cadre") have grade 2 and all others grade 1.

    Parameters
    ----------
    sources
        The zip files or folders as they are downloaded.
    languages
        French must be among them.
    transitions
        A table of moves, in place of ROME's.
    progress
        Told the share that is done.

    Raises
    ------
    DataError
        If a table is not as ROME's are, or breaks off.
    FileError
        If one is not there or cannot be read.
    InvalidValueError
        If French is not wanted.
    """
    if "fr" not in languages:
        raise InvalidValueError(
            message("ROME is there in French only; ask for “fr”, or for no language.")
        )
    report = progress or ignore
    tally = Tally()
    building = _Building(Tables(sources, tally), tally)
    report(0.2)
    roles = building.roles()
    report(0.8)
    if transitions is None:
        moves, cited = building.moves()
    else:
        source, moves = read_recorded(transitions, roles)
        cited = (source,)
    roles = building.graded(roles, moves)
    graph = CareerGraph(
        scale=one_level(_ASSUMED),
        sources=dict.fromkeys((building.edition.source, OURS, *cited)),
        skills=building.skills(),
        roles=roles,
        transitions=moves,
    )
    report(1.0)
    return Import(graph, tally.messages())


class _Building:
    """The roles, skills and moves made of the tables.

    Attributes
    ----------
    edition
        The edition taken.
    """

    def __init__(self, tables: Tables, tally: Tally) -> None:
        self.tables = tables
        self.tally = tally
        self.edition = newest_edition(tables, tally)
        self.evidence = (Evidence(self.edition.source.id, "official"),)
        self.names = self._names()
        self.labels = read_labels(tables, self.edition.version)
        self.items = read_items(tables, self.edition, self.names, self.labels, tally)
        self.role_ids = unique_ids({code: _short(n) for code, n in self.names.items()})
        self.skill_ids = unique_ids(
            {ogr: self.labels[ogr] for ogr in sorted(self.items.kinds)}
        )

    def skills(self) -> list[Skill]:
        """Return the items that any occupation has."""
        hours = one_level(()).learning_hours
        return [
            Skill(
                id=self.skill_ids[ogr],
                label=Text(self.labels[ogr], self.labels[ogr]),
                kind=kind,
                category=CATEGORIES[kind],
                statements={},
                learning_hours=hours[kind],
                codes={"rome": (ogr,)},
                evidence=self.evidence,
            )
            for ogr, kind in self.items.kinds.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        titles = self._titles()
        self.tally.add(
            message("Occupations without an essential skill: {count}"),
            sum(not any(self.items.needed.get(c, {}).values()) for c in self.names),
        )
        return [self._role(code, titles.get(code, ())) for code in self.names]

    def _role(self, code: str, titles: Iterable[str]) -> Role:
        label = title(self.names[code], self.names[code])
        aliases = other_names(label, titles)
        return Role(
            id=self.role_ids[code],
            label=label,
            family=family_of(code),
            grade=_USUAL_GRADE,
            serves=UNSAID,
            authority=UNSAID,
            missions=(),
            requirements=self._requirements(self.items.needed.get(code, {})),
            aliases={"fr": aliases} if aliases else {},
            codes={"rome": (code,)},
            evidence=self.evidence,
        )

    def graded(self, roles: Iterable[Role], moves: Iterable[Transition]) -> list[Role]:
        """Return the roles with their grades."""
        grades = rank_roles(moves)
        if not grades:
            grades = {self.role_ids[code]: _MANAGER for code in self._managers()}
        found = [replace(r, grade=grades.get(r.id, _USUAL_GRADE)) for r in roles]
        self.tally.add(
            message("Occupations whose grade is not known, taken as grade 1: {count}"),
            sum(role.id not in grades for role in found),
        )
        return found

    def moves(self) -> tuple[list[Transition], tuple[Source, ...]]:
        """Return the recorded moves, and what they cite.

        Not those to occupations without skills, which would seem to cost nothing.
        """
        moves, cited = read_moves(
            self.tables, self.edition.version, self.role_ids, self.tally
        )
        known = {
            self.role_ids[code]
            for code, items in self.items.needed.items()
            if any(items.values())
        }
        kept = [move for move in moves if move.destination in known]
        self.tally.add(unknown_effort(), len(moves) - len(kept))
        return kept, cited

    def _names(self) -> dict[str, str]:
        """Return the occupations by code, sorted; the list of labels may have more."""
        names: dict[str, str] = {}
        for table in (self.edition.codes, self.tables.find("metiers")):
            for _, (code, name) in (
                table.rows("code_rome", "libelle_rome") if table else ()
            ):
                names.setdefault(code, said_once(name))
        return {code: names[code] for code in sorted(names) if names[code]}

    def _managers(self) -> set[str]:
        """Return the occupations that some edition says are of managers."""
        found = set()
        for table in by_version(self.tables, CODES).values():
            for _, (code, manager) in table.rows(
                "code_rome", optional=("emploi_cadre",)
            ):
                if manager == "O" and code in self.names:
                    found.add(code)
        return found

    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        if table := in_edition(by_version(self.tables, TITLES), self.edition.version):
            for _, (code, name) in table.rows("code_rome", "libelle_appellation_long"):
                found.setdefault(code, []).append(said_once(name))
        return found

    def _requirements(self, items: Mapping[str, bool]) -> tuple[Requirement, ...]:
        ranked = sorted(
            (not essential, self.skill_ids[ogr]) for ogr, essential in items.items()
        )
        return tuple(
            Requirement(skill, _HELD, essential=not desirable)
            for desirable, skill in ranked
        )


def _short(name: str) -> str:
    """Return the masculine of a title, or the only form: what its id is made of."""
    return title(name, name).fr
