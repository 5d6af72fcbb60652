"""Read the tables of OpenDocument spreadsheets, whatever program has saved them."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from careerpath.checklist.returned.tables import MOST_COLUMNS, MOST_ROWS, read_sheets
from careerpath.document.archives import checked_part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
#: What a cell holds beside the text that is shown, which depends on its format.
_VALUES = (f"{_OFFICE}date-value", f"{_OFFICE}value", f"{_OFFICE}boolean-value")


def read_opendocument(
    stream: IO[bytes], name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the marks of each sheet that has the column of codes."""
    root = checked_part(stream, "content.xml")
    sheets = (
        (sheet.get(f"{_TABLE}name", ""), _rows(sheet))
        for sheet in root.iter(f"{_TABLE}table")
    )
    read_sheets(sheets, name, reader, returned)


def _rows(sheet: Element) -> Iterator[tuple[int, list[str]]]:
    """Yield rows with their number; of those that are alike in sequence, the first."""
    number = 1
    for row in sheet.iter(f"{_TABLE}table-row"):
        if number > MOST_ROWS:
            return
        yield number, _cells(row)
        number += _repeated(row, "rows")


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in _CELLS:
            room = MOST_COLUMNS - len(cells)
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
