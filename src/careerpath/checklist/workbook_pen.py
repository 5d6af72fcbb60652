"""Draw sheets in an Excel workbook, none of whose texts is ever a formula."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careerpath.checklist.sheets import HEADINGS_ROW, SheetColumn, row_height
from careerpath.i18n import translator

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from careerpath.checklist.sheets import NotesSheet, Sheet, SheetCell
    from careerpath.model.text import Language

_A4 = 9
#: A single column is never made smaller to fit: it has to be no wider than the paper.
_NOTES = SheetColumn("", 96)


class WorkbookPen:
    """Draws the sheets of one workbook, in a language."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self._book = book
        self._ = translator(language)
        french = language == "fr"
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

    def table(self, table: Sheet, progress: tuple[str, str] | None = None) -> None:
        """Add a sheet with a table, its progress above it if there is any.

        That is the formula that counts it, and what it comes to now.
        """
        sheet = self._sheet(table.name)
        sheet.write_string(0, 0, table.title, self._title)
        if progress is not None:
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
