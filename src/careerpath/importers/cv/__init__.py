"""Read a CV: what it says of roles and skills, as proposals that nobody took yet."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from careerpath.errors import FileError
from careerpath.importers.cv.documents import read_pdf, read_word_text
from careerpath.importers.cv.europass import read_europass
from careerpath.importers.cv.json_resume import parse_resume, read_resume
from careerpath.importers.cv.plain_cv import read_plain_cv
from careerpath.importers.cv.stated import propose
from careerpath.loading.file_content import read_bounded, too_large
from careerpath.loading.plain_text import LARGEST, decode_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from typing import TypeAlias

    from careerpath.career_graph import CareerGraph
    from careerpath.model.proposals import Proposals

    Read: TypeAlias = Callable[[CareerGraph, bytes, str, dt.date], Proposals]

#: Far more bytes than a CV takes that has pictures in it.
_LARGEST_DOCUMENT = 20_000_000

__all__ = ["parse_cv", "parse_resume", "read_cv"]


def read_cv(graph: CareerGraph, path: str | Path, on: dt.date) -> Proposals:
    """Return what a CV proposes for a profile.

    Parameters
    ----------
    graph
        The graph whose roles and skills it may speak of.
    path
        Its file: a JSON Resume (.json), a Europass CV (.xml, or attached to its
        .pdf), a Word or PDF document, or else a text in English or French.
    on
        The day until which a job counts that has not ended.

    Raises
    ------
    DataError
        If it is not what its name says.
    FileError
        If it cannot be read, is damaged, or larger than any CV.
    InvalidValueError
        If it holds no word.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    path = Path(path)
    return parse_cv(graph, str(path), read_bounded(path, _most(str(path))), on)


def parse_cv(graph: CareerGraph, name: str, content: bytes, on: dt.date) -> Proposals:
    """Return what the bytes of a CV propose; its name says how they are read.

    Errors are as of `read_cv`.
    """
    if len(content) > _most(name):
        raise FileError(too_large(name, _most(name)))
    return _reader(name)[1](graph, content, name, on)


def _most(name: str) -> int:
    return _reader(name)[0]


def _reader(name: str) -> tuple[int, Read]:
    return _READERS.get(PurePath(name).suffix.lower(), (LARGEST, _read_text))


def _read_text(graph: CareerGraph, content: bytes, name: str, on: dt.date) -> Proposals:
    return read_plain_cv(graph, decode_text(content, name), on)


def _read_json(graph: CareerGraph, content: bytes, name: str, on: dt.date) -> Proposals:
    resume = parse_resume(decode_text(content, name), name)
    return propose(graph, read_resume(resume), on)


def _read_xml(graph: CareerGraph, content: bytes, name: str, on: dt.date) -> Proposals:
    return propose(graph, read_europass(content, name), on)


def _read_word(graph: CareerGraph, content: bytes, name: str, on: dt.date) -> Proposals:
    return _read_taken(graph, read_word_text(content, name), name, on)


def _read_pdf(graph: CareerGraph, content: bytes, name: str, on: dt.date) -> Proposals:
    text, attached = read_pdf(content, name)
    if attached is not None:
        return _read_xml(graph, attached, name, on)
    return _read_taken(graph, text, name, on)


def _read_taken(graph: CareerGraph, text: str, name: str, on: dt.date) -> Proposals:
    """Return what the text proposes that was taken out of a document."""
    if len(text) > LARGEST:  # a small file may unpack to much
        raise FileError(too_large(name, LARGEST))
    return read_plain_cv(graph, text, on)


#: What reads a file by the ending of its name, and how many bytes it may have.
_READERS: dict[str, tuple[int, Read]] = {
    ".json": (LARGEST, _read_json),
    ".xml": (_LARGEST_DOCUMENT, _read_xml),
    ".docx": (_LARGEST_DOCUMENT, _read_word),
    ".pdf": (_LARGEST_DOCUMENT, _read_pdf),
}
