"""Offer the command for a group: the sessions by which everybody arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import InputPath
from careerpath.cli.failures import BAD_DATA
from careerpath.cli.localized import Command, argument
from careerpath.cli.options import json_option
from careerpath.cli.output import check_json, tell, tell_written
from careerpath.cli.output_file import keeping_inputs, output_options
from careerpath.cli.people_table import people_options, told_problems, work_options
from careerpath.cli.programme_options import (
    branches_option,
    lists_options,
    terms_options,
)
from careerpath.cli.route_options import filter_options
from careerpath.cli.routing import leave_empty_handed
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from careerpath.batch.person import Person
    from careerpath.batch.workers import Order
    from careerpath.cli.people_table import People, Work
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.errors import Problem
    from careerpath.model.programme import Participant, Programme, Terms


def _endings() -> Endings[Any]:
    from careerpath.pages.cohort_files import PROGRAMMES

    return PROGRAMMES


@click.command(
    "cohort",
    cls=Command,
    details=N_(
        "PEOPLE is a table as for batch: person, role, destination and, if you like, "
        "held, hours_per_week and months_in_role. Everybody takes one of the own best "
        "routes, such that all sessions together take the least hours of teaching; "
        "practice at work is in none of them. Without a file, it is printed."
    ),
    examples=(
        N_("careerpath cohort people.csv -o programme.xlsx"),
        N_("careerpath cohort people.csv --capacity 8 --free-targets -o plan.html"),
        N_("careerpath cohort people.csv --budget-hours 800 --lists sessions"),
    ),
)
@argument(
    "people",
    type=InputPath(),
    metavar=N_("PEOPLE"),
    help=N_("A table with one row per person: .csv or .parquet."),
)
@json_option
@output_options(_endings)
@lists_options
@terms_options
@people_options
@work_options(N_("How many processes look for routes; 1 unless given."))
@branches_option
@pass_session
@filter_options
def cohort(
    session: Session,
    *,
    people: str,
    as_json: bool,
    output: str | None,
    force: bool,
    lists: str | None,
    lists_as: str,
    table: People,
    work: Work,
    branches: int,
    wishes: dict[str, Any],
    **asked: Any,
) -> None:
    """Print or write the programme by which a group arrives at the least teaching."""
    check_json(as_json=as_json, output=output)
    _check_places(output, lists, force=force)
    terms = _terms(wishes, **asked)
    with (
        keeping_inputs(),
        told_problems(session, table.problems, output, force=force) as tell_of,
    ):
        choosers, wrong = _read(session, people, table, terms, tell_of)
    made = _make(
        session, _find(session, choosers, wishes, terms, work), terms, branches
    )
    _show(session, made, output, as_json=as_json, force=force)
    if lists is not None:
        _write_lists(session, made, lists, lists_as)
    _leave(session, made, wrong)


def _check_places(output: str | None, lists: str | None, *, force: bool) -> None:
    """Refuse places for the answer before anything is worked out."""
    from careerpath.loading.writing.graph_folder import check_new_folder

    if output is not None:
        _endings().claim(output, force=force)
    if lists is not None:
        check_new_folder(lists)


def _terms(wishes: dict[str, Any], *, start: dt.date | None, **asked: Any) -> Terms:
    from careerpath.model.programme import Terms

    return Terms(desirable=wishes["desirable"], start=start, **asked)


def _read(
    session: Session,
    people: str,
    table: People,
    terms: Terms,
    tell_of: Callable[[Problem], object],
) -> tuple[list[tuple[Person, ...]], int]:
    """Return the people of a table, and how many of its rows are wrong."""
    from careerpath.batch.people_file import open_people
    from careerpath.errors import Problem

    found: list[tuple[Person, ...]] = []
    wrong: set[int] = set()
    reader = table.reader(session)
    for item in reader.read_choosers(open_people(people), several=terms.free_targets):
        if isinstance(item, Problem):
            wrong.add(item.line)
            tell_of(item)
        else:
            found.append(item)
    return found, len(wrong)


def _order(session: Session, wishes: dict[str, Any]) -> Order:
    """Return what all searches for routes have in common."""
    from functools import partial

    from careerpath.batch.person import Wishes
    from careerpath.batch.workers import Order, keep_graph
    from careerpath.loading import load_graph
    from careerpath.loading.cache.entries import key_of
    from careerpath.loading.folder import open_folder
    from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

    order = Order(
        key=key_of(open_folder(session.graph_path)),
        load=partial(load_graph, session.graph_path),
        wishes=Wishes("effort", wishes["filters"], wishes["desirable"]),
        label_budget=wishes.get("label_budget", DEFAULT_LABEL_BUDGET),
    )
    keep_graph(order.key, session.graph)
    return order


def _find(
    session: Session,
    choosers: Sequence[tuple[Person, ...]],
    wishes: dict[str, Any],
    terms: Terms,
    work: Work,
) -> tuple[Participant, ...]:
    """Return people with their routes."""
    from careerpath.cli.progress import progress_bar
    from careerpath.cohort.alternatives import find_participants

    order = _order(session, wishes)
    alone = work._replace(jobs=work.jobs or 1)
    with (
        progress_bar(session.translate(N_("Searching"))) as report,
        alone.open(session, order) as executor,
    ):
        return find_participants(
            order, choosers, routes=terms.routes, executor=executor, progress=report
        )


def _make(
    session: Session, people: Sequence[Participant], terms: Terms, branches: int
) -> Programme:
    from careerpath.cli.progress import progress_bar
    from careerpath.cohort.programme import make_programme

    with progress_bar(session.translate(N_("Planning"))) as report:
        return make_programme(
            session.graph, people, terms, branches=branches, progress=report
        )


def _show(
    session: Session, made: Programme, output: str | None, *, as_json: bool, force: bool
) -> None:
    """Print a programme, or write it."""
    from careerpath.cli.output import print_lines, print_text
    from careerpath.credits import shown_programme
    from careerpath.document.terminal import page_lines
    from careerpath.pages.cohort import cohort_page
    from careerpath.pages.cohort_files import Made, programme_json, write_programme

    caveats = session.caveats(shown_programme(session.graph, made))
    told = Made(session.words, made, caveats)
    if output is not None:
        for notice in write_programme(told, output, force=force):
            tell(notice)
        tell_written(session, output)
    elif as_json:
        print_text(programme_json(told))
    else:
        print_lines(page_lines(cohort_page(session.words, made)))


def _write_lists(session: Session, made: Programme, folder: str, form: str) -> None:
    from pathlib import Path

    from careerpath.checklist.sessions import write_session_lists
    from careerpath.cli.progress import progress_bar

    with progress_bar(session.translate(N_("Lists of sessions"))) as report:
        write_session_lists(
            session.graph,
            made,
            Path(folder),
            form=form,
            language=session.language,
            progress=report,
        )
    tell_written(session, folder)


def _leave(session: Session, made: Programme, wrong: int) -> None:
    """Say what is left out, and leave with the code for it."""
    _ = session.translate
    if wrong:
        tell(_.plural("{count} row left out", "{count} rows left out", wrong))
        click.get_current_context().exit(BAD_DATA)
    if not any(person.alternatives for person in made.participants):
        leave_empty_handed(_("Nobody in the table has a route."), proven=True)


COMMANDS = {"cohort": cohort}
