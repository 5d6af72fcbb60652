"""Mark office files as ours, and keep the clock out of them."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

from careerpath.document.endings import Sign

if TYPE_CHECKING:
    from careerpath.model.text import Language

#: The same for the same content, whenever a file is written.
WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the libraries know no zones
#: Where each language is spoken as it is written here.
REGIONS: dict[Language, str] = {"en": "en-GB", "fr": "fr-FR"}


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
