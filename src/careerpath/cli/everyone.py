"""Offer the commands for everyone: what is in the graph."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from careerpath import pages
from careerpath.cli.accepted import InputPath
from careerpath.cli.known_names import CATEGORY, FAMILY, ROLE, SKILL
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.output import answer_options
from careerpath.cli.person_options import person_options
from careerpath.cli.session import pass_session
from careerpath.errors import FileError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.output import Show
    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile


@click.command(
    "roles",
    cls=Command,
    examples=(
        N_("careerpath roles"),
        N_("careerpath roles --family hr"),
    ),
)
@option("--family", type=FAMILY, metavar=N_("FAMILY"), help=N_("Only this family."))
@pass_session
@answer_options
def roles(session: Session, *, family: str | None, show: Show) -> None:
    """Print the roles of the graph."""
    every = session.graph.roles.values()
    chosen = [role for role in every if family in (None, role.family)]
    show(
        lambda: pages.roles.role_list(session.words, chosen),
        lambda: pages.json.graph.roles_answer(chosen),
        lambda: pages.roles.shown_roles(chosen),
    )


@click.command(
    "role",
    cls=Command,
    examples=(N_('careerpath role "executive assistant"'),),
)
@argument("role", type=ROLE, metavar=N_("ROLE"), help=N_("A title, an alias or an id."))
@pass_session
@answer_options
def role(session: Session, *, role: str, show: Show) -> None:
    """Print all that is known of a role."""
    known = session.graph.role(role)
    show(
        lambda: pages.roles.role_page(session.words, known),
        lambda: pages.json.graph.role_answer(session.graph, known),
        lambda: pages.roles.shown_in_full(session.graph, known),
    )


@click.command(
    "skills",
    cls=Command,
    examples=(
        N_("careerpath skills"),
        N_("careerpath skills --category tools"),
    ),
)
@option(
    "--category", type=CATEGORY, metavar=N_("CATEGORY"), help=N_("Only this category.")
)
@pass_session
@answer_options
def skills(session: Session, *, category: str | None, show: Show) -> None:
    """Print the skills of the graph."""
    every = session.graph.skills.values()
    chosen = [skill for skill in every if category in (None, skill.category)]
    show(
        lambda: pages.skills.skill_list(session.words, chosen),
        lambda: pages.json.graph.skills_answer(chosen),
        lambda: pages.skills.shown_skills(chosen),
    )


@click.command(
    "skill",
    cls=Command,
    examples=(N_("careerpath skill spreadsheets"),),
)
@argument(
    "skill", type=SKILL, metavar=N_("SKILL"), help=N_("A label, an alias or an id.")
)
@pass_session
@answer_options
def skill(session: Session, *, skill: str, show: Show) -> None:
    """Print all that is known of a skill."""
    known = session.graph.skill(skill)
    show(
        lambda: pages.skills.skill_page(session.words, known),
        lambda: pages.json.graph.skill_answer(session.graph, known),
        lambda: pages.skills.shown_in_full(session.graph, known),
    )


@click.command(
    "compare",
    cls=Command,
    examples=(
        N_('careerpath compare "executive assistant" "office manager"'),
        N_('careerpath compare "executive assistant" "office manager" -o page.html'),
    ),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    required=True,
    metavar=N_("ROLE ROLE..."),
    help=N_("Titles, aliases or ids."),
)
@pass_session
@answer_options
@person_options
def compare(
    session: Session,
    *,
    roles: tuple[str, ...],
    profile: Profile | None,
    show: Show,
) -> None:
    """Print or write roles side by side."""
    from careerpath.credits import shown_comparison
    from careerpath.planning.comparison import compare_roles

    comparison = compare_roles(session.graph, roles, profile=profile)
    show(
        lambda: pages.comparison.comparison_page(session.words, comparison),
        lambda: pages.json.graph.comparison_answer(comparison),
        lambda: [shown_comparison(comparison)],
    )


@click.command(
    "match",
    cls=Command,
    details=N_(
        "The content decides, not the title. Nothing leaves the machine, and no one is "
        "scored: phrases of the text speak for a role or against it."
    ),
    examples=(
        N_("careerpath match advertisement.txt"),
        N_("careerpath match advertisement.txt --json"),
    ),
)
@argument(
    "path",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("A text in English or French; - reads what flows in."),
)
@pass_session
@answer_options
def match(session: Session, *, path: str, show: Show) -> None:
    """Print the roles that a text describes."""
    from careerpath.matching import match_text

    found = match_text(session.graph, _read_input(path))
    show(
        lambda: pages.match.match_page(session.words, found),
        lambda: pages.json.graph.match_answer(found),
        lambda: pages.match.shown_match(session.graph, found),
    )


def _read_input(path: str) -> str:
    """Return the text of a file, or of standard input for “-”."""
    from careerpath.bounded import read_most
    from careerpath.loading.file_content import too_large
    from careerpath.loading.plain_text import LARGEST, decode_text, read_text

    if path != "-":
        return read_text(path)
    nothing = message("Nothing flows in; name a file instead of “-”.")
    if sys.stdin is None or sys.stdin.closed:
        raise FileError(nothing)
    try:
        content = read_most(sys.stdin.buffer, LARGEST)
    except OSError as error:
        raise FileError(nothing) from error
    if content is None:
        raise FileError(too_large("-", LARGEST))
    return decode_text(content, "-")


COMMANDS = {
    "roles": roles,
    "role": role,
    "skills": skills,
    "skill": skill,
    "compare": compare,
    "match": match,
}
