"""Offer the commands for a trainer: skills as boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import OneOf
from careerpath.cli.kept_plan import check_alone, open_plan, plan_option
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import chosen_option
from careerpath.cli.output import print_text, tell, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import route_options
from careerpath.cli.session import pass_session
from careerpath.cli.speaking import LANGUAGES
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.checklist import Checklist
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language


def _endings() -> Endings[Any]:
    from careerpath.checklist import CHECKLISTS

    return CHECKLISTS


@click.command(
    "checklist",
    cls=Command,
    details=N_("Without a file, it is printed as Markdown."),
    examples=(
        N_('careerpath checklist "office manager" -o checklist.csv'),
        N_('careerpath checklist "executive assistant" "hr manager" -o checklist.md'),
        N_("careerpath checklist --plan plan.yaml"),
    ),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    metavar=N_("[[ORIGIN] DESTINATION]"),
    help=N_("One role, or the present role and the one aimed at; none with --plan."),
)
@plan_option
@output_options(_endings)
@option(
    "--dialect",
    type=OneOf(LANGUAGES),
    help=N_("For whose spreadsheet CSV is; columns are parted by semicolons for fr."),
)
@chosen_option
@pass_session
@person_options
@route_options
def checklist(
    session: Session,
    *,
    roles: tuple[str, ...],
    plan_path: str | None,
    output: str | None,
    dialect: Language | None,
    force: bool,
    **question: Any,
) -> None:
    """Print or write the checklist of a role, of a route or of a plan."""
    from careerpath.checklist import render_markdown, write_checklist

    if plan_path is None:
        made = make_checklist(session, roles, **question)
    else:
        made = list_plan(session, plan_path)
    if output is None:
        print_text(render_markdown(made))
    else:
        for notice in write_checklist(made, output, dialect=dialect, force=force):
            tell(notice)
        tell_written(session, output)


def list_plan(session: Session, path: str) -> Checklist:
    """Return the checklist of a plan that is kept in a file."""
    from careerpath.checklist import plan_checklist

    check_alone("plan_path", "output", "dialect", "force")
    file, plan = open_plan(session, path)
    return plan_checklist(
        session.graph, plan, file.record.done, language=session.language
    )


def make_checklist(
    session: Session,
    roles: tuple[str, ...],
    *,
    profile: Profile | None,
    wishes: dict[str, Any],
    chosen: int,
) -> Checklist:
    """Return the checklist of one role, or of the chosen route between two."""
    from careerpath.checklist import role_checklist, route_checklist
    from careerpath.cli.routing import find_chosen

    if len(roles) == 1:
        return role_checklist(
            session.graph, roles[0], profile=profile, language=session.language
        )
    answer, index = find_chosen(session, roles, profile, wishes, chosen)
    return route_checklist(
        session.graph, answer, chosen=index, language=session.language
    )


COMMANDS = {"checklist": checklist}
