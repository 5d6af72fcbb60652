"""Look into office files before any library does: what is too large is refused."""

from __future__ import annotations

import re
from typing import IO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from careerpath.errors import FileError, message

_MOST_PARTS = 3_000
_MOST_BYTES = 100_000_000
#: Office files never declare entities; only bombs do, in whatever encoding.
_DECLARED = re.compile(
    rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T|E\x00?N\x00?T\x00?I)", re.IGNORECASE
)


def check_archive(stream: IO[bytes], name: str) -> None:
    """Raise if an office file unpacks to more than people write, or hides a bomb.

    Raises
    ------
    FileError
        If it does.
    BadZipFile
        If it is damaged.
    """
    with ZipFile(stream) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)
        if len(parts) > _MOST_PARTS or size > _MOST_BYTES:
            raise too_much(name)
        if any(_DECLARED.search(archive.read(part)) for part in parts):
            raise FileError(
                message(
                    "{path} declares entities, as no office file does; it is not read.",
                    path=name,
                )
            )
    stream.seek(0)


def checked_part(stream: IO[bytes], part: str) -> Element:
    """Return a part, as XML, of an office file that `check_archive` has let through."""
    with ZipFile(stream) as archive:
        # No entities can be in it: the whole archive was searched for them.
        return fromstring(archive.read(part))  # noqa: S314


def too_much(name: str) -> FileError:
    """Return what says that a small file holds more than it should."""
    return FileError(message("{path} unpacks to more than anyone writes.", path=name))


def damaged(name: str) -> FileError:
    """Return what says that a file cannot be understood."""
    return FileError(
        message(
            "{path} is damaged, or no file of the kind that its name says.", path=name
        )
    )
