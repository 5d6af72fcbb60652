"""Write a page to a file in the form that the file's name asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.document.endings import Endings, Form, Sign
from careerpath.document.office import marked_sign
from careerpath.document.pdf import PAGE_KEYWORD, pdf_sign
from careerpath.document.word_document import WORD_MARK
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerpath.document.blocks import Page

    SetPage = Callable[[Page], str | bytes]

#: What a terminal shows as bold or dim.
_EMPHASIS = re.compile(r"\x1b\[\d*m")


def _text(page: Page) -> str:
    from careerpath.document.terminal import page_lines

    return _EMPHASIS.sub("", "\n".join(page_lines(page))) + "\n"


def _markdown(page: Page) -> str:
    from careerpath.document.markdown import markdown

    return markdown(page)


def _html(page: Page) -> str:
    from careerpath.document.html import html_page

    return html_page(page)


def _word(page: Page) -> bytes:
    from careerpath.document.docx import word_page

    return word_page(page)


def _pdf(page: Page) -> bytes:
    from careerpath.document.pdf import pdf_page

    return pdf_page(page)


class PageForm(NamedTuple):
    """How a page is set, as one text unless `printed` is false; what ends its file."""

    set: SetPage
    mark: str = ""
    printed: bool = True


def _ending_in(mark: str) -> Sign:
    return Sign(b"", re.escape(mark.encode()) + rb"\Z")


_TEXT = PageForm(_text, "\n-- careerpath\n")
_MARKDOWN = PageForm(_markdown, "\n<!-- careerpath -->\n")
_HTML = PageForm(_html)
_WORD = PageForm(_word, printed=False)
_PDF = PageForm(_pdf, printed=False)

PAGES: Endings[PageForm] = Endings(
    {
        ".txt": Form("text", _TEXT, _ending_in(_TEXT.mark)),
        ".md": Form("markdown", _MARKDOWN, _ending_in(_MARKDOWN.mark)),
        ".html": Form(
            "html",
            _HTML,
            Sign(rb"<!DOCTYPE html>", rb'<meta name="generator" content="careerpath">'),
        ),
        ".docx": Form("word", _WORD, marked_sign(WORD_MARK)),
        ".pdf": Form("pdf", _PDF, pdf_sign(PAGE_KEYWORD)),
    }
)


def write_page(
    page: Page, path: str | Path, *, form: str | None = None, force: bool = False
) -> None:
    """Write a page in one of the forms of `PAGES`, whole or not at all.

    Parameters
    ----------
    page
        What to write.
    path
        The file; its ending chooses the form.
    form
        The name of a form to choose instead.
    force
        Whether to write over a file that is no page of ours.

    Raises
    ------
    InvalidValueError
        If neither chooses a form.
    FileError
        If the file cannot be written, or would replace another kind of file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    chosen = PAGES.claim(path, form=form, force=force)
    content = chosen.set(page)
    if isinstance(content, str):
        content = (content + chosen.mark).encode()
    write_whole(path, content)
