"""Hold Ctrl-C and its like back while something is done that must not be left half."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTERRUPTING = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP")
    if hasattr(signal, name)
)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C, and signals that are heard as it is, take effect after the context.

    Handing work to an executor takes locks that its own thread waits for; an
    interruption between taking one and letting it go would never let it go, and
    that thread, for which the program waits at its end, would wait for ever.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread is ever interrupted
        return
    told: list[int] = []
    before = {n: signal.getsignal(n) for n in _INTERRUPTING}
    heard = {number: handler for number, handler in before.items() if callable(handler)}
    for number in heard:
        signal.signal(number, lambda number, _: told.append(number))
    try:
        yield
    finally:
        for number, handler in heard.items():
            signal.signal(number, handler)
        if told:
            signal.raise_signal(told[0])
