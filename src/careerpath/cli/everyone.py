"""Offer the commands for everyone: what is in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.localized import Command, argument, option
from careerpath.cli.names import CATEGORY, FAMILY, ROLE, SKILL
from careerpath.cli.options import json_option, person_options
from careerpath.cli.output import print_json, print_page
from careerpath.cli.session import pass_session
from careerpath.cli.values import InputPath, OneOf
from careerpath.cli.writing import output_options
from careerpath.document.writing import PAGES
from careerpath.i18n import N_

if TYPE_CHECKING:
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
@json_option
@pass_session
def roles(session: Session, *, family: str | None, as_json: bool) -> None:
    """Print the roles of the graph."""
    every = session.graph.roles.values()
    chosen = [role for role in every if family in (None, role.family)]
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.roles_answer(chosen))
    else:
        from careerpath.pages import roles as render_roles

        print_page(render_roles.role_list(session.words, chosen))


@click.command(
    "role",
    cls=Command,
    examples=(N_('careerpath role "executive assistant"'),),
)
@argument("role", type=ROLE, metavar=N_("ROLE"), help=N_("A title, an alias or an id."))
@json_option
@pass_session
def role(session: Session, *, role: str, as_json: bool) -> None:
    """Print all that is known of a role."""
    known = session.graph.role(role)
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.role_answer(session.graph, known))
    else:
        from careerpath.pages import roles as render_roles

        print_page(render_roles.role_page(session.words, known))


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
@json_option
@pass_session
def skills(session: Session, *, category: str | None, as_json: bool) -> None:
    """Print the skills of the graph."""
    every = session.graph.skills.values()
    chosen = [skill for skill in every if category in (None, skill.category)]
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.skills_answer(chosen))
    else:
        from careerpath.pages import skills as render_skills

        print_page(render_skills.skill_list(session.words, chosen))


@click.command(
    "skill",
    cls=Command,
    examples=(N_("careerpath skill spreadsheets"),),
)
@argument(
    "skill", type=SKILL, metavar=N_("SKILL"), help=N_("A label, an alias or an id.")
)
@json_option
@pass_session
def skill(session: Session, *, skill: str, as_json: bool) -> None:
    """Print all that is known of a skill."""
    known = session.graph.skill(skill)
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.skill_answer(session.graph, known))
    else:
        from careerpath.pages import skills as render_skills

        print_page(render_skills.skill_page(session.words, known))


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
@option(
    "--format",
    "form",
    type=OneOf(PAGES.names),
    help=N_("How the page is set: plain text unless given, Markdown or HTML."),
)
@output_options(lambda: PAGES)
@json_option
@pass_session
@person_options
def compare(
    session: Session,
    *,
    roles: tuple[str, ...],
    profile: Profile | None,
    as_json: bool,
    **wanted: Any,
) -> None:
    """Print or write roles side by side."""
    from careerpath.planning.comparison import compare_roles

    comparison = compare_roles(session.graph, roles, profile=profile)
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.comparison_answer(comparison))
    else:
        from careerpath.cli.forms import put_page
        from careerpath.pages import comparison as render_comparison

        page = render_comparison.comparison_page(session.words, comparison)
        put_page(session, page, **wanted)


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
@json_option
@pass_session
def match(session: Session, *, path: str, as_json: bool) -> None:
    """Print the roles that a text describes."""
    from careerpath.cli.reading import read_input
    from careerpath.matching import match_text

    found = match_text(session.graph, read_input(path))
    if as_json:
        from careerpath.pages.json import graph as json_contents

        print_json(json_contents.match_answer(found))
    else:
        from careerpath.pages import match as render_match

        print_page(render_match.match_page(session.words, found))


COMMANDS = {
    "roles": roles,
    "role": role,
    "skills": skills,
    "skill": skill,
    "compare": compare,
    "match": match,
}
