"""Declare the options that say which routes are wanted, and read them."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import (
    CRITERIA,
    TIERS,
    OneOf,
    WholeNumber,
)
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import option
from careerpath.cli.options import avoid_option, company_size_option, status_option
from careerpath.cli.wished import read_with_profile
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.cli.session import Session

    Function = Callable[..., Any]

ROUTES = N_("The routes wanted")


def route_options(command: Function) -> Function:
    """Add the options that say which routes are wanted; the command gets `wishes`.

    They are the keyword arguments of `find_wanted`.
    """
    return _declare(command, _WISHES, read_wishes)


def best_route_options(command: Function) -> Function:
    """Add all of them but for the number of routes, which is one."""
    wishes = {n: o for n, o in _WISHES.items() if n not in ("k", "tolerance")}
    return _declare(command, wishes, read_order)


def filter_options(command: Function) -> Function:
    """Add those of them that rule routes out."""
    filters = {name: o for name, o in _WISHES.items() if name not in _ORDERS}
    return _declare(command, filters, read_limits)


def changed_wish_options(command: Function) -> Function:
    """Add the same but for the work to do; `wishes` is empty where none is given."""
    filters = {n: o for n, o in _WISHES.items() if n not in (*_ORDERS, "label_budget")}
    return _declare(command, filters, read_changed)


def limit_options(command: Function) -> Function:
    """Add those of them that fit where no single route is asked for."""
    limits = {n: o for n, o in _WISHES.items() if n not in (*_ORDERS, "via")}
    return _declare(command, limits, read_limits)


def _declare(
    command: Function,
    options: Mapping[str, Callable[[Function], Function]],
    read: Callable[..., dict[str, Any]],
) -> Function:
    """Add options to a command, which gets what `read` makes of them as `wishes`."""

    def with_wishes(session: Session, **kwargs: Any) -> Any:
        said = {name: kwargs.pop(name) for name in options}
        wishes = read_with_profile(session, read, said, kwargs)
        return command(session, wishes=wishes, **kwargs)

    function: Function = update_wrapper(with_wishes, command)
    for declared in reversed([*options.values()]):
        function = declared(function)
    return function


label_budget_option = option(
    "--label-budget",
    type=WholeNumber(1),
    metavar="N",
    section=N_("Advanced"),
    help=N_(
        "How much the search may try before it answers without proof; 500000 "
        "unless given."
    ),
)
#: The options that say which of the routes let through come first.
_ORDERS = ("k", "tolerance", "by")
_WISHES = {
    "k": option(
        "-k",
        type=WholeNumber(1),
        metavar="N",
        section=ROUTES,
        help=N_(
            "The N best routes, however alike, instead of choices; 3 with --by unless "
            "given."
        ),
    ),
    "tolerance": option(
        "--tolerance",
        type=WholeNumber(0),
        metavar=N_("PERCENT"),
        section=ROUTES,
        help=N_(
            "How much more study than the least the recommended route may take; 10 "
            "unless given."
        ),
    ),
    "by": option(
        "--by",
        type=OneOf(CRITERIA),
        section=ROUTES,
        help=N_(
            "What is least in the best route: hours of study (effort, which -k "
            "alone means), months (time), number of moves, or the hardest step."
        ),
    ),
    "via": option(
        "--via",
        multiple=True,
        type=ROLE,
        metavar=N_("ROLE"),
        section=ROUTES,
        help=N_("Pass through this role; may be given again."),
    ),
    "avoid": avoid_option(section=ROUTES),
    "max_moves": option(
        "--max-moves",
        type=WholeNumber(1),
        metavar="N",
        section=ROUTES,
        help=N_("The most moves in a route; 6 unless given."),
    ),
    "company_size": company_size_option(section=ROUTES),
    "status": status_option(section=ROUTES),
    "min_tier": option(
        "--min-tier",
        type=OneOf(TIERS),
        section=ROUTES,
        help=N_(
            "Only moves with evidence at least this strong: a public "
            "classification (official), a publication, the practice of the trade "
            "(practitioner), our own inference."
        ),
    ),
    "recorded": option(
        "--recorded",
        is_flag=True,
        section=ROUTES,
        help=N_(
            "Only recorded moves: those that a public classification says people "
            "make, not those between similar work."
        ),
    ),
    "step_down": option(
        "--allow-step-down",
        "step_down",
        is_flag=True,
        section=ROUTES,
        help=N_(
            "Also routes by way of a role of a lower grade than both ends, which are "
            "left out unless given."
        ),
    ),
    "desirable": option(
        "--desirable",
        is_flag=True,
        section=ROUTES,
        help=N_("Count the desirable skills too, not only the essential ones."),
    ),
    "label_budget": label_budget_option,
}


def read_wishes(
    *, by: str | None, k: int | None, tolerance: int | None, **limits: Any
) -> dict[str, Any]:
    """Return which routes come first, if that is said, and which are ruled out."""
    orders = {"by": by, "k": k, "tolerance": tolerance}
    said = {name: value for name, value in orders.items() if value is not None}
    return said | read_limits(**limits)


def read_order(*, by: str | None, **limits: Any) -> dict[str, Any]:
    """Return the criterion of the best route, and which routes are ruled out."""
    return {"by": by or "effort", **read_limits(**limits)}


def read_changed(**limits: Any) -> dict[str, Any]:
    """Return the wishes, if any of them is given."""
    return read_limits(**limits, label_budget=None) if any(limits.values()) else {}


def read_limits(
    *,
    desirable: bool,
    avoid: tuple[str, ...],
    max_moves: int | None,
    label_budget: int | None,
    via: tuple[str, ...] = (),
    **filters: str | bool | None,
) -> dict[str, Any]:
    """Return the filters, whether desirable skills count, and how much to try."""
    from careerpath.model.answers import DEFAULT_MAX_MOVES, Filters

    work = {} if label_budget is None else {"label_budget": label_budget}
    return work | {
        "desirable": desirable,
        "filters": Filters(
            via=frozenset(via),
            avoid=frozenset(avoid),
            max_moves=DEFAULT_MAX_MOVES if max_moves is None else max_moves,
            **filters,  # type: ignore[arg-type]  # the choices were checked
        ),
    }
