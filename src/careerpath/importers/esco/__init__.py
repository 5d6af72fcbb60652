"""Make a career graph of ESCO, the European classification of occupations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.importers.building import Building, held_requirements
from careerpath.importers.defaults import HELD, OURS, one_level
from careerpath.importers.esco.concepts import languages_of, read_concepts
from careerpath.importers.esco.groups import categories_of, families_of, grade_of
from careerpath.importers.esco.relations import (
    derive_moves,
    read_prerequisites,
    read_requirements,
)
from careerpath.importers.esco.tabiya import esco_tables
from careerpath.importers.naming import name_for_id, unique_ids
from careerpath.importers.outcome import Import, Tally
from careerpath.importers.recorded import Recorded
from careerpath.model.evidence import Source
from careerpath.model.text import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.esco.concepts import Concept
    from careerpath.importers.outcome import Progress
    from careerpath.importers.places import Place
    from careerpath.importers.tables import Tables
    from careerpath.model.levels import Assumed, Scale, SkillKind
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

_VERSION = re.compile(r"v(\d+(?:\.\d+)+)")


def import_esco(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return ESCO as a career graph.

    Parameters
    ----------
    sources
        The zip files or folders as they are downloaded, of versions 1.0 to 1.2;
        the languages may be of different versions. Tables that Excel saved again
        and those of Tabiya, of one language that they do not name, are read too.
    languages
        Those wanted, as far as they are there; of the 28 that ESCO has.
    transitions
        A table of moves; without one they are derived, for ESCO has none.
    progress
        Told the share that is done.

    Raises
    ------
    DataError
        If a table is not as ESCO's are, or breaks off.
    FileError
        If one is not there or cannot be read.
    """
    tables = esco_tables(tuple(sources), Tally(), languages)
    building = _Building(tables, languages)
    return building.build(transitions, progress)


class _Building(Building):
    """The roles and skills of ESCO, and moves derived of them."""

    assumed = frozenset({"grades", "hours", "levels"})
    shares = (0.4, 0.7)

    def __init__(self, tables: Tables, languages: Sequence[str]) -> None:
        super().__init__(esco_source(tables.places), tables.tally)
        self.tables = tables
        self.languages = languages_of(tables, languages)
        kinds = ("occupations", "skills")
        self.occupations, self.known = (
            read_concepts(tables, kind, self.languages, self.tally) for kind in kinds
        )
        self.role_ids = _ids(self.occupations)
        self.skill_ids = _ids(self.known)
        if any(c.borrowed for c in (*self.occupations.values(), *self.known.values())):
            self.assumed |= {"language"}

    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the one level."""
        return one_level(assumed)

    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:
        """Return derived moves, for ESCO has none."""
        self.assumed |= {"moves"}
        groups = {self.role_ids[uri]: o.isco for uri, o in self.occupations.items()}
        return Recorded(list(derive_moves(roles, groups, progress)), (OURS,))

    def skills(self, progress: Progress) -> list[Skill]:
        """Return all skills, those that no occupation has too."""
        categories = categories_of(self.known.values(), self.tables, self.languages)
        progress(0.5)
        before = read_prerequisites(self.tables, self.known, self.tally)
        hours = one_level(()).learning_hours
        return [
            self.new_skill(
                id=self.skill_ids[uri],
                label=skill.label,
                kind=(kind := self._kind(skill)),
                category=categories[uri],
                learning_hours=hours[kind],
                prerequisites=self._prerequisites(before.get(uri, ())),
                aliases=skill.aliases,
                codes={"esco": (uri,)},
            )
            for uri, skill in self.known.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        families = families_of(self.occupations.values(), self.tables, self.languages)
        needed = read_requirements(
            self.tables, self.occupations, self.known, self.tally
        )
        return [
            self.new_role(
                id=self.role_ids[uri],
                label=occupation.label,
                family=families[uri],
                grade=grade_of(occupation, self.tally),
                requirements=held_requirements(needed[uri], self.skill_ids),
                aliases=occupation.aliases,
                codes=_codes(occupation),
            )
            for uri, occupation in self.occupations.items()
        ]

    def _kind(self, skill: Concept) -> SkillKind:
        if not skill.type:
            self.tally.add(
                message("Skills without a type, taken as techniques: {count}")
            )
        return "knowledge" if skill.type == "knowledge" else "technique"

    def _prerequisites(self, before: Iterable[str]) -> dict[int, dict[str, int]]:
        ids = sorted(self.skill_ids[uri] for uri in before)
        return {HELD: dict.fromkeys(ids, HELD)} if ids else {}


def _ids(concepts: Mapping[str, Concept]) -> dict[str, str]:
    return unique_ids(
        {uri: name_for_id(concept.label) for uri, concept in concepts.items()}
    )


def _codes(occupation: Concept) -> dict[str, tuple[str, ...]]:
    codes = {"esco": tuple(filter(None, (occupation.code, occupation.uri)))}
    return codes | ({"isco08": (occupation.isco,)} if occupation.isco else {})


def esco_source(places: Iterable[Place]) -> Source:
    """Return the edition; its number stands in the names of the zip files."""
    versions = {match[1] for p in places if (match := _VERSION.search(p.path.name))}
    version = min(versions) if len(versions) == 1 else ""
    return Source(
        id=f"esco-{version}" if version else "esco",
        title=f"ESCO classification, version {version}"
        if version
        else "ESCO classification",
        publisher="European Commission",
        licence="Reuse with attribution (Commission Decision 2011/833/EU)",
        language="en",
        url="https://esco.ec.europa.eu/",
        kind="classification",
        notice=Text(
            "This service uses the ESCO classification of the European Commission.",
            "Ce service utilise la classification ESCO de la Commission européenne.",
        ),
    )
