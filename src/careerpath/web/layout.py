"""Lay a screen out as an answer, in the language of whoever asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from careerpath.errors import DataError
from careerpath.i18n import translator
from careerpath.model.text import LANGUAGES
from careerpath.web.guard import (
    BUSY,
    FORBIDDEN,
    LARGEST_BODY,
    MISDIRECTED,
    NOT_ALLOWED,
    TOO_LARGE,
    TOO_SLOW,
)
from careerpath.web.screen import LinkGroup, Screen
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
#: What an address says its language by.
_LANGUAGE = "lang"
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
        request.query_params.get(_LANGUAGE, ""),
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
        address=_in_language(request, other),
        steps=(
            _("Your job"),
            _("Your skills"),
            _("Where to"),
            _("Which way"),
            _("Your plan"),
        ),
        texts={
            "skip": _("To the content"),
            "begin": _("Begin anew"),
            "roles": _("Roles"),
            "skills": _("Skills"),
            "map": _("Map"),
            "compare": _("Compare"),
            "search": _("Search"),
            "method": _("How we compute, limits and licences"),
            "trainer": _("For trainers"),
            "unread": _("Not understood"),
            "step": _("Step {number} of {count}"),
            "wrong": _("Something is wrong"),
            "past": _("Past the drawing"),
            "in_words": _("The drawing in words"),
            "promise": _(
                "Hours and months are estimates, and no promise. Nothing you say is "
                "kept here, and nobody is scored."
            ),
        },
    )
    response = HTMLResponse(text, screen.status)
    if request.query_params.get(_LANGUAGE) in LANGUAGES:
        response.set_cookie(_COOKIE, language, samesite="strict", httponly=True)
    return response


def _in_language(request: Request, language: Language) -> str:
    """Return the address of a page in a language, with all else that it says."""
    said = request.query_params.multi_items()
    kept = [(name, value) for name, value in said if name != _LANGUAGE]
    return f"{request.url.path}?{urlencode([*kept, (_LANGUAGE, language)])}"


def absent_screen(words: Words) -> Screen:
    """Return that there is no such page."""
    _ = words.translate
    return Screen(
        _("There is no such page"),
        _("Begin anew, or look among all roles."),
        links=(
            LinkGroup(
                "",
                (
                    (_("Begin anew"), "/", ""),
                    (_("All roles"), "/roles", ""),
                    (_("All skills"), "/skills", ""),
                ),
            ),
        ),
        status=_ABSENT,
    )


def unreadable_screen(words: Words) -> Screen:
    """Return that what was sent is no form."""
    _ = words.translate
    return Screen(
        _("This form cannot be read"), _("Go back and send it again."), status=_BAD
    )


def refused_screen(words: Words, status: int) -> Screen:
    """Return why a request is not answered, and what to do instead."""
    _ = words.translate
    title, lead = {
        MISDIRECTED: (
            _("This name is not served here"),
            _(
                "Whoever runs this page says with --allow-host by which names others "
                "reach it."
            ),
        ),
        FORBIDDEN: (
            _("This form does not come from here"),
            _("Begin anew on the first page, and send it from there."),
        ),
        TOO_LARGE: (
            _("This is too large"),
            _(
                "At most {number} MB are read. Send a smaller file, or less text."
            ).format(number=words.translate.number(LARGEST_BODY // 1_000_000)),
        ),
        NOT_ALLOWED: (
            _("This cannot be asked in this way"),
            _("Begin anew, or look among all roles."),
        ),
        TOO_SLOW: (
            _("This took too long to arrive"),
            _("Go back and send it again."),
        ),
        BUSY: (
            _("Many people are here at this moment"),
            _("Wait a few seconds, then go back and send it again."),
        ),
    }.get(
        status,
        (
            _("This is our mistake"),
            _(
                "Nothing of what you said was kept. Go back and try it again, or in "
                "another way."
            ),
        ),
    )
    return Screen(title, lead, status=status)


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
