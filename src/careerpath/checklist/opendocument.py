"""Write a checklist as an OpenDocument spreadsheet: the tables of the Excel one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath.checklist.opendocument_styles import (
    automatic_styles,
    page_styles,
    width_style,
)
from careerpath.checklist.sheets import (
    HEADINGS_ROW,
    TICKED_BOX,
    box_counts,
    checklist_sheets,
)
from careerpath.document.office import REGIONS, WRITTEN, marked, marked_sign
from careerpath.document.typesetting import without_controls
from careerpath.extras import extra_libraries
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from odfdo import Cell, Document, Element, Row, Table

    from careerpath.checklist.items import Checklist
    from careerpath.checklist.sheets import (
        NotesSheet,
        Sheet,
        SheetCell,
        SheetColumn,
        Sheets,
    )

_MARK = b"careerpath checklist in OpenDocument"
OPENDOCUMENT_SIGN = marked_sign(_MARK)
#: What a new file of the library has and ours does without.
_LEFT_OUT = ("Configurations2/", "Thumbnails/")


def render_opendocument(checklist: Checklist) -> bytes:
    """Return a checklist as a spreadsheet for LibreOffice and others.

    Its sheets, boxes and codes are those of `render_workbook`.

    Raises
    ------
    MissingLibraryError
        If odfdo is not installed.
    """
    with extra_libraries():
        from odfdo import Document

    document = Document("ods")
    sheets = checklist_sheets(checklist)
    _describe(document, checklist)
    _set_up(document, checklist, [sheets.placing, *sheets.parts])
    pen = _Pen(checklist)
    body = document.body
    body.clear()
    for element in pen.body(sheets):
        body.append(element)
    stream = io.BytesIO()
    document.save(stream)
    return marked(stream.getvalue(), _MARK)


def _describe(document: Document, checklist: Checklist) -> None:
    """Say what the file is; the library's own file and its clock are left out."""
    for part in document.get_parts():
        if part.startswith(_LEFT_OUT):
            document.del_part(part)
    for part in document.manifest.get_paths():
        if part.startswith(_LEFT_OUT):
            document.manifest.del_full_path(part)
    meta = document.meta
    meta.title = without_controls(checklist.title)
    meta.creation_date = meta.date = WRITTEN
    document.set_language(REGIONS[checklist.language])


def _set_up(document: Document, checklist: Checklist, sheets: Sequence[Sheet]) -> None:
    """Set looks, paper, and which rows stay in sight."""
    from odfdo import Element

    columns = [column for sheet in sheets for column in sheet.columns]
    looks = document.content.get_element("//office:automatic-styles")
    paper = document.styles.get_element("//office:automatic-styles")
    masters = document.styles.get_element("//office:master-styles")
    assert looks and paper and masters  # noqa: S101, PT018  # every file has them
    looks.clear()
    for style in automatic_styles(columns, checklist.language):
        looks.append(Element.from_tag(style))
    masters.clear()
    layout, master = page_styles()
    paper.append(Element.from_tag(layout))
    masters.append(Element.from_tag(master))
    _freeze(document, sheets)


def _freeze(document: Document, sheets: Sequence[Sheet]) -> None:
    """Keep the headings of each sheet in sight."""
    from odfdo import Element

    tables = document.settings.get_element("//config:config-item-map-named")
    assert tables  # noqa: S101  # every file has them
    tables.clear()
    tables.set_attribute("config:name", "Tables")
    items = {
        "VerticalSplitMode": ("short", 2),
        "VerticalSplitPosition": ("int", HEADINGS_ROW + 1),
        "ActiveSplitRange": ("short", 2),
        "PositionBottom": ("int", HEADINGS_ROW + 1),
    }
    for sheet in sheets:
        entry = Element.from_tag("config:config-item-map-entry")
        entry.set_attribute("config:name", sheet.name)
        for name, (kind, value) in items.items():
            entry.append(
                Element.from_tag(
                    f'<config:config-item config:name="{name}" config:type="{kind}">'
                    f"{value}</config:config-item>"
                )
            )
        tables.append(entry)


