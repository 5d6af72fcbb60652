"""Write CSV such that the spreadsheet that opens it computes nothing people wrote."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What makes a spreadsheet take a text for a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def begins_formula(text: str) -> bool:
    """Tell whether a spreadsheet would compute a text."""
    return text.startswith(_FORMULA_SIGNS)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes.

    Examples
    --------
    >>> guarded("=CMD()")
    "'=CMD()"
    """
    return f"{_GUARD}{text}" if begins_formula(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of.

    Examples
    --------
    >>> unguarded("'=CMD()"), unguarded("'t Hooft")
    ('=CMD()', "'t Hooft")
    """
    if cell.startswith(_GUARD) and begins_formula(cell[1:]):
        return cell[1:]
    return cell


def csv_bytes(rows: Iterable[Iterable[str | int]], delimiter: str) -> bytes:
    """Return a table for spreadsheets: texts are quoted and guarded, numbers bare.

    Without a byte order mark Excel spoils accents, arrows and boxes.
    """
    page = io.StringIO(newline="")
    table = csv.writer(
        page, delimiter=delimiter, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n"
    )
    table.writerows(
        [guarded(cell) if isinstance(cell, str) else cell for cell in row]
        for row in rows
    )
    return page.getvalue().encode("utf-8-sig")
