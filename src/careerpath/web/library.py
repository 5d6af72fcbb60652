"""Show what is in the graph: every role and every skill, with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.pages.moves import why_page
from careerpath.pages.roles import role_list, role_page
from careerpath.pages.skills import skill_list, skill_page
from careerpath.planning.verdicts import explain_transition
from careerpath.web.links import linked
from careerpath.web.screen import Screen

if TYPE_CHECKING:
    from careerpath.document.blocks import Page
    from careerpath.web.fields import Fields
    from careerpath.words import Words


def role_screen(words: Words, fields: Fields) -> Screen | None:
    """Return all that is known of a role; None for one that is not there."""
    known = words.graph.roles.get(fields.get("id"))
    return _screen(words, role_page(words, known)) if known else None


def skill_screen(words: Words, fields: Fields) -> Screen | None:
    """Return all that is known of a skill; None for one that is not there."""
    known = words.graph.skills.get(fields.get("id"))
    return _screen(words, skill_page(words, known)) if known else None


def roles_screen(words: Words) -> Screen:
    """Return the roles, by family and grade."""
    return _screen(words, role_list(words, words.graph.roles.values()))


def skills_screen(words: Words) -> Screen:
    """Return the skills, by category."""
    return _screen(words, skill_list(words, words.graph.skills.values()))


def move_screen(words: Words, fields: Fields) -> Screen | None:
    """Return the argument for a move; None where a role of it is not there."""
    graph, ends = words.graph, (fields.get("origin"), fields.get("destination"))
    if not graph.roles.keys() >= set(ends):
        return None
    return _screen(words, why_page(words, explain_transition(graph, *ends)))


def _screen(words: Words, page: Page) -> Screen:
    parts = html_parts(page)
    return Screen(page.title, content=linked(words, parts.body), notes=parts.notes)
