"""Read the text of a CV: the role that it describes, the skills that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.importers.cv.words import one_line
from careerpath.matching import match_text
from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph

#: Names of skills stand between these.
_BETWEEN = re.compile(r"[\n,;:•·|/()\u2022]|\.(?:\s|$)|(?<=\s)[-–—*](?=\s)|^[-–—*]\s")
#: So many phrases of a text are held against the names of skills.
_MOST = 5_000


def read_plain_cv(graph: CareerGraph, text: str) -> Proposals:
    """Return what the text of a CV proposes.

    Roles are those that `match_text` finds described, with the phrases that say so.
    Skills are those that stand in it by name, between commas or on a line; how well
    someone holds them, or since when, no text says surely.
    """
    found = match_text(graph, text)
    roles = (
        ProposedRole(matched.role, tuple(map(one_line, matched.speaks_for)))
        for matched in found.roles
    )
    skills: dict[str, ProposedSkill] = {}
    for words in _phrases(text):
        named = graph.skills_named(words)
        if len(named) == 1:
            skills.setdefault(named[0], ProposedSkill(named[0], words))
    return Proposals(tuple(roles), tuple(skills.values()))


def _phrases(text: str) -> Iterator[str]:
    """Yield what stands between signs, as names of skills do."""
    parts = map(one_line, _BETWEEN.split(text, maxsplit=_MOST))
    yield from (part for part in parts if part)
