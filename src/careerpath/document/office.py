"""Find the libraries that read and write office files; they are an extra."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

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
                "Office files need {library}, which is not installed: "
                'pip install "careerpath[office]"',
                library=error.name,
            )
        ) from error


def marked(content: bytes, mark: bytes) -> bytes:
    """Return an office file that says what it is, until a program saves it anew.

    The clock is taken out of it, too.
    """
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w") as new:
        for part in old.infolist():
            place = ZipInfo(part.filename)  # of 1980, as long as nobody says else
            place.compress_type = part.compress_type
            new.writestr(place, old.read(part))
        new.comment = mark
    return stream.getvalue()


def marked_sign(mark: bytes) -> Sign:
    """Return what tells such a file as long as nobody has saved work in it."""
    return Sign(rb"PK\x03\x04", mark + rb"\Z")
