"""Offer the way back: ticked checklists become held skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from careerpath import pages
from careerpath.cli.accepted import InputPath
from careerpath.cli.failures import format_problem
from careerpath.cli.kinds import Kinds
from careerpath.cli.localized import Audience, Command, argument, option
from careerpath.cli.next_commands import tell_after_progress
from careerpath.cli.options import json_option
from careerpath.cli.output import Show, tell, tell_written
from careerpath.cli.session import pass_session
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.taking import Taken
    from careerpath.cli.session import Session

_KINDS = (
    Audience(
        N_("Progress"),
        "careerpath.cli.returns",
        {"import": N_("Read ticked checklists into a profile.")},
    ),
)


@click.group(
    "progress",
    cls=Kinds,
    audiences=_KINDS,
    usage=N_("[COMMAND] [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_("For the options: careerpath progress import --help"),
    examples=(N_("careerpath progress import list.xlsx --profile me.yaml"),),
)
def progress() -> None:
    """Take back what was ticked; the command does the work."""


@click.command(
    "import",
    cls=Command,
    details=N_(
        "Boxes are known by their codes, wherever they stand: rows may be added, moved "
        "or left out. A trainer's tick and one's own are kept apart; a level that "
        "the trainer writes goes first. What cannot be read is told with its place. "
        "Reading a file again changes nothing."
    ),
    examples=(
        N_("careerpath progress import list.xlsx answers.json --dry-run"),
        N_("careerpath progress import list.xlsx --profile me.yaml"),
    ),
)
@argument(
    "paths",
    type=InputPath(),
    nargs=-1,
    required=True,
    metavar=N_("FILE..."),
    help=N_(
        "Ticked checklists of one person: .csv, .docx, .json, .md, .ods, .pdf, .xlsx."
    ),
)
@option(
    "--profile",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("The profile to compare with and to write into."),
)
@option("--confirmed", is_flag=True, help=N_("Count only what the trainer told."))
@option("--allow-lower", is_flag=True, help=N_("Let levels of the profile fall."))
@option("--dry-run", is_flag=True, help=N_("Show what changes, and write nothing."))
@json_option
@pass_session
def import_(
    session: Session,
    *,
    paths: tuple[str, ...],
    profile: str | None,
    confirmed: bool,
    allow_lower: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Print what came back, and write it into the profile."""
    from careerpath.checklist.returned.reading import read_returned
    from careerpath.checklist.returned.taking import take_levels
    from careerpath.loading import load_profile
    from careerpath.model.profile import Profile

    returned = read_returned(paths, session.graph)
    person = load_profile(profile, session.graph) if profile else Profile()
    taken = take_levels(
        returned, person.held, confirmed=confirmed, allow_lower=allow_lower
    )
    written = _write(session, profile, taken) if profile and not dry_run else False
    Show(session, as_json=as_json)(
        lambda: pages.returned.returned_page(session.words, taken, named=bool(profile)),
        lambda: pages.json.returned.returned_answer(returned, taken, written=written),
        lambda: (),
    )
    _tell_unclear(session, returned)
    if written and profile:
        tell_written(session, profile)
        tell_after_progress(session, profile, person)


def _write(session: Session, profile: str, taken: Sequence[Taken]) -> bool:
    """Write the levels that change into a profile; tell whether there are any."""
    from pathlib import Path

    from careerpath.loading.profiles.editing import change_profile

    levels = {skill.skill: skill.now for skill in taken if skill.changed}
    known = {skill: level for skill, level in levels.items() if level is not None}
    if not known:
        return False
    change_profile(Path(profile), session.graph, {}, known, language=session.language)
    return True


def _tell_unclear(session: Session, returned: Returned) -> None:
    """Say what could not be read, each with its place."""
    for problem in returned.problems:
        tell(format_problem(problem, session.translate))


COMMANDS = {"progress": progress, "import": import_}
