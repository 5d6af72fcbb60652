"""Offer the way from a CV to a profile, and from a profile into a CV."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from careerpath.cli.accepted import InputPath
from careerpath.cli.asking import ask_choice
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.new_profile import new_file_options
from careerpath.cli.next_commands import tell_after_cv
from careerpath.cli.options import day_option
from careerpath.cli.output import tell, tell_written
from careerpath.cli.output_file import keeping_inputs
from careerpath.cli.profiles import file_option, open_profile
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile
    from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill

#: A skill that a CV names without a level is held at this one at the least.
_LEAST = 1


@click.command(
    "from",
    cls=Command,
    details=N_(
        "It stays on this machine. A JSON Resume (.json), a Europass CV (.xml, or its "
        ".pdf), a Word or PDF document (.docx, .pdf), or a text; what it says is "
        "proposed with its words, and taken once you say so. Months in a role are as "
        "many as its dates prove."
    ),
    examples=(N_("careerpath profile from resume.json --accept -o me.yaml"),),
)
@argument("cv", type=InputPath(), metavar=N_("FILE"), help=N_("The CV."))
@option(
    "--accept",
    is_flag=True,
    help=N_(
        "Take the first role of the latest job and every skill without asking; a "
        "skill without a level counts at the lowest."
    ),
)
@day_option(
    "--on",
    help=N_("The day until which months count, as 2026-12-01; today unless given."),
)
@new_file_options
@pass_session
def from_cv(
    session: Session,
    *,
    cv: str,
    accept: bool,
    on: dt.date | None,
    path: str,
    force: bool,
) -> None:
    """Propose what a CV says, and write what is confirmed."""
    from careerpath.importers.cv import read_cv
    from careerpath.loading.profiles.saving import check_new, write_profile

    with keeping_inputs():
        check_new(path, force=force)
    day = on or dt.date.today()  # noqa: DTZ011  # where the person is
    found = read_cv(session.graph, cv, day)
    _check_found(session, found)
    person, dated = _confirm(session, found, accept=accept)
    write_profile(session.graph, person, path, language=session.language)
    tell_written(session, path)
    tell_after_cv(session, path, person, dated=dated)


def _check_found(session: Session, found: Proposals) -> None:
    """Say what is not known; raise where nothing is."""
    _ = session.translate
    if found.unknown:
        text = _("No single role or skill here: {names}.")
        tell(text.format(names=", ".join(found.unknown)))
    if not (found.roles or found.skills):
        raise InvalidValueError(
            message(
                "This CV names no role and no skill that are here; answer questions "
                "instead: careerpath profile new"
            )
        )


def _confirm(
    session: Session, found: Proposals, *, accept: bool
) -> tuple[Profile, bool]:
    """Return the profile of what is confirmed, or of all without asking.

    And whether it is known since when the person is in their role.
    """
    from careerpath.model.profile import Profile

    role = _choose_role(session, found.roles, accept=accept)
    months = _months(session, role, accept=accept) if role else 0
    held = _choose_skills(session, found.skills, accept=accept)
    person = Profile(role.role if role else None, months or 0, held)
    return person, months is not None


def _months(session: Session, role: ProposedRole, *, accept: bool) -> int | None:
    """Return the months in a role; what no date proves is asked, or not known."""
    from careerpath.cli.interview import ask_months

    if role.months is not None or accept:
        return role.months
    return ask_months(session)


def _choose_role(
    session: Session, roles: tuple[ProposedRole, ...], *, accept: bool
) -> ProposedRole | None:
    """Return the role that is confirmed as the present one, if one is."""
    _ = session.translate
    if accept or not roles:
        return next((role for role in roles if role.latest), None)
    texts = [_("none of these"), *(_role_text(session, role) for role in roles)]
    chosen = ask_choice(_("Which of these is your present role?"), texts, usual=0)
    return roles[chosen - 1] if chosen else None


def _role_text(session: Session, role: ProposedRole) -> str:
    """Return a role with the words that propose it, and the months in it."""
    from careerpath.words.phrases import typeset

    _ = session.translate
    said = _("; ").join(_("“{text}”").format(text=words) for words in role.words)
    text = _("{role}, by: {words}").format(
        role=session.words.role(role.role), words=said
    )
    if role.months is not None:
        text += f" ({session.words.span(role.months)})"
    return typeset(text, session.language)


def _choose_skills(
    session: Session, skills: tuple[ProposedSkill, ...], *, accept: bool
) -> dict[str, int]:
    """Return the levels of the skills that are confirmed."""
    if accept:
        return {
            found.skill: _LEAST if found.level is None else found.level
            for found in skills
        }
    asked = {found.skill: _ask_level(session, found) for found in skills}
    return {skill: level for skill, level in asked.items() if level}


def _ask_level(session: Session, found: ProposedSkill) -> int:
    from careerpath.words.plan import level_statement

    _, words = session.translate, session.words
    highest = words.graph.scale.highest
    texts = [level_statement(words, found.skill, n) for n in range(1, highest + 1)]
    question = _("{skill}, by “{text}”: which of these is true of you?").format(
        skill=words.skill(found.skill), text=found.words
    )
    return ask_choice(question, [_("leave it out"), *texts], usual=found.level or 0)


# -------------------------------------------------------------------------------- out


@click.command(
    "to",
    cls=Command,
    details=N_(
        "What stands in the file already stays, but for the label and the levels of "
        "skills; the file as it was is kept beside it, with .bak after its name. What "
        "you want is not written into it."
    ),
    examples=(N_("careerpath profile to resume.json"),),
)
@argument(
    "resume",
    metavar=N_("FILE"),
    help=N_("A JSON Resume, which is there or is to be; its name ends in .json."),
)
@file_option
@pass_session
def to_cv(session: Session, *, resume: str, path: str | None) -> None:
    """Write a profile into a JSON Resume."""
    from careerpath.exporting.resume import write_resume
    from careerpath.files import keeping

    file, person = open_profile(session, path)
    with keeping_inputs(), keeping([file]):
        write_resume(session.words, person, resume)
    tell_written(session, resume)


COMMANDS = {"from": from_cv, "to": to_cv}
