"""Read the tables of OpenDocument spreadsheets, whatever program has saved them."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from careerpath.checklist.returned.tables import MOST_COLUMNS, read_sheets
from careerpath.loading.sheets import opendocument_sheets

if TYPE_CHECKING:
    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader


def read_opendocument(
    stream: IO[bytes], name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the marks of each sheet that has the column of codes."""
    read_sheets(opendocument_sheets(stream, MOST_COLUMNS), name, reader, returned)
