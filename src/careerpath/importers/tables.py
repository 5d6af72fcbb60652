"""Read tables as they are downloaded: CSV, tab-separated text, Excel.

Files are found by name and columns by heading, for both the order of the columns
and their number change from one edition to the next.
"""

from __future__ import annotations

import csv
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from careerpath.errors import DataError, FileError, Message, Problem, message
from careerpath.importers.naming import clean
from careerpath.importers.places import find_places, matching
from careerpath.importers.records import read_records

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path
    from re import Match

    from careerpath.importers.outcome import Tally
    from careerpath.importers.places import Place

    Record = tuple[int, Sequence[str]]

#: How O*NET writes that it knows nothing.
_NOTHING = "n/a"
#: The columns, in small letters, whose cells hold a text on each line.
_OF_LINES = ("altlabels",)


class Row(NamedTuple):
    """The line that a row begins on, and the cells asked for, in their order."""

    line: int
    cells: tuple[str, ...]


class Table:
    """One file with a heading over each column."""

    def __init__(self, place: Place, tally: Tally) -> None:
        self.place = place
        self._tally = tally

    def headings(self) -> tuple[str, ...]:
        """Return the headings."""
        with closing(self._records()) as records:
            return next(records)[1]

    def rows(self, *required: str, optional: Sequence[str] = ()) -> Iterator[Row]:
        """Yield the cells of the columns asked for; those not there are empty.

        What cannot stand in a graph, or cannot be seen, is not in them.

        Blank rows are passed over. Rows too short for a required column are
        skipped and counted, but for the last one: there the file breaks off.

        Raises
        ------
        DataError
            If a required column is missing, or the file breaks off.
        FileError
            If it cannot be read.
        """
        records = self._records()
        places = self._columns(next(records)[1], required, optional)
        shortest = max(places[: len(required)], default=0) + 1
        tidy = [
            _clean_lines if column.casefold() in _OF_LINES else clean
            for column in (*required, *optional)
        ]
        short = 0
        for line, cells in records:
            if len(cells) < shortest:
                short = short or (line if any(cells) else 0)
                continue
            if short:
                self._tally.add(_too_short(self.place))
                short = 0
            found = (_cell(cells, place) for place in places)
            yield Row(
                line, tuple(make(cell) for make, cell in zip(tidy, found, strict=True))
            )
        if short:
            self.refuse(short, _breaks_off())

    def refuse(self, line: int, finding: Message) -> NoReturn:
        """Raise what is wrong with the file."""
        summary = message("“{file}” cannot be used.", file=self.place.shown)
        raise DataError(
            summary, [Problem(self.place.shown, line, "error", finding)]
        ) from None

    def _columns(
        self, headings: Sequence[str], required: Sequence[str], optional: Sequence[str]
    ) -> list[int]:
        """Return the place of each column, -1 where there is none."""
        known = {heading.casefold(): at for at, heading in enumerate(headings)}
        absent = [column for column in required if column.casefold() not in known]
        if absent:
            self.refuse(
                1,
                message(
                    "no column is called “{absent}”; the columns are: {headings}. Give "
                    "the file as it was downloaded",
                    absent="”, “".join(absent),
                    headings=", ".join(headings)[:200],
                ),
            )
        return [known.get(column.casefold(), -1) for column in (*required, *optional)]

    def _records(self) -> Generator[tuple[int, tuple[str, ...]]]:
        """Yield the headings, then the rows, each with its line."""
        line = 0
        with self.place.open() as stream:
            try:
                for number, cells in read_records(self.place, stream):
                    line = number
                    yield number, tuple(cells)
            except UnicodeDecodeError:
                self.refuse(line + 1, _not_text())
            except csv.Error:
                self.refuse(line + 1, _breaks_off())
        if not line:
            self.refuse(0, message("the file is empty; download it again"))


def _cell(cells: Sequence[str], place: int) -> str:
    text = cells[place].strip() if 0 <= place < len(cells) else ""
    return "" if text == _NOTHING else text


def _clean_lines(cell: str) -> str:
    return "\n".join(map(clean, cell.splitlines()))


def _too_short(place: Place) -> Message:
    return message("Rows skipped, too few cells, in {file}: {count}", file=place.name)


def _not_text() -> Message:
    return message("the file is not UTF-8 text; save it as “CSV UTF-8” and try again")


def _breaks_off() -> Message:
    return message("the file breaks off here; download it again")


class Tables:
    """The tables in the sources of an import."""

    def __init__(self, sources: Iterable[str | Path], tally: Tally) -> None:
        self.tally = tally
        self.places = find_places(sources)

    def named(self, pattern: str) -> list[tuple[Match[str], Table]]:
        """Return the tables whose stem fits a pattern, each stem once.

        Raises
        ------
        FileError
            If two files have one stem.
        """
        found = matching(self.places, pattern)
        by_stem: dict[str, Place] = {}
        for _, place in found:
            if (before := by_stem.setdefault(place.stem, place)) is not place:
                raise FileError(
                    message(
                        "“{first}” and “{second}” are one table; give only one.",
                        first=before.shown,
                        second=place.shown,
                    )
                )
        return [(match, Table(place, self.tally)) for match, place in found]

    def find(self, pattern: str) -> Table | None:
        """Return the one table whose stem fits a pattern, None without one."""
        found = self.named(pattern)
        return found[0][1] if found else None

    def need(self, pattern: str, name: str) -> Table:
        """Return the one table whose stem fits a pattern; `name` is how it is called.

        Raises
        ------
        FileError
            If there is none.
        """
        table = self.find(pattern)
        if table is None:
            raise FileError(self.absence(name))
        return table

    def absence(self, name: str) -> Message:
        """Say that a file is not there, and what is."""
        names = sorted({place.name for place in self.places})
        if not names:
            return message(
                "There is no table called “{name}” in what you gave, nor any other; "
                "give the zip file or the folder that you downloaded.",
                name=name,
            )
        return message(
            "There is no table called “{name}” in what you gave, only: {others}. Give "
            "the zip file or the folder that has it, too.",
            name=name,
            others=", ".join(names[:12]) + (", …" if len(names) > 12 else ""),  # noqa: PLR2004
        )
