"""Read the sheets of a table, whatever program has saved it: CSV, Excel, OpenDocument.

Every reader of tables that people write goes through here.
"""

from __future__ import annotations

import csv
import io
import warnings
from itertools import islice
from typing import IO, TYPE_CHECKING, NamedTuple

from careerpath.document.archives import checked_part
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from openpyxl.worksheet.worksheet import Worksheet

    #: The cells of a row, with its number.
    NumberedRow = tuple[int, Sequence[str]]

#: No table that people write is longer, whatever a file says of itself.
MOST_ROWS = 20_000
_DELIMITERS = ";\t,"
#: So many lines show what parts the cells.
_TRIED = 50
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
#: What a cell holds beside the text that is shown, which depends on its format.
_VALUES = (f"{_OFFICE}date-value", f"{_OFFICE}value", f"{_OFFICE}boolean-value")


class Sheet(NamedTuple):
    """A table of a file: its name, empty where a file has but one, and its rows."""

    name: str
    rows: Iterable[NumberedRow]


def csv_rows(text: str, delimiter: str = "") -> Iterator[NumberedRow]:
    """Yield the rows of a text, each with its last line.

    Without a `delimiter` it is found: the sign that parts most lines alike.
    """
    sign = delimiter or find_delimiter(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    for cells in rows:
        yield rows.line_num, cells


def find_delimiter(text: str) -> str:
    r"""Return the sign that parts the cells of a table: semicolon, tab or comma.

    Examples
    --------
    >>> find_delimiter("Skills, 2026\nrole;letters\nclerk;2,5\n")
    ';'
    """
    return max(_DELIMITERS, key=lambda sign: _agreement(text, sign))


def _agreement(text: str, sign: str) -> tuple[int, int]:
    """Return how many lines a sign parts into as many cells, and into how many."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    widths = [len(cells) for cells in islice(rows, _TRIED)]
    parted = [width for width in widths if width > 1]
    return max(((parted.count(width), width) for width in parted), default=(0, 0))


def workbook_sheets(stream: IO[bytes], most_columns: int) -> Iterator[Sheet]:
    """Yield the sheets of an Excel workbook, up to so many columns of each.

    Raises
    ------
    MissingLibraryError
        If openpyxl is not installed.
    """
    with extra_libraries():
        from openpyxl import load_workbook
    with warnings.catch_warnings():  # about styles, which we do not read
        warnings.simplefilter("ignore")
        book = load_workbook(stream, read_only=True, data_only=True)
        for sheet in book.worksheets:
            yield Sheet(sheet.title, _workbook_rows(sheet, most_columns))


def _workbook_rows(sheet: Worksheet, most_columns: int) -> Iterator[NumberedRow]:
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=most_columns, values_only=True)
    for number, cells in enumerate(rows, start=1):
        yield number, ["" if cell is None else str(cell) for cell in cells]


def opendocument_sheets(stream: IO[bytes], most_columns: int) -> Iterator[Sheet]:
    """Yield the sheets of an OpenDocument spreadsheet, up to so many columns."""
    root = checked_part(stream, "content.xml")
    for sheet in root.iter(f"{_TABLE}table"):
        name = sheet.get(f"{_TABLE}name", "")
        yield Sheet(name, _opendocument_rows(sheet, most_columns))


def _opendocument_rows(sheet: Element, most_columns: int) -> Iterator[NumberedRow]:
    """Yield rows with their number; of those that are alike in sequence, the first."""
    number = 1
    for row in sheet.iter(f"{_TABLE}table-row"):
        if number > MOST_ROWS:
            return
        yield number, _cells(row, most_columns)
        number += _repeated(row, "rows")


def _cells(row: Element, most_columns: int) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in _CELLS:
            room = most_columns - len(cells)
            cells += [_shown(cell)] * min(_repeated(cell, "columns"), room)
    return cells


def _repeated(element: Element, what: str) -> int:
    """Return how often a row or a cell stands there."""
    times = element.get(f"{_TABLE}number-{what}-repeated", "")
    return int(times) if times.isdecimal() else 1


def _shown(cell: Element) -> str:
    for value in _VALUES:
        if value in cell.attrib:
            return cell.attrib[value]
    return "\n".join("".join(part.itertext()) for part in cell.iterfind(f"{_TEXT}p"))
