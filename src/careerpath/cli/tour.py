"""Walk through the main work: real commands, each after a sentence on what it is for.

Nothing is written, and nobody's profile is taken. The commands run in one session of
the shipped graph, so that it is read once and answers everywhere the same.
"""

from __future__ import annotations

import shlex
import sys
from typing import NamedTuple

import click

from careerpath.cli.localized import Command, option
from careerpath.cli.output import print_wrapped, tell
from careerpath.cli.session import Session, pass_session
from careerpath.cli.user_file import UserSettings
from careerpath.i18n import N_


class Stop(NamedTuple):
    """A command of the tour, and what is said before it."""

    said: str
    command: str


#: More than anybody answers.
_LONGEST_ANSWER = 1_000
#: From one step to a plan that can be ticked.
STOPS = (
    Stop(
        N_(
            "Someone at a reception desk wonders what else there is. The roles one "
            "move away, with what each takes:"
        ),
        N_("careerpath next receptionist"),
    ),
    Stop(
        N_(
            "She would like to work in HR, which no single move reaches. The best way "
            "there, drawn; a dashed line is a move that no source records:"
        ),
        N_('careerpath diagram receptionist "HR assistant"'),
    ),
    Stop(
        N_("What the first move asks of her, in an order in which it can be learnt:"),
        N_('careerpath gap "administrative assistant" --from receptionist'),
    ),
    Stop(
        N_(
            "The same as a plan for three hours a week: what to begin with, what by "
            "when, and how sure that is. With -o plan.yaml it is kept:"
        ),
        N_(
            'careerpath plan receptionist "administrative assistant" --hours-per-week 3'
        ),
    ),
    Stop(
        N_(
            "Whoever trains her ticks what can be seen at work; -o list.html, .docx or "
            ".xlsx makes a file of it:"
        ),
        N_('careerpath checklist "administrative assistant"'),
    ),
)


@click.command(
    "tour",
    cls=Command,
    details=N_("Nothing is written. After each command Enter goes on, and q ends it."),
    examples=(N_("careerpath tour"),),
)
@option("--no-input", is_flag=True, help=N_("Wait for nothing, and print it all."))
@pass_session
def tour(session: Session, *, no_input: bool) -> None:
    """Show what the program is for, command by command."""
    _, guided = session.translate, _guided(session)
    for number, stop in enumerate(STOPS, 1):
        print_wrapped(f"{number}/{len(STOPS)}  {_(stop.said)}")
        click.secho(f"\n$ {_(stop.command)}\n", bold=True)
        _run(guided, shlex.split(_(stop.command))[1:])
        if not no_input and _ends(session):
            return
        click.echo()
    print_wrapped(
        _("Now yours: careerpath profile new, then careerpath next and careerpath plan")
    )


def _guided(session: Session) -> Session:
    """Return a session of the shipped graph in the same language and style."""
    flags = {"lang": session.language, "gender_style": session.gender_style}
    guided = Session(flags, UserSettings())
    guided.color, guided.takes_profile = session.color, False
    return guided


def _run(session: Session, words: list[str]) -> None:
    """Run a command within a session."""
    program = click.get_current_context().find_root().command
    words = ["--lang", session.language, *words]
    program.main(words, prog_name="careerpath", standalone_mode=False, obj=session)


def _ends(session: Session) -> bool:
    """Wait for Enter, and tell whether someone would rather end it."""
    _ = session.translate
    tell("")
    click.echo(_("Enter goes on, q ends: "), nl=False, err=True)
    return sys.stdin.readline(_LONGEST_ANSWER).strip().lower() == "q"


COMMANDS = {"tour": tour}
