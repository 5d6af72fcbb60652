"""Offer the commands for a trainer: skills as boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import CHECKLIST_FORMS, OneOf
from careerpath.cli.kept_plan import check_alone, open_plan, plan_option
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import chosen_option, json_option
from careerpath.cli.output import check_json, print_text, tell, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import route_options
from careerpath.cli.session import pass_session
from careerpath.cli.speaking import LANGUAGES
from careerpath.errors import InvalidValueError, message
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
    details=N_(
        "Without a file, it is printed as Markdown. Beside a framework for Moodle, a "
        "sheet says what a learning plan has: Moodle imports none. A calendar needs a "
        "plan with a first day."
    ),
    examples=(
        N_('careerpath checklist "office manager" -o checklist.csv'),
        N_('careerpath checklist "executive assistant" "hr manager" -o checklist.md'),
        N_("careerpath checklist --plan plan.yaml -o plan.ics"),
        N_("careerpath checklist --all-skills -o skills.moodle.csv"),
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
@option(
    "--all-skills",
    is_flag=True,
    help=N_("Every skill of the graph at each level, instead of roles."),
)
@json_option
@output_options(_endings)
@option(
    "--format",
    "form",
    type=OneOf(CHECKLIST_FORMS),
    metavar=N_("NAME"),
    help=N_(
        "How the file is written, whatever its name ends in: markdown, csv, html, pdf, "
        "word, excel, opendocument, json, calendar, moodle, moodle-plan or case."
    ),
)
@option(
    "--dialect",
    type=OneOf(LANGUAGES),
    help=N_(
        "For whose spreadsheet or Moodle CSV is; columns are parted by semicolons for "
        "fr."
    ),
)
@option(
    "--id-suffix",
    default="",
    metavar=N_("TEXT"),
    help=N_(
        "What to add to the number of a framework for Moodle, which changes none that "
        "it has: 2027, say."
    ),
)
@chosen_option
@pass_session
@person_options
@route_options
def checklist(
    session: Session,
    *,
    plan_path: str | None,
    all_skills: bool,
    as_json: bool,
    output: str | None,
    form: str | None,
    dialect: Language | None,
    id_suffix: str,
    force: bool,
    **question: Any,
) -> None:
    """Print or write the checklist of a role, of a route or of a plan."""
    check_json(as_json=as_json, form=form, output=output)
    if plan_path is not None:
        made = list_plan(session, plan_path)
    elif all_skills:
        made = list_skills(session, question["roles"])
    else:
        made = make_checklist(session, **question)
    if output is None:
        _print(made, as_json=as_json)
    else:
        wishes = {"form": form, "dialect": dialect, "id_suffix": id_suffix}
        _write(session, made, output, force=force, **wishes)


def _print(made: Checklist, *, as_json: bool) -> None:
    """Print a checklist as Markdown, or as JSON."""
    from careerpath.checklist import render_json, render_markdown

    print_text(render_json(made).decode() if as_json else render_markdown(made))


def _write(
    session: Session, made: Checklist, output: str, *, force: bool, **wishes: Any
) -> None:
    """Write a checklist, and beside a framework the sheet of its plan."""
    from careerpath.checklist import CHECKLISTS, sheet_beside, write_checklist

    sheet = sheet_beside(output, wishes["form"])
    if sheet is not None:
        CHECKLISTS.claim(sheet, force=force)  # or neither is written
    for notice in write_checklist(made, output, force=force, **wishes):
        tell(notice)
    tell_written(session, output)
    if sheet is not None:
        suffix = wishes["id_suffix"]
        write_checklist(made, sheet, id_suffix=suffix, force=force)
        tell_written(session, str(sheet))


_FILE_OPTIONS = ("output", "form", "dialect", "id_suffix", "force", "as_json")


def list_plan(session: Session, path: str) -> Checklist:
    """Return the checklist of a plan that is kept in a file."""
    from careerpath.checklist import plan_checklist

    check_alone("plan_path", *_FILE_OPTIONS)
    file, plan = open_plan(session, path)
    return plan_checklist(
        session.graph, plan, file.record.done, language=session.language
    )


def list_skills(session: Session, roles: tuple[str, ...]) -> Checklist:
    """Return the checklist of all that the graph has."""
    from careerpath.checklist import catalogue_checklist

    if roles:
        raise InvalidValueError(
            message("All skills are those of no role; leave the roles out.")
        )
    return catalogue_checklist(session.graph, language=session.language)


def make_checklist(
    session: Session,
    *,
    roles: tuple[str, ...],
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
