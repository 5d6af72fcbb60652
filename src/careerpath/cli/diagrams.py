"""Offer the diagrams of roles and moves: a route, a map."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import WholeNumber
from careerpath.cli.diagram_output import (
    PAGE,
    PAPER_NAMES,
    pages_option,
    paper_options,
    printed_encoding,
    show,
)
from careerpath.cli.kept_plan import (
    check_alone,
    check_ends,
    open_plan,
    planned_arguments,
)
from careerpath.cli.known_names import FAMILY
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import chosen_option
from careerpath.cli.output import print_text, terminal_width
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import route_options
from careerpath.cli.routing import find_chosen
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.diagram import Paper
    from careerpath.diagram.kinds.route import ChosenRoute
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.profile import Profile


@click.command(
    "route",
    cls=Command,
    details=N_(
        "The page shows the route bold, the other routes found and roles that "
        "recorded or published moves join to them, as far as they can be read at "
        "arm's length; below it all skills to learn, which have a page of their own "
        "where one cannot hold them."
    ),
    examples=(
        N_('careerpath diagram "executive assistant" "hr manager" -o route.pdf'),
        N_("careerpath diagram route --plan plan.yaml"),
    ),
)
@planned_arguments
@chosen_option
@pass_session
@paper_options
@option(
    "--pages",
    "most",
    type=WholeNumber(1),
    metavar="N",
    section=PAGE,
    help=N_(
        "How many pages a route may take; as many as its skills need unless given."
    ),
)
@option(
    "--every",
    is_flag=True,
    section=PAGE,
    help=N_("Draw each of the routes found."),
)
@person_options
@route_options
def route(
    session: Session,
    *,
    plan_path: str | None,
    output: str | None,
    paper: Paper,
    most: int | None,
    every: bool,
    **question: Any,
) -> None:
    """Draw the chosen route, on paper or as text."""
    answer, index = _find_drawn(session, plan_path, **question)
    # Only now: where there is no route there is nothing to draw with.
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.kinds.route import ChosenRoute

    values = ChosenRoute(session.graph, answer, index, most=most, every=every)
    drawings = partial(_print_drawings, session, paper)
    kind = find_kind("route")
    show(session, kind, values, paper, output, pages=True, as_text=drawings)


def _find_drawn(
    session: Session,
    plan_path: str | None,
    *,
    roles: tuple[str, ...],
    profile: Profile | None,
    wishes: dict[str, Any],
    chosen: int,
) -> tuple[RouteAnswer, int]:
    """Return the routes found, and which of them is chosen or planned."""
    if plan_path is None:
        check_ends(roles)
        return find_chosen(session, roles, profile, wishes, chosen)
    check_alone("plan_path", "most", "every", *PAPER_NAMES)
    plan = open_plan(session, plan_path)[1]
    return plan.answer, plan.chosen


def _print_drawings(
    session: Session, paper: Paper, routes: tuple[ChosenRoute, ...]
) -> None:
    from careerpath.pages.route_drawing import Drawing

    encoding, width = printed_encoding(), terminal_width()
    drawings = (
        Drawing(session.words, route.on(paper), encoding=encoding, width=width)
        for route in routes
        if not route.page
    )
    print_text("\n\n".join("\n".join(drawing.lines()) for drawing in drawings))


@click.command(
    "map",
    cls=Command,
    details=N_(
        "All families of the graph unless some are named; those are bold, with the "
        "roles around them if they fit. The columns are grades. Promotions are lines; "
        "where lines would be too many, other moves are stubs that name the other "
        "role. What one page cannot hold takes a page for each family, or several: A3 "
        "holds all roles, A2 and A1 can be read from farther off. Where that would be "
        "more than 12 pages it is an overview of the families, unless --pages is given."
    ),
    examples=(
        N_("careerpath diagram map -o map.pdf --paper A3"),
        N_("careerpath diagram map hr -o hr.svg"),
    ),
)
@argument(
    "families",
    type=FAMILY,
    nargs=-1,
    metavar=N_("[FAMILY]..."),
    help=N_("A family of roles, by name or id; several may be given."),
)
@pass_session
@paper_options
@pages_option(N_("A page for each family."))
def role_map(
    session: Session,
    *,
    families: tuple[str, ...],
    output: str | None,
    paper: Paper,
    pages: bool,
) -> None:
    """Draw families of roles, or print their outline."""
    from careerpath.diagram.around.map_pages import few_pages, holds
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.kinds.map import RoleMap

    values = RoleMap(session.graph, families)
    whole = holds(values, paper)
    if not (whole or pages or few_pages(values)):
        values = RoleMap(session.graph, overview=True)
    show(session, find_kind("map"), values, paper, output, pages=pages or not whole)


COMMANDS = {"route": route, "map": role_map}
