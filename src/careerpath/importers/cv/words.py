"""Read the words of a CV: on one line, without marks, as names of skills."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from careerpath.matching import match_text
from careerpath.model.proposals import ProposedRole, ProposedSkill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph

_LONGEST = 120
#: Names of skills stand between these.
_BETWEEN = re.compile(r"[\n,;:•·|/()]|\.(?:\s|$)|(?<=\s)[-–—*](?=\s)|^[-–—*]\s")
#: So many phrases of a text are held against the names of skills.
_MOST = 5_000
_TAG = re.compile(r"<[^<>]*>")


def one_line(value: Any) -> str:
    r"""Return a text on one line, without what could move a cursor; else "".

    Examples
    --------
    >>> one_line(" Office\n\x1b[2Jmanager "), one_line(7)
    ('Office [2Jmanager', '')
    """
    if not isinstance(value, str):
        return ""
    shown = (sign if sign.isprintable() else " " for sign in value[: 4 * _LONGEST])
    return " ".join("".join(shown).split())[:_LONGEST]


def without_tags(text: str) -> str:
    r"""Return the words of a piece of HTML, those of each element on a line.

    Examples
    --------
    >>> without_tags("<ul><li>R&amp;D</li><li>Excel</li></ul>").split()
    ['R&D', 'Excel']
    """
    return unescape(_TAG.sub("\n", text))


def phrases(text: str) -> Iterator[str]:
    """Yield what stands between signs, as names do."""
    parts = map(one_line, _BETWEEN.split(text, maxsplit=_MOST))
    yield from (part for part in parts if part)


def described_roles(
    graph: CareerGraph, text: str, months: int | None = None
) -> Iterator[ProposedRole]:
    """Yield the roles that a text describes, with its phrases that say so.

    Raises
    ------
    InvalidValueError
        If it holds no word.
    """
    for found in match_text(graph, text).roles:
        yield ProposedRole(found.role, tuple(map(one_line, found.speaks_for)), months)


def named_skills(graph: CareerGraph, text: str) -> Iterator[ProposedSkill]:
    """Yield the skills that stand in a text by name, between signs or on a line.

    How well someone holds them no text says surely.
    """
    for words in phrases(text):
        named = graph.skills_named(words)
        if len(named) == 1:
            yield ProposedSkill(named[0], words)
