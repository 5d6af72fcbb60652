"""Write a checklist as one HTML file that is ticked in a browser.

Answers stay in that browser until they are saved as a file; nothing is sent.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from careerpath.checklist.page import checklist_page
from careerpath.document.endings import Sign
from careerpath.document.html import Live, html_page
from careerpath.i18n import translator

if TYPE_CHECKING:
    from careerpath.checklist.items import Checklist
    from careerpath.i18n import Translator

#: What a file of answers says that it is.
ANSWERS_FORMAT = "careerpath/answers/1"
#: No file of answers is longer, in bytes.
MOST_BYTES = 5_000_000
_NAME = "checklist"
#: What is ticked is in the browser and never in the file.
HTML_SIGN = Sign(
    rb"<!DOCTYPE html>", b'name="generator" content="careerpath checklist"'
)


def render_html(checklist: Checklist) -> str:
    """Return a checklist as a page of HTML that keeps what is ticked.

    Beside each box stand those that a trainer fills in: seen, date, evidence,
    initials. Answers are saved as JSON: `format`, `graph`, `answers` by the box's code
    with `self`, `trainer`, `date`, `evidence`, `initials`, each where it is given. A
    browser without scripts shows the page as it is printed.
    """
    live = Live(_NAME, _data(checklist), _part("live.css"), _part("live.js"))
    return html_page(checklist_page(checklist), live=live)


@cache
def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _data(checklist: Checklist) -> dict[str, Any]:
    return {
        "id": _identity(checklist),
        "title": checklist.title,
        "language": checklist.language,
        "format": ANSWERS_FORMAT,
        "graph": checklist.graph,
        "most": MOST_BYTES,
        "texts": _texts(translator(checklist.language)),
    }


def _identity(checklist: Checklist) -> str:
    """Return what a browser keeps answers under: that of the same boxes only."""
    codes = (tick.code for item in checklist.items for tick in item.ticks)
    return sha256("\n".join([checklist.title, *codes]).encode()).hexdigest()[:16]


def _texts(_: Translator) -> dict[str, str]:
    return {
        "progress": _("Progress"),
        "count": _("Ticked: {ticked} of {all}; seen by the trainer: {seen}"),
        "trainer": _("Seen by the trainer"),
        "date": _("Date"),
        "evidence": _("Evidence seen"),
        "initials": _("Initials"),
        "save": _("Save my answers"),
        "load": _("Load answers"),
        "print": _("Print"),
        "clear": _("Clear all"),
        "file": _("checklist-answers.json"),
        "kept": _("Kept in this browser, on this computer only; save a copy."),
        "unkept": _("This browser keeps nothing: save your answers before you leave."),
        "saved": _("Saved among the downloads: {file}"),
        "loaded": _("The answers are loaded."),
        "partly": _("Loaded, but for answers to boxes of another list: {others}."),
        "unread": _("This is no file of answers saved from such a page."),
        "sure": _("Clear all boxes and texts of this page?"),
        "cleared": _("All is cleared."),
    }
