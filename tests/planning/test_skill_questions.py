"""What is asked about skills is what changes the answer."""

from __future__ import annotations

import pytest

from careerpath import Profile, load_graph, next_roles, required_skills, skill_gap
from careerpath.planning.needs import held_levels
from careerpath.planning.skill_questions import find_questions, with_answers
from tests.planning.instances import make_graph


@pytest.fixture(scope="module")
def graph():
    return load_graph()


def by_skill(graph, profile):
    return {question.skill: question for question in find_questions(graph, profile)}


def test_the_most_hours_between_the_answers_come_first():
    """Over all roles ahead, at the level of the role and the one above."""
    graph = make_graph(
        {"a": {"x": 1, "y": 1, "w": 2}, "b": {"x": 2, "z": 1}, "c": {"x": 2, "y": 1}},
        [("a", "b"), ("a", "c")],
    )

    found = find_questions(graph, Profile(role="a"))

    shown = [(q.skill, q.held, q.levels, tuple(sorted(q.opens))) for q in found]
    hours = [graph.hours("x", 0, 2).likely * 2] + [graph.hours("y", 0, 1).likely] * 2
    assert [
        ("x", 1, (1, 2), ("b", "c")),
        ("y", 1, (1, 2), ()),
        ("z", 0, (1, 2), ("b",)),
    ] == shown
    assert hours == [q.hours for q in found]


def test_the_target_decides_which_roles_lie_ahead(graph):
    """Those on the ways to it, it first; without one those a move away."""
    near = find_questions(graph, Profile(role="receptionist"))
    far = find_questions(graph, Profile(role="receptionist", target="hr-officer"))
    around = {found.role for found in next_roles(graph, "receptionist")}

    assert {role for q in near for role in q.asked_by} <= around
    assert {"hr-officer"} == {q.asked_by[0] for q in far if "hr-officer" in q.asked_by}
    assert "employment-law" in {q.skill for q in far} - {q.skill for q in near}


def test_years_in_a_role_ask_about_its_core_skills_first(graph):
    """Someone there for less time is asked about them in their turn."""
    role = graph.role("receptionist")
    highest = max(role.essential.values())
    core = {skill for skill, level in role.essential.items() if level == highest}
    waits = (m.experience_months.likely for m in graph.transitions_from(role.id))
    enough = max(waits) + 24

    old = find_questions(graph, Profile(role=role.id, months_in_role=enough))
    new = find_questions(graph, Profile(role=role.id, months_in_role=enough - 1))

    assert core == {question.skill for question in old[: len(core)]}
    assert all((highest, highest + 1) == q.levels for q in old[: len(core)])
    assert not any(question.core for question in new)


def test_nobody_has_to_say_less_than_a_role_ahead_counts():
    """Its level is among the answers, however far above the present role's."""
    graph = make_graph({"a": {"x": 1}, "b": {"x": 3, "y": 1}}, [("a", "b")])

    assert [("x", (1, 2, 3)), ("y", (1, 2))] == [
        (q.skill, q.levels) for q in find_questions(graph, Profile(role="a"))
    ]


def test_nothing_is_asked_twice_or_for_no_use(graph):
    """What the profile says is known; without a role nothing can be told."""
    asked = by_skill(graph, Profile(role="receptionist"))
    known = dict.fromkeys(list(asked)[:3], 1)

    left = by_skill(graph, Profile(role="receptionist", held=known))

    assert set(asked) - set(known) == set(left)
    assert () == find_questions(graph, Profile())


def test_an_answer_above_the_role_shortens_the_way(graph):
    """By the hours of the level."""
    person = Profile(role="receptionist")
    question = next(q for q in find_questions(graph, person) if q.held and q.opens)

    better = with_answers(graph, person, {question.skill: question.levels[1]})

    aimed = question.opens[0]
    assert better.assume_role_skills
    assert (
        skill_gap(graph, aimed, profile=better).effort_hours.likely
        < skill_gap(graph, aimed, profile=person).effort_hours.likely
    )


def test_an_answer_below_the_role_is_believed(graph):
    """The profile then says every level itself."""
    person = Profile(role="receptionist")
    needed = required_skills(graph, "receptionist")
    graph_levels = {need.skill: need.essential for need in needed}
    skill = "front-desk-reception"

    lower = with_answers(graph, person, {skill: graph_levels[skill] - 1})

    held = held_levels(graph, lower)
    assert not lower.assume_role_skills
    assert graph_levels[skill] - 1 == held[skill]
    before = held_levels(graph, person)
    assert {s: n for s, n in before.items() if s != skill} == {
        s: n for s, n in held.items() if s != skill
    }
