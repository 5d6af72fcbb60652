"""Show what is in the graph: every role, skill and move, with their sources."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from careerpath.document.html import html_parts
from careerpath.pages.method import method_page
from careerpath.pages.moves import why_page
from careerpath.pages.roles import role_list, role_page
from careerpath.pages.skills import skill_list, skill_page
from careerpath.planning.verdicts import explain_transition
from careerpath.web.charts import FAMILY, ROLE
from careerpath.web.links import linked, role_address, skill_address
from careerpath.web.screen import Button, Form, LinkGroup, Question, Screen
from careerpath.words.phrases import group_name
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.document.blocks import Page
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.web.fields import Fields
    from careerpath.words import Words

_QUERY, _JOB = "q", "job"


def role_screen(words: Words, fields: Fields) -> Screen | None:
    """Return all that is known of a role; None for one that is not there."""
    known = words.graph.roles.get(fields.get("id"))
    if known is None:
        return None
    _ = words.translate
    title = words.role(known.id)
    begun, compared = urlencode({_JOB: title}), urlencode({ROLE: title})
    mapped = urlencode({FAMILY: known.family})
    links = (
        (_("Begin from this job"), f"/?{begun}", ""),
        (_("Compare it with another role"), f"/compare?{compared}", ""),
        (_("Its place on the map"), f"/map?{mapped}", ""),
        (_("Its checklist, to tick"), f"{role_address(known.id)}/checklist", ""),
    )
    return _screen(
        words, role_page(words, known), links=(LinkGroup(_("Look further"), links),)
    )


def skill_screen(words: Words, fields: Fields) -> Screen | None:
    """Return all that is known of a skill; None for one that is not there."""
    known = words.graph.skills.get(fields.get("id"))
    return _screen(words, skill_page(words, known)) if known else None


def move_screen(words: Words, fields: Fields) -> Screen | None:
    """Return the argument for a move; None where a role of it is not there."""
    graph, ends = words.graph, (fields.get("origin"), fields.get("destination"))
    if not graph.roles.keys() >= set(ends):
        return None
    return _screen(words, why_page(words, explain_transition(graph, *ends)))


def method_screen(words: Words, _fields: Fields) -> Screen:
    """Return how figures come about, what they leave open, and whose data it is."""
    return _screen(words, method_page(words))


def roles_screen(words: Words, _fields: Fields) -> Screen:
    """Return the roles, by family and grade."""
    every = words.graph.roles.values()
    ordered = sorted(every, key=lambda r: (r.family, r.grade, r.id))
    links = ((role.family, _role_link(words, role)) for role in ordered)
    return _list(words, role_list(words, every), links)


def skills_screen(words: Words, _fields: Fields) -> Screen:
    """Return the skills, by category."""
    every = words.graph.skills.values()
    ordered = sorted(every, key=lambda s: (s.category, words.skill(s.id), s.id))
    links = ((skill.category, _skill_link(words, skill)) for skill in ordered)
    return _list(words, skill_list(words, every), links)


def _list(
    words: Words, page: Page, links: Iterable[tuple[str, tuple[str, str, str]]]
) -> Screen:
    """Return links below the names of their groups, in their order."""
    groups = (
        LinkGroup(group_name(name, words.language), tuple(link for _, link in members))
        for name, members in groupby(links, key=itemgetter(0))
    )
    return Screen(
        page.title,
        forms=(_search_form(words),),
        links=tuple(groups),
        notes=html_parts(page).notes,
    )


def search_screen(words: Words, fields: Fields) -> Screen:
    """Return the roles and the skills that some letters may lead to."""
    _ = words.translate
    text = fields.get(_QUERY)
    graph = words.graph
    roles = [graph.role(found) for found in graph.search_roles(text)][:_MOST_FOUND]
    skills = [graph.skill(found) for found in graph.search_skills(text)][:_MOST_FOUND]
    groups = (
        LinkGroup(_("Roles"), tuple(_role_link(words, role) for role in roles)),
        LinkGroup(_("Skills"), tuple(_skill_link(words, skill) for skill in skills)),
    )
    lead = ""
    if text and not (roles or skills):
        lead = _("No role and no skill is called so; look among all of them.")
    return Screen(
        _("Search"),
        lead,
        forms=(_search_form(words, text),),
        links=tuple(group for group in groups if group.links),
    )


#: More than these of a kind nobody reads.
_MOST_FOUND = 30
#: More names make a page heavy; the search itself knows all of them.
_MOST_SUGGESTED = 1_000


def _search_form(words: Words, text: str = "") -> Form:
    _ = words.translate
    asked = Question(_QUERY, _("A role or a skill"), value=text, suggested=True)
    return Form(
        "/search",
        "search",
        questions=(asked,),
        buttons=(Button(_("Search"), quiet=True),),
        suggests=_suggested(words),
        asked=True,
    )


def _suggested(words: Words) -> tuple[str, ...]:
    """Return what is proposed to whoever types: roles, and skills if few enough."""
    graph = words.graph
    roles = sorted({words.role(role) for role in graph.roles})
    skills = sorted({words.skill(skill) for skill in graph.skills} - set(roles))
    names = roles if len(roles) + len(skills) > _MOST_SUGGESTED else [*roles, *skills]
    return tuple(names) if len(names) <= _MOST_SUGGESTED else ()


def _role_link(words: Words, role: Role) -> tuple[str, str, str]:
    grade = grade_text(role.grade, words.language)
    return words.say(role.label), role_address(role.id), grade


def _skill_link(words: Words, skill: Skill) -> tuple[str, str, str]:
    return words.skill(skill.id), skill_address(skill.id), ""


def _screen(words: Words, page: Page, *, links: tuple[LinkGroup, ...] = ()) -> Screen:
    parts = html_parts(page)
    return Screen(
        page.title,
        content=linked(words, parts.body),
        notes=parts.notes,
        links=links,
    )
