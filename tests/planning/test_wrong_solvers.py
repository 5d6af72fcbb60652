"""Solvers that are wrong on purpose are caught by the questions of the suite."""

from __future__ import annotations

from itertools import pairwise

import pytest

from careerpath.model.answers import CRITERIA
from careerpath.planning.search import bounds, branches, dominance
from careerpath.planning.search.labels import TERMS, beats_by_effort, comes_first
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.instances import GENERATORS, make_question
from tests.planning.test_exact_routes import found
from tests.planning.traps import TRAPS

GRAPHS_PER_GENERATOR = 300


def _one_label_per_role(first, second):
    del first, second
    return True


def _ignoring_acquired(first, second):
    return (
        first.costs.clock <= second.costs.clock
        and first.costs.hardest <= second.costs.hardest
        and comes_first(first, second)
    )


def _ignoring_moves(first, second):
    return first.detour <= second.detour


def _ignoring_time(first, second):
    return first.ahead <= second.ahead and beats_by_effort(first, second)


def _ignoring_what_was_learnt_early(first, second):
    return first.costs.clock <= second.costs.clock and beats_by_effort(first, second)


def _ignoring_visited(first, second):
    return (
        first.costs.hardest <= second.costs.hardest
        and comes_first(first, second)
        and (first.detour, first.ahead) == (second.detour, second.ahead)
    )


def _more_acquired_is_better(first, second):
    return (
        first.costs.hardest <= second.costs.hardest
        and comes_first(first, second)
        and first.detour >= second.detour
        and first.ahead >= second.ahead
        and set(first.route) <= set(second.route)
    )


WRONG = {
    "one label per role": (_one_label_per_role, CRITERIA),
    "dominance ignores acquired skills": (_ignoring_acquired, CRITERIA),
    "dominance ignores moves": (_ignoring_moves, ("effort",)),
    "time ignores the time so far": (_ignoring_time, ("time",)),
    "time ignores what was learnt early": (_ignoring_what_was_learnt_early, ("time",)),
    "hardest step ignores visited roles": (_ignoring_visited, ("hardest-step",)),
    "hardest step ignores effort": (_more_acquired_is_better, ("hardest-step",)),
}


def _questions(by):
    for trap in TRAPS.values():
        if trap.by == by:
            yield trap.question
    for generator in GENERATORS:
        for seed in range(GRAPHS_PER_GENERATOR):
            yield make_question(generator, seed)


def _is_caught(by) -> bool:
    return any(
        found(question, by, 1) != rank(enumerate_routes(question), by, 1)
        for question in _questions(by)
    )


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_dominance_is_caught(name, monkeypatch):
    """By a trap or a generated graph, for each criterion that it spoils."""
    rule, criteria = WRONG[name]
    for by in criteria:
        monkeypatch.setitem(TERMS, by, TERMS[by]._replace(beats=rule, same=False))

        assert _is_caught(by), by


@pytest.mark.parametrize("by", ["effort", "time", "moves"])
def test_forgetting_visited_roles_under_via_is_caught(by, monkeypatch):
    """A circle that holds a role of via cannot be cut out.

    The rule for the hardest step looks at the visited roles by itself.
    """
    monkeypatch.setattr(
        dominance,
        "goes_wherever",
        lambda first, second, via: via & set(first.route) == via & set(second.route),
    )
    trap = TRAPS["a role of via can be lost with a circle"].question

    assert [] == found(trap, by, 1)
    assert [] != enumerate_routes(trap)


def _sharing_nothing(self, roles):
    """Take all that the last roles need as still to be learnt."""
    del roles
    return [self._network.index.hours(need) for need in self._needs]


def _forgetting_the_next(self, beyond, role):
    """Leave out what the role that comes next teaches."""
    del self, role
    return max(min(beyond, default=0), 0)


@pytest.mark.parametrize(
    ("method", "wrong"),
    [("beyond", _sharing_nothing), ("least", _forgetting_the_next)],
)
def test_a_wrong_look_at_the_last_roles_is_caught(method, wrong, monkeypatch):
    """One that counts hours twice that two roles share."""
    monkeypatch.setattr(branches, "_EASY", 0)
    monkeypatch.setattr(bounds.Approach, method, wrong)

    assert _is_caught("effort")


def _summed_gaps(question, roles):
    """Price a route as a shortest path does: every move against what is held."""
    graph = question.graph
    held = graph.with_prerequisites(graph.roles[roles[0]].essential)
    cost = 0
    for origin, destination in pairwise(roles):
        move = graph.transition(origin=origin, destination=destination)
        need = dict(graph.roles[destination].essential)
        for extra in move.essential:
            need[extra.skill] = max(need.get(extra.skill, 0), extra.level)
        for skill, level in graph.with_prerequisites(need).items():
            cost += graph.hours(skill, held.get(skill, 0), level).likely
    return cost


def test_adding_up_gaps_is_caught():
    """It finds another route than the best one, in the trap and in generated graphs."""
    wrong = 0
    plain = [make_question("layered", seed) for seed in range(GRAPHS_PER_GENERATOR)]
    for question in [
        TRAPS["a skill learnt for one move is still held at the next"].question,
        *plain,
    ]:
        routes = enumerate_routes(question)
        if not routes:
            continue
        summed = min(
            (_summed_gaps(question, r.roles), r.moves, r.roles) for r in routes
        )
        wrong += summed[-1] != found(question, "effort", 1)[0]

    assert wrong > 10
