"""Write a checklist as a Word document whose boxes are clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.checklist.page import (
    SPACE,
    code_note,
    hours_line,
    how_and_when,
    rise_text,
)
from careerpath.document.office import marked_sign
from careerpath.document.word_document import new_document, to_bytes
from careerpath.document.word_elements import click_box
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.table import Table, _Cell

    from careerpath.checklist.items import (
        Checklist,
        ChecklistItem,
        ChecklistSection,
        Tick,
    )
    from careerpath.i18n import Translator

_MARK = b"careerpath checklist in Word"
DOCUMENT_SIGN = marked_sign(_MARK)
#: Of the columns, in centimetres.
_WIDTHS = (1.4, 2.1, 7.3, 2.9, 2.3, 1.4)


def render_document(checklist: Checklist) -> bytes:
    """Return a checklist as a Word document.

    Each part is a table with a row per box: one's own box, the trainer's, what is to
    be observed, and where to write evidence and date. A box is a content control; its
    name begins with its code, `skill-id:level`.

    Raises
    ------
    MissingLibraryError
        If python-docx is not installed.
    """
    document = new_document(checklist.title, checklist.language)
    from docx.shared import Pt

    for name, size in (("Title", 20), ("Heading 1", 13)):
        _set_heading(document.styles[name], size)
    _ = translator(checklist.language)
    document.add_heading(checklist.title, 0)
    _bullets(document, checklist.subtitle)
    signed = _("Name: {space} Trainer: {space} Date: {space}").format(space=SPACE)
    document.add_paragraph(signed).runs[0].font.size = Pt(9)
    pen = _Pen(document, _)
    for section in checklist.sections:
        pen.section(section)
    if checklist.prompts:
        document.add_heading(_("To talk about"), 1)
        _bullets(document, checklist.prompts)
    document.add_heading(_("Notes"), 1)
    _bullets(document, (*checklist.notices, code_note(_)))
    return to_bytes(document, _MARK)


def _set_heading(style: Any, points: int) -> None:
    """Set a heading in the letters of the text: those of Word are not everywhere."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    fonts = style.element.rPr.rFonts
    for theme in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[theme]
    style.font.name, style.font.size = "Arial", Pt(points)
    style.font.color.rgb = RGBColor(0x1B, 0x1D, 0x21)
    for line in style.element.pPr.iterfind(f"{qn('w:pBdr')}/*"):
        line.set(qn("w:color"), "6C7179")


def _bullets(document: Document, lines: Iterable[str]) -> None:
    for line in lines:
        document.add_paragraph(line, style="List Bullet")


class _Pen:
    """Draws the tables of one document."""

    def __init__(self, document: Document, _: Translator) -> None:
        self._document = document
        self._ = _
        self._boxes = 0

    def section(self, section: ChecklistSection) -> None:
        """Add a part of the checklist."""
        self._document.add_heading(section.title, 1)
        for line in section.lines:
            self._document.add_paragraph(line)
        if section.items:
            self._table(section.items)

    def _table(self, items: Iterable[ChecklistItem]) -> None:
        from docx.shared import Pt

        _ = self._
        headings = (
            _("Done"),
            _("Seen by the trainer"),
            _("What can be observed"),
            _("Evidence seen"),
            _("Date done"),
            _("Initials"),
        )
        table = self._document.add_table(rows=1, cols=len(headings), style="Table Grid")
        table.autofit = False
        for cell, heading in zip(table.rows[0].cells, headings, strict=True):
            run = cell.paragraphs[0].add_run(heading)
            run.bold, run.font.size = True, Pt(8)
        _keep(table.rows[0], "w:tblHeader")
        for item in items:
            for tick in item.ticks:
                self._row(table, item, tick)
        _set_widths(table)

    def _row(self, table: Table, item: ChecklistItem, tick: Tick) -> None:
        _ = self._
        row = table.add_row()  # type: ignore[no-untyped-call]
        _keep(row, "w:cantSplit")
        own, trainer, text, _evidence, day, _visa = row.cells
        self._box(own, f"{tick.code} {_('Done')}", ticked=tick.done)
        self._box(trainer, f"{tick.code} {_('Seen by the trainer')}")
        _describe(text, item, tick, _)
        if tick.done_on is not None:
            day.text = tick.done_on.isoformat()

    def _box(self, cell: _Cell, name: str, *, ticked: bool = False) -> None:
        self._boxes += 1
        box = click_box(name, self._boxes, ticked=ticked)
        cell.paragraphs[0]._p.append(box)  # noqa: SLF001  # there is no other way


def _describe(cell: _Cell, item: ChecklistItem, tick: Tick, _: Translator) -> None:
    """Say what a box is about, its code last and small."""
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.add_run(item.label).bold = True
    paragraph.add_run(f", {rise_text(item)}")
    if not item.essential:
        paragraph.add_run(f" ({_('desirable')})")
    level = _("level {level}, {name}: {statement}").format(
        level=tick.level, name=tick.level_name, statement=tick.statement
    )
    way = [hours_line(tick, _.language)]
    if tick is item.ticks[0]:
        way.extend(how_and_when(item, _.language))
    cell.add_paragraph(level)
    cell.add_paragraph(", ".join(way)).add_run(f"   {tick.code}").font.size = Pt(7)


def _keep(row: Any, wish: str) -> None:
    """Let a row be repeated on each page, or not be torn by its end."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(wish))  # noqa: SLF001


def _set_widths(table: Table) -> None:
    """Set widths on every cell: LibreOffice looks at columns, Word at cells."""
    from docx.shared import Cm

    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
