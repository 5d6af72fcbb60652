"""A search that gives up says so, and what it says is true."""

from __future__ import annotations

from itertools import pairwise

import pytest

from careerpath import Filters, find_routes, find_trade_offs
from careerpath.model.answers import CRITERIA
from careerpath.planning.question import ask
from careerpath.planning.search import best as search
from careerpath.planning.search import branches
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.hostile import satisfiability
from tests.planning.instances import GENERATORS, make_graph, make_question
from tests.planning.test_exact_routes import found

BUDGET = 5_000


@pytest.mark.parametrize("k", [1, 10])
def test_a_hostile_graph_ends_within_the_budget(k):
    """With the best route found so far, and a bound below it."""
    question = satisfiability(14)
    network = ask(question.graph, "a", "z", filters=question.filters).network()

    result = search.search_routes(network, "effort", k, label_budget=BUDGET)
    answer = find_routes(
        question.graph,
        "a",
        "z",
        k=k,
        filters=question.filters,
        label_budget=BUDGET,
    )

    assert not answer.proven
    assert result.popped <= 2 * BUDGET
    assert answer.lower_bound is not None
    assert answer.lower_bound > 0
    assert all(r.effort_hours.likely >= answer.lower_bound for r in answer.routes)


def test_a_hostile_graph_small_enough_is_answered_exactly():
    """By effort every formula costs one skill a variable, or one more."""
    question = satisfiability(5)

    answer = find_routes(question.graph, "a", "z", filters=question.filters)

    assert answer.proven
    assert answer.routes[0].effort_hours.likely >= 5 * 10


def test_labels_multiply_with_the_variables():
    """So no budget is ever large enough: the search must be able to give up."""
    popped = []
    for variables in (3, 5, 7, 9):
        question = satisfiability(variables)
        network = ask(question.graph, "a", "z", filters=question.filters).network()
        popped.append(search.search_routes(network, "effort", 1).popped)

    assert popped[1] > 2 * popped[0]
    assert popped[2] > 2 * popped[1]
    assert popped[3] > 2 * popped[2]


@pytest.mark.parametrize("by", CRITERIA)
def test_the_bound_of_an_unproven_answer_is_below_the_best(by):
    """Whatever the budget, on graphs that enumeration can check."""
    unproven = 0
    for seed in range(60):
        question = make_question("layered", seed)
        routes = enumerate_routes(question)
        for budget in (1, 5, 12):
            answer = find_routes(
                question.graph,
                question.origin,
                question.destination,
                by=by,
                k=1,
                profile=question.profile,
                filters=question.filters,
                desirable=question.desirable,
                label_budget=budget,
            )
            if answer.proven or not routes:
                continue
            best = min(getattr(r, by.replace("-", "_")) for r in routes)
            assert answer.lower_bound <= round(float(best), 1) + 0.05
            unproven += 1
    assert unproven > 20


@pytest.mark.parametrize("generator", GENERATORS)
def test_lawlers_scheme_finds_what_the_plain_search_finds(generator, monkeypatch):
    """For all criteria, when the plain search gives up at once."""
    monkeypatch.setattr(search, "_PLAIN_SHARE", 10**9)
    for seed in range(100):
        question = make_question(generator, seed)
        routes = enumerate_routes(question)
        for by in CRITERIA:
            for k in (2, 10):
                assert rank(routes, by, k) == found(question, by, k), (seed, by)


@pytest.mark.parametrize("share", [1, 10**9], ids=["plain", "Lawler"])
@pytest.mark.parametrize("generator", GENERATORS)
def test_looking_at_the_last_roles_changes_no_answer(generator, share, monkeypatch):
    """By effort, for one route and ten, though every question is an easy one."""
    monkeypatch.setattr(branches, "_EASY", 0)
    monkeypatch.setattr(search, "_PLAIN_SHARE", share)
    for seed in range(400):
        question = make_question(generator, seed)
        routes = enumerate_routes(question)
        for k in (1, 10):
            assert rank(routes, "effort", k) == found(question, "effort", k), seed


def test_the_plain_search_gives_way_before_its_budget_is_gone():
    """Ten routes of a graph with many equal ones are proven all the same."""
    layers = [[f"{layer}{place}" for place in range(6)] for layer in "bcdef"]
    moves = [("a", role) for role in layers[0]]
    for first, second in pairwise(layers):
        moves += [(one, other) for one in first for other in second]
    moves += [(role, "z") for role in layers[-1]]
    names = ["a", "z", *(role for layer in layers for role in layer)]
    graph = make_graph({name: {} for name in names}, moves)

    answer = find_routes(graph, "a", "z", k=10, label_budget=3_000)

    assert answer.proven
    assert [("a", "b0", "c0", "d0", "e0", f"f{n}", "z") for n in range(6)] == [
        route.roles for route in answer.routes[:6]
    ]


def test_trade_offs_give_up_honestly():
    """With the hours below which no route left out goes."""
    question = satisfiability(10)

    answer = find_trade_offs(
        question.graph,
        "a",
        "z",
        filters=Filters(max_moves=question.filters.max_moves),
        label_budget=BUDGET,
    )

    assert not answer.proven
    assert answer.lower_bound is not None
