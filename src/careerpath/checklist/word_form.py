"""Write a checklist as a Word document whose boxes are clicked."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from careerpath.checklist.page import (
    SPACE,
    code_note,
    hours_line,
    how_and_when,
    rise_text,
)
from careerpath.document.office import marked, marked_sign, office_libraries
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
_WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the library knows no zones
_A4, _MARGIN = (21.0, 29.7), 1.8
_LONGEST_PROPERTY = 255
#: Of the columns, in centimetres.
_WIDTHS = (1.4, 2.1, 7.3, 2.9, 2.3, 1.4)
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
#: LibreOffice drops the tag of a box and gives it another number, but keeps its name.
_BOX = (
    '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
    '<w:alias/><w:id/><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    "</w:sdtPr><w:sdtContent><w:r><w:rPr>"
    '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" '
    'w:hint="eastAsia"/><w:sz w:val="28"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent>'
    "</w:sdt>"
)


def render_document(checklist: Checklist) -> bytes:
    """Return a checklist as a Word document.

    Each part is a table with a row per box: one's own box, the trainer's, what is to
    be observed, and where to write evidence and date. A box is a content control; its
    name begins with its code, `skill-id:level`.

    Raises
    ------
    FileError
        If python-docx is not installed.
    """
    with office_libraries():
        import docx
        from docx.shared import Pt
    document = docx.Document()
    _set_up(document, checklist)
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
    stream = io.BytesIO()
    document.save(stream)
    return marked(stream.getvalue(), _MARK)


def _set_up(document: Document, checklist: Checklist) -> None:
    """Set paper, language and what the file says of itself."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    (page,) = document.sections
    page.page_width, page.page_height = map(Cm, _A4)
    page.left_margin = page.right_margin = Cm(_MARGIN)
    page.top_margin = page.bottom_margin = Cm(_MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    for name, size in (("Title", 20), ("Heading 1", 13)):
        _set_heading(document.styles[name], size)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), {"fr": "fr-FR", "en": "en-GB"}[checklist.language])
    said = document.core_properties
    said.title = checklist.title[:_LONGEST_PROPERTY]
    said.author, said.comments = "careerpath", ""
    said.language = checklist.language
    said.created = said.modified = _WRITTEN


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
        from docx.oxml import parse_xml
        from docx.oxml.ns import qn

        self._boxes += 1
        box: Any = parse_xml(_BOX)
        box.find(f".//{qn('w:alias')}").set(qn("w:val"), name)
        box.find(f".//{qn('w:id')}").set(qn("w:val"), str(self._boxes))
        if ticked:
            box.find(f".//{_W14}checked").set(f"{_W14}val", "1")
            box.find(f".//{qn('w:t')}").text = "☒"
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
