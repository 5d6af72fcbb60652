"""Read the rows of one table: a text, with whatever parts its cells, or a workbook."""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
from itertools import chain, dropwhile, islice
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from careerpath.bounded import bounded_lines
from careerpath.document.archives import check_archive
from careerpath.errors import CareerPathError, FileError, message
from careerpath.importers.places import LARGEST, told_faults
from careerpath.loading.sheets import opendocument_sheets

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.importers.places import Place

    #: A line, and its cells.
    Record = tuple[int, Sequence[str]]

#: ESCO has cells of 600,000 characters; the usual limit is 131,072.
_LONGEST_CELL = 10_000_000
#: Far wider than any sheet of a download, and longer than any gap in one.
_MOST_COLUMNS, _LONGEST_GAP = 1_000, 10_000
_BLOCK = 1 << 20
#: Bytes that no ASCII text has, and those of them that are letters of UTF-8.
_HIGH = re.compile(rb"[\x80-\xff]+")
_IN_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


def read_records(place: Place, stream: IO[bytes]) -> Iterator[Record]:
    """Yield the lines and the cells of a table, the headings first.

    Raises
    ------
    csv.Error, UnicodeDecodeError
        If a text breaks off, or is none.
    FileError
        If a workbook is damaged, or there is nothing here to read it with.
    """
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
    high = sound = 0
    with place.open() as stream:
        while content := stream.read(_BLOCK):
            high += sum(len(found[0]) for found in _HIGH.finditer(content))
            sound += sum(len(found[0]) for found in _IN_UTF8.finditer(content))
    return 2 * sound < high


def _read_lines(stream: IO[bytes], encoding: str) -> Iterator[Record]:
    """Yield the rows; the heading line shows what parts the columns."""
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    with io.TextIOWrapper(stream, encoding, newline="") as text:
        lines = bounded_lines(text, _LONGEST_CELL)
        first = next(lines, "")
        reader = _reader(first, chain([first], lines) if first.strip() else ())
        line = 1
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1


def _reader(headings: str, lines: Iterable[str]) -> Reader:
    if "\t" in headings:
        return csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    sign = ";" if headings.count(";") > headings.count(",") else ","
    return csv.reader(lines, delimiter=sign, strict=True)


def _read_sheet(place: Place, stream: IO[bytes]) -> Iterator[Record]:
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
        check_archive(stream, place.shown, LARGEST)
        with warnings.catch_warnings():  # about styles, which we do not read
            warnings.simplefilter("ignore")
            book = load_workbook(stream, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            widest = min(sheet.max_column or _MOST_COLUMNS, _MOST_COLUMNS)
            rows = sheet.iter_rows(max_col=widest, values_only=True)
            yield from _without_end(enumerate(map(_texts, rows), start=1))
    except CareerPathError:
        raise
    except Exception as error:  # what libraries make of damage has no end of names
        raise BadZipFile(str(error)) from error


def _texts(cells: Iterable[object]) -> list[str]:
    return ["" if cell is None else str(cell) for cell in cells]


def _without_end(rows: Iterable[Record]) -> Iterator[Record]:
    """Yield rows up to a gap that is longer than any."""
    last = 0
    for number, cells in rows:
        if any(cells):
            last = number
            yield number, cells
        elif number > last + _LONGEST_GAP:
            return


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