def _progress(parts: Sequence[Sheet]) -> tuple[str, str]:
    """Return the formula that counts what is ticked, and what it comes to now."""
    places, ticked, total = box_counts(parts)
    counts = [
        f'COUNTIF([${_quoted(name)}.$%s$%d:.$%s$%d];"{TICKED_BOX}")'
        % (_letter(column), first, _letter(column), last)
        for name, column, first, last in places
    ]
    return f'of:={"+".join(counts) or 0}&" / {total}"', f"{ticked} / {total}"


def _quoted(name: str) -> str:
    """Return the name of a sheet as formulas have it; none holds an apostrophe."""
    return f"'{name}'"


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _area(sheet: Sheet, top: int) -> str:
    """Return where a sheet is filled, from a row counted from 1 on."""
    last = HEADINGS_ROW + 1 + max(len(sheet.rows), 1)
    name, right = _quoted(sheet.name), _letter(len(sheet.columns) - 1)
    return f"{name}.A{top}:{name}.{right}{last}"


class _Pen:
    """Makes the elements of one file."""

    def __init__(self, checklist: Checklist) -> None:
        self._ = translator(checklist.language)
        #: The lists that cells are chosen from, by what can be chosen.
        self._lists: dict[tuple[str, ...], str] = {}

    def body(self, sheets: Sheets) -> Iterator[Element]:
        """Yield all that the file shows: lists to choose from stand before tables."""
        first, parts, notes = sheets
        tables = [self._table(first, _progress(parts))]
        tables += [self._table(part, _progress([part])) for part in parts]
        yield self._validations()
        yield from tables
        yield _notes(notes)
        yield _filters([first, *parts])

    def _table(self, sheet: Sheet, progress: tuple[str, str]) -> Table:
        from odfdo import Cell, Column, Element, Table

        table = Table(sheet.name, style="sheet")
        table.set_attribute("table:print-ranges", _area(sheet, 1))
        for column in sheet.columns:
            table.append(Column(style=width_style(column.width)))
        table.append(_row([_cell(sheet.title, "title")]))
        counted = Cell(progress[1], formula=progress[0], style="plain")
        table.append(_row([_cell(self._("Progress"), "plain"), counted]))
        table.append(_row([_cell("", "plain")]))
        headings = Element.from_tag("table:table-header-rows")
        headings.append(_row(_cell(c.heading, "head") for c in sheet.columns))
        table.append(headings)
        for row in sheet.rows or [("",) * len(sheet.columns)]:
            table.append(_row(map(self._filled, row, sheet.columns)))
        return table

    def _filled(self, value: SheetCell, column: SheetColumn) -> Cell:
        cell = _cell(value, column.kind)
        if column.choices:
            name = self._lists.setdefault(column.choices, f"list{len(self._lists)}")
            cell.set_attribute("table:content-validation-name", name)
        return cell

    def _validations(self) -> Element:
        from odfdo import Element

        lists = Element.from_tag("table:content-validations")
        for choices, name in self._lists.items():
            one = Element.from_tag("table:content-validation")
            chosen = ";".join(f'"{choice}"' for choice in choices)
            one.set_attribute("table:name", name)
            one.set_attribute(
                "table:condition", f"of:cell-content-is-in-list({chosen})"
            )
            one.set_attribute("table:allow-empty-cell", "true")
            lists.append(one)
        return lists


def _notes(notes: NotesSheet) -> Table:
    from odfdo import Column, Table

    table = Table(notes.name, style="sheet")
    table.append(Column(style="notes"))
    for line in notes.lines:
        table.append(_row([_cell(line, "text")]))
    return table


def _row(cells: Iterable[Cell]) -> Row:
    from odfdo import Row

    row = Row(style="row")
    for cell in cells:
        row.append(cell)
    return row


def _cell(value: SheetCell, look: str) -> Cell:
    from odfdo import Cell

    if value == "":
        return Cell(style=look)
    return Cell(
        without_controls(value) if isinstance(value, str) else value, style=look
    )


def _filters(sheets: Sequence[Sheet]) -> Element:
    """Return what lets rows be chosen by what stands in their cells."""
    from odfdo import Element

    ranges = Element.from_tag("table:database-ranges")
    for number, sheet in enumerate(sheets):
        one = Element.from_tag("table:database-range")
        one.set_attribute("table:name", f"__Anonymous_Sheet_DB__{number}")
        one.set_attribute("table:target-range-address", _area(sheet, HEADINGS_ROW + 1))
        one.set_attribute("table:display-filter-buttons", "true")
        ranges.append(one)
    return ranges
