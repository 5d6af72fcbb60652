"""Look into office files before any library does: what is too large is refused."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring
from zipfile import BadZipFile, ZipFile

from careerpath.errors import FileError, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zipfile import ZipInfo

_MOST_PARTS = 3_000
_MOST_BYTES = 30_000_000
#: What is written can be packed into a tenth, a table into a thirtieth; a bomb into a
#: thousandth. Small files may be all blanks.
_MOST_PACKED, _SMALL = 250, 10_000_000
#: Office files never declare entities; only bombs do, in whatever encoding.
_DECLARED = re.compile(
    rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T|E\x00?N\x00?T\x00?I)", re.IGNORECASE
)


def check_archive(stream: IO[bytes], name: str, most: int = _MOST_BYTES) -> None:
    """Raise if an office file unpacks to more than people write, or hides a bomb.

    Parameters
    ----------
    stream
        The file.
    name
        How people are told of it.
    most
        How many bytes it may unpack to.

    Raises
    ------
    FileError
        If it does.
    BadZipFile
        If it is damaged.
    """
    with damaged_names(), ZipFile(stream) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or is_bomb(parts, most):
            raise too_much(name)
        if any(_DECLARED.search(archive.read(part)) for part in parts):
            raise FileError(
                message(
                    "{path} declares entities, as no office file does; it is not read.",
                    path=name,
                )
            )
    stream.seek(0)


@contextmanager
def damaged_names() -> Iterator[None]:
    """Raise `BadZipFile` where zipfile trips over the name of a part."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise BadZipFile(str(error)) from error


def is_bomb(parts: Iterable[ZipInfo], most: int) -> bool:
    """Tell whether what is in an archive says that it unpacks to far too many bytes.

    Nothing unpacks to more than it says.
    """
    sizes = [(part.file_size, part.compress_size) for part in parts]
    return sum(size for size, _ in sizes) > most or any(
        size > max(_SMALL, _MOST_PACKED * packed) for size, packed in sizes
    )


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
