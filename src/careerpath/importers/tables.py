"""Read tables as they are downloaded: CSV, tab-separated text, Excel.

Files are found by name and columns by heading, for both the order of the columns
and their number change from one edition to the next.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
from contextlib import closing
from itertools import chain, dropwhile, islice
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from careerpath.document.archives import check_archive
from careerpath.errors import DataError, FileError, Message, Problem, message
from careerpath.importers.naming import clean
from careerpath.importers.places import LARGEST, find_places, matching, told_faults
from careerpath.loading.sheets import opendocument_sheets

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path
    from re import Match

    from careerpath.importers.outcome import Tally
    from careerpath.importers.places import Place

    Record = tuple[int, Sequence[str]]

#: ESCO has cells of 600,000 characters; the usual limit is 131,072.
_LONGEST_CELL = 10_000_000
#: A spreadsheet has no end to the right.
_MOST_COLUMNS = 1_000
#: How O*NET writes that it knows nothing.
_NOTHING = "n/a"
#: The columns, in small letters, whose cells hold a text on each line.
_OF_LINES = ("altlabels",)
#: Bytes that no ASCII text has, and those of them that are letters of UTF-8.
_HIGH = re.compile(rb"[\x80-\xff]+")
_IN_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


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
                for number, cells in _read(self.place, stream):
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


def _read(place: Place, stream: IO[bytes]) -> Iterator[Record]:
    if place.ending == ".xlsx":
        with told_faults(place.path):
            yield from _read_sheet(place, stream)
    elif place.ending == ".ods":
        with told_faults(place.path):
            yield from _read_opendocument(place, stream)
    else:
        yield from _read_text(place, stream)


def _read_text(place: Place, stream: IO[bytes]) -> Iterator[Record]:
    """Yield the rows of a text in UTF-8, or as Excel saves one on Windows."""
    if _is_utf16(place):
        yield from _read_lines(stream, "utf-16")
        return
    last = 0
    try:
        for line, cells in _read_lines(stream, "utf-8-sig"):
            last = line
            yield line, cells
    except UnicodeDecodeError:
        if not _is_of_windows(place):
            raise
        with place.open() as again:
            rows = _read_lines(again, "cp1252")
            yield from dropwhile(lambda row: row[0] <= last, rows)


def _is_utf16(place: Place) -> bool:
    """Tell whether a text begins as Excel's “Unicode text” does."""
    with place.open() as stream:
        return stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _is_of_windows(place: Place) -> bool:
    """Return whether bytes that are not UTF-8 are no damaged UTF-8 either."""
    with place.open() as stream:
        content = stream.read(LARGEST)
    high = sum(map(len, _HIGH.findall(content)))
    return 2 * sum(map(len, _IN_UTF8.findall(content))) < high


def _read_lines(stream: IO[bytes], encoding: str) -> Iterator[Record]:
    """Yield the rows; the heading line shows what parts the columns."""
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    with io.TextIOWrapper(stream, encoding, newline="") as text:
        first = text.readline(_LONGEST_CELL)
        reader = _reader(first, chain([first], text) if first.strip() else ())
        line = 1
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1


def _reader(headings: str, lines: Iterable[str]) -> Reader:
    if "\t" in headings:
        return csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    sign = ";" if headings.count(";") > headings.count(",") else ","
    return csv.reader(lines, delimiter=sign, strict=True)


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


def _read_sheet(place: Place, stream: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their numbers; empty cells are empty texts.

    Raises
    ------
    FileError
        If there is nothing here to read Excel files with, or it is damaged.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise FileError(
            message(
                "“{path}” is an Excel file; to read it, install openpyxl: pip install "
                '"careerpath[import]". Or give the text edition, which needs nothing.',
                path=place.shown,
            )
        ) from None
    try:
        with warnings.catch_warnings():  # about styles, which we do not read
            warnings.simplefilter("ignore")
            book = load_workbook(stream, read_only=True, data_only=True)
            rows = book.worksheets[0].iter_rows(values_only=True)
            for number, cells in enumerate(rows, start=1):
                yield number, ["" if cell is None else str(cell) for cell in cells]
    except (KeyError, ValueError, IndexError, ParseError) as error:
        raise BadZipFile(str(error)) from error


def _read_opendocument(place: Place, stream: IO[bytes]) -> Iterator[Record]:
    """Yield the rows of the first sheet, with their numbers.

    Raises
    ------
    FileError
        If it unpacks to more than anyone writes, or is damaged.
    """
    check_archive(stream, place.shown)
    try:
        for sheet in islice(opendocument_sheets(stream, _MOST_COLUMNS), 1):
            yield from sheet.rows
    except (KeyError, ParseError) as error:
        raise BadZipFile(str(error)) from error
