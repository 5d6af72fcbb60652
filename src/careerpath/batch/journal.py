"""Keep finished tasks beside the results, so that a broken run can go on.

The file has one JSON line per task. A line that was cut off does not count, nor
does a file that belongs to other people, other wishes or another graph.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from careerpath.files import check_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    Row = list[Any]

_SCHEMA = "careerpath/batch-journal/1"


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
    """

    def __init__(self, results: Path, fingerprint: str) -> None:
        check_place(results)
        self.path = journal_path(results)
        self._head = json.dumps([_SCHEMA, fingerprint]).encode() + b"\n"
        self.done: dict[int, int] = {}
        end = self._find_done() if self.path.is_file() else 0
        self._file = self.path.open("ab")
        self._file.truncate(end)
        if not end:
            self._file.write(self._head)
            self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file, and delete it if all went well or nothing is in it."""
        self._file.close()
        if kind is None or self.path.stat().st_size == len(self._head):
            self.path.unlink()

    def add(self, entry: Entry) -> None:
        """Keep a finished task."""
        text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        self._file.write(text.encode() + b"\n")
        self._file.flush()

    def entries(self) -> Iterator[Entry]:
        """Yield all finished tasks."""
        self._file.flush()
        with self.path.open("rb") as file:
            next(file)
            for line in file:
                yield Entry(*json.loads(line))

    def _find_done(self) -> int:
        """Return where the last whole line ends; what is done is noted."""
        with self.path.open("rb") as file:
            if file.readline() != self._head:
                return 0
            end = len(self._head)
            for entry, size in _whole_lines(file):
                self.done[entry.number] = len(entry.rows)
                end += size
        return end


def _whole_lines(lines: Iterable[bytes]) -> Iterator[tuple[Entry, int]]:
    for line in lines:
        try:
            entry = Entry(*json.loads(line))
        except (ValueError, TypeError):
            return
        if not line.endswith(b"\n"):
            return
        yield entry, len(line)
