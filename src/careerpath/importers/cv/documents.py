"""Take the text, or the data, out of a CV that is a Word or a PDF document."""

from __future__ import annotations

import io
import logging
from itertools import count
from typing import TYPE_CHECKING, Any

from careerpath.document.archives import check_archive, damaged, too_much
from careerpath.errors import CareerPathError, FileError, message
from careerpath.extras import require
from careerpath.importers.cv.europass import is_europass

if TYPE_CHECKING:
    from collections.abc import Iterator

#: More pages than any CV has; those after them are not read.
_MOST_PAGES = 40
#: More than is done to write them, in all and in what of pypdf may be limited.
_MOST_STEPS = 300_000
_LIMITS = {
    "stream_decoding_work_maximum_length": 50_000_000,
    "stream_parsing_work_maximum_count": 300_000,
    "xform_maximum_invocations_per_extraction": 500,
    "zlib_maximum_output_length": 20_000_000,
}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What stands there is there a second time, for older programs.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ENDS = {f"{_W}p": "\n", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}


def read_word_text(content: bytes, name: str) -> str:
    """Return the text of a Word document, that of tables and boxes too.

    Raises
    ------
    FileError
        If it is damaged, or unpacks to more than anyone writes.
    MissingLibraryError
        If python-docx is not installed.
    """
    docx = require("docx")
    stream = io.BytesIO(content)
    try:
        check_archive(stream, name)
        return "".join(_word_texts(docx.Document(stream).element.body))
    except CareerPathError:
        raise
    except Exception as error:  # what libraries make of damage has no end of names
        raise damaged(name) from error


def _word_texts(element: Any) -> Iterator[str]:
    """Yield the texts in an element, each paragraph on a line of its own."""
    if element.tag == _FALLBACK:
        return
    if element.tag == f"{_W}t":
        yield element.text or ""
    for inner in element:
        yield from _word_texts(inner)
    yield _ENDS.get(element.tag, "")


def read_pdf(content: bytes, name: str) -> tuple[str, bytes | None]:
    """Return the text of a PDF, and the XML that Europass has attached to it.

    Raises
    ------
    FileError
        If it is damaged, locked, draws without end, or holds neither text nor XML.
    MissingLibraryError
        If pypdf is not installed.
    """
    pypdf = require("pypdf")
    # What it mends by itself is nothing that a person could do something about.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        with pypdf.apply_configuration(**_LIMITS):
            reader = pypdf.PdfReader(io.BytesIO(content))
            locked = reader.is_encrypted and not reader.decrypt("")
            attached = None if locked else _attached(reader)
            text = "" if locked or attached else _pdf_text(reader, name)
    except CareerPathError:
        raise
    except pypdf.errors.LimitReachedError as error:
        raise too_much(name) from error
    except Exception as error:  # what libraries make of damage has no end of names
        raise damaged(name) from error
    if locked:
        raise FileError(
            message("{path} is locked with a password; save it without one.", path=name)
        )
    if not (attached or any(map(str.isalpha, text))):
        raise FileError(
            message(
                "{path} holds no text, only pictures of it; write the CV anew as text, "
                "or answer questions instead: careerpath profile new",
                path=name,
            )
        )
    return text, attached


def _pdf_text(reader: Any, name: str) -> str:
    """Return the text of the pages, unless drawing them takes steps without end."""
    steps = count()

    def step(*_: Any) -> None:
        if next(steps) > _MOST_STEPS:
            raise too_much(name)

    return "\n\n".join(
        page.extract_text(visitor_operand_before=step)
        for page in reader.pages[:_MOST_PAGES]
    )


def _attached(reader: Any) -> bytes | None:
    """Return the first attached file that is a Europass CV, None without any."""
    for contents in reader.attachments.values():
        for content in map(bytes, contents):
            if is_europass(content):
                return content
    return None
