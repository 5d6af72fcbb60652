"""Write a page as a Word document that people go on writing in."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    TITLE,
    Block,
    Box,
    Bullets,
    Contents,
    Cover,
    Drawing,
    Entry,
    Heading,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Term,
)
from careerpath.document.outline import outline
from careerpath.document.typesetting import without_controls
from careerpath.document.word_document import (
    TEXT_WIDTH,
    WORD_MARK,
    new_document,
    to_bytes,
)
from careerpath.document.word_elements import (
    SOFT,
    bookmark,
    click_box,
    element,
    field,
    run,
)
from careerpath.document.word_styles import hanging, set_footer, set_styles
from careerpath.document.word_table import word_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

    from careerpath.document.blocks import Page, Sheet

#: How much further to the right a body stands than its heading, in centimetres.
_STEP = 0.6
#: The most that a drawing takes of a sheet, below its heading, in centimetres.
_TALLEST = 23.6
#: The size of a box, in points.
_BOX = 11
#: Word counts the heading below the title as the first.
_DEEPEST = 6


def word_page(page: Page) -> bytes:
    """Return a page as a Word document: real headings, tables, boxes and fields.

    Raises
    ------
    MissingLibraryError
        If python-docx is not installed.
    """
    document = new_document(without_controls(page.title), page.language)
    set_styles(document)
    body, notes = outline(page)
    pen = _Pen(document)
    pen.draw(body, TITLE + 1)
    pen.draw(notes, TITLE + 1)
    set_footer(document, page.title, cover=any(isinstance(b, Cover) for b in body))
    return to_bytes(document, WORD_MARK)


class _Pen:
    """Draws the blocks of one document, one below the other."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._boxes = self._places = 0
        self._breaks = False

    def draw(self, blocks: Iterable[Block], level: int, indent: float = 0.0) -> None:
        """Add blocks; `level` is that of a heading among them.

        What leads to a list stays with it.
        """
        for block, following in pairwise((*blocks, None)):
            if block is not None:
                self._draw(block, level, indent)
            if isinstance(block, Paragraph) and isinstance(following, Bullets):
                last = self._document.paragraphs[-1]
                last.paragraph_format.keep_with_next = True

    def _draw(self, block: Block, level: int, indent: float) -> None:
        match block:
            case Heading():
                self._heading(block.text, block.level)
            case Section():
                self._heading(block.heading, level, block.anchor)
                self.draw(block.body, level + 1)
            case Term():
                self._term(block, level, indent)
            case Table():
                self._table(block, indent)
            case Paragraph() | Entry() | Bullets() | Box():
                self._lines(block, indent)
            case Drawing() | Cover() | Contents() | PageBreak():
                self._sheet(block)

    def _lines(self, block: Paragraph | Entry | Bullets | Box, indent: float) -> None:
        match block:
            case Paragraph():
                self._text(block.text, "Note" if block.note else "Normal", indent)
            case Entry():
                self._entry(block, indent)
            case Bullets():
                style = "List Bullet" if block.marked else "Normal"
                for item in block.items:
                    self._text(item, style, indent)
            case Box():
                self._box(block, indent)

    def _sheet(self, block: Sheet) -> None:
        match block:
            case Drawing():
                self._drawing(block)
            case Cover():
                self._cover(block)
            case Contents():
                self._contents(block)
            case PageBreak():
                self._breaks = True

    # --------------------------------------------------------------------- texts

    def _new(self, style: str, indent: float = 0.0) -> WordParagraph:
        """Return a paragraph that is empty yet, on a new page if that is wanted."""
        from docx.shared import Cm

        made = self._document.add_paragraph(style=style)
        if self._breaks:
            made.paragraph_format.page_break_before = True
            self._breaks = False
        if indent:
            made.paragraph_format.left_indent = Cm(indent + hanging(style))
        return made

    def _text(self, text: str, style: str, indent: float) -> WordParagraph:
        made = self._new(style, indent)
        made.add_run(without_controls(text))
        return made

    def _heading(self, text: str, level: int, anchor: str = "") -> None:
        depth = min(level - TITLE, _DEEPEST)
        made = self._text(text, f"Heading {depth}" if depth else "Title", 0.0)
        if anchor:
            self._places += 1
            start, end = bookmark(anchor, self._places)
            made._p.insert_element_before(start, "w:r")  # noqa: SLF001
            made._p.append(end)  # noqa: SLF001

    def _entry(self, entry: Entry, indent: float) -> None:
        made = self._new("Fact", indent)
        made.add_run(without_controls(f"{entry.label} ")).bold = True
        made.add_run(without_controls(entry.text))

    def _term(self, term: Term, level: int, indent: float) -> None:
        made = self._new("Normal", indent)
        made.paragraph_format.keep_with_next = bool(term.body)
        made.add_run(without_controls(term.text)).bold = True
        if term.aside:
            made._p.append(run(term.aside, element("color", val=SOFT)))  # noqa: SLF001
        self.draw(term.body, level, indent + _STEP)

    def _box(self, box: Box, indent: float) -> None:
        made = self._new("Box", indent)
        self._boxes += 1
        name = without_controls(box.code or box.text)
        made._p.append(click_box(name, self._boxes, _BOX, ticked=box.ticked))  # noqa: SLF001
        made.add_run(f"\t{without_controls(box.text)}")
        if box.code:
            wishes = element("color", val=SOFT), element("sz", val="14")
            made._p.append(run(f"   {box.code}", *wishes))  # noqa: SLF001

    # -------------------------------------------------------------------- tables

    def _table(self, table: Table, indent: float) -> None:
        if self._breaks:
            self._new("Normal")
        made = word_table(table, TEXT_WIDTH - indent)
        self._document.element.body.insert_element_before(made, "w:sectPr")
        self._text("", "Gap", 0.0)

    # ------------------------------------------------------------------ drawings

    def _drawing(self, drawing: Drawing) -> None:
        """Add a picture with its words, or the words alone."""
        from docx.shared import Cm, Emu

        if drawing.png is None:
            self.draw((Bullets(drawing.text),), TITLE)
        else:
            made = self._new("Picture")
            picture = made.add_run().add_picture(io.BytesIO(drawing.png()))
            scale = min(Cm(TEXT_WIDTH) / picture.width, Cm(_TALLEST) / picture.height)
            picture.width = Emu(round(picture.width * scale))
            picture.height = Emu(round(picture.height * scale))
            said = picture._inline.docPr  # noqa: SLF001
            said.set("descr", without_controls("\n".join(drawing.text)))
            made.paragraph_format.keep_with_next = bool(drawing.caption)
        if drawing.caption:
            self._text(drawing.caption, "Note", 0.0)

    # -------------------------------------------------------------- first sheets

    def _cover(self, cover: Cover) -> None:
        self._text(cover.label, "Cover kind", 0.0)
        self._heading(cover.title, TITLE)
        for line in cover.lines:
            self._text(line, "Normal", 0.0)
        self._text("", "Cover rule", 0.0)
        self.draw(cover.body, TITLE + 1)
        self._text(cover.foot, "Cover foot", 0.0)
        self._breaks = True

    def _contents(self, contents: Contents) -> None:
        """Add each part with the number of its page, which a program works out.

        As a table of contents of Word's own, LibreOffice would leave the numbers out.
        """
        self._text(contents.heading, "Contents heading", 0.0)
        for text, anchor in contents.entries:
            made = self._new("Contents line")
            link = element("hyperlink", run(text), anchor=anchor)
            link.append(element("r", element("tab")))
            link.extend(field(rf"PAGEREF {anchor} \h", "…"))
            made._p.append(link)  # noqa: SLF001
