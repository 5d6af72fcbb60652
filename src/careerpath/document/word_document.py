"""Begin a Word document, and make a file of it that bears our mark."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath.document.office import REGIONS, WRITTEN, marked
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from docx.document import Document

    from careerpath.model.text import Language

#: What a page in Word says of itself until somebody saves it.
WORD_MARK = b"careerpath page in Word"
_A4 = (21.0, 29.7)
#: No longer title fits into what a file says of itself.
_LONGEST = 255
#: Of a sheet, in centimetres.
_MARGIN = 1.8
TEXT_WIDTH = _A4[0] - 2 * _MARGIN


def new_document(title: str, language: Language) -> Document:
    """Return an empty Word document on A4, in its language, without a clock.

    Raises
    ------
    MissingLibraryError
        If python-docx is not installed.
    """
    with extra_libraries():
        import docx
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt

    document = docx.Document()
    (page,) = document.sections
    page.page_width, page.page_height = map(Cm, _A4)
    page.left_margin = page.right_margin = Cm(_MARGIN)
    page.top_margin = page.bottom_margin = Cm(_MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), REGIONS[language])
    said = document.core_properties
    said.title, said.author, said.comments = title[:_LONGEST], "careerpath", ""
    said.language = language
    said.created = said.modified = WRITTEN
    return document


def to_bytes(document: Document, mark: bytes) -> bytes:
    """Return a Word document as a file that bears a mark."""
    stream = io.BytesIO()
    document.save(stream)
    return marked(stream.getvalue(), mark)
