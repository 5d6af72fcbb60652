"""A search takes up few labels, counted and not timed."""

from __future__ import annotations

import random
from functools import cache

import pytest

from careerpath import Filters
from careerpath.planning.question import ask
from careerpath.planning.search.best import search_routes
from careerpath.planning.search.front import search_front
from tests.planning.instances import make_graph, make_skill

ROLES = 600
QUESTIONS = 40


@cache
def large():
    """Return a graph like a classification: roles share skills inside a trade.

    Every role has 20 moves, most of them to roles of its trade.
    """
    rng = random.Random("trades")
    trades = [
        [f"t{trade:02}r{n:02}" for n in range(20)] for trade in range(ROLES // 20)
    ]
    every = [role for roles in trades for role in roles]
    roles, moves = {}, []
    for number, members in enumerate(trades):
        common = [f"s{number:02}-{n}" for n in range(30)]
        general = [f"g-{n}" for n in range(40)]
        for role in members:
            needed = [*rng.sample(common, 12), *rng.sample(general, 4)]
            roles[role] = {skill: rng.choice((1, 2)) for skill in needed}
            near = rng.sample([r for r in members if r != role], 12)
            far = rng.sample([r for r in every if r not in members], 8)
            moves += [(role, other, 24) for other in (*near, *far)]
    names = {skill for levels in roles.values() for skill in levels}
    skills = [make_skill(name, (8, 25, 60)) for name in sorted(names)]
    return make_graph(roles, moves, skills)


def networks(moves):
    """Yield the networks of random questions with so many moves."""
    rng, graph = random.Random("questions"), large()
    for _ in range(QUESTIONS):
        ends = rng.sample(list(graph.roles), 2)
        yield ask(graph, *ends, filters=Filters(max_moves=moves)).network()


@pytest.mark.parametrize(
    ("by", "k", "moves", "most"),
    [
        ("effort", 1, 4, 60),
        ("effort", 1, 6, 90),
        ("time", 1, 6, 15),
        ("effort", 10, 4, 250),
    ],
)
def test_the_median_question_takes_few_labels(by, k, moves, most):
    """There are thousands of routes of four moves between two roles."""
    results = [search_routes(network, by, k) for network in networks(moves)]
    popped = sorted(result.popped for result in results)

    assert all(result.proven for result in results)
    assert popped[len(popped) // 2] <= most


def test_trade_offs_take_few_labels():
    """All of them together, about as many as a best route."""
    criteria = ("effort", "time", "moves")
    results = [search_front(network, criteria) for network in networks(6)]
    popped = sorted(result.popped for result in results)

    assert all(result.proven for result in results)
    assert popped[len(popped) // 2] <= 60
