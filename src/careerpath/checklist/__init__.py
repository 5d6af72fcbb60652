"""Turn a route or a role into a checklist that people print, tick and send back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.checklists import (
    plan_checklist,
    role_checklist,
    route_checklist,
)
from careerpath.checklist.csv_table import CSV_SIGN, DELIMITERS, render_csv
from careerpath.checklist.html_form import HTML_SIGN, render_html
from careerpath.checklist.items import Checklist, ChecklistItem, ChecklistSection, Tick
from careerpath.checklist.opendocument import (
    OPENDOCUMENT_SIGN,
    render_opendocument,
)
from careerpath.checklist.page import MARKDOWN_SIGN, render_markdown
from careerpath.checklist.pdf_form import PDF_SIGN, render_pdf
from careerpath.checklist.word_form import DOCUMENT_SIGN, render_document
from careerpath.checklist.workbook import WORKBOOK_SIGN, render_workbook
from careerpath.document.endings import Endings, Form
from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerpath.model.text import Language

    Render = Callable[[Checklist], bytes]


__all__ = [
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Tick",
    "plan_checklist",
    "render_csv",
    "render_document",
    "render_html",
    "render_markdown",
    "render_opendocument",
    "render_pdf",
    "render_workbook",
    "role_checklist",
    "route_checklist",
    "write_checklist",
]


def _markdown_bytes(checklist: Checklist) -> bytes:
    return render_markdown(checklist).encode()


def _html_bytes(checklist: Checklist) -> bytes:
    return render_html(checklist).encode()


CHECKLISTS: Endings[Render] = Endings(
    {
        ".md": Form("markdown", _markdown_bytes, MARKDOWN_SIGN),
        ".csv": Form("csv", render_csv, CSV_SIGN),
        ".html": Form("html", _html_bytes, HTML_SIGN),
        ".pdf": Form("pdf", render_pdf, PDF_SIGN),
        ".docx": Form("word", render_document, DOCUMENT_SIGN),
        ".xlsx": Form("excel", render_workbook, WORKBOOK_SIGN),
        ".ods": Form("opendocument", render_opendocument, OPENDOCUMENT_SIGN),
    }
)


def write_checklist(
    checklist: Checklist,
    path: str | Path,
    *,
    dialect: Language | None = None,
    force: bool = False,
) -> tuple[str, ...]:
    """Write a checklist in one of the forms of `CHECKLISTS`, whole or not at all.

    Parameters
    ----------
    checklist
        What to write.
    path
        The file; its ending chooses the form.
    dialect
        For whose spreadsheet CSV is written: columns are parted by semicolons in
        French, by commas in English. By default as the checklist's language.
    force
        Whether to write over a file that is no checklist of ours, or one with
        boxes ticked.

    Returns
    -------
    tuple
        What licences ask for and the form has no room for: whoever writes a table
        has to tell it beside.

    Raises
    ------
    InvalidValueError
        If the name has another ending, or a dialect is given and it is not CSV.
    FileError
        If the file cannot be written, or would replace such a file.
    """
    render = CHECKLISTS.claim(path, force=force)
    if dialect is not None:
        if render is not render_csv:
            raise InvalidValueError(message("Only CSV has dialects; leave it out."))
        write_whole(path, render_csv(checklist, delimiter=DELIMITERS[dialect]))
    else:
        write_whole(path, render(checklist))
    return checklist.credits if render is render_csv and not checklist.caveats else ()
