"""Show all there is to take along of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import N_
from careerpath.web.kept import kept_fields, kept_plan
from careerpath.web.papers import drawing_paper, page_paper
from careerpath.web.screen import Button, Form, Screen
from careerpath.web.talk import talk_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 5
#: What each form of a checklist is for: those that people use, and the others.
CHECKLIST_FORMS = {
    ".pdf": N_("To print, or to tick in a reader of PDF"),
    ".html": N_("To tick in a browser"),
    ".xlsx": N_("For Excel"),
    ".docx": N_("For Word"),
    ".ods": N_("For LibreOffice"),
}
OTHER_FORMS = {
    ".csv": N_("As a table (CSV)"),
    ".md": N_("As a plain text (Markdown)"),
    ".json": N_("For programs (JSON)"),
    ".moodle.csv": N_("For Moodle: the framework"),
    ".moodle-plan.md": N_("For Moodle: the sheet of a learning plan"),
    ".case.json": N_("For systems that read CASE"),
}
#: This one needs a plan that has days.
_CALENDAR = {".ics": N_("For a calendar")}


def along_screen(words: Words, visit: Visit, fields: Fields) -> Screen:
    """Return all forms of a plan to save, to print and to share.

    Raises
    ------
    CareerPathError
        If the plan cannot be read.
    """
    _ = words.translate
    kept = kept_plan(words, visit, fields)
    hidden = kept_fields(words, visit, kept)
    return Screen(
        _("Take it along"),
        _("Save what you want to keep: nothing stays here."),
        step=_STEP,
        forms=(
            _files(words, hidden),
            talk_form(words, hidden),
            _pages(words, hidden),
            _drawings(words, hidden),
            *_checklist(words, hidden, dated=kept.plan.start is not None),
            _back(words, hidden),
        ),
    )


def _files(words: Words, hidden: Mapping[str, str]) -> Form:
    _ = words.translate
    return Form(
        "/take/plan.yaml",
        heading=_("To come back later"),
        buttons=_buttons((_("The plan"), "plan.yaml"), (_("Your profile"), "me.yaml")),
        hidden=hidden,
    )


def _pages(words: Words, hidden: Mapping[str, str]) -> Form:
    _ = words.translate
    return Form(
        "/take/dossier.pdf",
        heading=_("To read and to print"),
        lead=_(
            "The dossier is all of it: the choices, the drawing, the two roles, the "
            "plan, the checklist, the sources."
        ),
        questions=(page_paper(words),),
        buttons=_buttons(
            (_("The plan"), "plan.pdf"),
            (_("The dossier"), "dossier.pdf"),
            (_("The dossier, to edit"), "dossier.docx"),
            (_("The dossier, for a browser"), "dossier.html"),
        ),
        hidden=hidden,
    )


def _drawings(words: Words, hidden: Mapping[str, str]) -> Form:
    _ = words.translate
    return Form(
        "/take/route.pdf",
        heading=_("The drawings"),
        questions=(drawing_paper(words),),
        buttons=_buttons(
            (_("The route"), "route.pdf"), (_("The calendar"), "calendar.pdf")
        ),
        hidden=hidden,
    )


def _checklist(
    words: Words, hidden: Mapping[str, str], *, dated: bool
) -> Iterator[Form]:
    """Yield the forms that people use, and those for other programs."""
    _ = words.translate
    yield Form(
        "/take/checklist.pdf",
        heading=_("The checklist"),
        lead=_(
            "Each skill with what can be seen at each level: for you, and for whoever "
            "trains you. Ticked, it comes back here as PDF, Excel, Word, LibreOffice, "
            "CSV, Markdown or JSON."
        ),
        questions=(page_paper(words),),
        buttons=_checklists(words, CHECKLIST_FORMS),
        hidden=hidden,
    )
    yield Form(
        "/take/checklist.csv",
        heading=_("The checklist for other programs"),
        lead="" if dated else _("For a calendar, give the plan its first day."),
        buttons=_checklists(words, OTHER_FORMS | (_CALENDAR if dated else {})),
        hidden=hidden,
        folded=True,
    )


def _checklists(words: Words, forms: Mapping[str, str]) -> tuple[Button, ...]:
    _ = words.translate
    return _buttons(
        *((_(label), f"checklist{ending}") for ending, label in forms.items())
    )


def _back(words: Words, hidden: Mapping[str, str]) -> Form:
    _ = words.translate
    return Form(
        "/plan", buttons=(Button(_("Back to the plan"), quiet=True),), hidden=hidden
    )


def _buttons(*things: tuple[str, str], quiet: bool = True) -> tuple[Button, ...]:
    """Return a button for each file, with its name."""
    return tuple(
        Button(f"{label} ({name})", f"/take/{name}", quiet=quiet)
        for label, name in things
    )
