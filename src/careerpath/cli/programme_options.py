"""Declare the options that say what programme a group wants, and where lists go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import OneOf, WholeNumber
from careerpath.cli.localized import option
from careerpath.cli.options import day_option
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = Callable[..., Any]

PROGRAMME = N_("The programme")
#: The forms that checklists and pages both have.
_LIST_FORMS = ("html", "markdown", "word", "pdf")

_TERMS = (
    option(
        "--capacity",
        type=WholeNumber(1),
        default=12,
        metavar="N",
        section=PROGRAMME,
        help=N_("The most people in a session; 12 unless given."),
    ),
    option(
        "--routes",
        type=WholeNumber(1),
        default=3,
        metavar="N",
        section=PROGRAMME,
        help=N_(
            "How many of the best routes each person may take, for each destination; "
            "3 unless given."
        ),
    ),
    option(
        "--budget-hours",
        type=WholeNumber(0),
        metavar="N",
        section=PROGRAMME,
        help=N_("The most hours of teaching; as many people as possible take part."),
    ),
    option(
        "--free-targets",
        is_flag=True,
        section=PROGRAMME,
        help=N_(
            "Let the programme choose among the destinations that a person names, "
            "parted by semicolons."
        ),
    ),
    option(
        "--self-study",
        type=WholeNumber(0, 100),
        metavar=N_("PERCENT"),
        section=PROGRAMME,
        help=N_(
            "Let people also study alone, an hour of which costs so many percent of "
            "one of teaching."
        ),
    ),
    day_option(
        "--start",
        section=PROGRAMME,
        help=N_("The first day of the first week, such as 2027-03-01."),
    ),
)


def terms_options(command: Function) -> Function:
    """Add the options that say what programme is wanted."""
    for declared in reversed(_TERMS):
        command = declared(command)
    return command


def lists_options(command: Function) -> Function:
    """Add the folder with a list for each session."""
    folder = option(
        "--lists",
        metavar=N_("FOLDER"),
        help=N_(
            "Also make this new folder: a checklist for each session, and the "
            "attendance sheets."
        ),
    )
    form = option(
        "--lists-as",
        type=OneOf(_LIST_FORMS),
        default="html",
        metavar=N_("NAME"),
        help=N_("How those are written: html unless given, markdown, word or pdf."),
    )
    return folder(form(command))


branches_option = option(
    "--branches",
    type=WholeNumber(1),
    default=1000,
    metavar="N",
    section=N_("Advanced"),
    help=N_(
        "How many branches the search for the programme may try before it answers "
        "without proof; 1000 unless given."
    ),
)
