"""Find which roles an advertisement or a CV describes, to choose among."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.matching import match_text
from careerpath.pages.match import match_page
from careerpath.web.job import LONGEST_TEXT, STEP, TEXT, among, job_form
from careerpath.web.screen import Screen

if TYPE_CHECKING:
    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words


def match_screen(words: Words, _visit: Visit, fields: Fields) -> Screen:
    """Return which roles a text describes, to choose among.

    Raises
    ------
    InvalidValueError
        If the text holds no word.
    """
    _ = words.translate
    match = match_text(words.graph, fields.get(TEXT)[:LONGEST_TEXT])
    page = match_page(words, match)
    parts = html_parts(page)
    found = [matched.role for matched in (*match.roles, *match.nearest)]
    asked = job_form(words)
    if found:
        asked = among(words, asked, found, _("Which of these is it?"))
    return Screen(
        page.title,
        step=STEP,
        forms=(asked,),
        content=parts.body,
        notes=parts.notes,
    )
