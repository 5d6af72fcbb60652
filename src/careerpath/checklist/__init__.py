"""Turn a route or a role into a checklist that people print, tick and send back."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.checklist.calendar_form import CALENDAR_SIGN, render_calendar
from careerpath.checklist.case_package import CASE_SIGN, render_case
from careerpath.checklist.checklists import (
    catalogue_checklist,
    plan_checklist,
    role_checklist,
    route_checklist,
)
from careerpath.checklist.csv_table import CSV_SIGN, DELIMITERS, render_csv
from careerpath.checklist.html_form import HTML_SIGN, render_html
from careerpath.checklist.items import Checklist, ChecklistItem, ChecklistSection, Tick
from careerpath.checklist.json_form import JSON_SIGN, checklist_answer, render_json
from careerpath.checklist.moodle import MOODLE_SIGN, render_framework
from careerpath.checklist.moodle_plan import PLAN_SHEET_SIGN, render_plan_sheet
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

    from careerpath.model.text import Language

    Render = Callable[[Checklist], bytes]


__all__ = [
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Tick",
    "catalogue_checklist",
    "checklist_answer",
    "plan_checklist",
    "render_calendar",
    "render_case",
    "render_csv",
    "render_document",
    "render_framework",
    "render_html",
    "render_json",
    "render_markdown",
    "render_opendocument",
    "render_pdf",
    "render_plan_sheet",
    "render_workbook",
    "role_checklist",
    "route_checklist",
    "sheet_beside",
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
        ".json": Form("json", render_json, JSON_SIGN),
        ".ics": Form("calendar", render_calendar, CALENDAR_SIGN),
        ".moodle.csv": Form("moodle", render_framework, MOODLE_SIGN),
        ".moodle-plan.md": Form("moodle-plan", render_plan_sheet, PLAN_SHEET_SIGN),
        ".case.json": Form("case", render_case, CASE_SIGN),
    }
)


def write_checklist(
    checklist: Checklist,
    path: str | Path,
    *,
    form: str | None = None,
    dialect: Language | None = None,
    id_suffix: str = "",
    force: bool = False,
) -> tuple[str, ...]:
    """Write a checklist in one of the forms of `CHECKLISTS`, whole or not at all.

    Parameters
    ----------
    checklist
        What to write.
    path
        The file; its ending chooses the form.
    form
        The name of a form, whatever the file's name says.
    dialect
        For whose spreadsheet, or whose Moodle, CSV is written: columns are parted by
        semicolons in French, by commas in English. By default that of the
        checklist's language for spreadsheets, and commas for Moodle.
    id_suffix
        What to add to the number of a framework for Moodle.
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
        If the name has another ending, a dialect is given and it is not CSV, a
        suffix and it is not for Moodle, or a calendar is asked for without days.
    FileError
        If the file cannot be written, or would replace such a file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    render = CHECKLISTS.claim(path, force=force, form=form)
    write_whole(path, _with_wishes(render, dialect, id_suffix)(checklist))
    return checklist.credits if render is render_csv and not checklist.caveats else ()


def _with_wishes(render: Render, dialect: Language | None, id_suffix: str) -> Render:
    """Return what writes a form as it is wished, if there are such wishes for it."""
    wishes: dict[str, str] = {}
    if dialect is not None:
        if render not in (render_csv, render_framework):
            raise InvalidValueError(message("Only CSV has dialects; leave it out."))
        wishes["delimiter"] = DELIMITERS[dialect]
    if id_suffix:
        if render not in (render_framework, render_plan_sheet):
            raise InvalidValueError(
                message("Only a framework for Moodle has a number; leave it out.")
            )
        wishes["id_suffix"] = id_suffix
    return partial(render, **wishes) if wishes else render


def sheet_beside(path: str | Path, form: str | None = None) -> Path | None:
    """Return where the sheet of a plan goes beside a framework for Moodle.

    None where the file is no framework.

    Raises
    ------
    InvalidValueError
        As `write_checklist`.
    """
    if CHECKLISTS.for_path(path, form=form) is not render_framework:
        return None
    stem = re.sub(r"(?:\.moodle)?\.[^.]*\Z", "", Path(path).name, flags=re.IGNORECASE)
    return Path(path).with_name(f"{stem or Path(path).name}.moodle-plan.md")
