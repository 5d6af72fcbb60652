"""Offer the commands for an employee: where to go, what it takes, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.criteria import (
    RoutesCommand,
    check_alone,
    trade_offs_option,
    why_option,
)
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Command, argument
from careerpath.cli.options import (
    from_option,
    optional_role,
    route_arguments,
    sort_option,
)
from careerpath.cli.output import answer_options, tell
from careerpath.cli.person_options import (
    in_role,
    person_options,
    present_role,
    target_role,
)
from careerpath.cli.route_options import route_options
from careerpath.cli.routing import (
    find_argument,
    find_wanted,
    leave_without_route,
    reason_text,
)
from careerpath.cli.session import pass_session
from careerpath.cli.wished import narrow
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.document.blocks import Page
    from careerpath.model.answers import Criterion, RouteAnswer
    from careerpath.model.argument import RouteArgument
    from careerpath.model.profile import Profile
    from careerpath.model.prospects import Sort
    from careerpath.words import Words


@click.command(
    "next",
    cls=Command,
    details=N_(
        "Roles are close that ask for about the same levels, neither less nor more, of "
        "the same skills, in about the same grade, most of all where a source records "
        "a move between them or finds them alike."
    ),
    examples=(
        N_('careerpath next "executive assistant"'),
        N_("careerpath next receptionist --have spreadsheets=2"),
    ),
)
@optional_role(N_("The present role; that of the profile unless given."))
@sort_option(
    N_(
        "What comes first in each part: the closest roles, unless given, or the "
        "fewest hours of study or months."
    )
)
@pass_session
@answer_options
@person_options
def next_(
    session: Session,
    *,
    role: str | None,
    sort: Sort | None,
    profile: Profile | None,
    show: Show,
) -> None:
    """Print the roles one move away."""
    from careerpath.model.answers import Filters
    from careerpath.planning.next_move import next_roles
    from careerpath.planning.wishes import wished_sort

    unsaid = message("Name the present role, or a profile that names it: --profile.")
    present = present_role(role, profile, unsaid)
    sort = sort or wished_sort(profile) or "closeness"
    asked: dict[str, Any] = {"profile": profile, "sort": sort}
    if profile is not None:
        asked["filters"] = narrow(session, profile, Filters(), present)
    found = next_roles(session.graph, present, **asked)
    show(
        lambda: pages.moves.next_page(session.words, found),
        lambda: pages.json.answers.next_answer(session.graph, found),
        lambda: pages.moves.shown_next(session.graph, found),
    )


@click.command(
    "gap",
    cls=Command,
    examples=(
        N_('careerpath gap "office manager" --from "executive assistant"'),
        N_("careerpath gap recruiter --have discretion=2"),
    ),
)
@optional_role(N_("The role aimed at; that of the profile unless given."))
@from_option
@pass_session
@answer_options
@person_options
def gap(
    session: Session,
    *,
    role: str | None,
    origin: str | None,
    profile: Profile | None,
    show: Show,
) -> None:
    """Print what is missing for a role."""
    from careerpath.credits import shown_gap
    from careerpath.planning.gap import skill_gap

    person = in_role(profile, origin)
    aimed = target_role(role, profile)
    missing = skill_gap(session.graph, aimed, profile=person)
    show(
        lambda: pages.skills.gap_page(session.words, missing, origin=person.role),
        lambda: pages.json.answers.gap_answer(missing),
        lambda: [shown_gap(session.graph, missing, person.role)],
    )


@click.command(
    "routes",
    cls=RoutesCommand,
    details=N_(
        "A level learnt for one move is not paid again at the next. The direct jump "
        "stands beside the routes, in the graph or not."
    ),
    examples=(
        N_('careerpath routes "executive assistant" "hr manager"'),
        N_("careerpath routes receptionist office-manager --tolerance 0"),
        N_("careerpath routes receptionist office-manager --by time -k 1"),
        N_("careerpath routes hr-assistant hr-director --via hr-officer --json"),
        N_("careerpath routes receptionist office-manager --trade-offs"),
        N_("careerpath routes receptionist hr-officer --why"),
    ),
)
@argument(
    "origin",
    type=ROLE,
    required=False,
    metavar=N_("[ORIGIN]"),
    help=N_("The present role; that of the profile unless given."),
)
@argument(
    "destination",
    type=ROLE,
    required=False,
    metavar=N_("[DESTINATION]"),
    help=N_("The role aimed at; that of the profile unless given."),
)
@pass_session
@answer_options
@person_options
@route_options
@trade_offs_option
@why_option
def routes(
    session: Session,
    *,
    origin: str | None,
    destination: str | None,
    profile: Profile | None,
    wishes: dict[str, Any],
    trade_offs: tuple[Criterion, ...] | None,
    why: bool,
    show: Show,
) -> None:
    """Print the recommended route and other choices, or the best routes."""
    unsaid = message("Name the present role too, or a profile that names it.")
    aimed = target_role(destination, profile)
    ends = (present_role(origin, profile, unsaid), aimed)
    wishes = {**wishes, "profile": profile}
    answer = _find(session, ends, trade_offs, wishes)
    if why and answer.by != "choices":
        raise InvalidValueError(
            message("Reasons are given for choices: leave out -k, --by, --trade-offs.")
        )
    argument = find_argument(session, answer, wishes) if why else None
    show(
        lambda: _page(session.words, answer, argument),
        lambda: pages.json.answers.routes_answer(
            session.graph, answer, reason_text(session.words, answer), argument
        ),
        lambda: (
            *pages.routes.shown_answer(session.graph, answer),
            pages.route_argument.shown_argument(session.graph, argument),
        ),
    )
    leave_without_route(session, answer)


def _find(
    session: Session,
    ends: tuple[str, str],
    trade_offs: tuple[Criterion, ...] | None,
    wishes: dict[str, Any],
) -> RouteAnswer:
    """Return choices, the best routes, or trade-offs, as was asked."""
    from careerpath.planning.routes import find_trade_offs

    if trade_offs is None:
        return find_wanted(session, ends, **wishes)
    check_alone(click.get_current_context())
    return find_trade_offs(session.graph, *ends, criteria=trade_offs, **wishes)


def _page(words: Words, answer: RouteAnswer, argument: RouteArgument | None) -> Page:
    """Return the page for choices, for the best routes or for trade-offs."""
    if answer.by == "choices":
        return pages.choices.choices_page(words, answer, argument)
    if isinstance(answer.by, str):
        return pages.routes.routes_page(words, answer)
    return pages.trade_offs.trade_offs_page(words, answer)


@click.command(
    "why",
    cls=Command,
    examples=(N_('careerpath why "executive assistant" "office manager"'),),
)
@route_arguments
@pass_session
@answer_options
def why(session: Session, *, origin: str, destination: str, show: Show) -> None:
    """Print the argument for a move."""
    from careerpath.credits import shown_reasons
    from careerpath.planning.verdicts import explain_transition

    found = explain_transition(session.graph, origin, destination)
    show(
        lambda: pages.moves.why_page(session.words, found),
        lambda: pages.json.answers.why_answer(found),
        lambda: [shown_reasons(session.graph, found)],
    )
    if found.transition is None:
        _ = session.translate
        hint = _("Ways in several moves: careerpath routes {origin} {destination}")
        tell(hint.format(origin=origin, destination=destination))


COMMANDS = {"next": next_, "gap": gap, "routes": routes, "why": why}
