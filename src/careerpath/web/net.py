"""Catch what goes wrong by our fault: a page says so, and a line says where."""

from __future__ import annotations

import sys
from pathlib import PurePath
from traceback import extract_tb
from typing import TYPE_CHECKING

from starlette.requests import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FAILED = 500


class Net:
    """Let no failure reach the server, which would write down what it was about.

    Parameters
    ----------
    app
        What answers.
    fail
        What makes the page that says so.
    """

    def __init__(
        self, app: ASGIApp, *, fail: Callable[[Request, int], Response]
    ) -> None:
        self.app, self.fail = app, fail

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        begun = False

        async def send_on(part: Message) -> None:
            nonlocal begun
            begun = True
            await send(part)

        try:
            await self.app(scope, receive, send_on)
        except Exception as error:  # noqa: BLE001  # whatever it is
            if begun:  # the server closes the connection
                raise ConnectionError from None
            sys.stderr.write(f"{describe(error)}\n")
            await self.fail(Request(scope), _FAILED)(scope, receive, send)


def describe(error: Exception) -> str:
    """Return what kind of failure happened where, and no value of anybody's."""
    frames = extract_tb(error.__traceback__)
    places = (f"{PurePath(f.filename).name}:{f.lineno}" for f in frames)
    return f"careerpath: {type(error).__name__} at {' > '.join(places)}"
