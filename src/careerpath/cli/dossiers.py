"""Offer the dossier: all that is said at a meeting, in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.kept_plan import (
    check_alone,
    check_ends,
    open_plan,
    planned_arguments,
)
from careerpath.cli.localized import Command
from careerpath.cli.options import (
    addressee_option,
    chosen_option,
    date_option,
    start_option,
)
from careerpath.cli.output import page_endings, print_lines, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import route_options
from careerpath.cli.routing import plan_route
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.cli.session import Session
    from careerpath.pages.dossier import Dossier


@click.command(
    "dossier",
    cls=Command,
    details=N_(
        "What is handed over at the end of a meeting: the choices with their prices, "
        "the diagram, the two roles, the plan on a calendar, the checklist, sources "
        "and limits. Without a file, it is printed as text."
    ),
    examples=(
        N_('careerpath dossier "executive assistant" "HR manager" -o dossier.html'),
        N_("careerpath dossier receptionist hr-officer --start 2027-01-04"),
        N_("careerpath dossier --plan plan.yaml -o dossier.docx"),
    ),
)
@planned_arguments
@output_options(page_endings)
@addressee_option()
@date_option()
@start_option
@chosen_option
@pass_session
@person_options
@route_options
def dossier(
    session: Session,
    *,
    output: str | None,
    force: bool,
    person: str,
    date: dt.date | None,
    **question: Any,
) -> None:
    """Print the dossier of a route, or write it to a file."""
    made = _make(session, **question)
    if output is None:
        from careerpath.document.terminal import page_lines

        occasion = pages.dossier.Occasion(person, date)
        made_page = pages.dossier.dossier_page(session.words, made, occasion)
        print_lines(page_lines(made_page))
        return
    pages.dossier.write_dossier(
        session.graph,
        made,
        output,
        language=session.language,
        person=person,
        date=date,
        force=force,
    )
    tell_written(session, output)


def _make(
    session: Session, *, plan_path: str | None, roles: tuple[str, ...], **question: Any
) -> Dossier:
    """Return the dossier of a plan that is kept in a file, or of a route."""
    if plan_path is None:
        check_ends(roles)
        plan = plan_route(session, roles, **question)
        return pages.dossier.make_dossier(session.graph, plan)
    check_alone("plan_path", "output", "force", "person", "date")
    file, plan = open_plan(session, plan_path)
    return pages.dossier.make_dossier(session.graph, plan, file.record.done)


COMMANDS = {"dossier": dossier}
