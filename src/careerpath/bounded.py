"""Read no more than there may be of what somebody hands in, whatever it is."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_most(stream: IO[bytes], most: int) -> bytes | None:
    """Return what a stream holds; None if that is more than `most` bytes.

    No more than one beyond them is read.

    Examples
    --------
    >>> from io import BytesIO
    >>> read_most(BytesIO(b"abc"), 3), read_most(BytesIO(b"abc"), 2)
    (b'abc', None)
    """
    content = stream.read(most + 1)
    return content if len(content) <= most else None


def bounded_lines(text: IO[str], most: int) -> Iterator[str]:
    """Yield the lines of a table, unless one has no end.

    Raises
    ------
    csv.Error
        As for a cell that has none, where a line has `most` characters or more.
    """
    while line := text.readline(most):
        if len(line) == most:
            import csv

            raise csv.Error("line without end")
        yield line
