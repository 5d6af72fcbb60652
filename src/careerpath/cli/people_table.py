"""Read a table of people for a command: its options, its problems, the work."""

from __future__ import annotations

import csv
import io
import sys
from contextlib import contextmanager, nullcontext
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.cli.accepted import WholeNumber
from careerpath.cli.failures import format_problem
from careerpath.cli.localized import option
from careerpath.cli.options import hours_option
from careerpath.cli.output import tell
from careerpath.cli.plain_streams import steered_stderr
from careerpath.document.endings import Sign, check_free
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from careerpath.batch.reading import PeopleReader
    from careerpath.batch.workers import Order
    from careerpath.cli.session import Session
    from careerpath.errors import Problem

    Function = Callable[..., Any]

PEOPLE = N_("The table of people")
WORK = N_("The work")
_HEADINGS = (N_("line"), N_("problem"))
#: In either language.
_PROBLEMS = Sign(rb"\xef\xbb\xbfli(?:ne,problem|gne,probl\xc3\xa8me)\r\n")
#: Takes the progress bar away.
_CLEAR_LINE = "\r\033[K"


class People(NamedTuple):
    """What is done with the rows of a table, and what counts where one does not say.

    Attributes
    ----------
    problems
        The file that problems are written to, if any.
    """

    hours_per_week: int | None
    level: int | None
    ignore_columns: bool
    problems: str | None

    def hours(self, session: Session) -> int:
        """Return the hours a week of who does not say."""
        from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK

        usual = session.settings.hours_per_week or DEFAULT_HOURS_PER_WEEK
        return self.hours_per_week or usual

    def reader(self, session: Session) -> PeopleReader:
        """Return what reads the rows."""
        from careerpath.batch.reading import PeopleReader

        return PeopleReader(
            session.graph,
            hours_per_week=self.hours(session),
            level=self.level,
            ignore_columns=self.ignore_columns,
        )


class Work(NamedTuple):
    """Where the work is done."""

    jobs: int | None
    scheduler: str | None

    def open(self, session: Session, order: Order) -> AbstractContextManager[Any]:
        """Return what gives an executor."""
        from careerpath.batch.executors import (
            count_processors,
            open_cluster,
            open_pool,
        )

        if self.scheduler is not None:
            return open_cluster(order, session.graph, self.scheduler)
        return open_pool(order, self.jobs or count_processors())


def people_options(command: Function) -> Function:
    """Add the options for a table of people; the command gets `table`."""

    def with_table(*args: Any, **kwargs: Any) -> Any:
        table = People(**{name: kwargs.pop(name) for name in People._fields})
        return command(*args, table=table, **kwargs)

    function: Function = update_wrapper(with_table, command)
    for declared in reversed(_PEOPLE_OPTIONS):
        function = declared(function)
    return function


def work_options(jobs: str) -> Callable[[Function], Function]:
    """Return the options that say where work is done; the command gets `work`.

    `jobs` is the help of --jobs.
    """

    def declare(command: Function) -> Function:
        def with_work(*args: Any, **kwargs: Any) -> Any:
            work = Work(kwargs.pop("jobs"), kwargs.pop("scheduler"))
            return command(*args, work=work, **kwargs)

        count = option(
            "--jobs", type=WholeNumber(1), metavar="N", section=WORK, help=jobs
        )
        scheduler = option(
            "--scheduler",
            metavar=N_("ADDRESS"),
            section=WORK,
            help=N_("Let the Dask cluster with this scheduler do the work."),
        )
        function: Function = update_wrapper(with_work, command)
        return count(scheduler(function))

    return declare


_PEOPLE_OPTIONS = (
    option(
        "--problems",
        metavar=N_("FILE"),
        section=PEOPLE,
        help=N_("Also write the rows that are wrong, and why, to this CSV file."),
    ),
    hours_option(
        section=PEOPLE,
        help=N_("Hours of study in a week where a row does not say; 4 unless given."),
    ),
    option(
        "--level",
        type=WholeNumber(1),
        metavar="N",
        section=PEOPLE,
        help=N_(
            "The level of held skills that are written without one; unless given, "
            "such a row is wrong."
        ),
    ),
    option(
        "--ignore-columns",
        is_flag=True,
        section=PEOPLE,
        help=N_("Pass over columns with other names."),
    ),
)


@contextmanager
def told_problems(
    session: Session, path: str | None, results: str | None, *, force: bool
) -> Iterator[Callable[[Problem], None]]:
    """Give what says a problem, and writes it to a file where one is named."""
    from careerpath.files import check_apart, open_whole

    _ = session.translate
    if path:
        if results is not None:
            check_apart(path, results)
        check_free(path, _PROBLEMS, force=force)
    with open_whole(path) if path else nullcontext(io.BytesIO()) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        table = csv.writer(text)
        table.writerow(map(_, _HEADINGS))

        def tell_of(problem: Problem) -> None:
            if sys.stderr.isatty():
                steered_stderr().write(_CLEAR_LINE)
            tell(format_problem(problem, _))
            table.writerow((problem.line, problem.message.text(_)))

        yield tell_of
        text.flush()
        text.detach()
