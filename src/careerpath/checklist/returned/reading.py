"""Read the files that come back, each by what its name says."""

from __future__ import annotations

import io
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, TypeAlias

from careerpath.checklist.graph_mark import VERSION
from careerpath.checklist.returned.answers import read_json
from careerpath.checklist.returned.documents import read_document
from careerpath.checklist.returned.forms import read_form
from careerpath.checklist.returned.marks import Place, Returned
from careerpath.checklist.returned.opendocument import read_opendocument
from careerpath.checklist.returned.rows import RowReader
from careerpath.checklist.returned.tables import read_csv, read_workbook
from careerpath.checklist.returned.texts import read_markdown
from careerpath.document.archives import check_archive, damaged
from careerpath.errors import (
    CareerPathError,
    FileError,
    InvalidValueError,
    OtherGraphError,
    message,
)
from careerpath.loading.file_content import read_bounded
from careerpath.planning.fingerprints import fingerprint_graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.career_graph import CareerGraph

    Read: TypeAlias = Callable[[bytes, str, RowReader, Returned], None]

#: Far more than any checklist is, in bytes.
_LARGEST = 20_000_000


def read_returned(
    paths: Iterable[str | Path], graph: CareerGraph, *, other_graph: bool = False
) -> Returned:
    """Return what somebody has marked in files that came back.

    Boxes are known by the code of their skill and their level, wherever they stand
    now. What cannot be read is told with its place and stops nothing else.

    Parameters
    ----------
    paths
        The files of one person: .csv, .docx, .json, .md, .ods, .pdf, .xlsx.
    graph
        The graph that the checklists were made of.
    other_graph
        Whether lists of another graph are taken too, as far as this one has their
        skills and levels.

    Raises
    ------
    InvalidValueError
        If a name ends otherwise.
    FileError
        If a file cannot be read, is damaged, larger than any checklist, or says that
        it is of another graph or of another version.
    MissingLibraryError
        If one needs a library that is not installed.
    DataError
        If a text is none.
    """
    named = ((str(path), _content(path)) for path in map(Path, paths))
    return parse_returned(named, graph, other_graph=other_graph)


def parse_returned(
    files: Iterable[tuple[str, bytes]], graph: CareerGraph, *, other_graph: bool = False
) -> Returned:
    """Return what somebody has marked in the bytes of files that came back.

    Each has its name, which says how it is read. Errors are as of `read_returned`.
    """
    returned = Returned()
    reader = RowReader(graph, returned)
    for name, content in files:
        read = _reader_for(name)
        try:
            read(content, name, reader, returned)
        except CareerPathError:
            raise
        except Exception as error:  # what libraries make of damage has no end of names
            raise damaged(name) from error
    _check_origin(returned, graph, other_graph=other_graph)
    return returned


def _content(path: Path) -> bytes:
    _reader_for(str(path))  # or raise, before anything is read
    refusal = message("{path} is larger than any checklist.", path=path)
    return read_bounded(path, _LARGEST, refusal)


def _check_origin(returned: Returned, graph: CareerGraph, *, other_graph: bool) -> None:
    """Raise if a file says that it is of another version or graph."""
    own = fingerprint_graph(graph) if returned.made_of else ""
    for path, (version, made_of) in sorted(returned.made_of):
        if version != VERSION:
            raise FileError(
                message(
                    "{path} is a checklist of version {version}; this program reads "
                    "version {own}.",
                    path=path,
                    version=version,
                    own=VERSION,
                )
            )
        if made_of not in ("", own) and not other_graph:
            raise OtherGraphError(
                message(
                    "{path} was made of another graph ({other}; this one is {own}), "
                    "where a level may mean something else: take it with that graph, "
                    "or take only what both have.",
                    path=path,
                    other=made_of,
                    own=own,
                )
            )


def _unpacked(
    read: Callable[[IO[bytes], str, RowReader, Returned], None],
) -> Read:
    """Return what reads an office file once it is known to be harmless."""

    def read_checked(
        content: bytes, name: str, reader: RowReader, returned: Returned
    ) -> None:
        stream = io.BytesIO(content)
        check_archive(stream, name)
        read(stream, name, reader, returned)

    return read_checked


def _page(content: bytes, name: str, reader: RowReader, returned: Returned) -> None:
    """Tell that ticks are not in the page."""
    del content, reader
    returned.warn(
        Place(name),
        message(
            "the answers are not in the page but in the browser: open it there, press "
            "“Save my answers”, and give that file"
        ),
    )


_READERS: dict[str, Read] = {
    ".csv": read_csv,
    ".docx": _unpacked(read_document),
    ".html": _page,
    ".json": read_json,
    ".md": read_markdown,
    ".ods": _unpacked(read_opendocument),
    ".pdf": read_form,
    ".xlsx": _unpacked(read_workbook),
}


def _reader_for(name: str) -> Read:
    read = _READERS.get(PurePath(name).suffix.lower())
    if read is None:
        raise InvalidValueError(
            message(
                "“{path}” is no checklist that can be read; its name ends in one of: "
                "{endings}.",
                path=name,
                endings=", ".join(_READERS),
            )
        )
    return read
