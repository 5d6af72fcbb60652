"""Make people who ask a question of the planner's tests, by seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from careerpath import find_routes
from careerpath.batch import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath import CareerGraph
    from tests.planning.instances import Question


def make_people(question: Question, seed: int, count: int) -> list[Person]:
    """Return people with the role and the destination of a question."""
    rng = random.Random(f"people {seed}")
    ends = question.origin, question.destination
    return [
        _person(rng, str(number), *ends, sorted(question.graph.skills))
        for number in range(count)
    ]


def make_mixed_people(graph: CareerGraph, seed: int, count: int) -> list[Person]:
    """Return people between any two roles, the same one too."""
    rng = random.Random(f"mixed {seed}")
    roles = sorted(graph.roles)
    return [
        _person(rng, str(n), rng.choice(roles), rng.choice(roles), sorted(graph.skills))
        for n in range(count)
    ]


def _person(
    rng: random.Random, name: str, role: str, destination: str, skills: Sequence[str]
) -> Person:
    held = rng.sample(skills, rng.randint(0, min(4, len(skills))))
    return Person(
        name=name,
        role=role,
        destination=destination,
        held={skill: rng.randint(0, 3) for skill in held},
        hours_per_week=rng.choice((1, 4, 60)),
        months_in_role=rng.choice((0, 0, 2, 5)),
    )


def alone(graph: CareerGraph, person: Person, by: str = "effort", **wishes) -> tuple:
    """Return what the planner answers to one person."""
    found = find_routes(
        graph,
        person.role,
        person.destination,
        by=by,
        k=1,
        profile=person.profile,
        **wishes,
    )
    best = found.routes[0] if found.routes else None
    return (
        best.roles if best else (),
        best and best.effort_hours,
        best and best.practice_hours,
        best and best.time_months,
        found.direct.effort_hours,
        found.direct.practice_hours,
        found.direct.time_months,
        found.proven,
        found.reason,
    )


def said(answer) -> tuple:
    """Return the same of a batch's answer."""
    return (
        answer.route,
        answer.effort_hours,
        answer.practice_hours,
        answer.time_months,
        answer.direct_effort_hours,
        answer.direct_practice_hours,
        answer.direct_time_months,
        answer.proven,
        answer.reason,
    )
