"""Keep what others wrote from steering the terminal that shows it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from careerpath.document.typesetting import STEERING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What stands for a sign that is not shown.
_INSTEAD = "\ufffd"


class PlainStream:
    """A stream that takes texts without what steers terminals, whoever wrote them.

    Parameters
    ----------
    stream
        Where they go.
    """

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write a text; bold and dim letters may be in it."""
        count: int = self.stream.write(STEERING.sub(_INSTEAD, text))
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
    for name, stream in zip(("stdout", "stderr"), before, strict=True):
        if stream is not None:
            setattr(sys, name, PlainStream(stream))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def steered_stderr() -> Any:
    """Return the stream for errors as it is, for signs of our own that steer it."""
    return getattr(sys.stderr, "stream", sys.stderr)
