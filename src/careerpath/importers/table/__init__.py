"""Make a career graph of a skills matrix, or of a career ladder, in a table."""

from __future__ import annotations

import csv
import io
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.document.archives import check_archive, damaged
from careerpath.document.csv_cells import unguarded
from careerpath.errors import CareerPathError, FileError, InvalidValueError, message
from careerpath.importers.naming import clean
from careerpath.importers.table.building import build_table
from careerpath.importers.table.columns import read_told
from careerpath.importers.table.rows import read_contents
from careerpath.importers.table.telling import listed
from careerpath.loading.file_content import read_bounded
from careerpath.loading.plain_text import decode_text
from careerpath.loading.sheets import (
    MOST_ROWS,
    Sheet,
    csv_rows,
    opendocument_sheets,
    workbook_sheets,
)
from careerpath.model.evidence import Source
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.importers.outcome import Import, Progress
    from careerpath.importers.table.columns import Rows
    from careerpath.importers.table.contents import Contents
    from careerpath.importers.table.vocabulary import Meaning

__all__ = ["import_table"]

#: Far more than any table of roles, in bytes.
_LARGEST = 20_000_000
_MOST_COLUMNS = 1_000
_TEXTS = (".csv", ".tsv", ".txt")


def import_table(
    sources: Sequence[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
    columns: Sequence[str] = (),
    levels: Sequence[str] = (),
    sheet: str | None = None,
) -> Import:
    """Return the roles and skills of a table as a career graph.

    A row is a need (role, skill, level), or all of a role, or all of a skill; its
    levels are numbers, words, marks, or sentences that say what is seen. What each
    column was taken for is told; what is not clear is an error.

    Parameters
    ----------
    sources
        One file: CSV in any of the usual forms, Excel or OpenDocument.
    languages
        The one that its texts are in; of several, that of the headings.
    transitions
        A table of moves; without one they are derived of grades, or of shared skills.
    progress
        Told the share that is done.
    columns
        What columns hold, as in "Team=family", where that is not found.
    levels
        The words for levels from the lowest on, or the highest number.
    sheet
        The name of the sheet, where several look like a matrix.

    Raises
    ------
    DataError
        If it is not clear what the table says, or something in it is wrong.
    FileError
        If it cannot be read.
    InvalidValueError
        If an argument does not fit the table.
    """
    path = _only(sources)
    contents = _find_contents(path, read_told(columns), sheet)
    contents.check()
    source = _source(path, _language(languages, contents))
    return build_table(contents, source, levels, transitions, progress)


def _only(sources: Sequence[str | Path]) -> Path:
    if len(sources) != 1:
        raise InvalidValueError(message("Give one table of roles, not several."))
    return Path(sources[0])


def _language(languages: Sequence[str], contents: Contents) -> str:
    """Return the language asked for, or that of the headings."""
    if len(languages) == 1 or contents.language not in languages:
        return languages[0]
    return contents.language


def _source(path: Path, language: str) -> Source:
    return Source(
        id="own-table",
        title=clean(path.name),
        publisher="whoever made this graph",
        licence="not stated",
        language=language,
    )


def _find_contents(
    path: Path, told: dict[str, Meaning], wanted: str | None
) -> Contents:
    """Return what stands in the one sheet that is a matrix, or in the one named.

    Raises
    ------
    FileError
        If several are, or none has the name.
    """
    sheets = [sheet for sheet in _sheets(path) if wanted in (None, sheet.name)]
    if not sheets:
        raise FileError(
            message("“{path}” has no sheet called “{name}”.", path=path, name=wanted)
        )
    found = [
        read_contents(_shown(path, sheet), _clean_rows(path, sheet), told)
        for sheet in sheets
    ]
    clear = [contents for contents in found if not contents.problems]
    if len(clear) > 1:
        raise FileError(
            message(
                "Several sheets of “{path}” say what roles need: {names}. Name one "
                "with --sheet.",
                path=path,
                names=listed([sheet.name for sheet in sheets]),
            )
        )
    return clear[0] if clear else max(found, key=lambda contents: len(contents.needs))


def _shown(path: Path, sheet: Sheet) -> str:
    return f"{path} [{sheet.name}]" if sheet.name else str(path)


def _clean_rows(path: Path, sheet: Sheet) -> Rows:
    """Return the rows of a sheet, all of them.

    Raises
    ------
    FileError
        If there are more than anyone writes.
    """
    rows = [
        (line, [clean(unguarded(cell)) for cell in cells]) for line, cells in sheet.rows
    ]
    if len(rows) >= MOST_ROWS and any(rows[-1][1]):
        raise FileError(
            message(
                "“{path}” has more rows than are read, {most}; give them in parts.",
                path=_shown(path, sheet),
                most=MOST_ROWS,
            )
        )
    return rows


def _sheets(path: Path) -> Iterator[Sheet]:
    """Yield the tables of a file.

    Raises
    ------
    DataError
        If a text is none.
    FileError
        If it cannot be read, is damaged, or is of another kind.
    """
    content = read_bounded(path, _LARGEST)
    ending = path.suffix.lower()
    if ending in _TEXTS:
        yield Sheet("", _text_rows(decode_text(content, str(path)), str(path)))
        return
    readers = {".xlsx": workbook_sheets, ".ods": opendocument_sheets}
    if ending not in readers:
        raise FileError(
            message(
                "“{path}” is no table that can be read; its name ends in one of: "
                "{endings}.",
                path=path,
                endings=", ".join((*_TEXTS, *readers)),
            )
        )
    stream = io.BytesIO(content)
    try:
        check_archive(stream, str(path))
        for sheet in readers[ending](stream, _MOST_COLUMNS):
            yield Sheet(sheet.name, list(sheet.rows))
    except CareerPathError:
        raise
    except Exception as error:  # what libraries make of damage has no end of names
        raise damaged(str(path)) from error


def _text_rows(text: str, name: str) -> Rows:
    """Return the rows of a text, as far as people write them."""
    try:
        rows = islice(csv_rows(text), MOST_ROWS)
        return [(line, cells[:_MOST_COLUMNS]) for line, cells in rows]
    except csv.Error as error:  # a cell without end
        raise damaged(name) from error
