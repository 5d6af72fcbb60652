"""Let the roles, moves and skills that a page names lead to what is known of them."""

from __future__ import annotations

import re
from collections import deque
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language
    from careerpath.words import Words

    _Names = dict[str, list[str]]

#: Where names stand alone: in the cells of tables, and as the terms of lists.
_ALONE = re.compile(r"(<(?:th|td|dt|b)\b[^>]*>)([^<]+)(?=</|<span)")
_ELSEWHERE = re.compile(r"(?<=<dd>)https?://[^<\s]+(?=</dd>)")
_ARROW, _ENDS = " → ", 2
#: Names by graph and language, of those used lately: to gather them takes longer than
#: to lay out a page.
_KEPT: deque[tuple[CareerGraph, Language, tuple[_Names, _Names]]] = deque(maxlen=12)


def role_address(role: str) -> str:
    """Return where all that is known of a role is."""
    return f"/roles/{quote(role, safe='')}"


def skill_address(skill: str) -> str:
    """Return where all that is known of a skill is."""
    return f"/skills/{quote(skill, safe='')}"


def move_address(origin: str, destination: str) -> str:
    """Return where the argument for a move is."""
    return f"/moves/{quote(origin, safe='')}/{quote(destination, safe='')}"


def linked(words: Words, content: str) -> str:
    """Return HTML of ours in which each name or address that stands alone is a link."""

    def link(found: re.Match[str]) -> str:
        opening, text = found.groups()
        address = _address(words, unescape(text).strip())
        if not address:
            return found[0]
        return f'{opening}<a href="{escape(address)}">{text}</a>'

    def lead_elsewhere(found: re.Match[str]) -> str:
        return f'<a href="{escape(unescape(found[0]))}">{found[0]}</a>'

    return _ELSEWHERE.sub(lead_elsewhere, _ALONE.sub(link, content))


def _address(words: Words, text: str) -> str:
    """Return where a name leads; empty where it is none, or that of several."""
    roles_called, skills_called = _names(words)
    parts = text.split(_ARROW)
    roles = [role for part in parts for role in roles_called.get(part, ())]
    if len(parts) == len(roles) == _ENDS:
        return move_address(*roles)
    if len(parts) > 1:
        return ""
    skills = skills_called.get(text, [])
    if len(roles) + len(skills) != 1:
        return ""
    return role_address(roles[0]) if roles else skill_address(skills[0])


def _names(words: Words) -> tuple[_Names, _Names]:
    """Return the ids of the roles, and of the skills, by what they are called."""
    for graph, language, names in tuple(_KEPT):
        if graph is words.graph and language == words.language:
            return names
    names = (
        _called(words.graph.roles, words.role),
        _called(words.graph.skills, words.skill),
    )
    _KEPT.append((words.graph, words.language, names))
    return names


def _called(ids: Iterable[str], say: Callable[[str], str]) -> _Names:
    names: _Names = {}
    for found in ids:
        names.setdefault(say(found), []).append(found)
    return names
