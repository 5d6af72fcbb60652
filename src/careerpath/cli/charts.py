"""Offer the diagrams of skills and of time: compare, gap, timeline, trade-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import WholeNumber
from careerpath.cli.diagram_output import PAPER_NAMES, paper_options, show
from careerpath.cli.kept_plan import (
    check_alone,
    check_ends,
    open_plan,
    planned_arguments,
)
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import (
    chosen_option,
    gap_arguments,
    route_arguments,
    start_option,
)
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import filter_options, route_options
from careerpath.cli.routing import find_chosen, leave_without_route
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.cli.session import Session
    from careerpath.diagram import Paper
    from careerpath.diagram.kinds.timeline import PlannedRoute
    from careerpath.model.profile import Profile


@click.command(
    "compare",
    cls=Command,
    examples=(N_("careerpath diagram compare recruiter hr-officer -o compare.pdf"),),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    required=True,
    metavar=N_("ROLE ROLE..."),
    help=N_("Titles, aliases or ids."),
)
@pass_session
@paper_options
@person_options
def compare(
    session: Session,
    *,
    roles: tuple[str, ...],
    output: str | None,
    paper: Paper,
    profile: Profile | None,
) -> None:
    """Draw roles side by side, or print their outline."""
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.kinds.compare import RolesSideBySide
    from careerpath.planning.comparison import compare_roles

    comparison = compare_roles(session.graph, roles, profile=profile)
    values = RolesSideBySide(session.graph, comparison)
    kind = find_kind("compare")
    show(session, kind, values, paper, output, pages=output is not None)


@click.command(
    "gap",
    cls=Command,
    examples=(N_('careerpath diagram gap "hr manager" --from recruiter -o gap.pdf'),),
)
@gap_arguments
@pass_session
@paper_options
@person_options
def gap(
    session: Session,
    *,
    role: str,
    origin: str | None,
    output: str | None,
    paper: Paper,
    profile: Profile | None,
) -> None:
    """Draw what is held against what is required, or print its outline."""
    from careerpath.cli.person_options import in_role
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.kinds.gap import look_at_role

    values = look_at_role(session.graph, role, in_role(profile, origin))
    kind = find_kind("gap")
    show(session, kind, values, paper, output, pages=output is not None)


@click.command(
    "timeline",
    cls=Command,
    details=N_(
        "Months are counted from the start; with --start, or else --date, the "
        "calendar shows years and months."
    ),
    examples=(
        N_("careerpath diagram timeline receptionist hr-officer -o plan.pdf"),
        N_("careerpath diagram timeline --plan plan.yaml"),
    ),
)
@planned_arguments
@start_option
@chosen_option
@pass_session
@paper_options
@person_options
@route_options
def timeline(
    session: Session,
    *,
    plan_path: str | None,
    output: str | None,
    paper: Paper,
    **question: Any,
) -> None:
    """Draw the chosen route in time, or print its outline."""
    from careerpath.diagram.kinds import find_kind

    if plan_path is None:
        values = _route_in_time(session, paper, **question)
    else:
        values = _plan_in_time(session, plan_path)
    kind = find_kind("timeline")
    show(session, kind, values, paper, output, pages=output is not None)


def _plan_in_time(session: Session, path: str) -> PlannedRoute:
    """Return what is drawn of a plan that is kept in a file."""
    from careerpath.diagram.kinds.timeline import draw_from_plan

    check_alone("plan_path", *PAPER_NAMES)
    return draw_from_plan(session.graph, open_plan(session, path)[1])


def _route_in_time(
    session: Session,
    paper: Paper,
    *,
    roles: tuple[str, ...],
    start: dt.date | None,
    chosen: int,
    profile: Profile | None,
    wishes: dict[str, Any],
) -> PlannedRoute:
    """Return what is drawn of the chosen route."""
    from careerpath.diagram.kinds.timeline import plan_in_time

    check_ends(roles)
    answer, index = find_chosen(session, roles, profile, wishes, chosen)
    return plan_in_time(
        session.graph, answer, index, profile=profile, start=start or paper.date
    )


@click.command(
    "trade-offs",
    cls=Command,
    details=N_(
        "The choices are marked, the recommended route first, with bars from their "
        "low to their high case. Other routes, those with the least study, are "
        "drawn small."
    ),
    examples=(
        N_("careerpath diagram trade-offs receptionist hr-officer -o choice.pdf"),
    ),
)
@route_arguments
@option(
    "-k",
    "others",
    type=WholeNumber(0),
    metavar="N",
    help=N_(
        "How many other routes at the most; unless given 3 where there is a single "
        "choice, otherwise none."
    ),
)
@pass_session
@paper_options
@person_options
@filter_options
def trade_offs(
    session: Session,
    *,
    origin: str,
    destination: str,
    others: int | None,
    output: str | None,
    paper: Paper,
    profile: Profile | None,
    wishes: dict[str, Any],
) -> None:
    """Draw the choices by hours and months, or print their outline."""
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.kinds.trade_offs import weigh_choices

    ends = (origin, destination)
    values = weigh_choices(
        session.graph, *ends, others=others, profile=profile, **wishes
    )
    leave_without_route(session, values.answer)
    show(session, find_kind("trade-offs"), values, paper, output)


COMMANDS = {
    "compare": compare,
    "gap": gap,
    "timeline": timeline,
    "trade-offs": trade_offs,
}
