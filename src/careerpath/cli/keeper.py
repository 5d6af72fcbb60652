"""Offer the commands for whoever keeps a graph: what is wrong in its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.failures import BAD_DATA, format_problem
from careerpath.cli.localized import N_, Command, argument, option
from careerpath.cli.names import FAMILY, ROLE
from careerpath.cli.options import (
    chosen_option,
    json_option,
    output_option,
    person_options,
    route_options,
)
from careerpath.cli.output import print_json, print_page, tell, tell_written
from careerpath.cli.routing import find_chosen
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message

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


@click.command(
    "export",
    cls=Command,
    details=N_(
        "All roles and the moves between them, or one route with the direct jump "
        "beside it. GraphML opens in Gephi, yEd and networkx; DOT in Graphviz; "
        "Mermaid on wiki pages; JSON everywhere else."
    ),
    examples=(
        N_("careerpath export -o graph.graphml"),
        N_("careerpath export --family hr -o hr.dot"),
        N_('careerpath export "executive assistant" "hr manager" -o route.mmd'),
    ),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    metavar=N_("[ORIGIN DESTINATION]"),
    help=N_("The roles that a route connects; the whole graph unless given."),
)
@output_option(
    N_("The file to write; .graphml, .dot, .mmd or .json says which kind."),
    required=True,
)
@option(
    "--family",
    "families",
    type=FAMILY,
    multiple=True,
    metavar=N_("FAMILY"),
    help=N_("Only roles of this family; may be given again."),
)
@option(
    "--skills", is_flag=True, help=N_("Write skills, requirements and prerequisites.")
)
@chosen_option
@pass_session
@person_options
@route_options
def export(
    session: Session,
    *,
    roles: tuple[str, ...],
    output: str,
    families: tuple[str, ...],
    skills: bool,
    **question: Any,
) -> None:
    """Write the graph, or the chosen route, for another program."""
    from careerpath.exporting import export_graph, export_route

    graph, language = session.graph, session.language
    if roles and families:
        raise InvalidValueError(
            message("A route has its own roles; leave --family out.")
        )
    if roles:
        answer, index = find_chosen(session, roles, **question)
        export_route(
            graph, answer, output, chosen=index, skills=skills, language=language
        )
    else:
        export_graph(graph, output, families=families, skills=skills, language=language)
    tell_written(session, output)


COMMANDS = {"check": check, "export": export}
