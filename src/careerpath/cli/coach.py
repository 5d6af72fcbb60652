"""Offer the commands for a coach: a route on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.choices import PAPERS
from careerpath.cli.localized import N_, Command, option
from careerpath.cli.options import (
    chosen_option,
    output_option,
    person_options,
    route_arguments,
    route_options,
)
from careerpath.cli.output import print_wrapped, tell_written
from careerpath.cli.routing import find_chosen
from careerpath.cli.session import pass_session
from careerpath.cli.values import OneOf

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile


@click.command(
    "diagram",
    cls=Command,
    details=N_(
        "The file may be a PDF, an SVG or a PNG. Without one, the diagram is printed "
        "as text."
    ),
    examples=(
        N_('careerpath diagram "executive assistant" "hr manager" -o route.pdf'),
        N_("careerpath diagram receptionist office-manager"),
    ),
)
@route_arguments
@output_option(N_("The file to write; .pdf, .svg or .png says which kind."))
@option(
    "--paper",
    type=OneOf(PAPERS, case_sensitive=False),
    default="A4",
    help=N_("The size of the paper; A4 unless given."),
)
@chosen_option
@pass_session
@person_options
@route_options
def diagram(
    session: Session,
    *,
    origin: str,
    destination: str,
    output: str | None,
    paper: str,
    chosen: int,
    profile: Profile | None,
    wishes: dict[str, Any],
) -> None:
    """Draw the chosen route, or print its outline."""
    from careerpath.diagram import draw_route, outline_route, save_figure

    graph, language = session.graph, session.language
    ends = (origin, destination)
    answer, index = find_chosen(session, ends, profile, wishes, chosen)
    if output is None:
        outline = outline_route(
            graph, answer, chosen=index, language=language, paper=paper
        )
        print_wrapped(outline)
        return
    figure = draw_route(graph, answer, chosen=index, language=language, paper=paper)
    title = session.words.chain(ends)
    save_figure(figure, output, title=title, language=language)
    tell_written(session, output)


COMMANDS = {"diagram": diagram}
