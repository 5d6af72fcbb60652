"""Write a checklist as an Excel workbook that trainers fill in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath.checklist.sheets import (
    TICKED_BOX,
    Sheet,
    box_counts,
    checklist_sheets,
)
from careerpath.checklist.workbook_pen import WorkbookPen
from careerpath.document.office import WRITTEN, marked, marked_sign
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.workbook import Workbook

    from careerpath.checklist.items import Checklist

_MARK = b"careerpath checklist"
WORKBOOK_SIGN = marked_sign(_MARK)


def render_workbook(checklist: Checklist) -> bytes:
    """Return a checklist as an Excel workbook.

    The first sheet places a person: a row per skill, with the level assessed by
    themselves and by a trainer. Then there is one for each part, with a row per box:
    the id of the skill and the level first, then what is to be ticked or filled in.
    The last has what to talk about and the notes. No text is ever a formula.

    Raises
    ------
    MissingLibraryError
        If XlsxWriter is not installed.
    """
    with extra_libraries():
        from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties(
            {"title": checklist.title, "comments": "", "created": WRITTEN}
        )
        _write(book, checklist)
    return marked(stream.getvalue(), _MARK)


def _write(book: Workbook, checklist: Checklist) -> None:
    pen = WorkbookPen(book, checklist.language)
    sheets = checklist_sheets(checklist)
    pen.table(sheets.placing, _progress(sheets.parts))
    for part in sheets.parts:
        pen.table(part, _progress([part]))
    pen.notes(sheets.notes)


def _progress(parts: Sequence[Sheet]) -> tuple[str, str]:
    """Return the formula that counts what is ticked, and what it comes to now."""
    from xlsxwriter.utility import xl_range_abs

    places, ticked, total = box_counts(parts)
    counts = [
        f"COUNTIF('{name}'!{xl_range_abs(first - 1, column, last - 1, column)},"
        f'"{TICKED_BOX}")'
        for name, column, first, last in places
    ]
    return f'={"+".join(counts) or 0}&" / {total}"', f"{ticked} / {total}"
