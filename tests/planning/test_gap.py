"""What is missing for a role, and in which order it is learnt."""

from __future__ import annotations

import random

import pytest

from careerpath import Profile, load_graph, skill_gap
from careerpath.errors import InvalidValueError, UnknownNameError
from careerpath.planning.gap import missing_skills
from careerpath.planning.needs import role_need
from tests.planning.instances import make_graph, make_role, make_skill, uniform


def steps(gap):
    """Return skill, levels and essential or not, in order."""
    return [(s.skill, s.from_level, s.to_level, s.essential) for s in gap.skills]


def test_without_a_profile_everything_is_missing():
    """Nothing is assumed to be held."""
    graph = make_graph({"a": {"x": 2}}, [])

    gap = skill_gap(graph, "a")

    assert [("x", 0, 2, True)] == steps(gap)
    assert (1, 3, 6) == gap.effort_hours


def test_the_current_role_gives_its_essential_levels():
    """Unless the profile says otherwise."""
    graph = make_graph({"a": {"x": 2}, "b": {"x": 1}}, [])

    assert [("x", 1, 2, True)] == steps(
        skill_gap(graph, "a", profile=Profile(role="b"))
    )
    assert [("x", 0, 2, True)] == steps(
        skill_gap(graph, "a", profile=Profile(role="b", assume_role_skills=False))
    )


def test_desirable_skills_are_listed_after_and_not_counted():
    """Only what they add to the essential level of the same skill."""
    plain = make_graph({"a": {}}, [], [make_skill("x")])
    graph = type(plain)(
        scale=plain.scale,
        skills=plain.skills.values(),
        roles=[make_role("a", {"x": 1}, {"x": 3})],
    )

    gap = skill_gap(graph, "a")

    assert [("x", 0, 1, True), ("x", 1, 3, False)] == steps(gap)
    assert 1 == gap.effort_hours.likely


def test_prerequisites_come_first_and_count():
    """Even where the role does not name them."""
    skills = [make_skill("a"), make_skill("b", prerequisites={1: {"c": 2}})]
    graph = make_graph({"r": {"a": 1, "b": 1}}, [], [*skills, make_skill("c")])

    assert [("a", 0, 1, True), ("c", 0, 2, True), ("b", 0, 1, True)] == steps(
        skill_gap(graph, "r")
    )


@pytest.mark.parametrize("seed", range(100))
def test_no_order_breaks_a_prerequisite(seed):
    """Followed step by step, every prerequisite is there when it is needed."""
    question = uniform(random.Random(seed))
    graph = question.graph
    for role in graph.roles:
        need = role_need(graph, role, desirable=True)
        levels = {}
        for step in missing_skills(graph, {}, need):
            assert levels.get(step.skill, 0) == step.from_level
            for level in range(step.from_level + 1, step.to_level + 1):
                wanted = graph.skill(step.skill).prerequisites.get(level, {})
                assert all(levels.get(s, 0) >= n for s, n in wanted.items())
            levels[step.skill] = step.to_level

        assert need == levels


def test_the_shipped_orders_break_no_prerequisite():
    """For every shipped role."""
    graph = load_graph()
    for role in graph.roles:
        levels = {}
        for step in skill_gap(graph, role).skills:
            for level in range(step.from_level + 1, step.to_level + 1):
                wanted = graph.skill(step.skill).prerequisites.get(level, {})
                assert all(levels.get(s, 0) >= n for s, n in wanted.items())
            levels[step.skill] = step.to_level


@pytest.mark.parametrize(
    "profile",
    [
        Profile(hours_per_week=0),
        Profile(hours_per_week=61),
        Profile(months_in_role=-1),
        Profile(held={"x": 4}),
        Profile(held={"x": -1}),
    ],
)
def test_impossible_profiles_are_refused(profile):
    """With the number and what to give instead."""
    graph = make_graph({"a": {"x": 2}}, [])

    with pytest.raises(InvalidValueError, match=r"give 0|give 1"):
        skill_gap(graph, "a", profile=profile)


def test_unknown_names_are_refused():
    """A role and a skill that do not exist."""
    graph = make_graph({"a": {"x": 2}}, [])

    with pytest.raises(UnknownNameError, match="No role is called “z”"):
        skill_gap(graph, "z")
    with pytest.raises(UnknownNameError, match="No skill is called “y”"):
        skill_gap(graph, "a", profile=Profile(held={"y": 1}))
