"""Declare the options that bound an answer: hours, months, work of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.localized import option
from careerpath.cli.values import WholeNumber
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = Callable[..., Any]

BUDGET = N_("The budget")

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


def budget_options(command: Function) -> Function:
    """Add the hours and months that a route may take at the most."""
    hours = option(
        "--within-hours",
        type=WholeNumber(0),
        metavar="N",
        section=BUDGET,
        help=N_("The most hours of learning that a route may take."),
    )
    months = option(
        "--within-months",
        type=WholeNumber(0),
        metavar="N",
        section=BUDGET,
        help=N_("The most months that a route may take."),
    )
    return hours(months(command))


def search_limit(label_budget: int | None) -> dict[str, Any]:
    """Return the argument of a search; nothing for the usual budget."""
    return {} if label_budget is None else {"label_budget": label_budget}
