"""Write a checklist as an Excel workbook that trainers fill in."""

from __future__ import annotations

import datetime as dt
import io
import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.document.office import marked, marked_sign, office_libraries
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from careerpath.checklist.items import Checklist, ChecklistItem, ChecklistSection
    from careerpath.i18n import Translator

    Cell: TypeAlias = str | int | dt.date

EMPTY_BOX, TICKED_BOX = "☐", "☑"
_MARK = b"careerpath checklist"
WORKBOOK_SIGN = marked_sign(_MARK)
#: The same for the same checklist, whenever it is written.
_WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the library knows no zones
_A4 = 9
_HEADINGS_ROW = 3
#: Where one's own boxes are.
_BOXES = 7
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
#: Excel finds the height of a row by itself, other programs do not.
_LINE_POINTS, _BOX_POINTS = 13.0, 20.0


class _Column(NamedTuple):
    """How a column is called, how wide it is, and what may be written there."""

    heading: str
    width: float
    kind: str = "text"
    choices: tuple[str, ...] = ()


class _Sheet(NamedTuple):
    """A table to tick: its name, its columns, its rows, and where the boxes are."""

    name: str
    title: str
    columns: tuple[_Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def render_workbook(checklist: Checklist) -> bytes:
    """Return a checklist as an Excel workbook.

    The first sheet places a person: a row per skill, with the level assessed by
    themselves and by a trainer. Then there is one for each part, with a row per box:
    the id of the skill and the level first, then what is to be ticked or filled in.
    The last has what to talk about and the notes. No text is ever a formula.

    Raises
    ------
    FileError
        If XlsxWriter is not installed.
    """
    with office_libraries():
        from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties(
            {"title": checklist.title, "comments": "", "created": _WRITTEN}
        )
        _write(book, checklist)
    return marked(stream.getvalue(), _MARK)


def _write(book: Workbook, checklist: Checklist) -> None:
    _ = translator(checklist.language)
    pen = _Pen(book, checklist)
    names = _names(checklist.sections, _)
    parts = [
        _part(section, name, _)
        for section, name in zip(checklist.sections, names, strict=True)
    ]
    pen.table(_placing(checklist, _), _progress(parts))
    for part in parts:
        pen.table(part, _progress([part]))
    lines = [*checklist.subtitle, *checklist.prompts, *checklist.notices]
    pen.notes(_("Notes"), lines)


# --------------------------------------------------------------------------- tables


def _placing(checklist: Checklist, _: Translator) -> _Sheet:
    """Return the sheet with one row per skill: from where, how far, where now."""
    ends: dict[str, ChecklistItem] = {}
    starts: dict[str, int] = {}
    for item in checklist.items:
        starts[item.skill] = min(item.from_level, starts.get(item.skill, 9))
        if item.skill not in ends or ends[item.skill].to_level < item.to_level:
            ends[item.skill] = item
    levels = tuple(map(str, range(_highest(checklist) + 1)))
    columns = (
        _Column(_("Skill code"), 24, "code"),
        _Column(_("Skill"), 34),
        _Column(_("Level held"), 9, "level"),
        _Column(_("Level aimed at"), 9, "level"),
        _Column(_("Self-assessment"), 14, "level", levels),
        _Column(_("Trainer's assessment"), 16, "level", levels),
        _Column(_("Evidence seen"), 32, "fill"),
        _Column(_("Due date"), 12, "date"),
        _Column(_("Initials"), 12, "fill"),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            skill,
            ends[skill].label,
            low,
            ends[skill].to_level,
            *[""] * 3,
            ends[skill].due or "",
            "",
        )
        for skill, low in starts.items()
    )
    return _Sheet(_("Assessment"), checklist.title, columns, rows)


def _highest(checklist: Checklist) -> int:
    return max((item.to_level for item in checklist.items), default=0)


def _part(section: ChecklistSection, name: str, _: Translator) -> _Sheet:
    """Return the sheet of one part, with one row per box."""
    boxes = (EMPTY_BOX, TICKED_BOX)
    columns = (
        _Column(_("Skill code"), 17, "code"),
        _Column(_("Level"), 7, "code"),
        _Column(_("Skill"), 20),
        _Column(_("Level aimed at"), 11),
        _Column(_("What can be observed"), 40),
        _Column(_("Study hours, likely"), 9, "level"),
        _Column(_("Practice hours, likely"), 9, "level"),
        _Column(_("Done"), 7, "box", boxes),
        _Column(_("Seen by the trainer"), 11, "box", boxes),
        _Column(_("Evidence seen"), 20, "fill"),
        _Column(_("Due date"), 11, "date"),
        _Column(_("Date done"), 11, "date"),
        _Column(_("Initials"), 8, "fill"),
    )
    return _Sheet(name, section.title, columns, tuple(_rows(section)))


