"""Offer the commands for whoever keeps a graph: its mistakes, evidence, exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.failures import BAD_DATA, format_problems
from careerpath.cli.known_names import FAMILY, ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import chosen_option, json_option
from careerpath.cli.output import (
    answer_options,
    print_json,
    print_lines,
    tell,
    tell_written,
)
from careerpath.cli.output_file import output_options
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import route_options
from careerpath.cli.routing import find_chosen
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
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
@option(
    "--all",
    "every",
    is_flag=True,
    help=N_("A line for each problem, even where many say the same."),
)
@json_option
@pass_session
def check(
    session: Session, *, path: str | None, strict: bool, every: bool, as_json: bool
) -> None:
    """Print the problems of a graph folder."""
    from careerpath.loading import read_graph
    from careerpath.pages.json.graph import check_answer

    _ = session.translate
    problems = read_graph(path or session.graph_path).problems
    if as_json:
        print_json(session, check_answer(problems, _))
    elif problems:
        print_lines(format_problems(problems, _, every=every))
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
    "evidence",
    cls=Command,
    details=N_(
        "Each move stands beside what public classifications record between the "
        "codes of its two roles; at the end, the counts of the graph. With --hours, "
        "certifications and courses stand with the hours that they publish beside "
        "the hours of study that the graph gives for the same."
    ),
    examples=(N_("careerpath evidence"), N_("careerpath evidence --hours")),
)
@option(
    "--hours", "of_hours", is_flag=True, help=N_("What stands behind hours of study.")
)
@pass_session
@answer_options
def evidence(session: Session, *, of_hours: bool, show: Show) -> None:
    """Print what stands behind every move."""
    if of_hours:
        _show_hours(session, show)
        return
    from careerpath.credits import shown_graph
    from careerpath.planning.verdicts import count, judge_all

    judgements, counts = judge_all(session.graph), count(session.graph)
    show(
        lambda: pages.evidence.evidence_page(session.words, judgements, counts),
        lambda: pages.json.evidence.evidence_answer(judgements, counts),
        lambda: [shown_graph(session.graph)],
    )


def _show_hours(session: Session, show: Show) -> None:
    from careerpath.credits import shown_hours
    from careerpath.planning.calibration import calibrate, count_hours

    found = calibrate(session.graph), count_hours(session.graph)
    show(
        lambda: pages.hours.hours_page(session.words, *found),
        lambda: pages.json.evidence.hours_answer(*found),
        lambda: [shown_hours(session.graph)],
    )


def _exports() -> Endings[Any]:
    from careerpath.exporting import EXPORTS

    return EXPORTS


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
@output_options(_exports, required=True)
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
    force: bool,
    **question: Any,
) -> None:
    """Write the graph, or the chosen route, for another program."""
    from careerpath.exporting import export_graph, export_route

    graph = session.graph
    said: dict[str, Any] = {
        "skills": skills,
        "language": session.language,
        "force": force,
    }
    if roles and families:
        raise InvalidValueError(
            message("A route has its own roles; leave --family out.")
        )
    if roles:
        answer, index = find_chosen(session, roles, **question)
        export_route(graph, answer, output, chosen=index, **said)
    else:
        export_graph(graph, output, families=families, **said)
    tell_written(session, output)


COMMANDS = {
    "check": check,
    "evidence": evidence,
    "export": export,
}
