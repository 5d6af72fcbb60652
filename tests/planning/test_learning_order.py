"""In which order people are shown what they have to learn."""

from __future__ import annotations

import random

from careerpath import load_graph, skill_gap
from careerpath.model.text import LANGUAGES
from careerpath.planning.gap import missing_skills
from careerpath.planning.learning_order import in_learning_order
from careerpath.planning.needs import role_need
from careerpath.words.phrases import say
from tests.cases import for_each
from tests.planning.instances import make_graph, make_skill, uniform

GRAPH = load_graph()
SKILLS = GRAPH.skills.values()


def order(graph, role, names):
    """Return the skills to learn for a role, called by `names`."""
    steps = skill_gap(graph, role).skills
    return [step.skill for step in in_learning_order(graph, steps, names.get)]


def test_what_others_build_on_comes_first_then_the_first_by_name():
    """The names are those of the language shown, accents and capitals folded."""
    skills = [
        make_skill("a", prerequisites={1: {"d": 1}}),
        make_skill("b"),
        make_skill("c"),
        make_skill("d"),
    ]
    graph = make_graph({"r": {"a": 1, "b": 1, "c": 1}}, [], skills)

    assert ["b", "c", "d", "a"] == order(
        graph, "r", dict(zip("abcd", "ABCD", strict=True))
    )
    assert ["d", "b", "c", "a"] == order(
        graph, "r", dict(zip("abcd", "Aéeb", strict=True))
    )


def test_two_skills_of_one_name_go_by_id():
    """The same input gives the same order."""
    graph = make_graph({"r": {"b": 1, "a": 1}}, [])

    assert ["a", "b"] == order(graph, "r", dict.fromkeys("ab", "Same"))


@for_each(range(100))
def test_no_order_breaks_a_prerequisite(seed):
    """Names in any order, and skills that wait for each other among them."""
    graph = uniform(random.Random(seed)).graph
    for role in graph.roles:
        need = role_need(graph, role, desirable=True)
        steps = missing_skills(graph, {}, need)
        found = in_learning_order(graph, steps, lambda skill: skill[::-1])
        levels = {}
        for step in found:
            assert levels.get(step.skill, 0) == step.from_level
            for level in range(step.from_level + 1, step.to_level + 1):
                wanted = graph.skill(step.skill).prerequisites.get(level, {})
                assert all(levels.get(s, 0) >= n for s, n in wanted.items())
            levels[step.skill] = step.to_level

        assert need == levels


def test_french_lists_are_not_in_the_order_of_english_names():
    """Each language has its own."""
    english, french = (
        order(GRAPH, "office-manager", {s.id: say(s.label, lang) for s in SKILLS})
        for lang in LANGUAGES
    )

    assert sorted(english) == sorted(french)
    assert english != french
