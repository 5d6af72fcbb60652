"""Offer the commands for whoever keeps a graph: what is wrong in its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from careerpath.cli.failures import BAD_DATA, format_problem
from careerpath.cli.localized import N_, Command, argument, option
from careerpath.cli.options import json_option
from careerpath.cli.output import print_json, print_page, tell
from careerpath.cli.session import pass_session

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.errors import Problem
    from careerpath.i18n import Translator


@click.command(
    "check",
    cls=Command,
    details=N_("Leaves with code 3 if there is an error."),
    examples=(N_("careerpath check"), N_("careerpath check --strict --json")),
)
@argument(
    "path",
    required=False,
    metavar=N_("[FOLDER]"),
    help=N_("The folder of the graph; the one in use unless given."),
)
@option("--strict", is_flag=True, help=N_("Count warnings as errors."))
@json_option
@pass_session
def check(session: Session, *, path: str | None, strict: bool, as_json: bool) -> None:
    """Print the problems of a graph folder."""
    from careerpath.cli.json_contents import check_answer
    from careerpath.loading import read_graph

    _ = session.translate
    problems = read_graph(path or session.graph_path).problems
    if as_json:
        print_json(check_answer(problems, _))
    elif problems:
        print_page(format_problem(problem, _) for problem in problems)
    tell(_summary(problems, _))
    if any(strict or problem.severity == "error" for problem in problems):
        click.get_current_context().exit(BAD_DATA)


def _summary(problems: tuple[Problem, ...], _: Translator) -> str:
    if not problems:
        return _("No problems")
    errors = sum(problem.severity == "error" for problem in problems)
    return _("{errors}, {warnings}").format(
        errors=_.plural("{count} error", "{count} errors", errors),
        warnings=_.plural(
            "{count} warning", "{count} warnings", len(problems) - errors
        ),
    )


COMMANDS = {"check": check}
