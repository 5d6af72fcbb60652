"""A programme holds for whatever group, and is what looking at every choice gives."""

from __future__ import annotations

import datetime as dt
import os
import random

import pytest

from careerpath import load_graph
from careerpath.batch.person import Person, Wishes
from careerpath.batch.running import make_order
from careerpath.cohort import find_participants, make_programme
from careerpath.cohort.problem import Option
from careerpath.cohort.programme import state_problem
from careerpath.errors import CareerPathError, InvalidValueError
from careerpath.model.programme import Terms
from careerpath.model.ranges import Range
from tests.cohort.enumeration import enumerate_best
from tests.planning.instances import make_graph, make_question, make_skill

pytest.importorskip("highspy", reason="no highspy")

GROUPS = int(os.environ.get("CAREERPATH_GROUPS", "40"))
#: More choices than these are not looked at one by one.
_MOST_CHOICES = 3_000


def choosers_in(graph, rng, count, *, several=False):
    """Return people anywhere in a graph, who name up to three destinations."""
    roles, skills = sorted(graph.roles), sorted(graph.skills)
    found = []
    for number in range(count):
        held = {s: rng.randint(0, 3) for s in rng.sample(skills, min(2, len(skills)))}
        names = rng.sample(roles, rng.randint(1, 3) if several else 1)
        pace = rng.choice((1, 4, 4, 60))
        one = Person(str(number), rng.choice(roles), "", held, pace)
        found.append(tuple(_towards(one, name) for name in names))
    return found


def _towards(person, destination):
    return Person(
        person.name, person.role, destination, person.held, person.hours_per_week
    )


def participants_in(graph, choosers, routes=3, executor=None):
    order = make_order(graph, Wishes(), executor, None)
    return find_participants(order, choosers, routes=routes, executor=executor)


@pytest.mark.parametrize("seed", range(GROUPS))
def test_it_holds_and_equals_enumeration(seed):
    """On small graphs; whatever `make_programme` returns has passed the check."""
    rng = random.Random(f"programme {seed}")
    graph = make_question(rng.choice(("uniform", "layered", "tight")), seed).graph
    several = rng.random() < 0.5
    choosers = choosers_in(graph, rng, rng.randint(1, 5), several=several)
    terms = Terms(
        capacity=rng.randint(1, 4),
        self_study=rng.choice((None, None, 0, 30, 100)),
        budget_hours=rng.choice((None, None, rng.randint(0, 40))),
        free_targets=several,
        start=dt.date(2027, 3, 1),
    )
    people = participants_in(graph, choosers, routes=2)

    programme = make_programme(graph, people, terms)

    problem = state_problem(graph, people, terms)
    choices = 1
    for own in problem.options:
        choices *= len(own) + 1
    if problem.options and choices <= _MOST_CHOICES:
        best, value = enumerate_best(problem)
        ranks = [
            None if place is None else own[place].rank
            for own, place in zip(problem.options, best, strict=True)
        ]
        told = [
            choice
            for one, choice in zip(people, programme.choices, strict=True)
            if one.alternatives
        ]
        assert ranks == told
        assert value * 100 == programme.cost.value * problem.session_price
        assert programme.cost.proven


def three_skills():
    """Return a graph where `a` and `b` both lead on, each by a skill of its own."""
    skills = [
        make_skill("x", (10, 10, 10)),
        make_skill("y", (8, 1, 1)),
        make_skill("z", (5, 5, 5), {1: {"x": 1}}),
    ]
    needs = {"o": {}, "a": {"x": 1}, "b": {"y": 1}, "d": {"z": 1}, "e": {"y": 1}}
    moves = [("o", "a"), ("o", "b"), ("a", "d"), ("b", "d"), ("o", "e")]
    return make_graph(needs, moves, skills)


def test_a_shared_session_beats_the_own_best_route():
    """Who could take the cheaper way alone takes the one that others take."""
    graph = make_graph(
        {"o": {}, "a": {"x": 1}, "b": {"y": 1}, "d": {}, "x-role": {"x": 1}},
        [("o", "a"), ("o", "b"), ("a", "d"), ("b", "d"), ("o", "x-role")],
        [make_skill("x", (10, 1, 1)), make_skill("y", (8, 1, 1))],
    )
    people = participants_in(
        graph, [(Person("one", "o", "d"),), (Person("two", "o", "x-role"),)]
    )

    programme = make_programme(graph, people)

    [session] = programme.sessions
    assert ("x", (0, 1)) == (session.skill, session.people)
    assert ("o", "a", "d") == programme.taken[0].roles
    assert (1000, 1000) == programme.cost
    assert 18 == programme.own_hours.likely
    assert 1800 == programme.greedy
    assert programme.unique


