"""Let in only who may: this machine's own pages, by names that are allowed.

A page elsewhere can make a browser send requests to this machine, and a name can be
made to lead here (DNS rebinding): the name asked for must be one that is allowed, and
what sends a form must be a page of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MISDIRECTED, FORBIDDEN, TOO_LARGE, NOT_ALLOWED = 421, 403, 413, 405
#: More than any profile, plan and answers together. Servers read no more of a body
#: than it announces, so that the announcement is what has to be looked at.
LARGEST_BODY = 2_000_000
#: Nothing runs, nothing is fetched from elsewhere, no page may frame this one; it
#: frames drawings of ours.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "private, no-cache",
    # "no-referrer" would make a browser hide where a form of ours is from, too.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_READING = frozenset({"GET", "HEAD"})


class Guard:
    """Refuse what is not for us before anything looks at it.

    Parameters
    ----------
    app
        What answers the rest.
    hosts
        The names that requests may be for, with their port where it is not the usual
        one.
    """

    def __init__(self, app: ASGIApp, *, hosts: Collection[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal is not None:
            response = PlainTextResponse(refusal[1], refusal[0])
            await response(scope, receive, _with_headers(send))
            return
        await self.app(scope, receive, _with_headers(send))

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        """Return why a request is refused, None where it is not."""
        named = headers.getlist("host")
        if len(named) != 1 or named[0].lower() not in self.hosts:
            return MISDIRECTED, "This name is not served here.\n"
        if method in _READING:
            return None
        if method != "POST":
            return NOT_ALLOWED, "Only GET, HEAD and POST are answered.\n"
        if not self._is_ours(headers):
            return FORBIDDEN, "This form was not sent by a page of this server.\n"
        size = headers.get("content-length", "")
        if not size.isdecimal() or int(size) > LARGEST_BODY:
            return TOO_LARGE, "This is too large, or does not say how large it is.\n"
        return None

    def _is_ours(self, headers: Headers) -> bool:
        """Whether a page of ours sent a form; every browser says where one is from."""
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        scheme, _, host = headers.get("origin", "").partition("://")
        return scheme in {"http", "https"} and host.lower() == headers["host"].lower()


def _with_headers(send: Send) -> Send:
    """Return what adds the headers that every answer has."""

    async def send_with_headers(part: Message) -> None:
        if part["type"] == "http.response.start":
            headers = MutableHeaders(scope=part)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(part)

    return send_with_headers
