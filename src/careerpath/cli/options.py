"""Declare the options that several commands share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import (
    COMPANY_SIZES,
    MOST_HOURS_PER_WEEK,
    SORTS,
    STATUSES,
    Day,
    OneOf,
    WholeNumber,
)
from careerpath.cli.known_names import HELD_SKILL, ROLE
from careerpath.cli.localized import argument, option
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = Callable[..., Any]

# Each of these is `option` with what is the same wherever the option is offered.

day_option = partial(option, type=Day(), metavar=N_("DAY"))
date_option = partial(
    day_option,
    "--date",
    help=N_("The day to print, as 2026-11-25; none unless given."),
)
addressee_option = partial(
    option,
    "--person",
    default="",
    metavar=N_("NAME"),
    help=N_("For whom the page is; nothing is said unless given."),
)
hours_option = partial(
    option, "--hours-per-week", type=WholeNumber(1, MOST_HOURS_PER_WEEK), metavar="N"
)
months_option = partial(option, "--months-in-role", type=WholeNumber(0), metavar="N")
have_option = partial(
    option,
    "--have",
    multiple=True,
    type=HELD_SKILL,
    metavar=N_("SKILL=LEVEL"),
    help=N_("A skill that is held, and how well; may be given again."),
)
avoid_option = partial(
    option,
    "--avoid",
    multiple=True,
    type=ROLE,
    metavar=N_("ROLE"),
    help=N_("Never pass through this role; may be given again."),
)
company_size_option = partial(
    option,
    "--company-size",
    type=OneOf(COMPANY_SIZES),
    help=N_(
        "Only moves that are usual in a company of this size: start-up, small "
        "or medium-sized, large."
    ),
)
status_option = partial(
    option,
    "--status",
    type=OneOf(STATUSES),
    help=N_("Only moves that are usual as an employee, or as a freelance."),
)


json_option = option(
    "--json", "as_json", is_flag=True, help=N_("Print the answer as JSON.")
)


chosen_option = option(
    "--route",
    "chosen",
    type=WholeNumber(1),
    default=1,
    metavar="N",
    help=N_("Which of the choices or routes found; 1, the first, unless given."),
)


start_option = day_option(
    "--start", help=N_("The day on which the plan begins, as 2026-12-01.")
)


def sort_option(help: str) -> Callable[[Function], Function]:
    """Return the option for the order of several roles."""
    return option("--sort", type=OneOf(SORTS), help=help)


def optional_role(help: str) -> Callable[[Function], Function]:
    """Return the argument for a role that may also be said otherwise."""
    return argument("role", type=ROLE, metavar=N_("[ROLE]"), required=False, help=help)


def route_arguments(command: Function) -> Function:
    """Add the two roles that a route or a move connects."""
    destination = argument(
        "destination",
        type=ROLE,
        metavar=N_("DESTINATION"),
        help=N_("The role aimed at."),
    )
    origin = argument(
        "origin",
        type=ROLE,
        metavar=N_("ORIGIN"),
        help=N_("The present role: a title, an alias or an id."),
    )
    return origin(destination(command))


def gap_arguments(command: Function) -> Function:
    """Add the role that something is missing for, and the present one."""
    role = argument(
        "role", type=ROLE, metavar=N_("ROLE"), help=N_("The role aimed at.")
    )
    return role(from_option(command))


from_option = option(
    "--from",
    "origin",
    type=ROLE,
    metavar=N_("ROLE"),
    help=N_("The present role: what it requires is taken as held."),
)
