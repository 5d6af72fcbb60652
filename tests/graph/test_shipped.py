"""The shipped graph is sound, large enough and says why throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerpath import CareerGraph, read_graph

if TYPE_CHECKING:
    from careerpath.loading import GraphReading


@pytest.fixture(scope="module")
def reading() -> GraphReading:
    return read_graph(cache=False)


@pytest.fixture(scope="module")
def graph(reading: GraphReading) -> CareerGraph:
    assert reading.graph is not None
    return reading.graph


def test_has_no_problems(reading: GraphReading) -> None:
    """Not even a warning."""
    assert [] == [
        f"{p.file}:{p.line}: {p.severity}: {p.message}" for p in reading.problems
    ]


@pytest.mark.parametrize(
    ("things", "at_least"), [("roles", 18), ("skills", 60), ("transitions", 45)]
)
def test_is_large_enough(things: str, at_least: int, graph: CareerGraph) -> None:
    """It covers the families it is about."""
    assert len(getattr(graph, things)) >= at_least


def test_every_skill_has_evidence(graph: CareerGraph) -> None:
    """Someone can ask why a skill is there."""
    assert [] == [skill.id for skill in graph.skills.values() if not skill.evidence]


def test_every_role_has_evidence(graph: CareerGraph) -> None:
    """Someone can ask why a role is there."""
    assert [] == [role.id for role in graph.roles.values() if not role.evidence]


def test_every_requirement_has_evidence(graph: CareerGraph) -> None:
    """Someone can ask why a role requires a skill."""
    assert [] == [
        (role.id, need.skill)
        for role in graph.roles.values()
        for need in role.requirements
        if not need.evidence
    ]


def test_every_transition_has_evidence(graph: CareerGraph) -> None:
    """Someone can ask why a move is there."""
    assert [] == [
        (move.origin, move.destination)
        for move in graph.transitions
        if not move.evidence
    ]


def test_every_skill_is_required_by_a_role(graph: CareerGraph) -> None:
    """No skill is there for nothing."""
    assert [] == [skill for skill in graph.skills if not graph.roles_requiring(skill)]
