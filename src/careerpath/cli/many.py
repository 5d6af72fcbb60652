"""Offer the command for many people: a table of them, a table of their routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from careerpath.cli.accepted import InputPath
from careerpath.cli.failures import BAD_DATA
from careerpath.cli.localized import Command, argument
from careerpath.cli.output import tell, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.people_table import people_options, told_problems, work_options
from careerpath.cli.route_options import best_route_options
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careerpath.batch.job import Job, Tally
    from careerpath.cli.people_table import People, Work
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.errors import Problem
    from careerpath.i18n import Translator


class Place(NamedTuple):
    """Where the people are, and where results go, over another kind of file or not."""

    people: str
    path: str
    force: bool


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
@people_options
@work_options(N_("How many processes work; as many as processors unless given."))
@pass_session
@best_route_options
def batch(
    session: Session,
    *,
    people: str,
    output: str,
    force: bool,
    wishes: dict[str, Any],
    table: People,
    work: Work,
) -> None:
    """Write the best route of everybody in a table."""
    from careerpath.cli.progress import progress_bar
    from careerpath.credits import shown_graph

    place = Place(people, output, force)
    with (
        told_problems(session, table.problems, output, force=force) as tell_of,
        progress_bar(session.translate(N_("Answering"))) as report,
    ):
        job = make_job(session, table, place, wishes, tell_of, report)
        tally = _run(session, job, work)
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
    from careerpath.batch.workers import Order, keep_graph
    from careerpath.loading import load_graph
    from careerpath.loading.cache.entries import key_of
    from careerpath.loading.folder import open_folder
    from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

    order = Order(
        key=key_of(open_folder(session.graph_path)),
        load=partial(load_graph, session.graph_path),
        wishes=Wishes(wishes["by"], wishes["filters"], wishes["desirable"]),
        label_budget=wishes.get("label_budget", DEFAULT_LABEL_BUDGET),
    )
    keep_graph(order.key, session.graph)
    words = session.words
    return Job(
        file=open_people(place.people),
        reader=table.reader(session),
        results=Path(place.path),
        force=place.force,
        order=order,
        options=(
            table.hours(session),
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
    with work.open(session, job.order) as executor:
        return job.run(executor)


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
