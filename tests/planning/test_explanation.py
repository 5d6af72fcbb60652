"""Why a move is in the graph."""

from __future__ import annotations

from careerpath import explain_transition
from tests.planning.instances import make_graph, make_transition


def test_what_is_kept_and_what_is_new_make_up_the_need():
    """The destination's requirement and the move's own."""
    move = make_transition("a", "b", essential={"z": 1})
    graph = make_graph({"a": {"x": 2, "w": 1}, "b": {"x": 3, "y": 1}}, [move])

    found = explain_transition(graph, "a", "b")

    assert move == found.transition
    assert {"x": 2} == found.kept
    assert [("x", 2, 3), ("y", 0, 1), ("z", 0, 1)] == [
        (s.skill, s.from_level, s.to_level) for s in found.gained
    ]
    assert 5 == found.effort_hours.likely


def test_a_move_that_is_not_recorded_is_still_priced():
    """And the recorded move the other way round is named."""
    graph = make_graph({"a": {}, "b": {"x": 1}}, [("b", "a")])

    found = explain_transition(graph, "a", "b")

    assert found.transition is None
    assert found.reverse == graph.transition(origin="b", destination="a")
    assert 1 == found.effort_hours.likely