def test_capacity_parts_people_evenly_and_by_pace():
    """Seven in rooms for three: three sessions, the quickest together."""
    graph = three_skills()
    paces = (4, 8, 4, 8, 4, 8, 4)
    people = participants_in(
        graph, [(Person(str(n), "o", "e", {}, p),) for n, p in enumerate(paces)]
    )

    programme = make_programme(graph, people, Terms(capacity=3))

    assert {(1, 3, 5), (0, 2), (4, 6)} == {s.people for s in programme.sessions}
    assert 24 == programme.teaching_hours.likely


def test_self_study_where_a_session_costs_more():
    """The last one of four studies alone at four tenths of the price."""
    graph = three_skills()
    people = participants_in(graph, [(Person(str(n), "o", "e"),) for n in range(4)])

    programme = make_programme(graph, people, Terms(capacity=3, self_study=40))

    [session] = programme.sessions
    [alone] = programme.self_study
    assert ((0, 1, 2), 3) == (session.people, alone.person)
    assert 800 + 320 == programme.cost.value
    assert Range(4, 8, 16) == programme.self_study_hours


def test_a_budget_serves_the_most_people():
    """Two cheap ones rather than a dear one; who is left out is told."""
    graph = three_skills()
    wanted = ("d", "e", "e")
    people = participants_in(
        graph, [(Person(str(n), "o", role),) for n, role in enumerate(wanted)]
    )

    programme = make_programme(graph, people, Terms(budget_hours=14))

    assert (2, 2) == programme.served
    assert (0,) == programme.left_out
    assert [1, 2] == [*programme.taken]
    assert 800 == programme.cost.value


def test_the_calendar_keeps_to_prerequisites():
    """What builds on another skill begins when that is done, for each person."""
    graph = three_skills()
    people = participants_in(graph, [(Person("one", "o", "d", {}, 5),)])

    programme = make_programme(graph, people)

    spans = {(s.skill, s.level): s.span for s in programme.sessions}
    assert spans["x", 1].end <= spans["z", 1].begin
    assert (1, 2) == (spans["x", 1].first_week, spans["x", 1].last_week)
    assert 3 == programme.weeks


def test_nobody_and_nothing():
    """An empty table, somebody without a route, somebody who holds it all."""
    graph = three_skills()
    lost, there = Person("lost", "d", "o"), Person("there", "o", "e", {"y": 1})
    people = participants_in(graph, [(lost,), (there,)])

    programme = make_programme(graph, people)

    assert (0,) == programme.without_route
    assert (None, 0) == programme.choices
    assert () == programme.sessions == make_programme(graph, ()).sessions
    assert 0 == programme.weeks


@pytest.mark.parametrize(
    "terms", [Terms(capacity=0), Terms(routes=0), Terms(budget_hours=-1)]
)
def test_terms_out_of_range(terms):
    """The library's own error."""
    with pytest.raises(InvalidValueError, match="or more"):
        make_programme(three_skills(), (), terms)


def test_a_programme_that_does_not_hold_is_none(monkeypatch):
    """Whatever is decided, the check has the last word."""
    monkeypatch.setattr(
        "careerpath.cohort.programme.worth_choosing",
        lambda steps: tuple(Option(0, new) for new in steps),
    )
    graph = three_skills()
    people = participants_in(graph, [(Person("one", "o", "d"),)])
    monkeypatch.setattr("careerpath.cohort.programme.part_people", lambda *_: iter(()))

    with pytest.raises(CareerPathError, match="does not hold"):
        make_programme(graph, people)


def test_a_pool_finds_the_same_routes():
    """Two processes, and this one."""
    from careerpath.batch.executors import open_pool

    graph = load_graph()
    choosers = choosers_in(graph, random.Random(3), 40)
    order = make_order(graph, Wishes(), None, load_graph)._replace(load=load_graph)

    with open_pool(order, 2) as executor:
        found = find_participants(order, choosers, routes=3, executor=executor)

    assert participants_in(graph, choosers) == found
