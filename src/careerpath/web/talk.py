"""Ask what the sheet for a talk is to say, and show it before anybody gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.pages.talk import PARTS, talk_page
from careerpath.planning.simulation import simulate_plan
from careerpath.web.kept import kept_fields, kept_plan
from careerpath.web.papers import page_paper
from careerpath.web.screen import Button, Form, Option, Question, Screen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from careerpath.document.blocks import Page
    from careerpath.web.fields import Fields
    from careerpath.web.kept import Kept
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 5
_PART, _OWN = "part", "own"
#: Of what somebody asks for in their own words.
_LONGEST = 2_000


def read_talk(words: Words, kept: Kept, fields: Fields) -> Page:
    """Return the sheet that a form asks for: what is ticked, and nothing else.

    Raises
    ------
    InvalidValueError
        If nothing is.
    """
    return talk_page(
        words,
        kept.plan,
        fields.lists.get(_PART, ()),
        simulation=simulate_plan(words.graph, kept.plan),
        own=fields.get(_OWN)[:_LONGEST],
    )


def talk_screen(words: Words, visit: Visit, fields: Fields) -> Screen:
    """Return the sheet as it is, and the same questions to change it.

    Raises
    ------
    CareerPathError
        If nothing is ticked, or the plan cannot be read.
    """
    _ = words.translate
    kept = kept_plan(words, visit, fields)
    page = read_talk(words, kept, fields)
    parts = html_parts(page)
    hidden = kept_fields(words, visit, kept)
    asked = talk_form(
        words, hidden, fields.lists.get(_PART, ()), fields.get(_OWN)[:_LONGEST]
    )
    return Screen(
        page.title,
        _("This is all that the sheet says."),
        step=_STEP,
        content=parts.body,
        notes=parts.notes,
        later=(asked,),
    )


def talk_form(
    words: Words,
    hidden: Mapping[str, str],
    ticked: Collection[str] = (),
    own: str = "",
) -> Form:
    """Return the question which parts a sheet is to have."""
    _ = words.translate
    options = (Option(part, _(name), part in ticked) for part, name in PARTS.items())
    return Form(
        "/talk",
        heading=_("For the talk with your manager"),
        lead=_("One sheet with the parts that you choose, and nothing else."),
        questions=(
            Question(_PART, _("Which parts?"), kind="boxes", options=tuple(options)),
            Question(
                _OWN,
                _("What you ask for, in your own words"),
                _("It stands under “What I ask for”; you may leave it empty."),
                kind="long",
                value=own,
                highest=_LONGEST,
                needed=False,
            ),
            page_paper(words),
        ),
        buttons=(
            Button(_("Look at it first"), quiet=True),
            Button(_("Print it (PDF)"), "/take/talk.pdf", quiet=True),
            Button(_("Edit it in Word"), "/take/talk.docx", quiet=True),
        ),
        hidden=hidden,
    )
