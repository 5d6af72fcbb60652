"""The roles one recorded move away."""

from __future__ import annotations

from careerpath import Profile, load_graph, next_roles
from tests.planning.instances import make_graph, make_transition


def test_the_cheapest_move_comes_first():
    """Equal ones are ordered by role id."""
    graph = make_graph(
        {"a": {}, "b": {"x": 2}, "d": {"y": 1}, "c": {"x": 1}},
        [("a", "b"), ("a", "d"), ("a", "c"), ("b", "a")],
    )

    assert [("c", 1), ("d", 1), ("b", 3)] == [
        (n.role, n.effort_hours.likely) for n in next_roles(graph, "a")
    ]


def test_a_move_is_priced_for_the_person():
    """What is held costs nothing; months in the role shorten the wait."""
    graph = make_graph({"a": {}, "b": {"x": 2}}, [make_transition("a", "b", 12)])
    person = Profile(months_in_role=10, held={"x": 1})

    [found] = next_roles(graph, "a", profile=person)

    assert (2, 2) == (found.effort_hours.likely, found.experience_months.likely)
    assert [("x", 1, 2)] == [(s.skill, s.from_level, s.to_level) for s in found.skills]


def test_the_grade_change_tells_up_across_and_back():
    """In the shipped graph an executive assistant may go all three ways."""
    changes = {
        n.role: n.grade_change for n in next_roles(load_graph(), "executive-assistant")
    }

    assert changes["office-manager"] > 0
    assert changes["hr-assistant"] == 0
    assert changes["administrative-assistant"] < 0


def test_a_role_nobody_leaves_has_no_next():
    """That is an empty answer."""
    assert () == next_roles(make_graph({"a": {}}, []), "a")
