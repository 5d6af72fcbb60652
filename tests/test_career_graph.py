"""The graph in the words of careers."""

from __future__ import annotations

import networkx as nx
import pytest

from careerpath import CareerGraph, load_graph
from careerpath.errors import AmbiguousNameError, UnknownNameError
from tests.planning.instances import GENERATORS, make_graph, make_question, make_skill


@pytest.mark.parametrize("generator", GENERATORS)
def test_networkx_gives_back_the_same_graph(generator):
    """Whatever the graph."""
    graph = make_question(generator, 1).graph

    assert graph == CareerGraph.from_networkx(graph.to_networkx())


def test_the_shipped_graph_survives_networkx():
    """All values come back."""
    graph = load_graph()

    assert graph == CareerGraph.from_networkx(graph.to_networkx())


def test_networkx_sees_roles_skills_and_three_kinds_of_edges():
    """With their levels."""
    skills = [make_skill("x"), make_skill("y", prerequisites={2: {"x": 1}})]
    graph = make_graph({"a": {}, "b": {"y": 2}}, [("a", "b")], skills)

    found = graph.to_networkx()

    assert isinstance(found, nx.DiGraph)
    assert {"a": "role", "b": "role", "skill:x": "skill", "skill:y": "skill"} == dict(
        found.nodes(data="type")
    )
    edges = {(u, v): d for u, v, d in found.edges(data=True)}
    assert "transition" == edges["a", "b"]["type"]
    assert {"type": "requires", "level": 2, "essential": True} == edges["b", "skill:y"]
    assert {"type": "prerequisite", "levels": {2: 1}} == edges["skill:y", "skill:x"]


def test_removing_a_move_in_networkx_removes_it_here():
    """What networkx no longer has does not come back."""
    graph = make_graph({"a": {}, "b": {}}, [("a", "b"), ("b", "a")])
    changed = graph.to_networkx()
    changed.remove_edge("a", "b")

    found = CareerGraph.from_networkx(changed)

    assert [("b", "a")] == [(t.origin, t.destination) for t in found.transitions]
    assert 2 == len(graph.transitions)


def test_iteration_is_sorted_by_id():
    """However the graph was filled."""
    graph = make_graph({"b": {"y": 1}, "a": {"x": 1}}, [("b", "a"), ("a", "b")])

    assert ["a", "b"] == list(graph.roles)
    assert ["x", "y"] == list(graph.skills)
    assert [("a", "b"), ("b", "a")] == [
        (t.origin, t.destination) for t in graph.transitions
    ]


def test_prerequisites_are_followed_to_the_end():
    """Level by level, through other skills."""
    skills = [
        make_skill("a"),
        make_skill("b", prerequisites={1: {"a": 1}, 3: {"a": 3}}),
        make_skill("c", prerequisites={2: {"b": 1}}),
    ]
    graph = make_graph({}, [], skills)

    assert {"c": 1} == graph.with_prerequisites({"c": 1})
    assert {"a": 1, "b": 1, "c": 2} == graph.with_prerequisites({"c": 2})
    assert {"a": 3, "b": 3} == graph.with_prerequisites({"b": 3})


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("executive-assistant", "executive-assistant"),
        ("Executive Assistant", "executive-assistant"),
        ("assistante de direction", "executive-assistant"),
        ("Assistant(e) de direction", "executive-assistant"),
        ("ASSISTANT·E DE DIRECTION", "executive-assistant"),
        ("assistant / assistante de direction", "executive-assistant"),
        ("office manager", "office-manager"),
        ("directrice des ressources humaines", "hr-director"),
        ("DRH", "hr-director"),
        ("RAF", "administrative-and-financial-manager"),
        ("chargée de recrutement", "recruiter"),
        ("chef de projet", "project-manager"),
        ("cheffe de projet", "project-manager"),
    ],
)
def test_titles_lead_to_their_role(text, role):
    """In both languages, all genders, any case."""
    assert role == load_graph().find_role(text).id


def test_an_unknown_title_names_the_nearest():
    """A typing error is never silently mended."""
    with pytest.raises(UnknownNameError, match="asistante") as caught:
        load_graph().find_role("asistante de direction")

    assert "executive-assistant" in caught.value.suggestions


def test_an_ambiguous_title_is_a_question():
    """Several roles go by it, so all are named."""
    with pytest.raises(AmbiguousNameError) as caught:
        load_graph().find_role("RH")

    assert len(caught.value.candidates) > 1


def test_the_representation_counts():
    """So that a notebook shows what was loaded."""
    graph = make_graph({"a": {}, "b": {"x": 1}}, [("a", "b")])

    assert "<CareerGraph: 2 roles, 1 skills, 1 transitions>" == repr(graph)
