"""Show what is in the graph: every role and every skill, with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.pages.roles import role_list, role_page
from careerpath.pages.skills import skill_list, skill_page
from careerpath.web.screen import Screen

if TYPE_CHECKING:
    from careerpath.document.blocks import Page
    from careerpath.words import Words


def role_screen(words: Words, role: str) -> Screen | None:
    """Return all that is known of a role; None for one that is not there."""
    known = words.graph.roles.get(role)
    return _screen(role_page(words, known)) if known else None


def skill_screen(words: Words, skill: str) -> Screen | None:
    """Return all that is known of a skill; None for one that is not there."""
    known = words.graph.skills.get(skill)
    return _screen(skill_page(words, known)) if known else None


def roles_screen(words: Words) -> Screen:
    """Return the roles, by family and grade."""
    return _screen(role_list(words, words.graph.roles.values()))


def skills_screen(words: Words) -> Screen:
    """Return the skills, by category."""
    return _screen(skill_list(words, words.graph.skills.values()))


def _screen(page: Page) -> Screen:
    parts = html_parts(page)
    return Screen(page.title, content=parts.body, notes=parts.notes)
