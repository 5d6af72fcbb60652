"""Write a checklist as a PDF that is printed, or ticked in a reader of PDF.

One file is both: it is tagged for screen readers, and its boxes are fields.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from careerpath.checklist.graph_mark import graph_mark
from careerpath.checklist.page import SPACE, checklist_page
from careerpath.checklist.skills import by_skill
from careerpath.document.endings import Sign
from careerpath.document.pdf import Setting, pdf_page
from careerpath.document.pdf_fields import with_fields
from careerpath.i18n import translator

if TYPE_CHECKING:
    from careerpath.checklist.items import Checklist

#: How a field is called: code of a skill, level of a box, and what it holds.
FIELD = r"([a-z0-9-]+)(?::(\d{1,2}))? (self|trainer|evidence|date|initials)"
_KEYWORD = "careerpath checklist"
#: After the end of the file: whoever saves it anew leaves it out, or writes behind it.
_MARK = b"% careerpath checklist\n"
PDF_SIGN = Sign(rb"%PDF-", _MARK + rb"\Z")


def render_pdf(checklist: Checklist, *, paper: str = "A4") -> bytes:
    """Return a checklist as PDF/UA-1 with fields.

    Each box has the fields `skill-id:level self` and `… trainer`, which are ticked, and
    `… evidence`, `… date`, `… initials`. Each skill has `skill-id self` and `… trainer`
    for the level that it is put at. Tooltips are in the list's language.

    Raises
    ------
    MissingLibraryError
        If typst or pypdf is not installed.
    """
    setting = Setting(_template(), ("Term", "Paragraph"), _data(checklist))
    keyword = f"{_KEYWORD}, {graph_mark(checklist.graph)}"
    listed = checklist_page(checklist)
    page = pdf_page(listed, keyword=keyword, setting=setting, paper=paper)
    return with_fields(page) + _MARK


@cache
def _template() -> str:
    return files(__package__).joinpath("form.typ").read_text("utf-8")


def _data(checklist: Checklist) -> dict[str, Any]:
    """Return what columns and fields are called."""
    _ = translator(checklist.language)
    scale = f"(0–{len(checklist.levels) - 1})"
    return {
        "space": SPACE,
        "headings": {
            "self": _("Done"),
            "trainer": _("Seen by the trainer"),
            "statement": _("What can be observed"),
            "evidence": _("Evidence seen"),
            "date": _("Date done"),
            "initials": _("Initials"),
        },
        "assessments": {
            "self": _("Self-assessment") + f" {scale}",
            "trainer": _("Trainer's assessment") + f" {scale}",
        },
        "assessed": {
            first.ticks[0].code: {"skill": first.skill, "label": first.label}
            for first, _last, _ticks in by_skill(checklist)
        },
        "tooltips": {
            tick.code: _("{skill}, level {level}, {name}").format(
                skill=item.label, level=tick.level, name=tick.level_name
            )
            for item in checklist.items
            for tick in item.ticks
        },
    }
