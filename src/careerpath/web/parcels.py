"""Pack what is taken along: each a file, made when it is asked for."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist import CHECKLISTS, plan_checklist
from careerpath.document.writing import PAGES
from careerpath.loading.profiles.printing import print_profile
from careerpath.plans.printing import print_plan
from careerpath.web.pictures import print_answer
from careerpath.web.plans import plan_visit
from careerpath.web.ways import find_ways

if TYPE_CHECKING:
    import datetime as dt

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


#: What can be taken along; the page says what each is.
NAMES = (
    "plan.yaml",
    "me.yaml",
    *("dossier.pdf", "dossier.docx", "dossier.html"),
    *(f"checklist{ending}" for ending in CHECKLISTS.forms),
    "route.pdf",
)


def pack(words: Words, visit: Visit, name: str, start: dt.date | None) -> Parcel:
    """Return one of the files to take along.

    Raises
    ------
    InvalidValueError
        If the way chosen is not there.
    MissingLibraryError
        If the form needs a library that is not installed.
    """
    stem, dot, last = name.partition(".")
    ending = f"{dot}{last}"
    if name == "me.yaml":
        return _parcel(name, print_profile(words, visit.profile))
    if name == "route.pdf":
        answer, _filters = find_ways(words, visit)
        return _parcel(name, print_answer(words, answer, visit.chosen))
    plan = plan_visit(words, visit, start)
    if stem == "checklist":
        checklist = plan_checklist(words.graph, plan, language=words.language)
        return _parcel(name, CHECKLISTS.forms[ending].writer(checklist))
    if stem == "dossier":
        # It draws, and what draws takes longer to load than all the rest.
        from careerpath.pages.dossier import Occasion, dossier_page, make_dossier

        page = dossier_page(words, make_dossier(words.graph, plan), Occasion("", None))
        return _parcel(name, PAGES.forms[ending].writer.set(page))
    return _parcel(name, print_plan(words, plan))


def _parcel(name: str, content: str | bytes) -> Parcel:
    ending = PurePath(name).suffix
    written = content.encode() if isinstance(content, str) else content
    return Parcel(name, _MEDIA.get(ending, "application/octet-stream"), written)
