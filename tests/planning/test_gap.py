"""What is missing for a role, and in which order it is learnt."""

from __future__ import annotations

import random

import pytest

from careerpath import Profile, load_graph, skill_gap
from careerpath.errors import InvalidValueError, UnknownNameError
from careerpath.planning.gap import missing_skills
from careerpath.planning.needs import role_need
from tests.cases import for_each
from tests.planning.instances import (
    GENERATORS,
    make_graph,
    make_question,
    make_role,
    make_skill,
    uniform,
)


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


@for_each(range(100))
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
    for level in (0, 1, 9):
        with pytest.raises(UnknownNameError, match="No skill is called “y”"):
            skill_gap(graph, "a", profile=Profile(held={"y": level}))


def first_step(graph, reached, need):
    """Return what is learnt next: a skill, and the level it is learnt to.

    The first skill that can be learnt to the end, else the first that can be begun.
    """

    def top(skill):
        """Return how far a skill can be learnt now."""
        asked, level = graph.skills[skill].prerequisites, reached.get(skill, 0)
        while level < need[skill] and all(
            reached.get(other, 0) >= least
            for other, least in asked.get(level + 1, {}).items()
        ):
            level += 1
        return level

    waiting = [skill for skill in sorted(need) if need[skill] > reached.get(skill, 0)]
    ready = [skill for skill in waiting if top(skill) == need[skill]]
    begun = [skill for skill in waiting if top(skill) > reached.get(skill, 0)]
    skill = (ready or begun)[0]
    return skill, top(skill)


def check_order(graph, held, need):
    """Compare the steps with taking what is learnt next again and again."""
    reached = dict(held)
    for step in missing_skills(graph, held, need):
        assert (step.skill, step.to_level) == first_step(graph, reached, need)
        assert step.from_level == reached.get(step.skill, 0)
        reached[step.skill] = step.to_level
    assert all(reached.get(skill, 0) >= level for skill, level in need.items())


def test_of_skills_that_can_be_learnt_the_first_by_id_comes_first():
    """Between any two roles of the shipped graph, whatever order they name them in."""
    graph = load_graph()
    rng = random.Random("order")
    for origin in graph.roles:
        for destination in graph.roles:
            need = role_need(graph, destination)
            shuffled = dict(rng.sample(sorted(need.items()), len(need)))
            check_order(graph, role_need(graph, origin), shuffled)


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_order_holds_where_skills_wait_for_each_other(generator):
    """On generated graphs, whose prerequisites are many."""
    several = 0
    for seed in range(150):
        question = make_question(generator, seed)
        for role in question.graph.roles:
            need = role_need(question.graph, role)
            check_order(question.graph, {}, need)
            several += len(need) > 2
    assert several > 10