def _rows(section: ChecklistSection) -> Iterator[tuple[Cell, ...]]:
    for item in section.items:
        for tick in item.ticks:
            yield (
                tick.skill,
                tick.level,
                item.label,
                tick.level_name,
                tick.statement,
                tick.hours.likely,
                tick.practice_hours.likely,
                TICKED_BOX if tick.done else EMPTY_BOX,
                EMPTY_BOX,
                "",
                item.due or "",
                tick.done_on or "",
                "",
            )


def _names(sections: Sequence[ChecklistSection], _: Translator) -> list[str]:
    """Return a name for each sheet, such as Excel takes, no two alike."""
    taken = {_("Assessment").casefold(), _("Notes").casefold(), "history"}
    names: list[str] = []
    for number, section in enumerate(sections, start=1):
        short = section.title.split(":")[0].strip()
        name = _NOT_IN_A_NAME.sub(" ", short)[:_LONGEST_NAME].strip()
        if not name or name.casefold() in taken:
            name = _("Part {number}").format(number=number)
        taken.add(name.casefold())
        names.append(name)
    return names


def _progress(parts: Sequence[_Sheet]) -> tuple[str, str]:
    """Return the formula that counts what is ticked, and what it comes to now."""
    rows = [row for part in parts for row in part.rows]
    ticked, total = sum(row[_BOXES] == TICKED_BOX for row in rows), len(rows)
    counts = [
        f"COUNTIF('{part.name}'!$H${first}:$H${last},\"{TICKED_BOX}\")"
        for part in parts
        if part.rows
        for first, last in [(_HEADINGS_ROW + 2, _HEADINGS_ROW + 1 + len(part.rows))]
    ]
    return f'={"+".join(counts) or 0}&" / {total}"', f"{ticked} / {total}"


# ------------------------------------------------------------------------------ ink


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
            "code": self._format(**cell, font_color="#52565D", font_size=8),
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

    def table(self, table: _Sheet, progress: tuple[str, str]) -> None:
        """Add a sheet with a table, its progress above it."""
        sheet = self._sheet(table.name)
        sheet.write_string(0, 0, table.title, self._title)
        sheet.write_string(1, 0, self._("Progress"))
        sheet.write_formula(1, 1, progress[0], None, progress[1])
        last = max(_HEADINGS_ROW + len(table.rows), _HEADINGS_ROW + 1)
        for place, column in enumerate(table.columns):
            self._column(sheet, place, column, last)
        headings = [column.heading for column in table.columns]
        sheet.set_row(_HEADINGS_ROW, _height(headings, table.columns))
        for number, row in enumerate(table.rows, start=_HEADINGS_ROW + 1):
            sheet.set_row(number, _height(row, table.columns))
            for place, (cell, column) in enumerate(
                zip(row, table.columns, strict=True)
            ):
                self._cell(sheet, (number, place), cell, self._kinds[column.kind])
        width = len(table.columns) - 1
        sheet.freeze_panes(_HEADINGS_ROW + 1, 0)
        sheet.autofilter(_HEADINGS_ROW, 0, last, width)
        sheet.repeat_rows(_HEADINGS_ROW)
        sheet.print_area(0, 0, last, width)

    def notes(self, name: str, lines: Sequence[str]) -> None:
        """Add a sheet with lines to read."""
        sheet = self._sheet(name)
        sheet.set_column(0, 0, 120)
        for number, line in enumerate(lines):
            sheet.write_string(number, 0, line, self._kinds["text"])

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.set_footer("&R&P / &N")
        return sheet

    def _column(self, sheet: Worksheet, place: int, column: _Column, last: int) -> None:
        sheet.set_column(place, place, column.width)
        sheet.write_string(_HEADINGS_ROW, place, column.heading, self._head)
        if column.choices:
            rule = {"validate": "list", "source": list(column.choices)}
            sheet.data_validation(_HEADINGS_ROW + 1, place, last, place, rule)

    @staticmethod
    def _cell(
        sheet: Worksheet, place: tuple[int, int], value: Cell, look: Format
    ) -> None:
        if isinstance(value, int):
            sheet.write_number(*place, value, look)
        elif isinstance(value, dt.date):
            sheet.write_datetime(*place, value, look)
        elif value:
            sheet.write_string(*place, value, look)
        else:
            sheet.write_blank(*place, None, look)


def _height(row: Sequence[Cell], columns: Sequence[_Column]) -> float:
    """Return the points that a row takes when its texts are wrapped."""
    lines = max(
        len(textwrap.wrap(str(cell), int(column.width)))
        for cell, column in zip(row, columns, strict=True)
    )
    return max(lines * _LINE_POINTS, _BOX_POINTS)
