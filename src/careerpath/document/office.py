"""Find the libraries that read and write office files; they are an extra."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zipfile import ZipFile

from careerpath.document.endings import Sign
from careerpath.errors import FileError, message

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def office_libraries() -> Iterator[None]:
    """Say what to install if what is imported meanwhile is not there.

    Raises
    ------
    FileError
        If a library is missing.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise FileError(
            message(
                "Excel and Word files need {library}, which is not installed: "
                'pip install "careerpath[office]"',
                library=error.name,
            )
        ) from error


def marked(content: bytes, mark: bytes) -> bytes:
    """Return an office file that says what it is, until a program saves it anew."""
    stream = io.BytesIO(content)
    with ZipFile(stream, "a") as archive:
        archive.comment = mark
    return stream.getvalue()


def marked_sign(mark: bytes) -> Sign:
    """Return what tells such a file as long as nobody has saved work in it."""
    return Sign(rb"PK\x03\x04", mark + rb"\Z")
