"""Let in only who may: this machine's own pages, by names that are allowed.

A page elsewhere can make a browser send requests to this machine, and a name can be
made to lead here (DNS rebinding): the name asked for must be one that is allowed, and
what sends a form must be a page of ours.
"""

from __future__ import annotations

import re
from asyncio import timeout
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MISDIRECTED, FORBIDDEN, TOO_LARGE, NOT_ALLOWED = 421, 403, 413, 405
TOO_SLOW, BUSY = 408, 503
#: The address at which a machine may ask whether the server answers.
HEALTH = "/health"
#: Seconds in which a form has to arrive, and how many are answered at once.
SENDING_SECONDS, MOST_AT_ONCE = 30, 200
#: More than any profile, plan and answers together. Servers read no more of a body
#: than it announces, so that the announcement is what has to be looked at.
LARGEST_BODY = 2_000_000
#: More than a CV with pictures, or the lists of a class; where files may be sent.
LARGEST_UPLOAD = 20_000_000
#: Bytes of forms that are held at once; large ones may take half of them, so that
#: however many come at the same time there is room for those that say something.
MOST_HELD = 200_000_000
_UPLOADS = frozenset({"/open", "/returned", "/table"})
#: Nothing runs but scripts of ours, nothing is fetched from elsewhere, no page may
#: frame this one; it frames drawings of ours.
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
    "img-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
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
_SIZE = re.compile("[0-9]{1,9}")
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
    refuse
        What makes the answer to whoever is refused.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        hosts: Collection[str],
        refuse: Callable[[Request, int], Response],
    ) -> None:
        self.app, self.refuse = app, refuse
        self.hosts = frozenset(host.lower() for host in hosts)
        self._busy = self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        send = _with_headers(send)
        self._busy += 1
        try:
            await self._let_in(scope, receive, send)
        finally:
            self._busy -= 1

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if scope["path"] == HEALTH and self._may_probe(scope["method"], headers):
            await PlainTextResponse("ok\n")(scope, receive, send)
            return
        most = LARGEST_UPLOAD if scope["path"] in _UPLOADS else LARGEST_BODY
        refusal = self._refusal(scope["method"], headers, most)
        if refusal is None and scope["method"] == "POST":
            size = int(headers["content-length"])
            if not self._has_room(size):
                refusal = BUSY
            else:
                self._held += size
                try:
                    refusal = await self._hold(scope, receive, send)
                finally:
                    self._held -= size
                if refusal is None:
                    return
        if refusal is None:
            await self.app(scope, receive, send)
            return
        response = self.refuse(Request(scope), refusal)
        # What else is sent is not for us.
        response.headers["connection"] = "close"
        await response(scope, receive, send)

    async def _hold(self, scope: Scope, receive: Receive, send: Send) -> int | None:
        """Answer a form once it is here; return the code where it never comes."""
        body = await _read(receive)
        if body is None:
            return TOO_SLOW
        await self.app(scope, _with_body(body, receive), send)
        return None

    def _has_room(self, size: int) -> bool:
        """Whether a form of so many bytes may be held beside the others."""
        most = MOST_HELD if size <= LARGEST_BODY else MOST_HELD // 2
        return self._held + size <= most

    def _refusal(self, method: str, headers: Headers, most: int) -> int | None:
        """Return the code with which a request is refused, None where it is not."""
        named = headers.getlist("host")
        if len(named) != 1 or named[0].lower() not in self.hosts:
            return MISDIRECTED
        if self._busy > MOST_AT_ONCE:
            return BUSY
        if method in _READING:
            return None
        if method != "POST":
            return NOT_ALLOWED
        if not self._is_ours(headers):
            return FORBIDDEN
        size = headers.get("content-length", "")
        # Of what comes in chunks no announcement holds.
        announced = "transfer-encoding" not in headers and _SIZE.fullmatch(size)
        if not announced or int(size) > most:
            return TOO_LARGE
        return None

    def _may_probe(self, method: str, headers: Headers) -> bool:
        """Whether somebody who looks after the server may ask if it answers.

        They may name it by its number alone, and learn nothing else. No page elsewhere
        gains by that: a name can be made to lead here, but it stays a name.
        """
        named = headers.getlist("host")
        if method not in _READING or len(named) != 1:
            return False
        try:
            ip_address(urlsplit(f"//{named[0]}").hostname or "")
        except ValueError:
            return named[0].lower() in self.hosts
        return True

    def _is_ours(self, headers: Headers) -> bool:
        """Whether a page of ours sent a form; every browser says where one is from."""
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        scheme, _, host = headers.get("origin", "").partition("://")
        return scheme in {"http", "https"} and host.lower() == headers["host"].lower()


async def _read(receive: Receive) -> bytes | None:
    """Return what is sent; None if it is not sent in time."""
    parts = []
    try:
        async with timeout(SENDING_SECONDS):
            while True:
                part = await receive()
                parts.append(part.get("body", b""))
                if not part.get("more_body"):
                    return b"".join(parts)
    except TimeoutError:
        return None


def _with_body(body: bytes, receive: Receive) -> Receive:
    """Return what hands over a body that was read already."""
    waiting: list[Message] = [{"type": "http.request", "body": body}]

    async def receive_again() -> Message:
        return waiting.pop() if waiting else await receive()

    return receive_again


def _with_headers(send: Send) -> Send:
    """Return what adds the headers that every answer has."""

    async def send_with_headers(part: Message) -> None:
        if part["type"] == "http.response.start":
            headers = MutableHeaders(scope=part)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(part)

    return send_with_headers
