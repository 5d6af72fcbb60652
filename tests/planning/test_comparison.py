"""Roles side by side."""

from __future__ import annotations

import pytest

from careerpath import Profile, compare_roles, load_graph
from careerpath.errors import InvalidValueError
from tests.planning.instances import make_graph


def test_every_skill_is_shared_or_of_one_role():
    """Shared means needed by two or more of the roles."""
    graph = make_graph(
        {"a": {"x": 1, "y": 2}, "b": {"x": 3, "z": 1}, "c": {"y": 1, "x": 1}}, []
    )

    found = compare_roles(graph, ["c", "a", "b"])

    assert ("c", "a", "b") == found.roles
    assert [("x", {"c": 1, "a": 1, "b": 3}), ("y", {"c": 1, "a": 2})] == [
        (s.skill, s.levels) for s in found.shared
    ]
    assert {"c": (), "a": (), "b": (("z", 1),)} == found.only


@pytest.mark.parametrize("roles", [["a"], ["a", "a"], list("abcdefg"), []])
def test_two_to_six_different_roles_are_compared(roles):
    """Anything else is refused."""
    graph = make_graph({role: {} for role in "abcdefg"}, [])

    with pytest.raises(InvalidValueError, match="two to six"):
        compare_roles(graph, roles)


def test_the_two_roles_of_the_first_question_overlap_in_small_firms():
    """The seed article: in small firms one person often holds both."""
    pair = ["executive-assistant", "office-manager"]

    [overlap] = compare_roles(load_graph(), pair).overlaps

    assert {overlap.role, overlap.other} == set(pair)
    assert "sme" in overlap.contexts.company_size
    assert "large" not in overlap.contexts.company_size


def test_differences_are_priced_and_the_greatest_comes_first():
    """From the lowest to the highest level; a role without the skill has none."""
    graph = make_graph({"a": {"x": 1, "y": 2, "z": 1}, "b": {"x": 3, "z": 1}}, [])

    found = compare_roles(graph, ["a", "b"])

    assert [("x", {"a": 1, "b": 3}), ("y", {"a": 2, "b": 0})] == [
        (d.skill, d.levels) for d in found.differences
    ]
    assert graph.hours("x", 1, 3) == found.differences[0].hours
    assert (("z", 1),) == found.alike


def test_crossings_are_what_one_role_lacks_for_the_other():
    """In both directions."""
    graph = make_graph({"a": {"x": 1}, "b": {"x": 3, "y": 1}}, [])

    there, back = compare_roles(graph, ["a", "b"]).crossings

    assert ("a", "b") == (there.origin, there.destination)
    expected = graph.hours("x", 1, 3).likely + graph.hours("y", 0, 1).likely
    assert expected == there.effort_hours.likely
    assert 0 == back.effort_hours.likely


def test_the_nearest_role_asks_for_least_learning():
    """Only where someone is described, and none where two are alike."""
    graph = make_graph({"a": {"x": 2}, "b": {"y": 2}}, [])

    def nearness(**held):
        return compare_roles(graph, ["a", "b"], profile=Profile(held=held)).nearness

    assert compare_roles(graph, ["a", "b"]).nearness is None
    assert "b" == nearness(y=1).nearest
    assert ["b", "a"] == list(nearness(y=1).efforts)
    assert nearness().nearest is None


def test_a_few_moves_ahead_are_named_those_upwards_first():
    """Never those that lead down."""
    graph = load_graph()

    ahead = compare_roles(graph, ["executive-assistant", "hr-manager"]).ahead

    for moves in ahead.values():
        assert 0 < len(moves) <= 4
        changes = [move.grade_change > 0 for move in moves]
        assert sorted(changes, reverse=True) == changes
        assert all(move.grade_change >= 0 for move in moves)
