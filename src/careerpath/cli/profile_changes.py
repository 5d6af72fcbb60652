"""Change what a profile says: keys, and skills that are learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from careerpath.cli.known_names import LEARNT_SKILL, tell_usual_level
from careerpath.cli.localized import Command, argument
from careerpath.cli.output import tell_written
from careerpath.cli.profiles import file_option, open_profile
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from careerpath.cli.session import Session


@click.command(
    "set",
    cls=Command,
    details=N_(
        "The keys stand in the file, in English or in French; lists have commas. "
        "Nothing after the sign removes a key. Comments and order stay, and the file "
        "as it was is kept beside it, with .bak after its name."
    ),
    examples=(
        N_("careerpath profile set hours_per_week=6 matters=soon,firm-evidence"),
    ),
)
@argument(
    "pairs",
    nargs=-1,
    required=True,
    metavar=N_("KEY=VALUE..."),
    help=N_("What to write at which key."),
)
@file_option
@pass_session
def set_(session: Session, *, pairs: tuple[str, ...], path: str | None) -> None:
    """Change keys of a profile."""
    changes = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign:
            raise InvalidValueError(
                message("“{text}” is no change; write KEY=VALUE.", text=pair)
            )
        changes[key.strip()] = value
    file, _ = open_profile(session, path)
    change(session, file, changes, {})


@click.command(
    "learn", cls=Command, examples=(N_("careerpath profile learn spreadsheets=3"),)
)
@argument(
    "skills",
    type=LEARNT_SKILL,
    nargs=-1,
    required=True,
    metavar=N_("SKILL=LEVEL..."),
    help=N_("A skill, and the level that is reached."),
)
@file_option
@pass_session
def learn(
    session: Session, *, skills: tuple[tuple[str, int | None], ...], path: str | None
) -> None:
    """Write down skills at levels; without one nothing that is held falls."""
    from careerpath.planning.needs import held_levels

    file, person = open_profile(session, path)
    held = held_levels(session.graph, person)
    levels = {
        skill: tell_usual_level(session, skill, held.get(skill, 0))
        if level is None
        else level
        for skill, level in skills
    }
    change(session, file, {}, levels)


def change(
    session: Session, file: Path, changes: dict[str, str], levels: dict[str, int]
) -> None:
    """Change keys of a profile and put skills at levels, and say that it is written."""
    from careerpath.loading.profiles.editing import change_profile

    change_profile(file, session.graph, changes, levels, language=session.language)
    tell_written(session, str(file))


COMMANDS = {"set": set_, "learn": learn}
