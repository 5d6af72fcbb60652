"""Answer requests: read the form, ask the library, lay out the screen."""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import PurePath
from threading import Thread
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from careerpath.document.html_text import html_text
from careerpath.errors import CareerPathError
from careerpath.web import job
from careerpath.web.drawings import Drawings, load_pen
from careerpath.web.easel import OwnEasel
from careerpath.web.fields import Fields
from careerpath.web.guard import Guard
from careerpath.web.later import later
from careerpath.web.layout import (
    Served,
    absent_screen,
    language_of,
    lay_out,
    open_templates,
    refused_screen,
    unreadable_screen,
    wrong_screen,
)
from careerpath.web.net import Net
from careerpath.web.requested import address_fields, form_fields
from careerpath.web.saying import PageWords
from careerpath.web.screen import Screen
from careerpath.web.titles import SUGGESTER, suggested_titles
from careerpath.web.turns import in_turn
from careerpath.web.visit import Visit, read_visit, words_for

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection

    from starlette.requests import Request

    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language
    from careerpath.web.parcels import Parcel
    from careerpath.words import Words

    Endpoint = Callable[[Request], Awaitable[Response]]
    #: From the words, what was said so far, and what is said now.
    Answer = Callable[[Words, Visit, Fields], Screen | Parcel]
    #: From the words, and what an address says; None where there is nothing.
    Shown = Callable[[Words, Fields], Screen | None]
    DrawnAnswer = Callable[[Words, Visit, Fields, Drawings], Screen]

_NOT_FOUND, _NOT_ALLOWED = 404, 405


def make_application(
    graph: CareerGraph,
    *,
    hosts: Collection[str],
    language: Language = "en",
    drawings: Drawings | None = None,
) -> Starlette:
    """Return the application that serves a graph.

    Parameters
    ----------
    graph
        The graph, whoever keeps it.
    hosts
        The names that it answers to, with their port where it is not the usual one,
        such as "localhost:8000"; requests for another name are refused.
    language
        The language of who asks for neither English nor French.
    drawings
        What draws; this process itself unless given.
    """
    if drawings is None:
        drawings = Drawings(secrets.token_bytes(), OwnEasel())
        Thread(target=load_pen, daemon=True).start()
    served = Served(graph, language, drawings, open_templates())
    return Starlette(
        routes=_routes(served),
        middleware=[
            Middleware(Guard, hosts=hosts, refuse=partial(_refused, served)),
            Middleware(Net, fail=partial(_refused, served)),
        ],
        exception_handlers={
            status: partial(_failed, served) for status in (_NOT_FOUND, _NOT_ALLOWED)
        },
    )


def _routes(served: Served) -> list[Route | Mount]:
    """Return which address is answered by what."""
    drawings = served.drawings
    posted: dict[str, Answer] = {
        "/open": _drawn(later("opening", "answer_file"), drawings),
        "/cv": later("opening", "answer_cv"),
        "/match": later("advertisement", "match_screen"),
        "/statements": later("opening", "answer_job"),
        "/destinations": later("destinations", "answer_statements"),
        "/ways": _drawn(later("ways", "answer_ways"), drawings),
        "/plan": _drawn(later("plans", "answer_plan"), drawings),
        "/progress": _drawn(later("plans", "answer_progress"), drawings),
        "/along": later("along", "along_screen"),
        "/talk": later("talk", "talk_screen"),
        "/returned": later("returned", "returned_screen"),
        "/table": later("trainer", "table_screen"),
    }
    shown: dict[str, Shown] = {
        "/": job.start_screen,
        "/back": later("returned", "bring_screen"),
        "/trainer": later("trainer", "trainer_screen"),
        "/roles": later("library", "roles_screen"),
        "/roles/{id}": later("library", "role_screen"),
        "/roles/{id}/checklist": later("trainer", "checklist_screen"),
        "/skills": later("library", "skills_screen"),
        "/skills/{id}": later("library", "skill_screen"),
        "/moves/{origin}/{destination}": later("library", "move_screen"),
        "/search": later("library", "search_screen"),
        "/method": later("library", "method_screen"),
        "/map": later("coach", "map_screen"),
        "/compare": later("coach", "compare_screen"),
    }
    return [
        *(Route(path, _get(served, screen)) for path, screen in shown.items()),
        *(
            Route(path, _post(served, answer), methods=["POST"])
            for path, answer in posted.items()
        ),
        Route("/take/{name}", _take(served), methods=["POST"]),
        Route(SUGGESTER, _suggest(served), methods=["POST"]),
        Route("/roles/{id}/{name}", _role_file(served)),
        Route("/drawings/{name}", _drawing(served)),
        Route("/charts/{name}", _chart(served)),
        Mount("/static", StaticFiles(packages=[("careerpath.web", "static")])),
    ]


def _drawn(answer: DrawnAnswer, drawings: Drawings) -> Answer:
    """Return an answer whose screen has pictures."""

    def with_drawings(words: Words, visit: Visit, fields: Fields) -> Screen:
        return answer(words, visit, fields, drawings)

    return with_drawings


# ------------------------------------------------------------------------- how it is


def _words(served: Served, request: Request) -> Words:
    """Return the words of a page, in the language of who asks."""
    return PageWords(served.graph, language_of(served, request))


