"""Trade-offs are the routes that enumeration leaves undominated."""

from __future__ import annotations

from itertools import combinations

import pytest

from careerpath import Filters, find_trade_offs, load_graph
from careerpath.errors import InvalidValueError
from careerpath.model.answers import CRITERIA
from careerpath.planning.search.labels import TERMS
from tests.planning.enumeration import enumerate_routes
from tests.planning.instances import GENERATORS, make_graph, make_question

#: Every subset of the criteria.
SUBSETS = [subset for size in range(1, 5) for subset in combinations(CRITERIA, size)]
#: With three generators: 1,050 graphs.
CHUNKS = 5
GRAPHS_PER_CHUNK = 70
GRAPH = load_graph()


def undominated(routes, criteria):
    """Return the role ids of the routes that no other one beats, in order."""
    front = []
    for route in sorted(routes, key=lambda r: (r.effort, r.moves, r.roles)):
        values = [getattr(route, by.replace("-", "_")) for by in criteria]
        others = [v for v, _ in front]
        if not any(
            all(a <= b for a, b in zip(other, values, strict=True)) for other in others
        ):
            front = [
                (other, roles)
                for other, roles in front
                if not all(a <= b for a, b in zip(values, other, strict=True))
            ]
            front.append((values, route.roles))
    return [roles for _, roles in front]


def found(question, criteria):
    """Return the role ids of the routes that the planner finds."""
    answer = find_trade_offs(
        question.graph,
        question.origin,
        question.destination,
        criteria=criteria,
        profile=question.profile,
        filters=question.filters,
        desirable=question.desirable,
    )
    assert answer.proven
    return [route.roles for route in answer.routes]


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("generator", GENERATORS)
def test_the_front_is_that_of_full_enumeration(generator, chunk):
    """On every subset of the criteria, with filters and demanding moves."""
    for seed in range(chunk * GRAPHS_PER_CHUNK, (chunk + 1) * GRAPHS_PER_CHUNK):
        question = make_question(generator, seed)
        routes = enumerate_routes(question)
        for criteria in SUBSETS:
            expected = undominated(routes, criteria)

            assert expected == found(question, criteria), (generator, seed, criteria)


def test_fronts_have_several_routes():
    """Otherwise the comparisons above would say little."""
    questions = [make_question(g, seed) for g in GENERATORS for seed in range(60)]
    sizes = [len(found(question, CRITERIA)) for question in questions]

    assert sum(size > 1 for size in sizes) > len(sizes) / 4
    assert max(sizes) > 3


@pytest.mark.parametrize("criterion", ["effort", "time", "hardest-step"])
def test_a_wrong_dominance_is_caught(criterion, monkeypatch):
    """One that keeps only the first label of each role."""
    wrong = TERMS[criterion]._replace(beats=lambda first, second: first is not second)
    monkeypatch.setitem(TERMS, criterion, wrong)

    assert any(
        undominated(enumerate_routes(question), (criterion,))
        != found(question, (criterion,))
        for seed in range(150)
        for question in [make_question("layered", seed)]
    )


def test_the_direct_jump_and_the_criteria_are_in_the_answer():
    """Even where nobody recorded the jump, and where there is no route."""
    answer = find_trade_offs(GRAPH, "executive-assistant", "hr-director")
    nowhere = find_trade_offs(
        GRAPH, "receptionist", "hr-director", filters=Filters(max_moves=1)
    )

    assert ("effort", "time", "moves") == answer.by
    assert not answer.direct.recorded
    assert answer.direct.effort_hours.likely > 0
    assert () == nowhere.routes
    assert nowhere.reason is not None


@pytest.mark.parametrize("criteria", [(), ("effort", "effort"), ("effort", "money")])
def test_criteria_that_make_no_sense_are_refused(criteria):
    """None, one twice, an unknown one."""
    with pytest.raises(InvalidValueError):
        find_trade_offs(GRAPH, "recruiter", "hr-manager", criteria=criteria)


def test_a_budget_that_is_met_is_told():
    """With the hours that no route left out goes below."""
    graph = make_graph(
        {"a": {}, "b": {"x": 1}, "c": {"y": 2}, "z": {"z": 3}},
        [("a", "b", 9), ("b", "z"), ("a", "c"), ("c", "z"), ("a", "z", 12)],
    )

    answer = find_trade_offs(graph, "a", "z", label_budget=0)

    assert not answer.proven
    assert answer.lower_bound is not None
    assert answer.lower_bound <= answer.direct.effort_hours.likely
