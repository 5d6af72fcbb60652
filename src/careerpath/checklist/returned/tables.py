"""Read ticked tables: CSV however a spreadsheet saved it, and Excel workbooks."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from careerpath.checklist.graph_mark import FORMAT
from careerpath.checklist.returned.headings import (
    ANSWERED,
    find_columns,
    folded_headings,
)
from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.document.csv_cells import unguarded
from careerpath.errors import message
from careerpath.loading.plain_text import decode_text
from careerpath.loading.sheets import Sheet, csv_rows, workbook_sheets
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.checklist.returned.headings import Key
    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader

    Cells = Sequence[str]
    #: The cells of each row, with its number.
    Rows = Iterable[tuple[int, Cells]]

#: No checklist of a graph is wider, whatever a file says of itself.
MOST_COLUMNS = 60
#: A cell that a program made of a box it had no letter for.
_LOST = re.compile(r"""(?:^|[,;\t"])\?(?=[,;\t"]|$)""", re.MULTILINE)


def read_csv(content: bytes, name: str, reader: RowReader, returned: Returned) -> None:
    """Take the marks of a CSV file, with whatever stands between its columns.

    Raises
    ------
    DataError
        If it is not text.
    """
    text = decode_text(content, name)
    head = next((line for line in text.splitlines() if _is_head(line)), "")
    delimiter = max(";\t,", key=head.count)
    sheet = Sheet("", csv_rows(text, delimiter))
    read_sheets([sheet], name, reader, returned)
    if _LOST.search(text) and not set(text) & set("☐☑"):
        returned.warn(
            Place(name),
            message(
                "the boxes were lost when this file was saved; save it as UTF-8, or "
                "mark what is done with x"
            ),
        )


def read_workbook(
    stream: IO[bytes], name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the marks of each sheet of a workbook that has the column of codes.

    Raises
    ------
    MissingLibraryError
        If openpyxl is not installed.
    """
    read_sheets(workbook_sheets(stream, MOST_COLUMNS), name, reader, returned)


def read_sheets(
    sheets: Iterable[Sheet], name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the rows of all sheets of a file that have headings.

    Parameters
    ----------
    sheets
        The name of each, empty where a file has but one; its rows with their numbers.
    name
        Of the file.
    reader, returned
        What understands rows, and what is said where no sheet has headings.
    """
    found = False
    for sheet, rows in sheets:
        place = f"{name} [{sheet}]" if sheet else name
        found |= _read_table(rows, name, place, reader, returned)
    if not found:
        returned.warn(
            Place(name),
            message("no column is called “Skill code” or “skill”: no codes"),
        )


def _read_table(
    rows: Rows, file: str, name: str, reader: RowReader, returned: Returned
) -> bool:
    """Take the rows below the headings; tell whether there are such."""
    columns: dict[Key, int] = {}
    for number, cells in rows:
        if not columns:
            returned.find_graph(file, " ".join(cells))
            columns = _columns(cells)
            if columns and not ANSWERED & set(columns):
                returned.warn(
                    Place(name, number),
                    message("no column of ticks or levels goes by its name here"),
                )
        elif any(cell.strip() for cell in cells):
            said = _said(columns, cells)
            returned.find_graph(file, f"{FORMAT} {said.get('graph', '')}")
            reader.read(_row(columns, said), Place(name, number))
    return bool(columns)


def _is_head(line: str) -> bool:
    """Tell whether a line of a file may be the headings."""
    return any(text in fold(line) for text in folded_headings("skill", "label"))


def _columns(cells: Cells) -> dict[Key, int]:
    """Return the places of the columns that we know; none if none holds codes.

    Where no column is called that of the codes, that of the skills holds them.
    """
    found = find_columns(cells)
    if "label" in found:
        found.setdefault("skill", found["label"])
    return found if "skill" in found else {}


def _said(columns: dict[Key, int], cells: Cells) -> dict[Key, str]:
    """Return what stands in the columns that we know."""
    return {
        key: unguarded(cells[place]) if place < len(cells) else ""
        for key, place in columns.items()
    }


def _row(columns: dict[Key, int], said: dict[Key, str]) -> BoxRow:
    done, seen = said.get("done", ""), said.get("seen", "")
    visa = said.get("visa", "").strip()
    signed = "seen" not in columns and visa
    return BoxRow(
        said["skill"],
        said.get("level", ""),
        {"trainer": done} if signed else {"self": done, "trainer": seen},
        {"self": said.get("self", ""), "trainer": said.get("trainer", "")},
        said.get("day", ""),
        visa,
        said.get("evidence", ""),
    )
