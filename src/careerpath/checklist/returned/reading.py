"""Read the files that come back, each by what its name says."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias

from careerpath.checklist.returned.documents import read_document
from careerpath.checklist.returned.forms import read_form
from careerpath.checklist.returned.marks import Place, Returned
from careerpath.checklist.returned.opendocument import read_opendocument
from careerpath.checklist.returned.rows import RowReader
from careerpath.checklist.returned.tables import read_csv, read_workbook
from careerpath.checklist.returned.texts import read_answers, read_markdown
from careerpath.document.archives import check_archive, damaged
from careerpath.errors import CareerPathError, InvalidValueError, message
from careerpath.loading.file_content import read_bounded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.career_graph import CareerGraph

    Read: TypeAlias = Callable[[bytes, str, RowReader, Returned], None]

#: Far more than any checklist is, in bytes.
_LARGEST = 20_000_000


def read_returned(paths: Iterable[str | Path], graph: CareerGraph) -> Returned:
    """Return what somebody has marked in files that came back.

    Boxes are known by the code of their skill and their level, wherever they stand
    now. What cannot be read is told with its place and stops nothing else.

    Parameters
    ----------
    paths
        The files of one person: .csv, .docx, .json, .md, .ods, .pdf, .xlsx.
    graph
        The graph that the checklists were made of.

    Raises
    ------
    InvalidValueError
        If a name ends otherwise.
    FileError
        If a file cannot be read, is damaged, or larger than any checklist.
    DataError
        If a text is none.
    """
    returned = Returned()
    reader = RowReader(graph, returned)
    for path in map(Path, paths):
        read = _reader_for(path)
        refusal = message("{path} is larger than any checklist.", path=path)
        content = read_bounded(path, _LARGEST, refusal)
        try:
            read(content, str(path), reader, returned)
        except CareerPathError:
            raise
        except Exception as error:  # what libraries make of damage has no end of names
            raise damaged(str(path)) from error
    return returned


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
    ".json": read_answers,
    ".md": read_markdown,
    ".ods": _unpacked(read_opendocument),
    ".pdf": read_form,
    ".xlsx": _unpacked(read_workbook),
}


def _reader_for(path: Path) -> Read:
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise InvalidValueError(
            message(
                "“{path}” is no checklist that can be read; its name ends in one of: "
                "{endings}.",
                path=str(path),
                endings=", ".join(_READERS),
            )
        )
    return read
