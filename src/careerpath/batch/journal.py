"""Keep finished tasks beside the results, so that a broken run can go on.

The file has one JSON line per task. A line that was cut off does not count, nor
does a file that belongs to other people, other wishes or another graph. Only one run
at a time may have it: the lock is one of the system, on the file itself; it goes
when the process does, and nothing else has to be tidied up.
"""

from __future__ import annotations

import io
import json
import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Self

from careerpath.errors import FileError, message
from careerpath.files import check_place, describe_os_error, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    Row = list[Any]

_SCHEMA = "careerpath/batch-journal/1"
#: What our files begin with, whichever batch they belong to.
_MARK = b'["careerpath/batch-journal/'


def journal_path(results: Path) -> Path:
    """Return where what is done is kept until the results are whole."""
    return results.with_name(f"{results.name}.partial")


class Entry(NamedTuple):
    """A finished task: which it is, and its rows with their places."""

    number: int
    window: int
    size: int
    rows: list[tuple[int, Row]]


class Journal:
    """The finished tasks of one batch, in a file named after the results.

    While it is open, no other can be for the same results.

    Parameters
    ----------
    results
        Where the results will be.
    fingerprint
        What tells this batch from others.

    Attributes
    ----------
    done
        The numbers of the tasks found finished, each with its number of people.

    Raises
    ------
    FileError
        If another run has it open, if a file of that name is not one of ours, or
        if it cannot be written.
    """

    def __init__(self, results: Path, fingerprint: str) -> None:
        check_place(results)
        self.path = journal_path(results)
        self._head = json.dumps([_SCHEMA, fingerprint]).encode() + b"\n"
        self.done: dict[int, int] = {}
        self._file = _open_alone(self.path, results)
        try:
            end = self._find_done()
            self._file.truncate(end)
            if not end:
                self._write(self._head)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file, and delete it if all went well or nothing is in it."""
        if (kind is None or self.is_empty) and _is_at(self.path, self._file):
            self._delete()
        self._file.close()

    @property
    def is_empty(self) -> bool:
        """Whether no finished task is kept."""
        return os.fstat(self._file.fileno()).st_size <= len(self._head)

    def add(self, entry: Entry) -> None:
        """Keep a finished task."""
        text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        self._write(text.encode() + b"\n")

    def entries(self) -> Iterator[Entry]:
        """Yield all finished tasks, once the last was added."""
        self._file.seek(len(self._head))
        for entry, _ in _whole_lines(self._file):
            yield entry

    def _write(self, line: bytes) -> None:
        self._file.seek(0, io.SEEK_END)
        self._file.write(line)
        self._file.flush()

    def _find_done(self) -> int:
        """Return where the last whole line ends; what is done is noted."""
        self._file.seek(0)
        first = self._file.readline(len(self._head))
        if not (first.startswith(_MARK) or _MARK.startswith(first)):  # or cut off
            raise _not_ours(self.path)
        if first != self._head:
            return 0
        end = len(self._head)
        for entry, size in _whole_lines(self._file):
            self.done[entry.number] = len(entry.rows)
            end += size
        return end

    def _delete(self) -> None:
        """Delete the file before it is let go, or another run may have it by then."""
        if os.name == "nt":  # what is open there, here or in another run, stays
            self._file.close()
            with suppress(PermissionError):
                self.path.unlink()
        else:
            self.path.unlink()


def _whole_lines(lines: Iterable[bytes]) -> Iterator[tuple[Entry, int]]:
    for line in lines:
        try:
            entry = Entry(*json.loads(line))
        except (ValueError, TypeError):
            return
        if not line.endswith(b"\n"):
            return
        yield entry, len(line)


def _open_alone(path: Path, results: Path) -> IO[bytes]:
    """Open the file at `path` for reading and adding, alone until it is closed.

    Nothing else can read it meanwhile: Windows lets nobody, not even us.

    Raises
    ------
    FileError
        If another run has it, or if it is no plain file or cannot be had.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise _not_ours(path)
    try:
        while True:
            file = path.open("a+b")
            try:
                _lock(file, path, results)
                if _is_at(path, file):
                    return file
            except BaseException:
                file.close()
                raise
            file.close()
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise unwritable(path, error) from error


def _lock(file: IO[bytes], path: Path, results: Path) -> None:
    from filelock import lock_descriptor

    try:
        alone = lock_descriptor(file.fileno(), blocking=False)
    except OSError as error:
        raise FileError(
            message(
                "{path} cannot be locked ({reason}); write the results to "
                "another disk.",
                path=path,
                reason=describe_os_error(error),
            )
        ) from error
    if not alone:
        raise FileError(
            message(
                "Another run is writing {path}; wait until it is done, or name "
                "another file.",
                path=results,
            )
        )


def _is_at(path: Path, file: IO[bytes]) -> bool:
    """Tell whether an open file is still the one of this name.

    The run before may have deleted it while it was opened, and people move files.
    """
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _not_ours(path: Path) -> FileError:
    """Return what says that something else has the name of the file."""
    return FileError(
        message(
            "{path} is not a file of careerpath, which would keep there what is done; "
            "move it, or name other results.",
            path=path,
        )
    )
