"""Read people from the rows of a table, and say what is wrong with a row."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from math import isnan
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.batch.held_cell import HeldReader, keep_id, read_whole
from careerpath.batch.person import Person
from careerpath.errors import (
    AmbiguousNameError,
    DataError,
    Message,
    Problem,
    UnknownNameError,
    message,
)
from careerpath.loading.profiles.key_values import describe_unclear
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from careerpath.batch.people_file import PeopleFile
    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

Made = TypeVar("Made")

REQUIRED = ("person", "role", "destination")
COLUMNS = (*REQUIRED, "held", "hours_per_week", "months_in_role")
_IN_FRENCH = (
    "personne",
    "métier",
    "destination",
    "compétences",
    "heures_par_semaine",
    "mois_dans_le_métier",
)
#: What a heading means, in either language.
_MEANT = {
    fold(heading): name
    for name, french in zip(COLUMNS, _IN_FRENCH, strict=True)
    for heading in (name, french)
}

#: Names looked up before are remembered, so many.
_MOST_NAMES = 50_000


class PeopleReader:
    """Reads the people of a table.

    Parameters
    ----------
    graph
        Whose roles and skills the rows name, by id, label or alias.
    hours_per_week
        What counts where a row does not say.
    level
        The level of held skills that are named without one; a row with such a
        skill is wrong if it is None.
    ignore_columns
        Whether columns with other names are passed over.
    """

    def __init__(
        self,
        graph: CareerGraph,
        *,
        hours_per_week: int,
        level: int | None = None,
        ignore_columns: bool = False,
    ) -> None:
        self._hours_per_week = hours_per_week
        self._ignore_columns = ignore_columns
        self._role = _finder(graph.find_role)
        self._held = HeldReader(graph.scale, _finder(graph.find_skill), level)

    def read(self, file: PeopleFile) -> Iterator[Person | Problem]:
        """Yield a person for each good row, and every problem of the others.

        Raises
        ------
        DataError
            If the columns are not those of a table of people.
        FileError
            If the file cannot be read on.
        """
        return self._read(file, self._person)

    def read_choosers(
        self, file: PeopleFile, *, several: bool
    ) -> Iterator[tuple[Person, ...] | Problem]:
        """Yield the same with several destinations in a cell, parted by semicolons.

        A person is there once for each; where not `several` may be named, a row that
        names them is wrong.

        Raises
        ------
        DataError, FileError
            As `read`.
        """
        return self._read(file, partial(self._chooser, several=several))

    def _read(
        self, file: PeopleFile, make: Callable[[dict[str, str], list[Message]], Made]
    ) -> Iterator[Made | Problem]:
        places = self._places(file)
        for line, row in file.lines():
            wrong: list[Message] = []
            if isinstance(row, Message):
                wrong.append(row)
            else:
                cells = {name: _text(row[at]) for name, at in places.items()}
                person = make(cells, wrong)
            if not wrong:
                yield person
            for what in wrong:
                yield Problem(str(file.path), line, "error", what)

    def _places(self, file: PeopleFile) -> dict[str, int]:
        """Return where each column stands."""
        known = [_MEANT.get(fold(column)) for column in file.columns]
        problems = [
            Problem(str(file.path), 1, "error", what)
            for what in _wrong_columns(file.columns, known, ignore=self._ignore_columns)
        ]
        if problems:
            summary = message("{path} is not a table of people.", path=file.path)
            raise DataError(summary, problems)
        return {name: place for place, name in enumerate(known) if name}

    def _person(self, cells: dict[str, str], wrong: list[Message]) -> Person:
        """Return the person of a row; what is wrong is added to `wrong`."""
        wrong += [
            message("the cell “{column}” is empty", column=name)
            for name in REQUIRED
            if not cells[name]
        ]
        hours = cells.get("hours_per_week")
        months = cells.get("months_in_role")
        return Person(
            name=cells["person"],
            role=self._find_role(cells["role"], wrong),
            destination=self._find_role(cells["destination"], wrong),
            held=self._held.read(cells.get("held", ""), wrong),
            hours_per_week=read_whole(
                "hours_per_week", hours, 1, MOST_HOURS_PER_WEEK, wrong
            )
            if hours
            else self._hours_per_week,
            months_in_role=read_whole("months_in_role", months, 0, 999, wrong)
            if months
            else 0,
        )

    def _chooser(
        self, cells: dict[str, str], wrong: list[Message], *, several: bool
    ) -> tuple[Person, ...]:
        """Return the person of a row with each destination that it names."""
        first, *others = _parts(cells["destination"])
        person = self._person({**cells, "destination": first}, wrong)
        found = [person.destination, *(self._find_role(name, wrong) for name in others)]
        if others and not several:
            wrong.append(
                message(
                    "{count} destinations; write one, or let the programme choose "
                    "with --free-targets",
                    count=len(found),
                )
            )
        wrong += [
            message("the destination “{role}” is there twice", role=role)
            for role in sorted(set(found))
            if role and found.count(role) > 1
        ]
        return tuple(replace(person, destination=role) for role in found)

    def _find_role(self, name: str, wrong: list[Message]) -> str:
        return keep_id(self._role(name), wrong) if name else ""


def _finder(find: Callable[[str], Role | Skill]) -> Callable[[str], str | Message]:
    """Return what finds the id that goes by a name, or says what is unclear."""

    @lru_cache(_MOST_NAMES)
    def look_up(name: str) -> str | Message:
        try:
            return find(name).id
        except (UnknownNameError, AmbiguousNameError) as error:
            return describe_unclear(error)

    return look_up


def _parts(cell: str) -> list[str]:
    """Return what semicolons part in a cell; what is empty is nothing."""
    return [part for part in map(str.strip, cell.split(";")) if part] or [""]


def _text(cell: Any) -> str:
    nothing = cell is None or (isinstance(cell, float) and isnan(cell))
    return "" if nothing else str(cell).strip()


def _wrong_columns(
    columns: Sequence[str], known: Sequence[str | None], *, ignore: bool
) -> Iterator[Message]:
    for name in COLUMNS:
        if known.count(name) > 1:
            yield message("the column “{column}” is there twice", column=name)
    for name in REQUIRED:
        if name not in known:
            yield message("the column “{column}” is missing", column=name)
    for column, meant in zip(columns, known, strict=True):
        if meant is None and not ignore:
            yield message(
                "the column “{column}” means nothing here; known are: {columns}. "
                "--ignore-columns passes over the others",
                column=column,
                columns=", ".join(COLUMNS),
            )
