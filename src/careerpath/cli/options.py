"""Declare the options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import SORTS, Day, OneOf, WholeNumber
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import argument, option
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = Callable[..., Any]

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


def day_option(name: str, help: str, **settings: Any) -> Callable[[Function], Function]:
    """Return an option for a day; `settings` are as of `option`."""
    return option(name, type=Day(), metavar=N_("DAY"), help=help, **settings)


start_option = day_option(
    "--start", N_("The day on which the plan begins, as 2026-12-01.")
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
