"""Read the first sheet of an Excel workbook."""

from __future__ import annotations

import warnings
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from careerpath.errors import FileError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.importers.places import Place


def read_sheet(place: Place, stream: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
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
