"""Make a career graph of O*NET, the occupations of the United States."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from careerpath.career_graph import CareerGraph
from careerpath.errors import InvalidValueError, message
from careerpath.importers.defaults import MONTHS, OURS, five_levels
from careerpath.importers.names import clean, other_names, unique_ids
from careerpath.importers.onet.groups import category_of, family_of
from careerpath.importers.onet.levels import (
    HIGHEST,
    HIGHEST_THERE,
    Ratings,
    read_ratings,
    requirements_of,
)
from careerpath.importers.outcome import Import, Tally, ignore, unknown_effort
from careerpath.importers.recorded import read_recorded
from careerpath.importers.tables import Tables
from careerpath.model.evidence import Evidence, Source
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import LANGUAGES, UNSAID, Language, Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress
    from careerpath.importers.places import Place
    from careerpath.model.levels import Assumed, Kind

_CODE = "O*NET-SOC Code"
#: Of an occupation without a job zone: the middle one.
_USUAL_ZONE = 3
_VERSION = re.compile(r"db_(\d+)_(\d+)")
_READ_ME = re.compile(rb"O\*NET (\d+\.\d+) Database")
_ASSUMED: tuple[Assumed, ...] = ("grades", "hours", "language", "months")


def import_onet(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[Language] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return O*NET as a career graph; its one language is English.

    Skills and fields of knowledge that are important in an occupation (3 or more
    on O*NET's scale of importance) are essential, the others desirable. O*NET's
    levels from 0 to 7 are scaled to five. The grade is the job zone. The moves
    are O*NET's related occupations, which are alike; it does not say in which
    direction people move.

    Parameters
    ----------
    sources
        The zip file or the folder as it is downloaded, as text or for Excel.
    languages
        English must be among them.
    transitions
        A table of moves, in place of the related occupations.
    progress
        Told the share that is done.

    Raises
    ------
    DataError
        If a table is not as O*NET's are, or breaks off.
    FileError
        If one is not there or cannot be read.
    InvalidValueError
        If English is not wanted.
    """
    if "en" not in languages:
        raise InvalidValueError(
            message("O*NET is there in English only; ask for “en”, or for no language.")
        )
    report = progress or ignore
    tally = Tally()
    building = _Building(Tables(sources, tally), tally)
    building.read_ratings(report)
    roles = building.roles()
    report(0.9)
    if transitions is None:
        moves, cited = list(building.moves()), building.onet
    else:
        cited, moves = read_recorded(transitions, roles)
    graph = CareerGraph(
        scale=five_levels(_means(), _ASSUMED),
        sources=dict.fromkeys((building.onet, OURS, cited)),
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
    onet
        The edition, as evidence cites it.
    known
        The codes of the occupations that have an essential skill.
    """

    def __init__(self, tables: Tables, tally: Tally) -> None:
        self.tables = tables
        self.tally = tally
        self.onet = onet_source(tables.places)
        self.evidence = (Evidence(self.onet.id, "official"),)
        self.titles = _titles(tables)
        self.role_ids = unique_ids(self.titles)
        self.ratings = Ratings()
        self.known: set[str] = set()

    def read_ratings(self, progress: Progress) -> None:
        """Read the two large tables."""
        for done, name in ((0.4, "Skills"), (0.8, "Knowledge")):
            table = self.tables.need(name.lower(), name)
            read_ratings(table, self.titles, self.ratings, self.tally)
            progress(done)
        self.skill_ids = unique_ids(self.ratings.names)

    def skills(self) -> list[Skill]:
        """Return the skills and the fields of knowledge."""
        hours = five_levels(_means(), ()).learning_hours
        return [
            Skill(
                id=self.skill_ids[element],
                label=Text(name, name),
                kind=(kind := _kind(element)),
                category=category_of(element),
                statements={},
                learning_hours=hours[kind],
                codes={"onet": (element,)},
                evidence=self.evidence,
            )
            for element, name in self.ratings.names.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        needs = requirements_of(self.ratings, self.skill_ids, self.tally)
        self.known = {
            code for code, own in needs.items() if any(n.essential for n in own)
        }
        zones, others = self._zones(), self._other_titles()
        self.tally.add(
            message("Occupations without an essential skill: {count}"),
            len(self.titles.keys() - self.known),
        )
        self.tally.add(
            message("Occupations without a job zone, taken as grade 3: {count}"),
            len(self.titles.keys() - zones.keys()),
        )
        return [
            self._role(code, needs.get(code, ()), zones.get(code, _USUAL_ZONE), others)
            for code in self.titles
        ]

    def _role(
        self,
        code: str,
        needs: tuple[Requirement, ...],
        grade: int,
        others: Mapping[str, Iterable[str]],
    ) -> Role:
        label = Text(self.titles[code], self.titles[code])
        aliases = other_names(label, others.get(code, ()))
        return Role(
            id=self.role_ids[code],
            label=label,
            family=family_of(code),
            grade=grade,
            serves=UNSAID,
            authority=UNSAID,
            missions=(),
            requirements=needs,
            aliases={"en": aliases} if aliases else {},
            codes={"onet": (code,)},
            evidence=self.evidence,
        )

    def _zones(self) -> dict[str, int]:
        zones = {}
        if table := self.tables.find("job[ _]zones"):
            for line, (code, zone) in table.rows(_CODE, "Job Zone"):
                if not re.fullmatch("[1-5]", zone):
                    table.refuse(line, message("“{zone}” is no job zone", zone=zone))
                zones[code] = int(zone)
        return zones

    def _other_titles(self) -> dict[str, list[str]]:
        titles: dict[str, list[str]] = {}
        if table := self.tables.find("alternate[ _]titles"):
            columns = (_CODE, "Alternate Title")
            for _, (code, *names) in table.rows(*columns, optional=("Short Title",)):
                titles.setdefault(code, []).extend(names)
        return titles

    def moves(self) -> Iterator[Transition]:
        """Yield the related occupations as moves of unknown kind.

        Not those to occupations without skills, which would seem to cost nothing.
        """
        table = self.tables.need("related[ _]occupations", "Related Occupations")
        seen: set[tuple[str, str]] = set()
        columns = (_CODE, "Related O*NET-SOC Code", "Relatedness Tier")
        for _, (origin, destination, tier) in table.rows(*columns):
            pair = origin, destination
            if not self.role_ids.keys() >= {*pair}:
                self.tally.add(
                    message("Moves skipped, an occupation no longer exists: {count}")
                )
            elif origin == destination:
                self.tally.add(message("Moves skipped, from a role to itself: {count}"))
            elif pair in seen:
                self.tally.add(message("Moves skipped, there already: {count}"))
            elif destination not in self.known:
                self.tally.add(unknown_effort())
            else:
                seen.add(pair)
                yield self._move(*pair, tier)

    def _move(self, origin: str, destination: str, tier: str) -> Transition:
        return Transition(
            self.role_ids[origin],
            self.role_ids[destination],
            kind="unknown",
            experience_months=MONTHS,
            because=_because(tier),
            evidence=_reasons(self.onet.id, tier),
        )


@cache
def _because(tier: str) -> Text:
    return Text(
        f"O*NET finds the two occupations alike ({tier}).",
        f"O*NET juge les deux métiers proches ({tier}).",
    )


@cache
def _reasons(source: str, tier: str) -> tuple[Evidence, ...]:
    return (Evidence(source, "official", tier),)


def _titles(tables: Tables) -> dict[str, str]:
    """Return the title of each occupation by its code, sorted."""
    table = tables.need("occupation[ _]data", "Occupation Data")
    titles = {code: clean(title) for _, (code, title) in table.rows(_CODE, "Title")}
    return {code: titles[code] for code in sorted(titles) if titles[code]}


def _kind(element: str) -> Kind:
    return "knowledge" if category_of(element) == "knowledge" else "technique"


def _means() -> Iterator[Text]:
    """Yield what each of the five levels is on O*NET's scale."""
    for level in range(1, HIGHEST + 1):
        there = f"{level * HIGHEST_THERE / HIGHEST:.1f}"
        yield Text(
            f"About {there} on O*NET's scale from 0 to 7.",
            f"Environ {there.replace('.', ',')} sur l'échelle O*NET de 0 à 7.",
        )


def onet_source(places: Iterable[Place]) -> Source:
    """Return the edition, if a file says which it is."""
    version = next(filter(None, map(_version, places)), "")
    name = f"O*NET {version} Database" if version else "O*NET Database"
    return Source(
        id=f"onet-{version}" if version else "onet",
        title=name,
        publisher="U.S. Department of Labor, Employment and Training Administration",
        licence="CC BY 4.0",
        language="en",
        url="https://www.onetcenter.org/database.html",
        notice=Text(
            f"Includes information from the {name} by the U.S. Department of Labor, "
            "Employment and Training Administration, used under the CC BY 4.0 licence "
            "and modified.",
            f"Comprend des informations de la base {name} du Department of Labor des "
            "États-Unis, Employment and Training Administration, utilisées sous "
            "licence CC BY 4.0 et modifiées.",
        ),
    )


def _version(place: Place) -> str:
    if named := _VERSION.search(place.shown):
        return ".".join(named.groups())
    if place.stem.replace(" ", "").replace("_", "") == "readme":
        with place.open() as stream:
            said = _READ_ME.search(stream.read(1000))
        return said[1].decode() if said else ""
    return ""
