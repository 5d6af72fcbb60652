"""Answer a table of people with a table of results, and go on where a run broke."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from careerpath.batch.journal import Entry, Journal
from careerpath.batch.person import Person
from careerpath.batch.results import Style, find_writer, result_row, write_results
from careerpath.batch.running import run_tasks
from careerpath.batch.tasks import InOrder, make_tasks
from careerpath.batch.workers import answer_task
from careerpath.errors import CareerPathError, message
from careerpath.extras import require
from careerpath.files import keeping
from careerpath.model.answers import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from concurrent.futures import Executor
    from pathlib import Path

    from careerpath.batch.people_file import PeopleFile
    from careerpath.batch.reading import PeopleReader
    from careerpath.batch.tasks import Task
    from careerpath.batch.workers import Order
    from careerpath.errors import Message, Problem
    from careerpath.model.text import Language

#: Raise it whenever the same people may be parted into other tasks or rows.
_FORMAT = 2


@dataclass(slots=True)
class Tally:
    """How many rows were read, answered, without route, wrong, done before."""

    read: int = 0
    answered: int = 0
    without_route: int = 0
    wrong: int = 0
    resumed: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """A table of people to answer.

    Attributes
    ----------
    file, reader
        The people.
    results
        The file to write; what is done before it is whole stands beside it.
    order
        The graph and the wishes.
    options
        Everything else that the rows depend on.
    say
        Returns the reason for no route in words.
    tell
        Is told every problem of a row.
    progress
        Is told the share that is done, from 0 to 1.
    tell_kept
        Is told where what is done is kept, when the run breaks off.
    language, title
        How the results are worded; see `results.Style`.
    assumed, notices
        What has to be said of the graph; see `results.Style`.
    force
        Whether to write over a file that holds no results of ours.
    """

    file: PeopleFile
    reader: PeopleReader
    results: Path
    order: Order
    options: tuple[Any, ...]
    say: Callable[[Message], str]
    tell: Callable[[Problem], object]
    progress: Callable[[float], object]
    tell_kept: Callable[[Path], object]
    language: Language = "en"
    title: Callable[[str], str] = str
    assumed: tuple[str, ...] = ()
    notices: tuple[Mapping[str, str], ...] = ()
    force: bool = False

    def run(self, executor: Executor | None) -> Tally:
        """Answer all good rows, write the results, and return how many there are.

        Raises
        ------
        CareerPathError
            If something cannot be read, written or done, or if another run is at
            the same results; what is done is kept.
        """
        require("numpy")
        with keeping([self.file.path]):
            find_writer(self.results, force=self.force)
        tally = Tally()
        journal = Journal(self.results, self._fingerprint())
        with journal, self._told_of_kept(journal):
            tasks = self._open_tasks(tally, journal)
            for task, found in run_tasks(answer_task, self.order, tasks, executor):
                rows = [
                    (place, result_row(answer, self.say))
                    for group, got in zip(task.groups, found, strict=True)
                    for place, answer in zip(
                        group.places, got.answers(group.people), strict=True
                    )
                ]
                journal.add(Entry(task.number, task.window, task.size, rows))
                tally.answered += len(rows)
                self._show(tally)
            style = Style(
                self.file.delimiter,
                self.file.mark,
                self.language,
                self.title,
                self.assumed,
                self.notices,
            )
            ordered = self._rows(journal, tally)
            write_results(self.results, ordered, style, force=self.force)
        return tally

    @contextmanager
    def _told_of_kept(self, journal: Journal) -> Iterator[None]:
        try:
            yield
        except BaseException:
            if not journal.is_empty:
                self.tell_kept(journal.path)
            raise

    def _fingerprint(self) -> str:
        by, filters, desirable = self.order.wishes
        wishes = [getattr(filters, name) for name in Filters.__slots__]
        plain = [sorted(w) if isinstance(w, frozenset) else w for w in wishes]
        budget = self.order.label_budget
        parts = [
            _FORMAT,
            self.file.digest,
            self.order.key,
            by,
            plain,
            desirable,
            budget,
        ]
        text = repr([*parts, *self.options])
        return blake2b(text.encode(), digest_size=16).hexdigest()

    def _open_tasks(self, tally: Tally, journal: Journal) -> Iterator[Task]:
        """Yield the tasks that are still to do."""
        for task in make_tasks(self._people(tally)):
            if task.number not in journal.done:
                yield task
            else:
                tally.answered += task.people
                tally.resumed += task.people
                self._show(tally)

    def _people(self, tally: Tally) -> Iterator[Person]:
        line = 0
        for item in self.reader.read(self.file):
            if isinstance(item, Person):
                tally.read += 1
                yield item
                continue
            if item.line != line:
                tally.wrong += 1
            line = item.line
            self.tell(item)

    def _show(self, tally: Tally) -> None:
        self.progress((tally.answered + tally.wrong) / max(self.file.count, 1))

    def _rows(self, journal: Journal, tally: Tally) -> Iterator[list[Any]]:
        """Yield the rows of all tasks in the order of the people.

        Raises
        ------
        CareerPathError
            At the end, if they are not as many as the good rows of people.
        """
        ordered: InOrder[list[Any]] = InOrder()
        written = 0
        for _, window, size, rows in journal.entries():
            for row in ordered.add(window, size, ((place, row) for place, row in rows)):
                tally.without_route += not row[3]
                written += 1
                yield row
        if written != tally.read:
            raise CareerPathError(
                message(
                    "{path} was not written: there are {written} rows for {read} "
                    "people. Give the same command again.",
                    path=self.results,
                    written=written,
                    read=tally.read,
                )
            )
