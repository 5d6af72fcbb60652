"""Let nobody stand in the door: who sends or takes nothing for long has to leave.

The server knows by itself how long a connection may rest between two requests, but
waits for ever for the rest of one, and for whoever does not take the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from asyncio import TimerHandle, Transport

#: Seconds for the head of a request, and for an answer that waits to be taken.
ASKING_SECONDS, TAKING_SECONDS = 10, 60
#: More connections are closed at once: those who were first are served.
MOST_CONNECTIONS = 1_000


class _Patience:
    """What ends a connection unless something happens in time."""

    def __init__(self) -> None:
        self._timer: TimerHandle | None = None

    def begin(self, door: Door, seconds: float) -> None:
        """Wait from now on, if it is not waited for already."""
        if self._timer is None:
            self._timer = door.loop.call_later(seconds, door.transport.abort)

    def end(self) -> None:
        """Wait no longer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class Door(H11Protocol):
    """What one connection says and is told, within limits of time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asking, self._taking = _Patience(), _Patience()

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin a connection, if there is room."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()
        else:
            self._asking.begin(self, ASKING_SECONDS)

    def data_received(self, data: bytes) -> None:
        """Take what arrives; the head of a request must be whole before long."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and self.timeout_keep_alive_task is None:
            self._asking.begin(self, ASKING_SECONDS)
        else:
            self._asking.end()

    def pause_writing(self) -> None:
        """Wait for somebody to take more of an answer."""
        super().pause_writing()
        self._taking.begin(self, TAKING_SECONDS)

    def resume_writing(self) -> None:
        """Go on with the answer."""
        super().resume_writing()
        self._taking.end()

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection that rests; what is left to take must be taken."""
        super().timeout_keep_alive_handler()
        self._taking.begin(self, TAKING_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """End a connection."""
        super().connection_lost(exc)
        self._asking.end()
        self._taking.end()
