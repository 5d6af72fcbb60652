"""Suggest titles of roles to whoever writes one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.web.fields import Fields
    from careerpath.web.screen import Form
    from careerpath.words import Words

#: The address that suggests them while somebody writes.
SUGGESTER = "/titles"
#: A page that carries more titles is slow to come; nobody reads more suggestions.
_MOST_CARRIED, _MOST_SUGGESTED = 300, 12


def with_titles(words: Words, form: Form) -> Form:
    """Return a form that suggests titles: all of them, unless they are too many."""
    roles = words.graph.roles
    if len(roles) > _MOST_CARRIED:
        return replace(form, suggester=SUGGESTER)
    return replace(form, suggests=tuple(sorted(words.role(role) for role in roles)))


def suggested_titles(words: Words, fields: Fields) -> tuple[str, ...]:
    """Return the titles that the letters in a field, whatever its name, lead to."""
    text = next((value for value in fields.values.values() if value), "")
    found = words.graph.search_roles(text) if text.strip() else ()
    return tuple(words.role(role) for role in found[:_MOST_SUGGESTED])
