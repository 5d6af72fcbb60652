"""Make a career graph of O*NET, the occupations of the United States."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.importers.building import Building
from careerpath.importers.naming import clean, other_names, unique_ids
from careerpath.importers.onet.edition import category_of, family_of, onet_source
from careerpath.importers.onet.levels import (
    CODE,
    Ratings,
    onet_scale,
    read_ratings,
    requirements_of,
)
from careerpath.importers.onet.moves import read_moves
from careerpath.importers.outcome import Import, Tally
from careerpath.importers.recorded import Recorded
from careerpath.importers.tables import Tables
from careerpath.model.text import LANGUAGES, text_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress
    from careerpath.model.levels import Assumed, Scale, SkillKind
    from careerpath.model.role import Requirement, Role
    from careerpath.model.skill import Skill

#: Of an occupation without a job zone: the middle one.
_USUAL_ZONE = 3


def import_onet(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return O*NET as a career graph; its one language is English.

    Skills and fields of knowledge that are important in an occupation (3 or more
    on O*NET's scale of importance) are essential, the others desirable. O*NET's
    levels from 0 to 7 are scaled to five, and its importance from 0 to 100. The
    grade is the job zone. The moves are O*NET's related occupations, there and
    back, with their rank; they are alike, and it does not say in which direction
    people move.

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
    building = _Building(Tables(sources, Tally()))
    return building.build(transitions, progress)


class _Building(Building):
    """The roles, skills and moves of O*NET."""

    assumed = frozenset({"grades", "hours"})
    languages = ("en",)
    shares = (0.8, 0.9)

    def __init__(self, tables: Tables) -> None:
        super().__init__(onet_source(tables.places), tables.tally)
        self.tables = tables
        self.titles = _titles(tables)
        self.role_ids = unique_ids(self.titles)
        self.ratings = Ratings()

    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the five levels."""
        return onet_scale(assumed)

    def skills(self, progress: Progress) -> list[Skill]:
        """Return the skills and the fields of knowledge: the two large tables."""
        for done, name in ((0.5, "Skills"), (1.0, "Knowledge")):
            table = self.tables.need(name.lower(), name)
            read_ratings(table, self.titles, self.ratings, self.tally)
            progress(done)
        self.skill_ids = unique_ids(self.ratings.names)
        hours = onet_scale(()).learning_hours
        return [
            self.new_skill(
                id=self.skill_ids[element],
                label=text_in({"en": name}, self.languages),
                kind=(kind := _kind(element)),
                category=category_of(element),
                learning_hours=hours[kind],
                codes={"onet": (element,)},
            )
            for element, name in self.ratings.names.items()
        ]

    def roles(self) -> list[Role]:
        """Return all occupations."""
        needs = requirements_of(self.ratings, self.skill_ids, self.tally)
        zones, others = self._zones(), self._other_titles()
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
        label = text_in({"en": self.titles[code]}, self.languages)
        aliases = other_names(label, others.get(code, ()))
        return self.new_role(
            id=self.role_ids[code],
            label=label,
            family=family_of(code),
            grade=grade,
            requirements=needs,
            aliases={"en": aliases} if aliases else {},
            codes={"onet": (code,)},
        )

    def _zones(self) -> dict[str, int]:
        zones = {}
        if table := self.tables.find("job[ _]zones"):
            for line, (code, zone) in table.rows(CODE, "Job Zone"):
                if not re.fullmatch("[1-5]", zone):
                    table.refuse(line, message("“{zone}” is no job zone", zone=zone))
                zones[code] = int(zone)
        return zones

    def _other_titles(self) -> dict[str, list[str]]:
        titles: dict[str, list[str]] = {}
        if table := self.tables.find("alternate[ _]titles"):
            columns = (CODE, "Alternate Title")
            for _, (code, *names) in table.rows(*columns, optional=("Short Title",)):
                titles.setdefault(code, []).extend(names)
        return titles

    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:  # noqa: ARG002
        """Return the related occupations as moves."""
        moves = read_moves(self.tables, self.role_ids, self.source.id)
        return Recorded(list(moves), (self.source,))


def _titles(tables: Tables) -> dict[str, str]:
    """Return the title of each occupation by its code, sorted."""
    table = tables.need("occupation[ _]data", "Occupation Data")
    titles = {code: clean(title) for _, (code, title) in table.rows(CODE, "Title")}
    return {code: titles[code] for code in sorted(titles) if code and titles[code]}


def _kind(element: str) -> SkillKind:
    return "knowledge" if category_of(element) == "knowledge" else "technique"
