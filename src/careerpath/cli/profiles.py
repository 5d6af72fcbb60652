"""Offer the profile of a person: which file it is, and what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from careerpath import pages
from careerpath.cli.accepted import InputPath
from careerpath.cli.kinds import Kinds
from careerpath.cli.localized import Audience, Command, option
from careerpath.cli.output import answer_options
from careerpath.cli.session import pass_session
from careerpath.cli.usual_files import own_profile_path
from careerpath.errors import FileError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile

_KINDS = (
    Audience(
        N_("Profiles"),
        "careerpath.cli.profiles",
        {
            "show": N_("Show what your profile says."),
            "new": N_("Answer some questions, and have a profile."),
            "from": N_("Take what a CV says, once you have confirmed it."),
            "ask": N_("Answer more questions about skills."),
            "set": N_("Change what your profile says."),
            "learn": N_("Write down a skill that is learnt."),
            "to": N_("Write your skills into a JSON Resume."),
        },
        {
            **dict.fromkeys(("new", "ask"), "careerpath.cli.new_profile"),
            **dict.fromkeys(("from", "to"), "careerpath.cli.cv"),
            **dict.fromkeys(("set", "learn"), "careerpath.cli.profile_changes"),
        },
    ),
)


@click.group(
    "profile",
    cls=Kinds,
    audiences=_KINDS,
    usage=N_("[COMMAND] [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_(
        "A profile is a file on this machine, me.yaml, which you may read and edit. "
        "For the options of a command: careerpath profile COMMAND --help"
    ),
    examples=(N_("careerpath profile new"),),
)
def profile() -> None:
    """Keep a profile; the commands do the work."""


# ------------------------------------------------------------------------- which file

file_option = option(
    "--profile",
    "path",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("The profile; me.yaml in this folder or beside the settings unless given."),
)


def open_profile(session: Session, path: str | None) -> tuple[Path, Profile]:
    """Return a profile file, the user's own for None, and what it says."""
    from careerpath.loading import load_profile

    found = path or own_profile_path()
    if found is None:
        raise FileError(
            message("There is no profile here yet; make one: careerpath profile new")
        )
    person = load_profile(found, session.graph)
    session.write_titles_for(person)
    return Path(found), person


@click.command("show", cls=Command, examples=(N_("careerpath profile show"),))
@file_option
@pass_session
@answer_options
def show_profile(session: Session, *, path: str | None, show: Show) -> None:
    """Print what a profile says, and what counts as held by it."""
    _, person = open_profile(session, path)
    show(
        lambda: pages.profile.profile_page(session.words, person),
        lambda: pages.json.profile.profile_answer(session.graph, person),
        lambda: pages.profile.shown_profile(person),
    )


COMMANDS = {"profile": profile, "show": show_profile}