def _get(served: Served, make: Shown) -> Endpoint:
    """Return what answers an address that says all there is to say."""

    def shown(words: Words, fields: Fields) -> Screen:
        try:
            return make(words, fields) or absent_screen(words)
        except CareerPathError as error:
            return wrong_screen(words, error)

    async def endpoint(request: Request) -> Response:
        words, fields = _words(served, request), address_fields(request)
        return await in_turn(lambda: lay_out(served, request, shown(words, fields)))

    return endpoint


def _post(served: Served, answer: Answer) -> Endpoint:
    """Return what answers a form: with a screen, or with a file."""

    async def endpoint(request: Request) -> Response:
        fields = await form_fields(request)
        return await in_turn(lambda: _answered(served, request, answer, fields))

    return endpoint


def _take(served: Served) -> Endpoint:
    """Return what hands over one of the files to take along."""

    async def endpoint(request: Request) -> Response:
        packed = await run_in_threadpool(_packer, request.path_params["name"])
        if packed is None:
            return _absent(served, request)
        fields = await form_fields(request)
        # Pages take seconds to typeset, and no words wait for their turn meanwhile.
        return await run_in_threadpool(_answered, served, request, packed, fields)

    return endpoint


def _packer(name: str) -> Answer | None:
    """Return what packs a file of a name; None if there is none of it."""
    from careerpath.web import parcels, trainer

    if name in parcels.NAMES:
        return lambda words, visit, fields: parcels.pack(words, visit, name, fields)
    if name in trainer.TABLES:
        return lambda words, _, fields: trainer.pack_table(words, name, fields)
    return None


def _suggest(served: Served) -> Endpoint:
    """Return what answers with titles of roles, as options to choose from."""

    async def endpoint(request: Request) -> Response:
        words = _words(served, request)
        fields = await form_fields(request) or Fields({})
        titles = await run_in_threadpool(suggested_titles, words, fields)
        lines = (f'<option value="{html_text(title)}"></option>' for title in titles)
        return HTMLResponse("\n".join(lines))

    return endpoint


def _role_file(served: Served) -> Endpoint:
    """Return what answers with the checklist of a role in a form."""

    async def endpoint(request: Request) -> Response:
        words = _words(served, request)
        said = request.path_params
        made = later("trainer", "checklist_parcel")
        found = await run_in_threadpool(made, words, said["id"], said["name"])
        if found is None:
            return _absent(served, request)
        return _handed_over(found)

    return endpoint


def _handed_over(parcel: Parcel) -> Response:
    """Return a file that a browser saves."""
    headers = {"Content-Disposition": f'attachment; filename="{parcel.name}"'}
    return Response(parcel.content, media_type=parcel.media_type, headers=headers)


def _answered(
    served: Served, request: Request, answer: Answer, fields: Fields | None
) -> Response:
    """Return an answer, a screen that says what is wrong where something is."""
    words = _words(served, request)
    found: Screen | Parcel
    if fields is None:
        found = unreadable_screen(words)
    else:
        try:
            visit = read_visit(served.graph, fields.values)
            found = answer(words_for(words, visit.profile), visit, fields)
        except CareerPathError as error:
            found = wrong_screen(words, error)
    if isinstance(found, Screen):
        return lay_out(served, request, found)
    return _handed_over(found)


def _drawing(served: Served) -> Endpoint:
    """Return what answers with a picture, or with what it shows in words."""

    async def endpoint(request: Request) -> Response:
        name = request.path_params["name"]
        content = served.drawings.known(name)
        if content is None:
            content = await run_in_threadpool(served.drawings.drawn, name)
        if content is None:
            return _absent(served, request)
        return _sent(content, name)

    return endpoint


def _chart(served: Served) -> Endpoint:
    """Return what answers with a drawing of the graph itself."""
    chart = later("charts", "chart")

    def drawn(words: Words, name: str, fields: Fields) -> bytes | Screen:
        try:
            found = chart(words, name, fields)
            return served.drawings.kept(*found) if found else absent_screen(words)
        except CareerPathError as error:
            return wrong_screen(words, error)

    async def endpoint(request: Request) -> Response:
        words = _words(served, request)
        name = request.path_params["name"]
        found = await run_in_threadpool(drawn, words, name, address_fields(request))
        if isinstance(found, Screen):
            return lay_out(served, request, found)
        return _sent(found, name)

    return endpoint


#: Of what is drawn: its styles stand in it, and nothing else is allowed.
_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'"
_MEDIA = {
    ".svg": "image/svg+xml",
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
}


def _sent(content: bytes, name: str) -> Response:
    """Return an answer with what was drawn."""
    headers = {"Content-Security-Policy": _POLICY}
    return Response(content, media_type=_MEDIA[PurePath(name).suffix], headers=headers)


def _absent(served: Served, request: Request) -> Response:
    """Return a page that says that there is none."""
    return lay_out(served, request, absent_screen(_words(served, request)))


def _refused(served: Served, request: Request, status: int) -> Response:
    """Return a page where something else than a screen of ours would be answered."""
    words = _words(served, request)
    return lay_out(served, request, refused_screen(words, status))


def _failed(served: Served, request: Request, error: Exception) -> Response:
    """Return a page where the framework would answer with a line."""
    status = getattr(error, "status_code", 0)
    if status != _NOT_FOUND:
        return _refused(served, request, status)
    return _absent(served, request)
