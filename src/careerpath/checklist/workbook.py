"""Write a checklist as an Excel workbook that trainers fill in."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from careerpath.checklist.sheets import (
    HEADINGS_ROW,
    TICKED_BOX,
    Sheet,
    SheetColumn,
    box_counts,
    checklist_sheets,
    row_height,
)
from careerpath.document.office import WRITTEN, marked, marked_sign
from careerpath.extras import extra_libraries
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from careerpath.checklist.items import Checklist
    from careerpath.checklist.sheets import NotesSheet, SheetCell

_MARK = b"careerpath checklist"
WORKBOOK_SIGN = marked_sign(_MARK)
_A4 = 9
_NOTES = SheetColumn("", 120)


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
    pen = _Pen(book, checklist)
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


class _Pen:
    """Draws the sheets of one workbook."""

    def __init__(self, book: Workbook, checklist: Checklist) -> None:
        self._book = book
        self._ = translator(checklist.language)
        french = checklist.language == "fr"
        self._title = self._format(bold=True, font_size=14)
        self._head = self._format(
            bold=True, text_wrap=True, valign="vcenter", bottom=1, bg_color="#EDEDED"
        )
        cell: dict[str, object] = {
            "text_wrap": True,
            "valign": "top",
            "bottom": 1,
            "bottom_color": "#BBBBBB",
            "quote_prefix": True,
        }
        self._kinds = {
            "text": self._format(**cell),
            "code": self._format(
                **cell | {"align": "left", "font_color": "#52565D", "font_size": 8}
            ),
            "fill": self._format(**cell),
            "level": self._format(**cell | {"align": "center", "num_format": "0"}),
            "date": self._format(
                **cell | {"num_format": "dd/mm/yyyy" if french else "yyyy-mm-dd"}
            ),
            "box": self._format(
                **cell
                | {"align": "center", "font_name": "Segoe UI Symbol", "font_size": 14}
            ),
        }

    def _format(self, **properties: object) -> Format:
        return self._book.add_format({"font_size": 10} | properties)

    def table(self, table: Sheet, progress: tuple[str, str]) -> None:
        """Add a sheet with a table, its progress above it."""
        sheet = self._sheet(table.name)
        sheet.write_string(0, 0, table.title, self._title)
        sheet.write_string(1, 0, self._("Progress"))
        sheet.write_formula(1, 1, progress[0], None, progress[1])
        last = max(HEADINGS_ROW + len(table.rows), HEADINGS_ROW + 1)
        for place, column in enumerate(table.columns):
            self._column(sheet, place, column, last)
        sheet.set_row(HEADINGS_ROW, table.height)
        for number, row in enumerate(table.rows, start=HEADINGS_ROW + 1):
            sheet.set_row(number, row_height(row, table.columns))
            for place, (cell, column) in enumerate(
                zip(row, table.columns, strict=True)
            ):
                self._cell(sheet, (number, place), cell, self._kinds[column.kind])
        width = len(table.columns) - 1
        sheet.freeze_panes(HEADINGS_ROW + 1, 0)
        sheet.autofilter(HEADINGS_ROW, 0, last, width)
        sheet.repeat_rows(HEADINGS_ROW)
        sheet.print_area(0, 0, last, width)

    def notes(self, notes: NotesSheet) -> None:
        """Add a sheet with lines to read."""
        sheet = self._sheet(notes.name)
        sheet.set_column(0, 0, _NOTES.width)
        for number, line in enumerate(notes.lines):
            sheet.set_row(number, row_height([line], [_NOTES]))
            sheet.write_string(number, 0, line, self._kinds["text"])

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.set_footer("&R&P / &N")
        return sheet

    def _column(
        self, sheet: Worksheet, place: int, column: SheetColumn, last: int
    ) -> None:
        sheet.set_column(place, place, column.width)
        sheet.write_string(HEADINGS_ROW, place, column.heading, self._head)
        if column.choices:
            rule = {"validate": "list", "source": list(column.choices)}
            sheet.data_validation(HEADINGS_ROW + 1, place, last, place, rule)

    @staticmethod
    def _cell(
        sheet: Worksheet, place: tuple[int, int], value: SheetCell, look: Format
    ) -> None:
        if isinstance(value, int):
            sheet.write_number(*place, value, look)
        elif isinstance(value, dt.date):
            sheet.write_datetime(*place, value, look)
        elif value:
            sheet.write_string(*place, value, look)
        else:
            sheet.write_blank(*place, None, look)
