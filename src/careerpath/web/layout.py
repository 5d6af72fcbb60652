"""Lay a screen out as an answer, in the language of whoever asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from careerpath.errors import DataError
from careerpath.i18n import translator
from careerpath.model.text import LANGUAGES
from careerpath.web.screen import Screen
from careerpath.web.wrong import told_problems

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import CareerPathError
    from careerpath.model.text import Language
    from careerpath.web.drawings import Drawings
    from careerpath.words import Words

#: The cookie that remembers the language; it holds nothing else.
_COOKIE = "careerpath-language"
_BAD, _ABSENT, _WRONG = 400, 404, 422
_OWN_NAMES: dict[Language, str] = {"en": "English", "fr": "Français"}


class Served(NamedTuple):
    """What every answer is made with."""

    graph: CareerGraph
    language: Language
    drawings: Drawings
    templates: Environment


def open_templates() -> Environment:
    """Return the templates, which show every text as it is."""
    return Environment(
        loader=PackageLoader("careerpath.web"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def language_of(served: Served, request: Request) -> Language:
    """Return the language asked for, now, before, or by the browser."""
    accepted = request.headers.get("accept-language", "").lower()
    wanted = (
        request.query_params.get("lang", ""),
        request.cookies.get(_COOKIE, ""),
        *(part.partition(";")[0].strip()[:2] for part in accepted.split(",")),
    )
    known: dict[str, Language] = {language: language for language in LANGUAGES}
    return next((known[w] for w in wanted if w in known), served.language)


def lay_out(served: Served, request: Request, screen: Screen) -> Response:
    """Return a screen as a page of HTML."""
    language = language_of(served, request)
    _ = translator(language)
    other = next(code for code in LANGUAGES if code != language)
    text = served.templates.get_template("screen.html").render(
        screen=screen,
        language=language,
        other=other,
        other_name=_OWN_NAMES[other],
        switchable=request.method == "GET",
        address=request.url.path,
        steps=(
            _("Your job"),
            _("What you can do"),
            _("Where to"),
            _("Which way"),
            _("Your plan"),
        ),
        texts={
            "skip": _("To the content"),
            "begin": _("Begin anew"),
            "roles": _("All roles"),
            "skills": _("All skills"),
            "trainer": _("For trainers"),
            "unread": _("Not understood"),
            "step": _("Step {number} of {count}"),
            "wrong": _("Something is wrong"),
            "promise": _(
                "Hours and months are estimates, and no promise. Nothing you say is "
                "kept here, and nobody is scored."
            ),
        },
    )
    response = HTMLResponse(text, screen.status)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(_COOKIE, language, samesite="strict", httponly=True)
    return response


def absent_screen(words: Words) -> Screen:
    """Return that there is no such page."""
    _ = words.translate
    return Screen(
        _("There is no such page"),
        _("Begin anew, or look among all roles."),
        status=_ABSENT,
    )


def unreadable_screen(words: Words) -> Screen:
    """Return that what was sent is no form."""
    _ = words.translate
    return Screen(
        _("This form cannot be read"), _("Go back and send it again."), status=_BAD
    )


def wrong_screen(words: Words, error: CareerPathError) -> Screen:
    """Return what is wrong, and what to do instead."""
    _ = words.translate
    problems = error.problems if isinstance(error, DataError) else ()
    return Screen(
        _("This does not work"),
        words.reason(error.message),
        wrong=told_problems(words, problems),
        status=_WRONG,
    )
