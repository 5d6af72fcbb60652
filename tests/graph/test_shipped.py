"""The shipped graph is sound, large enough and says why throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerpath import CareerGraph, Profile, read_graph, skill_gap
from careerpath.planning.verdicts import count

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
    ("things", "at_least"), [("roles", 34), ("skills", 92), ("transitions", 92)]
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


def test_every_family_is_reached_from_assistance(graph: CareerGraph) -> None:
    """The families that people set out from lead everywhere."""
    counts = count(graph)

    assert "assistance" == counts.entry_family
    assert counts.families == counts.reachable_families


def test_moves_lead_in_every_direction(graph: CareerGraph) -> None:
    """Up, across and back, out of more than one family each."""
    families: dict[str, set[str]] = {}
    for move in graph.transitions:
        families.setdefault(move.kind, set()).add(graph.role(move.origin).family)

    assert {"promotion", "lateral", "conversion", "return"} == set(families)
    assert all(len(among) > 3 for among in families.values())


def test_skills_wait_for_one_another(graph: CareerGraph) -> None:
    """At least 60 links; that none goes in a circle is a rule of reading."""
    assert count(graph).prerequisite_links >= 60


def test_missions_are_five_to_nine(graph: CareerGraph) -> None:
    """Enough to know the work, few enough to read."""
    assert [] == [
        role.id for role in graph.roles.values() if not 5 <= len(role.missions) <= 9
    ]


def test_neighbours_differ(graph: CareerGraph) -> None:
    """A move changes what is asked for."""
    assert [] == [
        (move.origin, move.destination)
        for move in graph.transitions
        if graph.role(move.origin).essential == graph.role(move.destination).essential
    ]


def test_the_learning_order_breaks_no_prerequisite(graph: CareerGraph) -> None:
    """Whatever role, from nothing or from any role one move away."""
    for origin, destination in [
        *((None, role) for role in graph.roles),
        *((move.origin, move.destination) for move in graph.transitions),
    ]:
        profile = Profile(role=origin) if origin else None
        gap = skill_gap(graph, destination, profile=profile)
        held = graph.with_prerequisites(graph.role(origin).essential if origin else {})
        for step in gap.skills:
            if not step.essential:
                continue
            needed = graph.with_prerequisites({step.skill: step.to_level})
            waiting = {
                skill
                for skill, level in needed.items()
                if skill != step.skill and held.get(skill, 0) < level
            }

            assert set() == waiting, (origin, destination, step.skill)
            held[step.skill] = step.to_level
