"""The roles one recorded move away."""

from __future__ import annotations

from careerpath import Profile, load_graph, measure_closeness, next_roles
from tests.planning.instances import make_graph, make_transition


def test_the_closest_move_comes_first():
    """Equally close ones are ordered by hours, then by role id."""
    skills = {"a": {"x": 2, "y": 2}, "b": {"x": 3, "y": 2}, "c": {"x": 1, "y": 2}}
    graph = make_graph(
        {**skills, "d": {"x": 1, "y": 2}, "e": {"x": 2, "y": 2}, "f": {}},
        [("a", name) for name in "fedcb"],
    )

    found = next_roles(graph, "a")

    assert list("ecdbf") == [n.role for n in found]
    assert [n.closeness for n in found] == [
        measure_closeness(graph, "a", n.role) for n in found
    ]


def test_other_orders_are_by_hours_and_by_months():
    """Equal ones by hours, then by role id."""
    moves = [("a", "b", 2), ("a", "d", 3), ("a", "c", 2), ("a", "e", 2), ("b", "a")]
    graph = make_graph(
        {"a": {}, "b": {"x": 2}, "d": {"y": 1}, "c": {"x": 1}, "e": {"z": 3}}, moves
    )
    patient = Profile(hours_per_week=1)

    def order(sort):
        found = next_roles(graph, "a", sort=sort, profile=patient)
        return [(n.role, n.effort_hours.likely, n.time_months.likely) for n in found]

    hours = [("c", 1, 2.0), ("d", 1, 3.0), ("b", 3, 2.0), ("e", 6, 2.0)]
    assert hours == order("hours")
    assert [hours[0], *hours[2:], hours[1]] == order("months")


def test_some_of_the_roles_are_still_an_answer():
    """A slice says whence and in which order, and is a value as the whole is."""
    graph = make_graph({"a": {}, "b": {}, "c": {"x": 1}}, [("a", "b"), ("a", "c")])
    found = next_roles(graph, "a", sort="hours")

    first = found[:1]

    assert ("a", "hours", ["b"]) == (first.origin, first.sort, [n.role for n in first])
    assert (found, hash(found)) == (found[:], hash(found[:]))
    assert found[-1].role == "c"


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
    assert not next_roles(make_graph({"a": {}}, []), "a")
