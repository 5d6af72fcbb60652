"""Make a profile of options and answers, and take more answers later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import (
    GENDERS,
    MATTERS,
    OneOf,
    WholeNumber,
)
from careerpath.cli.known_names import FAMILY, ROLE
from careerpath.cli.localized import Command, option
from careerpath.cli.next_commands import tell_after_profile, tell_left_questions
from careerpath.cli.options import (
    avoid_option,
    company_size_option,
    have_option,
    hours_option,
    months_option,
    status_option,
)
from careerpath.cli.output import tell_written
from careerpath.cli.output_file import keeping_inputs
from careerpath.cli.profile_changes import change
from careerpath.cli.profiles import file_option, open_profile
from careerpath.cli.session import pass_session
from careerpath.cli.usual_files import NAME
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile

    Function = Callable[..., Any]

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
    months_option(help=N_("Months already spent in the present role.")),
    option("--target", type=ROLE, metavar=N_("ROLE"), help=N_("The role aimed at.")),
    hours_option(help=N_("Hours of study in a week; 4 unless given.")),
    company_size_option(),
    status_option(),
    avoid_option(),
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
    have_option(),
)


def _said_options(command: Function) -> Function:
    """Add an option for every question."""
    for declared in reversed(_SAID):
        command = declared(command)
    return command


def _count_option(help: str) -> Callable[[Function], Function]:
    return option("--questions", type=WholeNumber(0), metavar="N", help=help)


def new_file_options(command: Function) -> Function:
    """Add `-o`, as `path`, and `--force`: where a profile that is begun goes."""
    force = option(
        "--force",
        is_flag=True,
        help=N_("Begin a profile anew that is there already."),
    )
    output = option(
        "-o",
        "--output",
        "path",
        default=NAME,
        metavar=N_("FILE"),
        help=N_("The file to write; me.yaml unless given."),
    )
    return output(force(command))


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
@new_file_options
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

    with keeping_inputs():
        check_new(path, force=force)
    _check_matters(said["matters"])
    person = describe_person(said if no_input else ask_person(session, said))
    left = 0
    if not no_input:
        person, left = _ask_skills(session, person, questions)
    write_profile(session.graph, person, path, language=session.language)
    tell_written(session, path)
    tell_left_questions(session, path, left)
    tell_after_profile(session, path, person)


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


# ------------------------------------------------------------------------------- ask


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
    if answered != person:
        _write_answers(session, file, person, answered)
    tell_left_questions(session, str(file), left)
    tell_after_profile(session, str(file), answered)


def _write_answers(
    session: Session, file: Path, person: Profile, answered: Profile
) -> None:
    """Write down what someone has answered beyond what their profile says."""
    changes = {}
    if answered.assume_role_skills != person.assume_role_skills:
        changes["assume_role_skills"] = "false"
    learnt = {
        skill: level
        for skill, level in answered.held.items()
        if person.held.get(skill) != level
    }
    change(session, file, changes, learnt)


COMMANDS = {"new": new, "ask": ask}
