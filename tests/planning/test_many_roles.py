"""Roles are told apart however many there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph, find_choices, find_key_skills, reach_roles
from careerpath import find_routes as routes
from careerpath import find_trade_offs as trade_offs
from careerpath import unlock_role as unlock
from careerpath.model.answers import CRITERIA
from tests.planning.instances import GENERATORS, make_graph, make_question, make_role

#: Roles that no move touches, before all others: Python shares its small numbers,
#: so that two of those are one object, and two larger ones are not.
OTHERS = [make_role(f"0{number}", {}) for number in range(300)]


def among_others(graph):
    """Return a graph with many roles more."""
    return CareerGraph(
        scale=graph.scale,
        skills=graph.skills.values(),
        roles=[*OTHERS, *graph.roles.values()],
        transitions=graph.transitions,
    )


def answers(question):
    """Return all that can be asked about two roles."""
    graph, ends = question.graph, (question.origin, question.destination)
    wishes = {"filters": question.filters, "profile": question.profile}
    anywhere = replace(question.filters, via=frozenset())
    free = {**wishes, "filters": anywhere}
    several = [
        routes(graph, *ends, by=by, k=k, **wishes) for by in CRITERIA for k in (1, 9)
    ]
    several += [
        trade_offs(graph, *ends, **wishes),
        find_choices(graph, *ends, **wishes),
    ]
    return (
        [(answer.routes, answer.reason, answer.proven) for answer in several],
        reach_roles(graph, ends[0], **free).roles,
        reach_roles(graph, ends[1], reverse=True, **free).roles,
        unlock(graph, *ends, within_hours=4, **free),
        find_key_skills(graph, ends[0], within_hours=4, **free),
    )


@pytest.mark.parametrize("generator", GENERATORS)
def test_answers_are_the_same_in_a_large_graph(generator):
    """Where the numbers of roles are larger than a byte holds."""
    for seed in range(25):
        question = make_question(generator, seed)
        larger = replace(question, graph=among_others(question.graph))

        assert answers(question) == answers(larger), seed


def test_as_many_roles_are_given_as_are_asked_for():
    """And that there are more is said."""
    names = [f"r{number}" for number in range(300)]
    moves = [("a", name) for name in names]
    graph = make_graph({"a": {}, **{name: {} for name in names}}, moves)

    answer = reach_roles(graph, "a", count=260)

    assert 260 == len(answer.roles)
    assert not answer.complete
