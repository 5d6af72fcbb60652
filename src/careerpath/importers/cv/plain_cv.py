"""Read the text of a CV: the role that it describes, the skills that it names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.importers.cv.dates import begun_in, month_of
from careerpath.importers.cv.words import described_roles, named_skills, phrases
from careerpath.model.proposals import Proposals, ProposedSkill

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph

#: A date behind a title.
_DATED = re.compile(r"\s+\(?(?:\d|since\b|depuis\b).*")
#: So many lines of a text may say since when.
_MOST_LINES = 5_000


def read_plain_cv(graph: CareerGraph, text: str, on: dt.date) -> Proposals:
    """Return what the text of a CV proposes.

    Roles are those that `match_text` finds described, with the phrases that say so;
    months in one are those since the date that stands with its title, "09/2018 –
    today". Skills are those that stand in it by name.

    Parameters
    ----------
    graph
        The graph whose roles and skills it may speak of.
    text
        In English or French.
    on
        The day until which a job counts that has not ended.

    Raises
    ------
    InvalidValueError
        If it holds no word.
    """
    begun = _begun(graph, text)
    roles = (
        replace(found, months=_months(begun.get(found.role), on))
        for found in described_roles(graph, text)
    )
    skills: dict[str, ProposedSkill] = {}
    for named in named_skills(graph, text):
        skills.setdefault(named.skill, named)
    return Proposals(tuple(roles), tuple(skills.values()))


def _months(begun: int | None, on: dt.date) -> int | None:
    return None if begun is None else max(month_of(on) - begun, 0)


def _begun(graph: CareerGraph, text: str) -> dict[str, int]:
    """Return in which month each role began that a text says is held now.

    A title and its date stand on one line, or on two that follow each other.
    """
    lines = [line for line in text.splitlines() if line.strip()][:_MOST_LINES]
    begun: dict[str, int] = {}
    for number, line in enumerate(lines):
        month = begun_in(line)
        if month is None:
            continue
        near = (line, *lines[max(number - 1, 0) : number], *lines[number + 1 :][:1])
        named = next((r for said in near if (r := [*_titles(graph, said)])), ())
        for role in named:
            begun.setdefault(role, month)
    return begun


def _titles(graph: CareerGraph, line: str) -> Iterator[str]:
    """Yield the roles whose titles stand on a line."""
    for words in phrases(line):
        named = graph.roles_named(_DATED.sub("", words))
        if len(named) == 1:
            yield named[0]
