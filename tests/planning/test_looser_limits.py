"""A looser limit loses no route, however little the search may try."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from careerpath import find_routes, find_trade_offs, reach_roles, unlock_role
from careerpath.model.answers import CRITERIA
from tests.planning.enumeration import enumerate_routes
from tests.planning.hostile import satisfiability
from tests.planning.instances import GENERATORS, make_graph, make_question

BUDGETS = (1, 2, 4, 8, 16, 32, 64)
MOVES = range(1, 7)


def limited(question, moves):
    """Return a question with another limit on moves."""
    return replace(question, filters=replace(question.filters, max_moves=moves))


def ask(find, question, **wishes):
    """Return the planner's answer to a question."""
    return find(
        question.graph,
        question.origin,
        question.destination,
        profile=question.profile,
        filters=question.filters,
        desirable=question.desirable,
        **wishes,
    )


@cache
def questions(generator, count=40):
    """Return small questions with all that answers them, for each limit."""
    asked = [make_question(generator, seed) for seed in range(count)]
    return [
        (question, {n: enumerate_routes(limited(question, n)) for n in MOVES})
        for question in asked
    ]


def check(find, question, routes, **wishes):
    """Compare the answers to a question under looser and looser limits."""
    found, unproven = False, 0
    for moves in MOVES:
        answer = ask(find, limited(question, moves), **wishes)
        assert {r.roles for r in answer.routes} <= {r.roles for r in routes[moves]}
        if answer.proven or not question.filters.via:
            assert bool(answer.routes) == bool(routes[moves])
        assert answer.routes or not found, "a looser limit lost the route"
        assert (answer.reason is None) == bool(answer.routes)
        assert ("label budget" in str(answer.reason)) == (
            not answer.proven and not answer.routes
        )
        found, unproven = bool(answer.routes), unproven + (not answer.proven)
    return unproven


def check_budgets(find, question, routes, **wishes):
    """Check the answers for every budget, until all of them are proven."""
    every = 0
    for budget in BUDGETS:
        unproven = check(find, question, routes, **wishes, label_budget=budget)
        every += unproven
        if not unproven:
            break  # a larger one proves the same
    return every


@pytest.mark.parametrize("by", CRITERIA)
@pytest.mark.parametrize("generator", GENERATORS)
def test_more_moves_find_a_route_wherever_fewer_do(generator, by):
    """For every budget, for one route and several; no route is said when proven."""
    unproven = 0
    for question, routes in questions(generator):
        for k in (1, 4):
            wishes = {"by": by, "k": k}
            unproven += check_budgets(find_routes, question, routes, **wishes)
    assert unproven > 100


@pytest.mark.parametrize("generator", GENERATORS)
def test_more_moves_find_trade_offs_wherever_fewer_do(generator):
    """None of those found beats another."""
    unproven = 0
    for question, routes in questions(generator):
        wishes = {"criteria": CRITERIA}
        unproven += check_budgets(find_trade_offs, question, routes, **wishes)
    assert unproven > 50


@pytest.mark.parametrize("generator", GENERATORS)
def test_what_fewer_moves_prove_is_found_with_more(generator):
    """The best route of an answer without proof is no worse than that one."""
    compared = 0
    for seed in range(40):
        question = make_question(generator, seed)
        for by in CRITERIA:
            for answers in unproven_answers(question, by):
                for tight, loose in pairwise(answers):
                    if tight.routes and tight.proven and not loose.proven:
                        assert value(loose, by) <= value(tight, by)
                        compared += 1
    assert compared > 10


def unproven_answers(question, by):
    """Yield the answers with more and more moves, for each budget that is too small."""
    for budget in range(1, 30, 2):
        wishes = {"by": by, "k": 1, "label_budget": budget}
        answers = [ask(find_routes, limited(question, n), **wishes) for n in MOVES]
        if all(answer.proven for answer in answers):
            return
        yield answers


def value(answer, by):
    """Return what the first route of an answer is worth."""
    route = answer.routes[0]
    return {
        "effort": route.effort_hours.likely,
        "time": route.time_months.likely,
        "moves": route.moves,
        "hardest-step": route.hardest_step_hours,
    }[by]


@pytest.mark.parametrize("by", CRITERIA)
def test_a_hostile_graph_has_a_route_all_the_same(by):
    """Straight on, where no search comes to an end."""
    question = satisfiability(14)

    answer = ask(find_routes, question, by=by, label_budget=200)

    assert not answer.proven
    assert answer.routes
    assert answer.reason is None


@pytest.mark.parametrize("generator", GENERATORS)
def test_reach_and_unlock_give_what_fewer_moves_find(generator):
    """With so few labels that nothing is proven any more."""
    found = 0
    for question, _ in questions(generator):
        filters = replace(question.filters, via=frozenset())
        plain = replace(question, filters=filters)
        for budget in BUDGETS:
            near = reach(limited(plain, 2), label_budget=budget)
            far = reach(limited(plain, 3), label_budget=budget)
            assert near.roles == () or far.roles
            tight = ask(
                unlock_role, limited(plain, 2), within_hours=3, label_budget=budget
            )
            loose = ask(
                unlock_role, limited(plain, 3), within_hours=3, label_budget=budget
            )
            assert tight.reason or not loose.reason
            found += not far.proven and bool(far.roles)
            found += not loose.proven and not loose.reason
    assert found > 10


def reach(question, **wishes):
    """Return the roles that can be reached."""
    return reach_roles(
        question.graph,
        question.origin,
        profile=question.profile,
        filters=question.filters,
        count=99,
        **wishes,
    )


def test_unlocking_gives_the_cheapest_of_what_was_found():
    """A cover worked out waits its turn; without labels left it is the answer."""
    roles = {"a": {}, "b": {"x": 1}, "c": {"y": 1}, "z": {"z": 2}}
    graph = make_graph(roles, [("a", "b"), ("a", "c"), ("b", "z"), ("c", "z")])
    question = {"within_hours": 0}
    proven = unlock_role(graph, "a", "z", **question)

    budgets = range(1, 40)
    answers = [
        unlock_role(graph, "a", "z", label_budget=n, **question) for n in budgets
    ]
    unproven = [answer for answer in answers if not answer.proven and answer.skills]

    assert unproven
    assert all(answer.hours.likely >= proven.hours.likely for answer in unproven)
