"""Invent a ladder of roles whose labels, and those of their skills, are sentences."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from careerpath.career_graph import CareerGraph
from careerpath.model.answers import SkillStep
from careerpath.model.ranges import Range
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from tests.diagram.worlds import SCALE, SOURCES, answer_of, move, role

#: 108 letters, and a sentence as other frameworks have them for skills.
TITLE = (
    "responsable du développement des ressources humaines et de la formation "
    "professionnelle des agents techniques {number}"
)
SENTENCE = (
    "Can plan, lead and take responsibility for the development and maintenance of "
    "complex professional relationships within the organisation, number {number}"
)


def ladder(grades=3, skills=6):
    """Return a graph of two roles a grade, and two routes from the first upwards."""
    roles = [
        role(f"r{n}", TITLE.format(number=n), f"family-{n % 3}", 1 + n // 2)
        for n in range(2 * grades)
    ]
    order = [each.id for each in roles]
    moves = [
        move(a, b, "promotion" if number % 2 else "lateral")
        for number, (a, b) in enumerate(pairwise(order))
    ]
    moves += [move(a, b) for a, b in zip(order, order[2:], strict=False)]
    graph = CareerGraph(
        scale=SCALE,
        sources=SOURCES,
        roles=roles,
        transitions=moves,
        skills=[sentence(n) for n in range(skills * (grades - 1))],
    )
    answer = answer_of(graph, order[:-1:2], (*order[:2], *order[3:-1]))
    first, *others = answer.routes
    steps = tuple(
        replace(step, skills=tuple(learnt(place * skills, skills)))
        for place, step in enumerate(first.steps)
    )
    return graph, replace(answer, routes=(replace(first, steps=steps), *others))


def learnt(first, count):
    """Yield so many skills to acquire."""
    for n in range(first, first + count):
        yield SkillStep(f"s{n}", 0, 1 + n % 3, Range(5, 10, 20))


def sentence(number):
    """Return a skill whose label is a sentence."""
    text = SENTENCE.format(number=number)
    hours = {level.level: Range(5, 10, 20) for level in SCALE.levels}
    return Skill(f"s{number}", Text(text, text), "technique", "office", {}, hours)
