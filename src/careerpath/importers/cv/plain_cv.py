"""Read the text of a CV: the role that it describes, the skills that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.importers.cv.words import named_skills, one_line
from careerpath.matching import match_text
from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph


def read_plain_cv(graph: CareerGraph, text: str) -> Proposals:
    """Return what the text of a CV proposes.

    Roles are those that `match_text` finds described, with the phrases that say so.
    Skills are those that stand in it by name; since when someone has been in a role
    no text says surely.

    Raises
    ------
    InvalidValueError
        If it holds no word.
    """
    found = match_text(graph, text)
    roles = (
        ProposedRole(matched.role, tuple(map(one_line, matched.speaks_for)))
        for matched in found.roles
    )
    skills: dict[str, ProposedSkill] = {}
    for named in named_skills(graph, text):
        skills.setdefault(named.skill, named)
    return Proposals(tuple(roles), tuple(skills.values()))
