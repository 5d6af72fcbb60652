"""Offer the plan of a person: making it, keeping to it, checking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.diagram_output import Day
from careerpath.cli.kinds import Kinds
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Audience, Command, argument, option
from careerpath.cli.options import chosen_option, route_options
from careerpath.cli.output import answer_options
from careerpath.cli.person_options import person_options, present_role
from careerpath.cli.routing import find_chosen
from careerpath.cli.session import pass_session
from careerpath.errors import message
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.model.plan import Plan
    from careerpath.model.profile import Profile

_KINDS = (
    Audience(
        N_("Plans"),
        "careerpath.cli.plans",
        {"make": N_("Make a plan of a route; what is done where nothing is named.")},
    ),
)


@click.group(
    "plan",
    cls=Kinds,
    audiences=_KINDS,
    usage=N_("[COMMAND] [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_(
        "For the options of a command: careerpath plan COMMAND --help; making a plan "
        "is: careerpath plan make --help"
    ),
    examples=(
        N_('careerpath plan "office manager" "HR manager"'),
        N_('careerpath plan "office manager" "HR manager" --start 2027-01-04'),
    ),
)
def plan() -> None:
    """Keep a plan; the commands do the work."""


@click.command(
    "make",
    cls=Command,
    details=N_(
        "Study is in an order that can be learnt: first what serves earliest, then "
        "what most of the moves ahead need. Two or three skills go side by side where "
        "none builds on another and half a year is enough. Months are counted from the "
        "start; with --start they have their names."
    ),
    examples=(
        N_('careerpath plan "office manager" "HR manager" --hours-per-week 3'),
        N_("careerpath plan receptionist hr-officer --start 2027-01-04"),
    ),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    required=True,
    metavar=N_("[ORIGIN] DESTINATION"),
    help=N_("The role aimed at, after the present one unless the profile names it."),
)
@option(
    "--start",
    type=Day(),
    metavar=N_("DAY"),
    help=N_("The day on which the plan begins, as 2026-12-01."),
)
@chosen_option
@pass_session
@answer_options
@person_options
@route_options
def make(
    session: Session, *, roles: tuple[str, ...], show: Show, **question: Any
) -> None:
    """Print the plan of a route."""
    made = plan_route(session, roles, **question)
    show(
        lambda: pages.plan.plan_page(session.words, made),
        lambda: pages.json.plan.plan_answer(made),
        lambda: pages.plan.shown_plan(made),
    )


def plan_route(
    session: Session,
    roles: tuple[str, ...],
    *,
    profile: Profile | None,
    wishes: dict[str, Any],
    chosen: int,
    start: dt.date | None,
) -> Plan:
    """Return the plan of the chosen route to the last of the roles."""
    from careerpath.planning.plan import make_plan

    if len(roles) == 1:
        unsaid = message("Name the present role too, or a profile that names it.")
        roles = (present_role(None, profile, unsaid), *roles)
    answer, index = find_chosen(session, roles, profile, wishes, chosen)
    return make_plan(
        session.graph,
        answer,
        index,
        profile=profile,
        filters=wishes["filters"],
        desirable=wishes["desirable"],
        start=start,
    )


COMMANDS = {"plan": plan, "make": make}
