"""Draw what is ordered, one thing at a time, and keep what was asked for lately."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    Draw = Callable[[], bytes]

#: How many orders wait to be asked for, and how many bytes of drawings are kept;
#: those not asked for for longest go first.
MOST_ORDERS, MOST_BYTES = 1_000, 32_000_000


class Easel(Protocol):
    """Where drawings are ordered by name, and asked for."""

    def order(self, name: str, draw: Draw) -> None:
        """Take note of what is to be drawn if somebody asks for that name."""

    def known(self, name: str) -> bytes | None:
        """Return what is at hand under a name, without waiting for anything."""

    def drawn(self, name: str) -> bytes | None:
        """Return what was ordered by a name; None if nothing was lately."""

    def kept(self, name: str, draw: Draw) -> bytes:
        """Return what is drawn under a name, be it now or before."""


class Shelf:
    """Drawings that were asked for lately, up to a number of bytes."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock, self._bytes, self._most = Lock(), 0, most

    def get(self, name: str) -> bytes | None:
        """Return a drawing, None if it is not here."""
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
            return self._kept.get(name)

    def put(self, name: str, content: bytes) -> None:
        """Keep a drawing."""
        with self._lock:
            self._bytes += len(content) - len(self._kept.pop(name, b""))
            self._kept[name] = content
            while self._bytes > self._most:
                self._bytes -= len(self._kept.popitem(last=False)[1])


#: Whoever draws in this process holds it: matplotlib draws one thing at a time.
PEN = Lock()


class OwnEasel:
    """An easel in this process: one thing is drawn at a time."""

    def __init__(self) -> None:
        self._orders: OrderedDict[str, Draw] = OrderedDict()
        self._shelf = Shelf()
        self._lock = Lock()
        self.known = self._shelf.get

    def order(self, name: str, draw: Draw) -> None:
        """Take note of what is to be drawn if somebody asks for that name."""
        with self._lock:
            self._orders[name] = draw
            self._orders.move_to_end(name)
            if len(self._orders) > MOST_ORDERS:
                self._orders.popitem(last=False)

    def drawn(self, name: str) -> bytes | None:
        """Return what was ordered by a name; None if nothing was lately."""
        with self._lock:
            draw = self._orders.get(name)
        return None if draw is None else self.kept(name, draw)

    def kept(self, name: str, draw: Draw) -> bytes:
        """Return what is drawn under a name, be it now or before."""
        content = self._shelf.get(name)
        if content is None:
            with PEN:
                # Whoever waited for the pen may find it drawn meanwhile.
                content = self._shelf.get(name) or draw()
            self._shelf.put(name, content)
        return content
