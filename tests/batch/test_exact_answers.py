"""A group's answers are those that each of its people gets alone."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.batch import Person, Wishes
from careerpath.batch.answering import Desk
from careerpath.batch.crowd import Crowd, StepTable
from careerpath.batch.group_search import GroupSearch
from careerpath.model.answers import CRITERIA
from careerpath.planning.question import ask
from tests.batch.crowds import alone, make_people, said
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.instances import GENERATORS, Question, make_graph, make_question

PEOPLE = 5


def wishes_of(question, by="effort"):
    return Wishes(by, question.filters, question.desirable)


def answer(question, people, by="effort", **options):
    """Return the answers of a group."""
    desk = Desk(question.graph, wishes_of(question, by), **options)
    return list(desk.answer(people).answers(people))


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_answers_are_those_of_the_single_search(generator):
    """Routes, hours, months, the direct jump and the reason for none."""
    for seed in range(120):
        question = make_question(generator, seed)
        people = make_people(question, seed, PEOPLE)
        wishes = {"filters": question.filters, "desirable": question.desirable}
        expected = [alone(question.graph, person, **wishes) for person in people]

        actual = [said(found) for found in answer(question, people)]

        assert expected == actual, f"{generator} {seed}"


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_routes_are_those_of_full_enumeration(generator):
    """Nothing of the planner is trusted here."""
    for seed in range(200, 300):
        question = make_question(generator, seed)
        people = make_people(question, seed, PEOPLE)
        for person, found in zip(people, answer(question, people), strict=True):
            own = Question(
                question.graph,
                question.origin,
                question.destination,
                person.profile,
                question.filters,
                question.desirable,
            )
            routes = enumerate_routes(own)

            assert rank(routes, "effort", 1) == ([found.route] if found.route else [])
            if found.route:
                [naive] = [route for route in routes if route.roles == found.route]
                assert naive.effort == found.effort_hours.likely
                assert naive.moves == found.moves


@pytest.mark.parametrize("by", [by for by in CRITERIA if by != "effort"])
def test_other_criteria_ask_each_person_alone(by):
    """With the same result."""
    for seed in range(60):
        question = make_question("uniform", seed)
        people = make_people(question, seed, 3)
        wishes = {"filters": question.filters, "desirable": question.desirable}
        expected = [alone(question.graph, person, by, **wishes) for person in people]

        assert expected == [said(found) for found in answer(question, people, by)]


def test_whoever_is_left_undecided_is_asked_alone():
    """A group that meets its budget proves some answers; the rest are searched."""
    undecided = 0
    for seed in range(60):
        question = make_question("layered", seed)
        people = make_people(question, seed, PEOPLE)
        network = ask(
            question.graph,
            question.origin,
            question.destination,
            filters=question.filters,
            desirable=question.desirable,
        ).network()
        crowd = Crowd(StepTable(question.graph), people, network.held)
        search = GroupSearch(network, crowd)
        left = set(search.run(label_budget=6).tolist())
        undecided += len(left)
        full = answer(question, people)

        for place in {*range(len(people))} - left:
            choice = search.choice[place]
            route = search.known[choice].route if choice >= 0 else ()
            ids = tuple(question.graph.index.roles[role] for role in route)
            assert full[place].route == ids
    assert undecided > 100


def test_a_person_without_a_proof_says_so():
    """The single search of an undecided person may meet the budget too."""
    unproven = 0
    for seed in range(20):
        question = make_question("layered", seed)
        people = make_people(question, seed, PEOPLE)
        wishes = {"filters": question.filters, "desirable": question.desirable}
        for found in answer(question, people, label_budget=2):
            if not found.proven:
                unproven += 1
                expected = alone(question.graph, found.person, label_budget=2, **wishes)
                assert expected == said(found)
    assert unproven > 10


def test_what_someone_holds_beyond_makes_another_route_the_best():
    """Two of one group part ways."""
    graph = make_graph(
        {"a": {}, "b": {"x": 2}, "c": {"y": 3}, "d": {}},
        [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d")],
    )
    question = Question(graph, "a", "d")
    people = [Person("p", "a", "d"), Person("q", "a", "d", {"y": 3})]

    routes = [found.route for found in answer(question, people)]

    assert [("a", "b", "d"), ("a", "c", "d")] == routes


def test_of_equal_routes_each_person_gets_the_first():
    """Fewer moves first, then role ids, though another was found before."""
    graph = make_graph(
        {"a": {}, "b": {"x": 2}, "c": {"y": 1}, "d": {}},
        [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d")],
    )
    question = Question(graph, "a", "d")
    none = Person("p", "a", "d")
    both = Person("q", "a", "d", {"x": 2, "y": 1})

    routes = [found.route for found in answer(question, [none, both])]

    assert [("a", "c", "d"), ("a", "b", "d")] == routes


def test_the_shipped_graph():
    """For people between all of its roles."""
    graph = load_graph()
    roles = sorted(graph.roles)
    desk = Desk(graph, Wishes())
    for role in roles[::6]:
        for destination in roles[::5]:
            question = Question(graph, role, destination)
            people = make_people(question, 1, 3)
            found = list(desk.answer(people).answers(people))
            assert [alone(graph, person) for person in people] == [*map(said, found)]
