"""Keep what others wrote from steering the terminal that shows it."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from careerpath.document.typesetting import STEERING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What stands for a sign that is not shown.
_INSTEAD = "\ufffd"
#: What is said beside answers has no bold and dim letters.
_IN_MESSAGES = re.compile(rf"\x1b|{STEERING.pattern}")
_BREAK = re.compile(r"[\r\n]")


def on_one_line(text: str) -> str:
    r"""Return a message without line ends, such as names of files may have.

    Examples
    --------
    >>> on_one_line("a.csv\nWritten: b.csv")
    'a.csv�Written: b.csv'
    """
    return _BREAK.sub(_INSTEAD, text)


class PlainStream:
    """A stream that takes texts without what steers terminals, whoever wrote them.

    Parameters
    ----------
    stream
        Where they go.
    steering
        What is not written.
    """

    def __init__(self, stream: Any, steering: re.Pattern[str]) -> None:
        self.stream = stream
        self.steering = steering

    def write(self, text: str) -> int:
        """Write a text, with a sign in place of each that steers."""
        count: int = self.stream.write(self.steering.sub(_INSTEAD, text))
        return count

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts one after the other."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def plain_streams() -> Iterator[None]:
    """Write nothing to the standard streams meanwhile that steers a terminal."""
    before = sys.stdout, sys.stderr
    if sys.stdout is not None:
        sys.stdout = PlainStream(sys.stdout, STEERING)
    if sys.stderr is not None:
        sys.stderr = PlainStream(sys.stderr, _IN_MESSAGES)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def steered_stderr() -> Any:
    """Return the stream for errors as it is, for signs of our own that steer it."""
    return getattr(sys.stderr, "stream", sys.stderr)
