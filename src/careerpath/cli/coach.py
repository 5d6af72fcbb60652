"""Offer the commands for a coach: diagrams on paper, kind by kind."""

from __future__ import annotations

import click

from careerpath.cli.kinds import Kinds
from careerpath.cli.localized import Audience
from careerpath.i18n import N_

#: Where each kind stands, and what it shows; the first is the usual one.
KINDS = (
    Audience(
        N_("Kinds of diagram"),
        "careerpath.cli.diagrams",
        {
            "route": N_("A route with the roles around it."),
            "map": N_("Families of roles by grade, and the moves between them."),
        },
    ),
    Audience(
        N_("Charts"),
        "careerpath.cli.charts",
        {
            "compare": N_("Two or three roles, their skills side by side."),
            "gap": N_("What is held against what a role requires."),
            "timeline": N_("A route on a calendar, with what is learnt when."),
            "trade-offs": N_("Routes by study and months, the best ones marked."),
        },
    ),
)


@click.group(
    "diagram",
    cls=Kinds,
    audiences=KINDS,
    usage=N_("[KIND] [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_(
        "Without a kind it is a route. The file may be a PDF, an SVG or a PNG. "
        "Without one, the diagram is printed as text. For the options of a kind: "
        "careerpath diagram KIND --help"
    ),
    examples=(
        N_('careerpath diagram "executive assistant" "hr manager" -o route.pdf'),
        N_("careerpath diagram receptionist office-manager"),
    ),
)
def diagram() -> None:
    """Draw something for people to look at together; the kinds do the work."""


COMMANDS = {"diagram": diagram}
