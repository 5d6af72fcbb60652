"""Roles side by side."""

from __future__ import annotations

import pytest

from careerpath import compare_roles, load_graph
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
