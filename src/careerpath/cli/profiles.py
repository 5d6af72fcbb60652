"""Offer the profile of a person: making it, keeping it, showing what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.accepted import (
    COMPANY_SIZES,
    GENDERS,
    MATTERS,
    MOST_HOURS_PER_WEEK,
    STATUSES,
    InputPath,
    OneOf,
    WholeNumber,
)
from careerpath.cli.kinds import Kinds
from careerpath.cli.known_names import FAMILY, HELD_SKILL, ROLE
from careerpath.cli.localized import Audience, Command, argument, option
from careerpath.cli.output import answer_options, tell, tell_written
from careerpath.cli.own_profile import NAME, own_profile_path
from careerpath.cli.session import pass_session
from careerpath.errors import FileError, InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile

    Function = Callable[..., Any]

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
        dict.fromkeys(("from", "to"), "careerpath.cli.cv"),
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


# ------------------------------------------------------------------------------- new

_SAID = (
    option(
        "--first-name",
        metavar=N_("NAME"),
        help=N_("Your first name, for your own page only."),
    ),
    option(
        "--title-gender",
        type=OneOf(GENDERS),
        help=N_("How French titles are written for you; both ways unless given."),
    ),
    option("--role", type=ROLE, metavar=N_("ROLE"), help=N_("The present role.")),
    option(
        "--months-in-role",
        type=WholeNumber(0),
        metavar="N",
        help=N_("Months already spent in the present role."),
    ),
    option("--target", type=ROLE, metavar=N_("ROLE"), help=N_("The role aimed at.")),
    option(
        "--hours-per-week",
        type=WholeNumber(1, MOST_HOURS_PER_WEEK),
        metavar="N",
        help=N_("Hours of study in a week; 4 unless given."),
    ),
    option(
        "--company-size",
        type=OneOf(COMPANY_SIZES),
        help=N_(
            "Only moves that are usual in a company of this size: start-up, small "
            "or medium-sized, large."
        ),
    ),
    option(
        "--status",
        type=OneOf(STATUSES),
        help=N_("Only moves that are usual as an employee, or as a freelance."),
    ),
    option(
        "--avoid",
        multiple=True,
        type=ROLE,
        metavar=N_("ROLE"),
        help=N_("Never pass through this role; may be given again."),
    ),
    option(
        "--avoid-family",
        multiple=True,
        type=FAMILY,
        metavar=N_("FAMILY"),
        help=N_("Never pass through a role of this family; may be given again."),
    ),
    option(
        "--never-below",
        is_flag=True,
        default=None,
        help=N_("Never pass through a role of a lower grade than the present one."),
    ),
    option(
        "--matters",
        multiple=True,
        type=OneOf(MATTERS),
        help=N_(
            "What matters; may be given again, but only one of the first three can "
            "come first."
        ),
    ),
    option(
        "--have",
        multiple=True,
        type=HELD_SKILL,
        metavar=N_("SKILL=LEVEL"),
        help=N_("A skill that is held, and how well; may be given again."),
    ),
)
_SAID_NAMES = (
    *("first_name", "title_gender", "role", "months_in_role", "target"),
    *("hours_per_week", "company_size", "status", "avoid", "avoid_family"),
    *("never_below", "matters", "have"),
)


def _said_options(command: Function) -> Function:
    """Add an option for every question."""
    for declared in reversed(_SAID):
        command = declared(command)
    return command


def _count_option(help: str) -> Callable[[Function], Function]:
    return option("--questions", type=WholeNumber(0), metavar="N", help=help)


@click.command(
    "new",
    cls=Command,
    details=N_(
        "Every question has an option, and is not asked where that is given. Skills "
        "are asked as sentences to confirm, those first that change the answer most."
    ),
    examples=(N_("careerpath profile new --no-input --role receptionist -o me.yaml"),),
)
@_said_options
@_count_option(N_("How many questions about skills at the most; 12 unless given."))
@option("--no-input", is_flag=True, help=N_("Ask nothing."))
@option(
    "-o",
    "--output",
    "path",
    default=NAME,
    metavar=N_("FILE"),
    help=N_("The file to write; me.yaml unless given."),
)
@option("--force", is_flag=True, help=N_("Begin a profile anew that is there already."))
@pass_session
def new(
    session: Session,
    *,
    questions: int | None,
    no_input: bool,
    path: str,
    force: bool,
    **said: Any,
) -> None:
    """Ask what a profile says, and write it."""
    from careerpath.cli.interview import ask_person, describe_person
    from careerpath.loading.profiles.saving import check_new, write_profile

    check_new(path, force=force)
    _check_matters(said["matters"])
    person = describe_person(said if no_input else ask_person(session, said))
    left = 0
    if not no_input:
        person, left = _ask_skills(session, person, questions)
    write_profile(session.graph, person, path, language=session.language)
    tell_written(session, path)
    _tell_next(session, left)


def _check_matters(matters: tuple[str, ...]) -> None:
    """Raise if more than one thing is to come first."""
    from careerpath.model.wishes import ORDERS

    first = [matter for matter in ORDERS if matter in matters]
    if len(first) > 1:
        raise InvalidValueError(
            message(
                "Only one of these can come first: {matters}; keep one of them.",
                matters=", ".join(first),
            )
        )


def _ask_skills(
    session: Session, person: Profile, most: int | None
) -> tuple[Profile, int]:
    """Return a profile with answers about skills, and how many questions are left."""
    from careerpath.cli.interview import ask_skills
    from careerpath.planning.skill_questions import FIRST_QUESTIONS, find_questions

    questions = find_questions(session.graph, person)
    count = FIRST_QUESTIONS if most is None else most
    asked = ask_skills(session, person, questions[:count])
    return asked, len(questions[count:])


def _tell_next(session: Session, left: int) -> None:
    """Say how to go on."""
    _ = session.translate
    if left:
        text = _.plural("{count} more question", "{count} more questions", left)
        hint = _("{questions} about skills, whenever you like: careerpath profile ask")
        tell(hint.format(questions=text))
    tell(_("What is near: careerpath next"))


# ----------------------------------------------------------------------------- change


@click.command(
    "ask",
    cls=Command,
    details=N_("Skills that the profile speaks of already are not asked again."),
)
@file_option
@_count_option(N_("How many questions at the most; 12 unless given."))
@pass_session
def ask(session: Session, *, path: str | None, questions: int | None) -> None:
    """Ask more about skills, and write down the answers."""
    file, person = open_profile(session, path)
    answered, left = _ask_skills(session, person, questions)
    changes = {}
    if answered.assume_role_skills != person.assume_role_skills:
        changes["assume_role_skills"] = "false"
    learnt = {
        skill: level
        for skill, level in answered.held.items()
        if person.held.get(skill) != level
    }
    _change(session, file, changes, learnt)
    _tell_next(session, left)


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
    _change(session, file, changes, {})


@click.command(
    "learn", cls=Command, examples=(N_("careerpath profile learn spreadsheets=3"),)
)
@argument(
    "skills",
    type=HELD_SKILL,
    nargs=-1,
    required=True,
    metavar=N_("SKILL=LEVEL..."),
    help=N_("A skill, and the level that is reached."),
)
@file_option
@pass_session
def learn(
    session: Session, *, skills: tuple[tuple[str, int], ...], path: str | None
) -> None:
    """Write down skills at levels."""
    file, _ = open_profile(session, path)
    _change(session, file, {}, dict(skills))


def _change(
    session: Session, file: Path, changes: dict[str, str], levels: dict[str, int]
) -> None:
    from careerpath.loading.profiles.editing import change_profile

    change_profile(file, session.graph, changes, levels, language=session.language)
    tell_written(session, str(file))


COMMANDS = {
    "profile": profile,
    "show": show_profile,
    "new": new,
    "ask": ask,
    "set": set_,
    "learn": learn,
}
