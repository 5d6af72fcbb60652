"""Offer the command for many people: a table of them, a table of their routes."""

from __future__ import annotations

import csv
import io
import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from careerpath.cli.accepted import InputPath, WholeNumber
from careerpath.cli.failures import BAD_DATA, format_problem
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import hours_option
from careerpath.cli.output import tell, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.plain_streams import steered_stderr
from careerpath.cli.route_options import best_route_options
from careerpath.cli.session import pass_session
from careerpath.document.endings import Sign, check_free
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from careerpath.batch.job import Job, Tally
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.errors import Problem
    from careerpath.i18n import Translator

PEOPLE = N_("The table of people")
WORK = N_("The work")
_HEADINGS = (N_("line"), N_("problem"))
#: In either language.
_PROBLEMS = Sign(rb"\xef\xbb\xbfli(?:ne,problem|gne,probl\xc3\xa8me)\r\n")
#: Takes the progress bar away.
_CLEAR_LINE = "\r\033[K"


class People(NamedTuple):
    """Which table is read, and what counts where a row does not say."""

    path: str
    hours_per_week: int | None
    level: int | None
    ignore_columns: bool
    problems: str | None


class Place(NamedTuple):
    """Where the results go, and whether over a file of another kind."""

    path: str
    force: bool


class Work(NamedTuple):
    """Where the work is done."""

    jobs: int | None
    scheduler: str | None


def _endings() -> Endings[Any]:
    from careerpath.batch.results import RESULTS

    return RESULTS


@click.command(
    "batch",
    cls=Command,
    details=N_(
        "PEOPLE has the columns person, role, destination and, if you like, held "
        "(“spreadsheets=3;discretion=working”), hours_per_week and months_in_role. A "
        "row that is wrong is reported with its line and left out; the code is then 3, "
        "and the others are answered all the same. A run that was broken off goes on "
        "where it stopped when the same command is given again."
    ),
    examples=(
        N_("careerpath batch people.csv -o results.csv"),
        N_("careerpath batch people.csv -o results.jsonl --by time --max-moves 4"),
    ),
)
@argument(
    "people",
    type=InputPath(),
    metavar=N_("PEOPLE"),
    help=N_("A table with one row per person: .csv or .parquet."),
)
@output_options(_endings, required=True)
@option(
    "--problems",
    metavar=N_("FILE"),
    section=PEOPLE,
    help=N_("Also write the rows that are wrong, and why, to this CSV file."),
)
@hours_option(
    section=PEOPLE,
    help=N_("Hours of study in a week where a row does not say; 4 unless given."),
)
@option(
    "--level",
    type=WholeNumber(1),
    metavar="N",
    section=PEOPLE,
    help=N_(
        "The level of held skills that are written without one; unless given, "
        "such a row is wrong."
    ),
)
@option(
    "--ignore-columns",
    is_flag=True,
    section=PEOPLE,
    help=N_("Pass over columns with other names."),
)
@option(
    "--jobs",
    type=WholeNumber(1),
    metavar="N",
    section=WORK,
    help=N_("How many processes work; as many as processors unless given."),
)
@option(
    "--scheduler",
    metavar=N_("ADDRESS"),
    section=WORK,
    help=N_("Let the Dask cluster with this scheduler do the work."),
)
@pass_session
@best_route_options
def batch(
    session: Session,
    *,
    people: str,
    output: str,
    force: bool,
    wishes: dict[str, Any],
    jobs: int | None,
    scheduler: str | None,
    **read: Any,
) -> None:
    """Write the best route of everybody in a table."""
    from careerpath.cli.progress import progress_bar
    from careerpath.credits import shown_graph

    table, place = People(people, **read), Place(output, force)
    with (
        _told_problems(session, table.problems, place) as tell_of,
        progress_bar(session.translate(N_("Answering"))) as report,
    ):
        job = make_job(session, table, place, wishes, tell_of, report)
        tally = _run(session, job, Work(jobs, scheduler))
    for line in _summary(tally, session.translate):
        tell(line)
    for note in session.words.notes(shown_graph(session.graph)):
        tell(note)
    tell_written(session, output)
    if tally.wrong:
        click.get_current_context().exit(BAD_DATA)


def make_job(
    session: Session,
    table: People,
    place: Place,
    wishes: dict[str, Any],
    tell_of: Callable[[Problem], object],
    report: Callable[[float], object],
) -> Job:
    """Return what is to do."""
    from functools import partial
    from pathlib import Path

    from careerpath.batch.job import Job
    from careerpath.batch.people_file import open_people
    from careerpath.batch.person import Wishes
    from careerpath.batch.reading import PeopleReader
    from careerpath.batch.workers import Order, keep_graph
    from careerpath.loading import load_graph
    from careerpath.loading.cache.entries import key_of
    from careerpath.loading.folder import open_folder
    from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK
    from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

    usual = session.settings.hours_per_week or DEFAULT_HOURS_PER_WEEK
    hours = table.hours_per_week or usual
    order = Order(
        key=key_of(open_folder(session.graph_path)),
        load=partial(load_graph, session.graph_path),
        wishes=Wishes(wishes["by"], wishes["filters"], wishes["desirable"]),
        label_budget=wishes.get("label_budget", DEFAULT_LABEL_BUDGET),
    )
    keep_graph(order.key, session.graph)
    words = session.words
    return Job(
        file=open_people(table.path),
        reader=PeopleReader(
            session.graph,
            hours_per_week=hours,
            level=table.level,
            ignore_columns=table.ignore_columns,
        ),
        results=Path(place.path),
        force=place.force,
        order=order,
        options=(
            hours,
            table.level,
            table.ignore_columns,
            session.language,
            session.gender_style,
        ),
        say=words.reason,
        language=session.language,
        title=words.role,
        tell=tell_of,
        progress=report,
        tell_kept=partial(_tell_kept, session),
        **{name: tuple(texts) for name, texts in session.caveats().items()},
    )


def _run(session: Session, job: Job, work: Work) -> Tally:
    from careerpath.batch.executors import count_processors, open_cluster, open_pool

    opened: AbstractContextManager[Any]
    if work.scheduler is not None:
        opened = open_cluster(job.order, session.graph, work.scheduler)
    else:
        opened = open_pool(job.order, work.jobs or count_processors())
    with opened as executor:
        return job.run(executor)


@contextmanager
def _told_problems(
    session: Session, path: str | None, results: Place
) -> Iterator[Callable[[Problem], None]]:
    """Give what says a problem, and writes it to a file where one is named."""
    from careerpath.files import check_apart, open_whole

    _ = session.translate
    if path:
        check_apart(path, results.path)
        check_free(path, _PROBLEMS, force=results.force)
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


def _tell_kept(session: Session, path: Path) -> None:
    """Say where the finished part of a broken run is."""
    note = session.translate(
        N_("What is done is kept in {path}; the same command goes on there.")
    )
    tell(note.format(path=path))


def _summary(tally: Tally, _: Translator) -> Iterator[str]:
    people = _.plural("{count} person", "{count} people", tally.answered)
    yield _("Answered: {people}").format(people=people)
    for text, count in (
        (_("Without a route: {people}"), tally.without_route),
        (_("Done by an earlier run: {people}"), tally.resumed),
    ):
        if count:
            people = _.plural("{count} person", "{count} people", count)
            yield text.format(people=people)
    if tally.wrong:
        yield _.plural("{count} row left out", "{count} rows left out", tally.wrong)


COMMANDS = {"batch": batch}
