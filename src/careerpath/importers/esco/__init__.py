"""Make a career graph of ESCO, the European classification of occupations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.career_graph import CareerGraph
from careerpath.errors import message
from careerpath.importers.defaults import MONTHS, OURS, one_level
from careerpath.importers.esco.concepts import read_concepts
from careerpath.importers.esco.groups import categories_of, families_of, grade_of
from careerpath.importers.esco.moves import derive_moves
from careerpath.importers.esco.relations import read_prerequisites, read_requirements
from careerpath.importers.names import name_for_id, unique_ids
from careerpath.importers.outcome import Import, Tally, ignore, part_of
from careerpath.importers.recorded import read_recorded
from careerpath.importers.tables import Tables
from careerpath.model.evidence import Evidence, Source
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import LANGUAGES, UNSAID, Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.esco.concepts import Concept
    from careerpath.importers.outcome import Progress
    from careerpath.importers.places import Place
    from careerpath.model.levels import Assumed, Kind, Scale
    from careerpath.model.transition import Transition

#: The one level of the scale.
_HELD = 1
_VERSION = re.compile(r"v(\d+(?:\.\d+)+)")
_ALWAYS: tuple[Assumed, ...] = ("grades", "hours", "levels")


def import_esco(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[Language] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return ESCO as a career graph.

    Parameters
    ----------
    sources
        The zip files or folders as they are downloaded, of versions 1.0 to 1.2;
        the languages may be of different versions.
    languages
        Those wanted, as far as they are there.
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
    report = progress or ignore
    tally = Tally()
    building = _Building(Tables(sources, tally), languages, tally)
    skills = building.skills()
    report(0.4)
    roles = building.roles()
    report(0.7)
    if transitions is None:
        moves = list(derive_moves(roles, building.groups(), part_of(report, 0.7, 1.0)))
        cited = OURS
    else:
        cited, moves = read_recorded(transitions, roles)
    graph = CareerGraph(
        scale=building.scale(moves, derived=transitions is None),
        sources=dict.fromkeys((building.esco, OURS, cited)),
        skills=skills,
        roles=roles,
        transitions=moves,
    )
    report(1.0)
    return Import(graph, tally.messages())


class _Building:
    """The roles and skills made of the tables.

    Attributes
    ----------
    esco
        The edition, as evidence cites it.
    """

    def __init__(
        self, tables: Tables, languages: Sequence[Language], tally: Tally
    ) -> None:
        self.tables = tables
        self.languages = languages
        self.tally = tally
        self.esco = esco_source(tables.places)
        self.evidence = (Evidence(self.esco.id, "official"),)
        self.occupations = read_concepts(tables, "occupations", languages, tally)
        self.known = read_concepts(tables, "skills", languages, tally)
        self.role_ids = _ids(self.occupations)
        self.skill_ids = _ids(self.known)

    def scale(self, moves: Iterable[Transition], *, derived: bool) -> Scale:
        """Return the one level, and what in the graph are default values."""
        both = (*self.occupations.values(), *self.known.values())
        assumed: set[Assumed] = {*_ALWAYS}
        if any(concept.borrowed for concept in both):
            assumed.add("language")
        if derived or any(move.experience_months == MONTHS for move in moves):
            assumed.add("months")
        if derived:
            assumed.add("moves")
        return one_level(assumed)

    def groups(self) -> dict[str, str]:
        """Return the ISCO unit group of each role, by its id."""
        return {self.role_ids[uri]: o.isco for uri, o in self.occupations.items()}

    def skills(self) -> list[Skill]:
        """Return all skills, those that no occupation has too."""
        categories = categories_of(self.known.values(), self.tables, self.languages)
        before = read_prerequisites(self.tables, self.known, self.tally)
        hours = one_level(()).learning_hours
        return [
            Skill(
                id=self.skill_ids[uri],
                label=skill.label,
                kind=(kind := self._kind(skill)),
                category=categories[uri],
                statements={},
                learning_hours=hours[kind],
                prerequisites=self._prerequisites(before.get(uri, ())),
                aliases=skill.aliases,
                codes={"esco": (uri,)},
                evidence=self.evidence,
            )
            for uri, skill in self.known.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        families = families_of(self.occupations.values(), self.tables, self.languages)
        needed = read_requirements(
            self.tables, self.occupations, self.known, self.tally
        )
        self.tally.add(
            message("Occupations without an essential skill: {count}"),
            sum(not any(skills.values()) for skills in needed.values()),
        )
        return [
            Role(
                id=self.role_ids[uri],
                label=occupation.label,
                family=families[uri],
                grade=grade_of(occupation, self.tally),
                serves=UNSAID,
                authority=UNSAID,
                missions=(),
                requirements=self._requirements(needed[uri]),
                aliases=occupation.aliases,
                codes=_codes(occupation),
                evidence=self.evidence,
            )
            for uri, occupation in self.occupations.items()
        ]

    def _kind(self, skill: Concept) -> Kind:
        if not skill.type:
            self.tally.add(
                message("Skills without a type, taken as techniques: {count}")
            )
        return "knowledge" if skill.type == "knowledge" else "technique"

    def _prerequisites(self, before: Iterable[str]) -> dict[int, dict[str, int]]:
        ids = sorted(self.skill_ids[uri] for uri in before)
        return {_HELD: dict.fromkeys(ids, _HELD)} if ids else {}

    def _requirements(self, skills: Mapping[str, bool]) -> tuple[Requirement, ...]:
        ranked = sorted(
            (not essential, self.skill_ids[uri]) for uri, essential in skills.items()
        )
        return tuple(
            Requirement(skill, _HELD, essential=not desirable)
            for desirable, skill in ranked
        )


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
        notice=Text(
            "This service uses the ESCO classification of the European Commission.",
            "Ce service utilise la classification ESCO de la Commission européenne.",
        ),
    )
