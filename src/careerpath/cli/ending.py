"""End as Ctrl-C does where the system asks for it, so that nothing is left behind."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What asks a program to end: the system, and a terminal that is closed.
_ASKING = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class EndedError(KeyboardInterrupt):
    """The program was asked to end, by the signal `number`."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


@contextmanager
def heard_signals() -> Iterator[None]:
    """Raise `EndedError` meanwhile where the program is asked to end.

    Whoever started it may have it deaf to a signal, as nohup does; it stays so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears anything
        return
    heard = [n for n in _ASKING if signal.getsignal(n) is signal.SIG_DFL]

    def end(number: int, _: object) -> None:
        for each in heard:  # what is being tidied up is not interrupted again
            signal.signal(each, signal.SIG_IGN)
        raise EndedError(number)

    for number in heard:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)
