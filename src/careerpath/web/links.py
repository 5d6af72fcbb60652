"""Let the roles, moves and skills that a page names lead to what is known of them."""

from __future__ import annotations

import re
from collections import Counter, OrderedDict
from html import escape, unescape
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.words import Words

#: Where names stand alone: in the cells of tables, and as the terms of lists.
_ALONE = re.compile(r"(<(?:th|td|dt|b)\b[^>]*>)([^<]+)(?=</|<span)")
_ELSEWHERE = re.compile(r"(?<=<dd>)https?://[^<\s]+(?=</dd>)")
_ARROW, _ENDS = " → ", 2


def role_address(role: str) -> str:
    """Return where all that is known of a role is."""
    return f"/roles/{quote(role, safe='')}"


def skill_address(skill: str) -> str:
    """Return where all that is known of a skill is."""
    return f"/skills/{quote(skill, safe='')}"


def move_address(origin: str, destination: str) -> str:
    """Return where the argument for a move is."""
    return f"/moves/{quote(origin, safe='')}/{quote(destination, safe='')}"


class _Names(NamedTuple):
    """What roles and skills of a graph are called in a language.

    Attributes
    ----------
    roles
        The id of each role by its title, where no other has it.
    addresses
        Where what bears a name is, where nothing else bears it.
    """

    graph: CareerGraph
    roles: Mapping[str, str]
    addresses: Mapping[str, str]


#: The names that were looked up lately: a large graph has many.
_LATELY: OrderedDict[tuple[int, str], _Names] = OrderedDict()
_MOST_GRAPHS, _LOCK = 4, Lock()


def linked(words: Words, content: str) -> str:
    """Return HTML of ours in which each name or address that stands alone is a link."""
    names = _names(words)

    def link(found: re.Match[str]) -> str:
        opening, text = found.groups()
        address = _address(names, unescape(text).strip())
        if not address:
            return found[0]
        return f'{opening}<a href="{escape(address)}">{text}</a>'

    def lead_elsewhere(found: re.Match[str]) -> str:
        return f'<a href="{escape(unescape(found[0]))}">{found[0]}</a>'

    return _ELSEWHERE.sub(lead_elsewhere, _ALONE.sub(link, content))


def _address(names: _Names, text: str) -> str:
    """Return where a name leads; empty where it is none, or that of several."""
    parts = text.split(_ARROW)
    if len(parts) == 1:
        return names.addresses.get(text, "")
    roles = [names.roles[part] for part in parts if part in names.roles]
    return move_address(*roles) if len(parts) == len(roles) == _ENDS else ""


def _names(words: Words) -> _Names:
    """Return the names of a graph, from before if there were any."""
    key = id(words.graph), words.language
    with _LOCK:
        found = _LATELY.get(key)
        if found is None or found.graph is not words.graph:
            found = _LATELY[key] = _collect(words)
        _LATELY.move_to_end(key)
        while len(_LATELY) > _MOST_GRAPHS:
            _LATELY.popitem(last=False)
    return found


def _collect(words: Words) -> _Names:
    graph = words.graph
    roles = [(words.role(role), role) for role in graph.roles]
    skills = [(words.skill(skill), skill) for skill in graph.skills]
    count = Counter(name for name, _ in (*roles, *skills))
    titles = Counter(name for name, _ in roles)
    return _Names(
        graph,
        {name: role for name, role in roles if titles[name] == 1},
        {name: role_address(role) for name, role in roles if count[name] == 1}
        | {name: skill_address(skill) for name, skill in skills if count[name] == 1},
    )
