"""Offer the manual page, made from the commands as they are."""

from __future__ import annotations

import click

from careerpath.cli.localized import Command
from careerpath.i18n import N_


@click.command(
    "man",
    cls=Command,
    details=N_(
        "To read it: careerpath man | man -l - ; to have it whenever you type man "
        "careerpath: careerpath man > ~/.local/share/man/man1/careerpath.1"
    ),
    examples=(N_("careerpath man"),),
)
def man() -> None:
    """Print the manual page in the format of man."""
    from careerpath.cli.roff import manual_page

    click.echo(manual_page(click.get_current_context().find_root()), nl=False)


COMMANDS = {"man": man}
