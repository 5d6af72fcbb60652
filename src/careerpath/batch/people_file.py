"""Open a table of people, CSV or parquet, and read its rows one after the other."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from careerpath.bounded import bounded_lines
from careerpath.document.archives import damaged
from careerpath.document.csv_cells import unguarded
from careerpath.errors import FileError, Message, message
from careerpath.extras import require
from careerpath.files import describe_os_error
from careerpath.loading.file_content import read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    #: A line, and its cells or what is wrong with it.
    Line: TypeAlias = tuple[int, list[Any] | Message]

_DELIMITERS = ",;\t"
_BLOCK = 1 << 20
_ROWS = 10_000
#: Far more characters than a line has.
_LONGEST_LINE = 10_000_000
#: More people than anybody pipes in, in bytes.
_LARGEST_PIPED = 200_000_000
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A table of people.

    Attributes
    ----------
    path
        The file.
    digest
        What tells its content from others.
    columns
        Its headings.
    count
        About how many rows it has.
    delimiter, mark
        How a CSV file is written: what parts cells, whether it begins with a
        byte order mark.
    content
        What a pipe or a device held, which nobody reads twice.
    """

    path: Path
    digest: str
    columns: tuple[str, ...]
    count: int
    delimiter: str = ","
    mark: bool = False
    content: bytes | None = None

    def lines(self) -> Iterator[Line]:
        """Yield every row with its line, or its number from 1 on in parquet.

        Raises
        ------
        FileError
            If the file cannot be read on.
        """
        read = _parquet_lines if is_parquet(self.path) else self._csv_lines
        try:
            with _opened(self.path, self.content) as file:
                yield from read(file)
        except UnicodeDecodeError as error:
            raise _not_text(self.path) from error
        except csv.Error as error:
            raise _not_csv(self.path, error) from error
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def _csv_lines(self, file: IO[bytes]) -> Iterator[Line]:
        width = len(self.columns)
        with io.TextIOWrapper(file, "utf-8-sig", newline="") as text:
            table = csv.reader(
                bounded_lines(text, _LONGEST_LINE), delimiter=self.delimiter
            )
            before = 0
            for row in table:
                line, before = before + 1, table.line_num
                if line == 1 or not any(row):
                    continue
                if len(row) == width:
                    yield line, [unguarded(cell) for cell in row]
                else:
                    yield line, _wrong_width(row, width)


def _opened(path: Path, content: bytes | None) -> IO[bytes]:
    return path.open("rb") if content is None else io.BytesIO(content)


def is_parquet(path: Path) -> bool:
    """Tell whether a file is parquet by its name."""
    return path.suffix.lower() in (".parquet", ".pq")


def open_people(path: str | Path) -> PeopleFile:
    """Return the table in a file: parquet by its name, else CSV.

    Raises
    ------
    FileError
        If it is no file, cannot be read, or is no table.
    """
    path = Path(path)
    try:
        content = None
        if path.exists() and not path.is_file() and not path.is_dir():
            content = read_bounded(path, _LARGEST_PIPED)
        if is_parquet(path):
            # What is none is told before all of it is read.
            with _opened(path, content) as file:
                columns, count = _head_of_parquet(path, file)
            with _opened(path, content) as file:
                digest, _ = _digest(file, lined=False)
            return PeopleFile(path, digest, columns, count, content=content)
        with _opened(path, content) as file:
            digest, breaks = _digest(file, lined=True)
        with _opened(path, content) as file:
            found = _open_csv(path, digest, breaks, file)
        return replace(found, content=content)
    except UnicodeDecodeError as error:
        raise _not_text(path) from error
    except csv.Error as error:
        raise _not_csv(path, error) from error
    except FileError:
        raise
    except OSError as error:
        raise _unreadable(path, error) from error


def _digest(file: IO[bytes], *, lined: bool) -> tuple[str, int]:
    """Return the digest of a file, and how many line ends there are in it.

    Raises
    ------
    csv.Error
        If it should have lines, and one has no end.
    """
    digest, breaks, since = blake2b(digest_size=16), 0, 0
    while block := file.read(_BLOCK):
        digest.update(block)
        found = block.count(b"\n")
        breaks, since = breaks + found, 0 if found else since + len(block)
        if lined and since > 4 * _LONGEST_LINE:
            raise csv.Error("line without end")
    return digest.hexdigest(), breaks


def _open_csv(path: Path, digest: str, breaks: int, file: IO[bytes]) -> PeopleFile:
    mark = file.read(len(_MARK)) == _MARK
    file.seek(0)
    with io.TextIOWrapper(file, "utf-8-sig", newline="") as text:
        first = next(bounded_lines(text, _LONGEST_LINE), "").strip("\r\n")
    if not first.strip(_DELIMITERS + " "):
        raise FileError(
            message(
                "{path} begins with an empty line; write the names of the columns "
                "there.",
                path=path,
            )
        )
    delimiter = max(_DELIMITERS, key=first.count)
    [columns] = csv.reader([first], delimiter=delimiter)
    return PeopleFile(path, digest, tuple(columns), breaks, delimiter, mark)


def _not_csv(path: Path, error: csv.Error) -> FileError:
    return FileError(
        message(
            "{path} cannot be read as CSV ({reason}).", path=path, reason=str(error)
        )
    )


def _wrong_width(row: list[str], width: int) -> Message:
    if len(row) < width:
        return message(
            "{count} cells instead of {width}; write the others too, empty if need be",
            count=len(row),
            width=width,
        )
    return message(
        "{count} cells instead of {width}; put a cell that holds the separator "
        "between quotes",
        count=len(row),
        width=width,
    )


# ------------------------------------------------------------------------- parquet


def _head_of_parquet(path: Path, file: IO[bytes]) -> tuple[tuple[str, ...], int]:
    """Return the names of the columns, and how many rows there are."""
    with _parquet(path, file) as table:
        return tuple(table.schema_arrow.names), table.metadata.num_rows


def _parquet(path: object, file: IO[bytes]) -> Any:
    arrow, parquet = require("pyarrow"), require("pyarrow.parquet")
    try:
        return parquet.ParquetFile(file)
    except arrow.ArrowException as error:
        raise FileError(message("{path} is not a parquet file.", path=path)) from error


def _parquet_lines(file: IO[bytes]) -> Iterable[Line]:
    number = 0
    path = str(getattr(file, "name", ""))
    with _parquet(path, file) as table:
        for columns in _parquet_columns(table, path):
            for row in zip(*columns, strict=True):
                number += 1
                yield number, list(row)


def _parquet_columns(table: Any, path: str) -> Iterator[list[list[Any]]]:
    """Yield the cells by column, some rows at a time."""
    batches = table.iter_batches(batch_size=_ROWS)
    while True:
        try:
            batch = next(batches, None)
            if batch is None:
                return
            columns = [column.to_pylist() for column in batch.columns]
        except require("pyarrow").ArrowException as error:
            raise damaged(path) from error
        yield columns


# -------------------------------------------------------------------------- errors


def _not_text(path: Path) -> FileError:
    return FileError(
        message(
            "{path} is not text in UTF-8; save it as “CSV UTF-8” and try again.",
            path=path,
        )
    )


def _unreadable(path: Path, error: OSError) -> FileError:
    return FileError(
        message(
            "{path} cannot be read ({reason}).",
            path=path,
            reason=describe_os_error(error),
        )
    )
