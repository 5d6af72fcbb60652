"""The search returns what full enumeration returns, ties included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerpath import find_routes
from careerpath.model.answers import CRITERIA
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.instances import GENERATORS, make_question

if TYPE_CHECKING:
    from tests.planning.instances import Question

#: With three generators: 2,400 graphs.
CHUNKS = 8
GRAPHS_PER_CHUNK = 100


def found(question: Question, by: str, k: int) -> list[tuple[str, ...]]:
    """Return the routes that the planner finds."""
    answer = find_routes(
        question.graph,
        question.origin,
        question.destination,
        by=by,
        k=k,
        profile=question.profile,
        filters=question.filters,
        desirable=question.desirable,
    )
    return [route.roles for route in answer.routes]


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("generator", GENERATORS)
def test_the_best_routes_are_those_of_full_enumeration(generator, chunk):
    """For all criteria, one route and ten, with filters and demanding moves."""
    for seed in range(chunk * GRAPHS_PER_CHUNK, (chunk + 1) * GRAPHS_PER_CHUNK):
        question = make_question(generator, seed)
        routes = enumerate_routes(question)
        expected = {(by, k): rank(routes, by, k) for by in CRITERIA for k in (1, 10)}

        actual = {(by, k): found(question, by, k) for by, k in expected}

        assert expected == actual, f"{generator} {seed}"


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_prices_are_those_of_full_enumeration(generator):
    """Effort, time, moves and hardest step of every route, computed naively."""
    compared = 0
    for seed in range(150):
        question = make_question(generator, seed)
        expected = {r.roles: r for r in enumerate_routes(question)}
        answer = find_routes(
            question.graph,
            question.origin,
            question.destination,
            k=1000,
            profile=question.profile,
            filters=question.filters,
            desirable=question.desirable,
        )

        assert set(expected) == {route.roles for route in answer.routes}
        for route in answer.routes:
            naive = expected[route.roles]
            tenths = int(naive.time * 10 + 0.5)
            assert naive.effort == route.effort_hours.likely
            assert naive.moves == route.moves
            assert naive.hardest_step == route.hardest_step_hours
            assert tenths == round(route.time_months.likely * 10)
            compared += 1
    assert compared > 100


def test_the_generators_make_questions_worth_asking():
    """Most questions have several routes, and every kind of filter occurs."""
    questions = [make_question(g, seed) for g in GENERATORS for seed in range(200)]
    several = [q for q in questions if len(enumerate_routes(q)) > 1]
    filters = [q.filters for q in questions]

    assert len(several) > len(questions) / 3
    assert all(
        any(getattr(f, name) for f in filters)
        for name in (
            "via",
            "avoid",
            "company_size",
            "status",
            "min_tier",
            "recorded",
            "step_down",
        )
    )
    assert any("grades" in q.graph.scale.assumed for q in questions)
    assert any(t.essential for q in questions for t in q.graph.transitions)
    assert any(q.desirable for q in questions)
