"""Offer the commands for an employee: where to go, what it takes, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.criteria import RoutesCommand, check_alone, trade_offs_option
from careerpath.cli.localized import Command, argument
from careerpath.cli.names import ROLE
from careerpath.cli.options import (
    gap_arguments,
    json_option,
    person_options,
    route_arguments,
    route_options,
)
from careerpath.cli.output import print_json, print_page, tell
from careerpath.cli.routing import leave_without_route, reason_text
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.session import Session
    from careerpath.model.answers import Criterion, RouteAnswer
    from careerpath.model.profile import Profile


@click.command(
    "next",
    cls=Command,
    examples=(
        N_('careerpath next "executive assistant"'),
        N_("careerpath next receptionist --have spreadsheets=2"),
    ),
)
@argument("role", type=ROLE, metavar=N_("ROLE"), help=N_("The present role."))
@json_option
@pass_session
@person_options
def next_(
    session: Session, *, role: str, profile: Profile | None, as_json: bool
) -> None:
    """Print the roles one move away."""
    from careerpath.planning.next_move import next_roles

    found = next_roles(session.graph, role, profile=profile)
    if as_json:
        from careerpath.pages.json import answers as json_plans

        print_json(json_plans.next_answer(role, found))
    else:
        from careerpath.pages import moves as render_moves

        print_page(render_moves.next_page(session.words, role, found))


@click.command(
    "gap",
    cls=Command,
    examples=(
        N_('careerpath gap "office manager" --from "executive assistant"'),
        N_("careerpath gap recruiter --have discretion=2"),
    ),
)
@gap_arguments
@json_option
@pass_session
@person_options
def gap(
    session: Session,
    *,
    role: str,
    origin: str | None,
    profile: Profile | None,
    as_json: bool,
) -> None:
    """Print what is missing for a role."""
    from careerpath.cli.person import in_role
    from careerpath.planning.gap import skill_gap

    person = in_role(profile, origin)
    missing = skill_gap(session.graph, role, profile=person)
    if as_json:
        from careerpath.pages.json import answers as json_plans

        print_json(json_plans.gap_answer(missing))
    else:
        from careerpath.pages import skills as render_skills

        page = render_skills.gap_page(session.words, missing, origin=person.role)
        print_page(page)


@click.command(
    "routes",
    cls=RoutesCommand,
    details=N_(
        "A level learnt for one move is not paid again at the next. The direct jump "
        "stands beside the routes, recorded or not."
    ),
    examples=(
        N_('careerpath routes "executive assistant" "hr manager"'),
        N_("careerpath routes receptionist office-manager --by time -k 1"),
        N_("careerpath routes hr-assistant hr-director --via hr-officer --json"),
        N_("careerpath routes receptionist office-manager --trade-offs"),
    ),
)
@route_arguments
@json_option
@pass_session
@person_options
@route_options
@trade_offs_option
def routes(
    session: Session,
    *,
    origin: str,
    destination: str,
    profile: Profile | None,
    wishes: dict[str, Any],
    trade_offs: tuple[Criterion, ...] | None,
    as_json: bool,
) -> None:
    """Print the best routes, or those that no other one beats."""
    from careerpath.planning.routes import find_routes, find_trade_offs

    find: Callable[..., RouteAnswer] = find_routes
    if trade_offs is not None:
        check_alone(click.get_current_context())
        rest = {name: wishes[name] for name in wishes if name not in ("k", "by")}
        find, wishes = find_trade_offs, {**rest, "criteria": trade_offs}
    answer = find(session.graph, origin, destination, profile=profile, **wishes)
    if as_json:
        from careerpath.pages.json import answers as json_plans

        reason = reason_text(session.words, answer)
        print_json(json_plans.routes_answer(answer, reason))
    elif trade_offs is not None:
        from careerpath.pages import trade_offs as render_trade_offs

        print_page(render_trade_offs.trade_offs_page(session.words, answer))
    else:
        from careerpath.pages import routes as render_routes

        print_page(render_routes.routes_page(session.words, answer))
    leave_without_route(session, answer)


@click.command(
    "why",
    cls=Command,
    examples=(N_('careerpath why "executive assistant" "office manager"'),),
)
@route_arguments
@json_option
@pass_session
def why(session: Session, *, origin: str, destination: str, as_json: bool) -> None:
    """Print the argument for a move."""
    from careerpath.planning.explanation import explain_transition

    found = explain_transition(session.graph, origin, destination)
    if as_json:
        from careerpath.pages.json import answers as json_plans

        print_json(json_plans.why_answer(found))
        return
    from careerpath.pages import moves as render_moves

    print_page(render_moves.why_page(session.words, found))
    if found.transition is None:
        _ = session.translate
        hint = _("Ways in several moves: careerpath routes {origin} {destination}")
        tell(hint.format(origin=origin, destination=destination))


COMMANDS = {"next": next_, "gap": gap, "routes": routes, "why": why}
