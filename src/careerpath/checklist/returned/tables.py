"""Read ticked tables: CSV however a spreadsheet saved it, and Excel workbooks."""

from __future__ import annotations

import csv
import io
import warnings
from typing import IO, TYPE_CHECKING

from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.document.csv_cells import unguarded
from careerpath.document.office import office_libraries
from careerpath.errors import message
from careerpath.i18n import translator
from careerpath.loading.plain_text import decode_text
from careerpath.model.text import LANGUAGES
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader
    from careerpath.i18n import Translator

    Cells = Sequence[str]

#: No checklist of a graph is longer or wider, whatever a file says of itself.
MOST_ROWS, MOST_COLUMNS = 20_000, 60
_SKILL, _LEVEL = "skill", "level"


def read_csv(content: bytes, name: str, reader: RowReader, returned: Returned) -> None:
    """Take the marks of a CSV file, with whatever stands between its columns.

    Raises
    ------
    DataError
        If it is not text.
    """
    text = decode_text(content, name)
    head = next((line for line in text.splitlines() if _SKILL in line), "")
    delimiter = max(";\t,", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    numbered = ((rows.line_num, cells) for cells in rows)
    read_table(numbered, name, reader, returned)
    if "?" in text and not set(text) & set("☐☑"):
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
    FileError
        If openpyxl is not installed.
    """
    with office_libraries():
        from openpyxl import load_workbook
    with warnings.catch_warnings():  # about styles, which we do not read
        warnings.simplefilter("ignore")
        book = load_workbook(stream, read_only=True, data_only=True)
        found = False
        for sheet in book.worksheets:
            rows = sheet.iter_rows(
                max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True
            )
            numbered = (
                (number, [_text(cell) for cell in cells])
                for number, cells in enumerate(rows, start=1)
            )
            place = f"{name} [{sheet.title}]"
            found |= read_table(numbered, place, reader, returned, told=False)
    if not found:
        tell_no_codes(name, returned)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def read_table(
    rows: Iterable[tuple[int, Cells]],
    name: str,
    reader: RowReader,
    returned: Returned,
    *,
    told: bool = True,
) -> bool:
    """Take the rows below the headings; tell whether there are such.

    Parameters
    ----------
    rows
        The cells of each row, with its number.
    name
        Of the file, and of the sheet.
    reader, returned
        What understands rows, and what is said where there are no headings.
    told
        Whether that is said.
    """
    columns: dict[str, int] = {}
    for number, cells in rows:
        if not columns:
            columns = _columns(cells)
        elif any(cell.strip() for cell in cells):
            reader.read(_row(columns, cells), Place(name, number))
    if not columns and told:
        tell_no_codes(name, returned)
    return bool(columns)


def tell_no_codes(name: str, returned: Returned) -> None:
    """Say that nothing here can be matched."""
    returned.warn(
        Place(name), message("no column is called “skill”, which holds the codes")
    )


def _columns(cells: Cells) -> dict[str, int]:
    """Return the places of the columns that we know, in the row of headings."""
    folded = [fold(cell) for cell in cells]
    if _SKILL not in folded:
        return {}
    known = {fold(text): key for key, text in _headings()}
    found = {_SKILL: folded.index(_SKILL)}
    for place, heading in enumerate(folded):
        if place != found[_SKILL] and heading in known:
            found.setdefault(known[heading], place)
    return found


def _headings() -> Iterator[tuple[str, str]]:
    """Yield what columns are called, in each language."""
    yield _LEVEL, _LEVEL
    for language in LANGUAGES:
        yield from _headings_in(translator(language))


def _headings_in(_: Translator) -> Iterator[tuple[str, str]]:
    yield "done", _("Done")
    yield "seen", _("Seen by the trainer")
    yield "self", _("Self-assessment")
    yield "trainer", _("Trainer's assessment")
    yield "day", _("Date done")
    yield "visa", _("Trainer's initials")
    yield "visa", _("Initials")


def _row(columns: dict[str, int], cells: Cells) -> BoxRow:
    said = {
        key: unguarded(cells[place]) if place < len(cells) else ""
        for key, place in columns.items()
    }
    done, seen = said.get("done", ""), said.get("seen", "")
    signed = "seen" not in columns and said.get("visa", "").strip()
    return BoxRow(
        said[_SKILL],
        said.get(_LEVEL, ""),
        {"trainer": done} if signed else {"self": done, "trainer": seen},
        {"self": said.get("self", ""), "trainer": said.get("trainer", "")},
        said.get("day", ""),
    )
