"""Make a career graph of ROME, the occupations of France Travail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.importers.building import Building, held_requirements
from careerpath.importers.defaults import one_level
from careerpath.importers.naming import other_names, title, unique_ids
from careerpath.importers.outcome import Import, Tally
from careerpath.importers.rome.editions import (
    CODES,
    TITLES,
    by_version,
    in_edition,
    newest_edition,
)
from careerpath.importers.rome.groups import family_of, rank_roles
from careerpath.importers.rome.linked_skills import (
    CATEGORIES,
    read_items,
    read_labels,
    said_once,
)
from careerpath.importers.rome.progressions import read_moves
from careerpath.importers.tables import Tables
from careerpath.model.text import LANGUAGES, text_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress
    from careerpath.importers.recorded import Recorded
    from careerpath.model.levels import Assumed, Scale
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition

_USUAL_GRADE, _MANAGER = 1, 2


def import_rome(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
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
    building = _Building(Tables(sources, Tally()))
    return building.build(transitions, progress)


class _Building(Building):
    """The roles, skills and moves of the edition taken."""

    assumed = frozenset({"grades", "hours", "levels"})
    languages = ("fr",)
    shares = (0.6, 0.8)

    def __init__(self, tables: Tables) -> None:
        self.edition = newest_edition(tables, tables.tally)
        super().__init__(self.edition.source, tables.tally)
        self.tables = tables
        self.names = self._names()
        self.labels = read_labels(tables, self.edition.version)
        self.role_ids = unique_ids({code: _short(n) for code, n in self.names.items()})

    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the one level."""
        return one_level(assumed)

    def skills(self, progress: Progress) -> list[Skill]:
        """Return the items that any occupation has."""
        progress(0.2)
        self.items = read_items(
            self.tables, self.edition, self.names, self.labels, self.tally
        )
        self.skill_ids = unique_ids(
            {ogr: self.labels[ogr] for ogr in sorted(self.items.kinds)}
        )
        hours = one_level(()).learning_hours
        return [
            self.new_skill(
                id=self.skill_ids[ogr],
                label=text_in({"fr": self.labels[ogr]}, self.languages),
                kind=kind,
                category=CATEGORIES[kind],
                learning_hours=hours[kind],
                codes={"rome": (ogr,)},
            )
            for ogr, kind in self.items.kinds.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        titles = self._titles()
        return [self._role(code, titles.get(code, ())) for code in self.names]

    def _role(self, code: str, titles: Iterable[str]) -> Role:
        label = title({"fr": self.names[code]}, self.languages)
        aliases = other_names(label, titles)
        return self.new_role(
            id=self.role_ids[code],
            label=label,
            family=family_of(code),
            grade=_USUAL_GRADE,
            requirements=held_requirements(
                self.items.needed.get(code, {}), self.skill_ids
            ),
            aliases={"fr": aliases} if aliases else {},
            codes={"rome": (code,)},
        )

    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:  # noqa: ARG002
        """Return the moves that ROME records."""
        version = self.edition.version
        return read_moves(self.tables, version, self.role_ids, self.tally)

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

    def _names(self) -> dict[str, str]:
        """Return the occupations by code, sorted; the list of labels may have more."""
        names: dict[str, str] = {}
        for table in (self.edition.codes, self.tables.find("metiers")):
            for _, (code, name) in (
                table.rows("code_rome", "libelle_rome") if table else ()
            ):
                names.setdefault(code, said_once(name))
        return {code: names[code] for code in sorted(names) if code and names[code]}

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


def _short(name: str) -> str:
    """Return the masculine of a title, or the only form: what its id is made of."""
    return title({"fr": name}, ("fr",)).fr
