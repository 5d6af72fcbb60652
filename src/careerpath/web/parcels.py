"""Pack what is taken along: each a file, made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist import CHECKLISTS, plan_checklist, render_pdf
from careerpath.document.pdf import pdf_page
from careerpath.document.writing import PAGES
from careerpath.loading.profiles.printing import print_profile
from careerpath.pages.plan import plan_page
from careerpath.planning.simulation import simulate_plan
from careerpath.web.calendars import draw_calendar
from careerpath.web.easel import PEN
from careerpath.web.kept import kept_plan
from careerpath.web.papers import PAPER
from careerpath.web.pictures import PDF, print_answer
from careerpath.web.talk import read_talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.checklist import Checklist
    from careerpath.document.blocks import Page
    from careerpath.web.fields import Fields
    from careerpath.web.kept import Kept
    from careerpath.web.visit import Visit
    from careerpath.words import Words


class Parcel(NamedTuple):
    """A file to take along."""

    name: str
    media_type: str
    content: bytes


_MEDIA = {
    ".yaml": "application/yaml",
    ".html": "text/html; charset=utf-8",
    ".csv": "text/csv",
    ".md": "text/markdown; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".ics": "text/calendar; charset=utf-8",
}
_SHEETS = (".pdf", ".docx", ".html")

#: What can be taken along; the page says what each is.
NAMES = (
    "plan.yaml",
    "me.yaml",
    *(f"plan{ending}" for ending in _SHEETS),
    *(f"talk{ending}" for ending in _SHEETS),
    *(f"dossier{ending}" for ending in _SHEETS),
    *(f"checklist{ending}" for ending in CHECKLISTS.forms),
    "route.pdf",
    "calendar.pdf",
)


def pack(words: Words, visit: Visit, name: str, fields: Fields) -> Parcel:
    """Return one of the files to take along.

    Raises
    ------
    InvalidValueError
        If the way chosen is not there, no part of a sheet was, or the paper is none.
    MissingLibraryError
        If the form needs a library that is not installed.
    """
    if name == "me.yaml":
        return as_parcel(name, print_profile(words, visit.profile))
    kept = kept_plan(words, visit, fields)
    stem, dot, last = name.partition(".")
    ending, paper = f"{dot}{last}", fields.get(PAPER) or "A4"
    match stem:
        case "route":
            plan = kept.plan
            with PEN:
                pages = print_answer(words, plan.answer, plan.chosen, paper)
            return as_parcel(name, pages)
        case "calendar":
            with PEN:
                pages = draw_calendar(words, kept.plan, PDF, paper)
            return as_parcel(name, pages)
        case "checklist":
            made = plan_checklist(
                words.graph, kept.plan, kept.done, language=words.language
            )
            return as_parcel(name, checklist_bytes(made, ending, paper))
        case "plan" if ending == ".yaml":
            return as_parcel(name, kept.text)
    return as_parcel(name, _set(_PAGES[stem](words, kept, fields), ending, paper))


def _plan(words: Words, kept: Kept, _: Fields) -> Page:
    return plan_page(words, kept.plan, simulate_plan(words.graph, kept.plan))


def _dossier(words: Words, kept: Kept, _: Fields) -> Page:
    # It draws, and what draws takes longer to load than all the rest.
    from careerpath.pages.dossier import Occasion, dossier_page, make_dossier

    dossier = make_dossier(words.graph, kept.plan, kept.done)
    with PEN:
        return dossier_page(words, dossier, Occasion())


_PAGES: dict[str, Callable[[Words, Kept, Fields], Page]] = {
    "plan": _plan,
    "dossier": _dossier,
    "talk": read_talk,
}


def _set(page: Page, ending: str, paper: str) -> str | bytes:
    """Return a page in a form, on paper where it has one."""
    if ending == PDF:
        return pdf_page(page, paper=paper)
    return PAGES.forms[ending].writer.set(page)


def checklist_bytes(checklist: Checklist, ending: str, paper: str) -> bytes:
    """Return a checklist in a form, on paper where it has one."""
    if ending == PDF:
        return render_pdf(checklist, paper=paper)
    return CHECKLISTS.forms[ending].writer(checklist)


def as_parcel(name: str, content: str | bytes) -> Parcel:
    """Return a file under a name of ours, with what it is by its ending."""
    ending = name[name.rindex(".") :]
    written = content.encode() if isinstance(content, str) else content
    return Parcel(name, _MEDIA.get(ending, "application/octet-stream"), written)
