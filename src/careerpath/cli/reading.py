"""Read what a command is given: a file, or what flows in."""

from __future__ import annotations

import sys

from careerpath.errors import FileError, message


def read_input(path: str) -> str:
    """Return the text of a file, or of standard input for “-”."""
    from careerpath.loading.plain_text import decode_text, read_text

    if path != "-":
        return read_text(path)
    if sys.stdin is None or sys.stdin.closed:
        raise FileError(message("Nothing flows in; name a file instead of “-”."))
    try:
        content = sys.stdin.buffer.read()
    except OSError as error:
        raise FileError(
            message("Nothing flows in; name a file instead of “-”.")
        ) from error
    return decode_text(content, "-")
