"""Choices are those of full enumeration, chosen by the definitions."""

from __future__ import annotations

import pytest

from careerpath import Filters, Profile, find_choices, find_trade_offs, load_graph
from careerpath.errors import InvalidValueError
from careerpath.model.answers import ASPECTS
from careerpath.planning.search.labels import TERMS
from tests.planning.enumeration import enumerate_routes
from tests.planning.instances import GENERATORS, Question, make_graph, make_question

#: With three generators: 1,050 graphs.
CHUNKS = 5
GRAPHS_PER_CHUNK = 70
GRAPH = load_graph()
TOLERANCES = (0, 10, 40)


def values(route):
    """Return what a route is weighed by."""
    return tuple(getattr(route, aspect.replace("-", "_")) for aspect in ASPECTS)


def choices(routes):
    """Return the routes that no other one beats on all aspects, one of equals."""
    found = {}
    for route in sorted(routes, key=lambda r: (r.effort, r.moves, r.roles)):
        found.setdefault(values(route), route)
    return [
        route
        for vector, route in found.items()
        if not any(
            other != vector and all(a <= b for a, b in zip(other, vector, strict=True))
            for other in found
        )
    ]


def expected(routes, tolerance):
    """Return the roles of the choices shown, each with what it is best at."""
    if not routes:
        return []
    least = min(route.effort for route in routes)
    near = [r for r in routes if r.effort * 100 <= least * (100 + tolerance)]
    front = choices(routes)
    shown = [
        min(
            near,
            key=lambda r: (r.hardest_step, r.firmness, r.time, *r.key("effort")),
        )
    ]
    for aspect in ASPECTS:
        first = min(front, key=lambda r, aspect=aspect: r.key(aspect))
        if first not in shown:
            shown.append(first)
    best = [min(column) for column in zip(*map(values, routes), strict=True)]
    return [
        (
            route.roles,
            tuple(
                aspect
                for aspect, value, least in zip(
                    ASPECTS, values(route), best, strict=True
                )
                if value == least
            ),
        )
        for route in shown[:4]
    ]


def found(question, tolerance):
    """Return what the planner finds."""
    answer = find_choices(
        question.graph,
        question.origin,
        question.destination,
        tolerance=tolerance,
        profile=question.profile,
        filters=question.filters,
        desirable=question.desirable,
    )
    assert answer.proven
    assert (answer.reason is None) == bool(answer.routes)
    roles = [route.roles for route in answer.routes]
    return list(zip(roles, answer.best_at, strict=True))


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("generator", GENERATORS)
def test_the_choices_are_those_of_full_enumeration(generator, chunk):
    """The recommended one first, then those best at something, by the definition."""
    for seed in range(chunk * GRAPHS_PER_CHUNK, (chunk + 1) * GRAPHS_PER_CHUNK):
        question = make_question(generator, seed)
        routes = enumerate_routes(question)
        tolerance = TOLERANCES[seed % len(TOLERANCES)]

        assert expected(routes, tolerance) == found(question, tolerance), seed


def test_the_generated_questions_have_choices():
    """Several routes, of which some are beaten and some are worth a look."""
    numbers = [
        (len(routes), len(expected(routes, 10)))
        for generator in GENERATORS
        for seed in range(CHUNKS * GRAPHS_PER_CHUNK)
        for routes in [enumerate_routes(make_question(generator, seed))]
    ]

    assert {1, 2, 3, 4} <= {shown for _, shown in numbers}
    assert any(all_ > shown for all_, shown in numbers)


@pytest.mark.parametrize(
    ("origin", "destination"),
    [
        ("executive-assistant", "hr-manager"),
        ("executive-assistant", "office-manager"),
        ("receptionist", "office-manager"),
        ("office-manager", "training-manager"),
        ("hr-assistant", "hr-director"),
        ("accounting-assistant", "administrative-and-financial-director"),
        ("hr-director", "recruiter"),
    ],
)
def test_the_shipped_graph_is_answered_exactly(origin, destination):
    """With and without skills of one's own."""
    person = Profile(months_in_role=30, held={"employment-law": 2})
    for profile in (None, person):
        question = Question(GRAPH, origin, destination, profile, Filters())
        routes = enumerate_routes(question)

        assert expected(routes, 10) == found(question, 10)


def test_a_little_more_study_buys_an_easier_step():
    """The least study is then shown beside it, with what it is best at."""
    graph = make_graph(
        {"a": {}, "b": {"x": 3}, "c": {"y": 3}, "z": {"x": 3, "w": 1}},
        [("a", "z"), ("a", "b"), ("b", "z")],
    )

    answer = find_choices(graph, "a", "z")

    assert [("a", "b", "z"), ("a", "z")] == [route.roles for route in answer.routes]
    assert (("effort", "time", "hardest-step"), ("effort", "time", "moves")) == tuple(
        tuple(aspect for aspect in best if aspect != "firmness")
        for best in answer.best_at
    )


def test_a_met_budget_is_not_proven():
    """There are choices all the same, none beaten by another."""
    answer = find_choices(GRAPH, "receptionist", "hr-director", label_budget=30)

    assert not answer.proven
    assert answer.routes


def test_no_tolerance_is_below_nothing():
    """Less study than the least there is makes no sense."""
    with pytest.raises(InvalidValueError, match="0 percent"):
        find_choices(GRAPH, "receptionist", "hr-director", tolerance=-1)


def test_trade_offs_keep_their_criteria():
    """Firmness is weighed for choices only."""
    with pytest.raises(InvalidValueError, match="give one of effort, time"):
        find_trade_offs(GRAPH, "receptionist", "hr-director", criteria=["firmness"])


@pytest.mark.parametrize("order", ["firmness", "recommended"])
def test_a_wrong_dominance_is_caught(order, monkeypatch):
    """One label per role finds other choices than enumeration somewhere."""
    wrong = TERMS[order]._replace(beats=lambda first, second: first is not second)
    monkeypatch.setitem(TERMS, order, wrong)
    questions = (make_question(g, seed) for seed in range(200) for g in GENERATORS)

    assert any(expected(enumerate_routes(q), 40) != found(q, 40) for q in questions)
