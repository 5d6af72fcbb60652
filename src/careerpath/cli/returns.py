"""Offer the way back: ticked checklists become held skills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.accepted import InputPath
from careerpath.cli.failures import format_problem
from careerpath.cli.kept_plan import open_plan
from careerpath.cli.kinds import Kinds
from careerpath.cli.localized import Audience, Command, argument, option
from careerpath.cli.next_commands import tell_after_progress
from careerpath.cli.options import json_option
from careerpath.cli.output import Show, tell, tell_written
from careerpath.cli.output_file import output_options
from careerpath.cli.session import pass_session
from careerpath.cli.usual_files import own_profile_path
from careerpath.errors import InvalidValueError, OtherGraphError, message
from careerpath.files import keeping
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.taking import Taken
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.plans.reading import PlanFile

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


def _tables() -> Endings[Any]:
    from careerpath.checklist.returned.holdings_table import HOLDINGS

    return HOLDINGS


@click.command(
    "import",
    cls=Command,
    details=N_(
        "Boxes are known by their codes, wherever they stand: rows may be added, moved "
        "or left out. A trainer's tick and one's own are kept apart; a level that "
        "the trainer writes goes first. What cannot be read is told with its place. "
        "Reading a file again changes nothing. With --plan or --table no profile is "
        "taken that is not named."
    ),
    examples=(
        N_("careerpath progress import list.xlsx answers.json --dry-run"),
        N_("careerpath progress import list.xlsx --profile me.yaml"),
        N_("careerpath progress import list.xlsx --plan plan.yaml"),
        N_("careerpath progress import anna.xlsx ben.xlsx --table who.xlsx"),
    ),
)
@argument(
    "paths",
    type=InputPath(),
    nargs=-1,
    required=True,
    metavar=N_("FILE..."),
    help=N_(
        "Ticked checklists of one person, of many with --table: .csv, .docx, .json, "
        ".md, .ods, .pdf, .xlsx."
    ),
)
@option(
    "--profile",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_(
        "The profile to compare with and to write into; me.yaml in this folder or "
        "beside the settings unless given."
    ),
)
@option("--no-profile", is_flag=True, help=N_("Take no profile that is not named."))
@option(
    "--plan",
    "plan_path",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("The plan to write down in what is done."),
)
@output_options(_tables, flags=("--table",))
@option("--confirmed", is_flag=True, help=N_("Count only what the trainer told."))
@option("--allow-lower", is_flag=True, help=N_("Let levels of the profile fall."))
@option(
    "--other-graph",
    is_flag=True,
    help=N_("Take lists of another graph too, as far as both have their codes."),
)
@option("--dry-run", is_flag=True, help=N_("Show what changes, and write nothing."))
@json_option
@pass_session
def import_(
    session: Session,
    *,
    paths: tuple[str, ...],
    output: str | None,
    force: bool,
    as_json: bool,
    other_graph: bool,
    **wishes: Any,
) -> None:
    """Print what came back, and write it into the profile, the plan or a table."""
    show = Show(session, as_json=as_json)
    try:
        if output is not None:
            _check_alone(**wishes)
            _tabulate(show, paths, output, other_graph=other_graph, force=force)
        else:
            _take(show, paths, other_graph=other_graph, **wishes)
    except OtherGraphError:
        _ = session.translate
        tell(_("--graph names another graph, --other-graph takes what both have."))
        raise


def _check_alone(**wishes: Any) -> None:
    """Raise if a table is asked for, and something about one person.

    Raises
    ------
    InvalidValueError
        If so.
    """
    if any(wishes.values()):
        raise InvalidValueError(
            message("A table of people is of lists alone; leave other options out.")
        )


def _tabulate(
    show: Show, paths: tuple[str, ...], output: str, *, other_graph: bool, force: bool
) -> None:
    """Write the table of who holds what."""
    from careerpath.checklist.returned.holdings import read_holdings
    from careerpath.checklist.returned.holdings_table import write_holdings

    session = show.session
    holdings = read_holdings(paths, session.graph, other_graph=other_graph)
    write_holdings(session.words, holdings, output, force=force)
    show(
        lambda: pages.returned.holdings_page(session.words, holdings),
        lambda: pages.json.returned.holdings_answer(holdings),
        lambda: (),
    )
    _tell_unclear(session, holdings.returned)
    tell_written(session, output)


def _take(
    show: Show,
    paths: tuple[str, ...],
    *,
    profile: str | None,
    no_profile: bool,
    plan_path: str | None,
    dry_run: bool,
    other_graph: bool,
    **counted: bool,
) -> None:
    """Take what came back of one person."""
    from careerpath.checklist.returned.reading import read_returned
    from careerpath.checklist.returned.taking import take_beside_plan, take_levels
    from careerpath.loading import load_profile
    from careerpath.model.profile import Profile

    session = show.session
    if profile is None and plan_path is None and not no_profile:
        profile = _own_profile(session)
    returned = read_returned(paths, session.graph, other_graph=other_graph)
    person = load_profile(profile, session.graph) if profile else Profile()
    taken = take_levels(returned, person.held, **counted)
    kept = None if plan_path is None else open_plan(session, plan_path)
    planned = None
    if kept is not None:
        done, sure = kept[0].record.done, counted["confirmed"]
        planned = take_beside_plan(returned, kept[1], done, confirmed=sure)
    written: list[str] = []
    if not dry_run:
        with keeping([*paths, *([] if plan_path is None else [plan_path])]):
            written = _write_profile(session, profile, taken)
        written += [] if kept is None else _write_plan(session, kept[0], planned or ())
    show(
        lambda: pages.returned.returned_page(
            session.words, taken, named=bool(profile), planned=planned
        ),
        lambda: pages.json.returned.returned_answer(
            returned, taken, written=bool(written), planned=planned
        ),
        lambda: (),
    )
    _tell_unclear(session, returned)
    for path in written:
        tell_written(session, path)
    if profile in written:
        tell_after_progress(session, profile, person)


def _own_profile(session: Session) -> str | None:
    """Return the user's own profile if there is one, and say that it is taken."""
    path = own_profile_path()
    if path is not None:
        _ = session.translate
        text = _("Your profile {path} is compared and written; --no-profile leaves it.")
        tell(text.format(path=path))
    return path


def _write_profile(
    session: Session, profile: str | None, taken: Sequence[Taken]
) -> list[str]:
    """Write the levels that change into a profile; return what is written."""
    from pathlib import Path

    from careerpath.loading.profiles.editing import change_profile

    levels = {skill.skill: skill.now for skill in taken if skill.changed}
    known = {skill: level for skill, level in levels.items() if level is not None}
    if profile is None or not known:
        return []
    change_profile(Path(profile), session.graph, {}, known, language=session.language)
    return [profile]


def _write_plan(session: Session, file: PlanFile, taken: Sequence[Taken]) -> list[str]:
    """Write down in a plan what is reached; return what is written."""
    from careerpath.checklist.returned.taking import levels_reached
    from careerpath.plans.recording import record_done

    done = levels_reached(taken)
    if not done:
        return []
    record_done(session.graph, file, *done)
    return [str(file.path)]


def _tell_unclear(session: Session, returned: Returned) -> None:
    """Say what could not be read, each with its place."""
    for problem in returned.problems:
        tell(format_problem(problem, session.translate))


COMMANDS = {"progress": progress, "import": import_}
