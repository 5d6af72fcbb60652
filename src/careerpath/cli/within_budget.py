"""Offer what comes within a budget of hours and months: roles, and keys to more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.accepted import WholeNumber
from careerpath.cli.known_names import FAMILY, ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.options import optional_role, sort_option
from careerpath.cli.output import answer_options
from careerpath.cli.person_options import person_options, present_role
from careerpath.cli.route_options import limit_options
from careerpath.cli.routing import leave_empty_handed
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile

    Function = Callable[..., Any]

BUDGET = N_("The budget")


def _budget_options(command: Function) -> Function:
    """Add the hours and months that a route may take at the most."""
    hours = option(
        "--within-hours",
        type=WholeNumber(0),
        metavar="N",
        section=BUDGET,
        help=N_("The most hours of study that a route may take."),
    )
    months = option(
        "--within-months",
        type=WholeNumber(0),
        metavar="N",
        section=BUDGET,
        help=N_("The most months that a route may take."),
    )
    return hours(months(command))


def _count_option(default: int, help: str) -> Callable[[Function], Function]:
    return option(
        "-n", "count", type=WholeNumber(1), default=default, metavar="N", help=help
    )


def _roles_options(command: Function) -> Function:
    """Add those that say which of the roles found are wanted."""
    count = _count_option(20, N_("How many roles at the most; 20 unless given."))
    family = option(
        "--family",
        type=FAMILY,
        metavar=N_("FAMILY"),
        help=N_("Only roles of this family; routes may pass through others."),
    )
    sort = sort_option(
        N_(
            "What comes first: the closest roles, or the fewest hours of study or "
            "months. Unless given, the closest; within a budget, the fewest hours."
        )
    )
    return count(sort(family(command)))


def _search_options(command: Function) -> Function:
    """Add those of every search within a budget; the command gets the session."""
    limited = person_options(limit_options(command))
    return pass_session(answer_options(_budget_options(limited)))


@click.command(
    "reach",
    cls=Command,
    details=N_(
        "Without a budget, the closest roles. With --to, the roles from which that "
        "one can be reached; someone in each is taken to hold what it requires. The "
        "route of a role is the one of least study."
    ),
    examples=(
        N_('careerpath reach "executive assistant" --within-hours 600'),
        N_("careerpath reach receptionist --within-months 24 --family assistance"),
        N_('careerpath reach --to "office manager" --within-hours 400'),
    ),
)
@optional_role(N_("The present role."))
@option(
    "--to",
    "destination",
    type=ROLE,
    metavar=N_("ROLE"),
    help=N_("List who can reach this role instead."),
)
@_roles_options
@_search_options
def reach(
    session: Session,
    *,
    role: str | None,
    destination: str | None,
    profile: Profile | None,
    **asked: Any,
) -> None:
    """Print the roles within a budget, or those from which one is."""
    if role is not None and destination is not None:
        raise InvalidValueError(
            message(
                "Name one role: the present one, or --to ROLE. From one role to "
                "another: careerpath routes {origin} {destination}",
                origin=role,
                destination=destination,
            )
        )
    origin = role or (profile and profile.role)
    if destination is not None:
        _print_reach(session, destination, reverse=True, profile=profile, **asked)
    elif origin:
        _print_reach(session, origin, reverse=False, profile=profile, **asked)
    else:
        raise InvalidValueError(
            message("Name the present role, or the one to be reached: --to ROLE.")
        )


@click.command(
    "who-can-reach",
    cls=Command,
    details=N_(
        "Someone in each role is taken to hold what it requires; --have adds to that."
    ),
    examples=(
        N_('careerpath who-can-reach "office manager" --within-hours 400'),
        N_("careerpath who-can-reach hr-officer --within-months 36 --family hr"),
    ),
)
@argument("role", type=ROLE, metavar=N_("ROLE"), help=N_("The role to be filled."))
@_roles_options
@_search_options
def who_can_reach(session: Session, *, role: str, **asked: Any) -> None:
    """Print the roles from which one is within a budget."""
    _print_reach(session, role, reverse=True, **asked)


def _print_reach(
    session: Session,
    role: str,
    *,
    show: Show,
    wishes: dict[str, Any],
    **asked: Any,
) -> None:
    """Print the roles within a budget; leave with the code for none."""
    from careerpath.cli.progress import progress_bar
    from careerpath.planning.reach import reach_roles
    from careerpath.planning.wishes import wished_sort

    asked["sort"] = asked["sort"] or wished_sort(asked["profile"])
    with progress_bar(session.translate(N_("Searching"))) as report:
        answer = reach_roles(
            session.graph,
            role,
            progress=report,
            **asked,
            **wishes,
        )
    show(
        lambda: pages.reach.reach_page(session.words, answer),
        lambda: pages.json.answers.reach_answer(answer),
        lambda: pages.reach.shown_reach(answer),
    )
    if not answer.roles:
        text = pages.reach.nothing_text(session.words, answer)
        leave_empty_handed(text, proven=answer.proven)


@click.command(
    "unlock",
    cls=Command,
    details=N_(
        "A budget is needed: --within-hours, --within-months, or both. It is for the "
        "route that follows. Without ROLE, only the skill levels that open most roles."
    ),
    examples=(
        N_(
            'careerpath unlock "hr officer" --from "executive assistant" '
            "--within-hours 400"
        ),
        N_("careerpath unlock --from receptionist --within-hours 500"),
    ),
)
@optional_role(N_("The role aimed at."))
@option(
    "--from",
    "origin",
    type=ROLE,
    metavar=N_("ROLE"),
    help=N_("The present role; that of the profile unless given."),
)
@_count_option(
    5, N_("How many skill levels that open roles, at the most; 5 unless given.")
)
@_search_options
def unlock(
    session: Session,
    *,
    role: str | None,
    origin: str | None,
    count: int,
    profile: Profile | None,
    wishes: dict[str, Any],
    show: Show,
    **budget: int | None,
) -> None:
    """Print what to learn first, and which skill levels open most roles."""
    from careerpath.model.profile import Profile
    from careerpath.planning.key_skills import find_key_skills
    from careerpath.planning.unlock import unlock_role

    present = present_role(
        origin,
        profile,
        message("Name the present role: --from ROLE, or a profile that names it."),
    )
    graph, asked = session.graph, {**budget, **wishes}
    keys = find_key_skills(graph, present, count=count, profile=profile, **asked)
    found = None
    if role is not None:
        found = unlock_role(graph, present, role, profile=profile, **asked)
    refusal = found and found.reason
    reason = session.words.reason(refusal) if refusal else None
    pace = (profile or Profile()).hours_per_week
    show(
        lambda: pages.unlock.unlock_page(session.words, found, keys, **budget),
        lambda: pages.json.answers.unlock_answer(
            found, keys, reason, hours_per_week=pace, **budget
        ),
        lambda: pages.unlock.shown_unlock(found, keys),
    )
    if found and reason:
        leave_empty_handed(reason, proven=found.proven)


COMMANDS = {"reach": reach, "who-can-reach": who_can_reach, "unlock": unlock}
