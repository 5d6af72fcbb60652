"""Greet whoever names no command: three things to try, and where their files are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from careerpath.cli.speaking import shown
from careerpath.cli.usual_files import PLAN, own_profile_path
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

#: For whom, and what they may try first.
TRIALS = (
    (
        N_("You have a job and wonder what you could become:"),
        N_('careerpath next "executive assistant"'),
    ),
    (
        N_("You advise others, and draw the ways from one role to another:"),
        N_('careerpath diagram receptionist "HR officer"'),
    ),
    (
        N_("You train others, and need a checklist to tick:"),
        N_('careerpath checklist "office manager"'),
    ),
)


def greet(ctx: click.Context) -> None:
    """Print what the program is for, three commands to try, and how to go on."""
    page = ctx.make_formatter()
    page.write_text(
        shown(
            "careerpath shows which roles you can reach from yours, by which way, and "
            "what to learn for each."
        )
    )
    for who, command in TRIALS:
        page.write_paragraph()
        page.write_text(shown(who))
        page.write(f"  {shown(command)}\n")
    page.write_paragraph()
    page.write_dl([*_goings_on()])
    click.echo(page.getvalue().rstrip("\n"))


def _goings_on() -> Iterator[tuple[str, str]]:
    """Yield what else there is to do, and the command for it."""
    profile = own_profile_path()
    if profile is None:
        yield "careerpath profile new", shown("answers about yourself: ask me first")
    else:
        text = shown("what is near you, by your profile {path}")
        yield "careerpath next", text.format(path=profile)
    if os.path.isfile(PLAN):  # noqa: PTH113  # quicker to import
        text = shown("what to do this week, by your plan {path}")
        yield "careerpath plan next", text.format(path=PLAN)
    yield "careerpath tour", shown("the main work in two minutes")
    yield "careerpath --help", shown("all commands")
