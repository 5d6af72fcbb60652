"""Declare the options that bound an answer: hours and months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.localized import option
from careerpath.cli.values import WholeNumber
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = Callable[..., Any]

BUDGET = N_("The budget")


def budget_options(command: Function) -> Function:
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
