"""Make office files: on A4, in their language, marked as ours."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

from careerpath.document.endings import Sign
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from docx.document import Document

    from careerpath.model.text import Language

#: What a page in Word says of itself until somebody saves it.
WORD_MARK = b"careerpath page in Word"
#: The same for the same content, whenever a file is written.
WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the libraries know no zones
#: Where each language is spoken as it is written here.
REGIONS: dict[Language, str] = {"en": "en-GB", "fr": "fr-FR"}
_A4 = (21.0, 29.7)
#: No longer title fits into what a file says of itself.
_LONGEST = 255
#: Of a sheet, in centimetres.
MARGIN = 1.8
TEXT_WIDTH = _A4[0] - 2 * MARGIN


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
    page.left_margin = page.right_margin = Cm(MARGIN)
    page.top_margin = page.bottom_margin = Cm(MARGIN)
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


def marked(content: bytes, mark: bytes) -> bytes:
    """Return an office file that says what it is, until a program saves it anew.

    The clock is taken out of it, too.
    """
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w") as new:
        for part in old.infolist():
            place = ZipInfo(part.filename)  # of 1980, as long as nobody says else
            place.compress_type = part.compress_type
            new.writestr(place, old.read(part))
        new.comment = mark
    return stream.getvalue()


def marked_sign(mark: bytes) -> Sign:
    """Return what tells such a file as long as nobody has saved work in it."""
    return Sign(rb"PK\x03\x04", mark + rb"\Z")
