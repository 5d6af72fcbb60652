"""Offer a graph whose ids and titles are traps for every form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath.model.ranges import Range
from careerpath.model.role import Requirement
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from tests.diagram.worlds import (
    INFERRED,
    OFFICIAL,
    ROUTE,
    answer_of,
    graph_of,
    move,
    office,
    role,
)

#: Titles that break careless writers.
TITLES = {
    "end": 'The "end" (of; it) #5 <b>x</b> & co [z] {y} `w` \\n | pipe',
    "a": "1. Chargé·e d'œuvre\u202f: «\u202fété\u202f» %% c; 5 %",
    "subgraph": "- 漢字 graph end *bold* _it_",
    "office": "x---y style",
    "o": "O -> ok -- x",
}


@pytest.fixture(scope="session")
def odd():
    """Return a graph of such titles, of reserved words and of cycles."""
    roles = [
        role("end", TITLES["end"], "x", 1),
        role("a", TITLES["a"], "x", 2),
        role("subgraph", TITLES["subgraph"], "hr", 2),
        role("office", TITLES["office"], "hr", 3),
        role("o", TITLES["o"], "hr", 3),
    ]
    moves = [
        move("end", "a"),
        move("a", "office"),
        move("o", "office", "lateral"),
        move("subgraph", "end", "return", INFERRED),
        move("a", "subgraph"),
    ]
    return graph_of(roles, moves)


@pytest.fixture(scope="session")
def world():
    """Return a plain graph, and an answer of one route on it."""
    graph = office()
    return graph, answer_of(graph, ROUTE)


@pytest.fixture(scope="session")
def skilled():
    """Return a graph with a role and a skill of one id, and a prerequisite."""
    graph = graph_of([role("filing", "Filing clerk", "x", 1)], [])
    hours = {1: Range(1, 2, 4)}

    def skill(name, prerequisites):
        return Skill(
            id=name,
            label=Text(name, name),
            kind="tool",
            category="tools",
            statements={},
            prerequisites=prerequisites,
            learning_hours=hours,
            evidence=OFFICIAL,
        )

    needs = (Requirement("filing", 1), Requirement("typing", 1, essential=False))
    roles = [replace(graph.role("filing"), requirements=needs)]
    skills = [skill("filing", {1: {"reading": 1}})]
    skills += [skill(name, {}) for name in ("reading", "typing", "unused")]
    return type(graph)(
        scale=graph.scale, sources=graph.sources.values(), skills=skills, roles=roles
    )
