"""What is within reach is what enumeration finds there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from careerpath import (
    CareerGraph,
    Filters,
    Profile,
    load_graph,
    measure_closeness,
    reach_roles,
)
from careerpath.errors import InvalidValueError
from careerpath.model.prospects import SORTS
from careerpath.planning import reachable
from tests.planning.enumeration import enumerate_everywhere, enumerate_routes
from tests.planning.instances import (
    GENERATORS,
    Question,
    make_graph,
    make_question,
    make_skill,
)

GRAPHS_PER_GENERATOR = 60
LIMITS = [(None, None), (8, None), (None, 5), (10, 6), (0, 0)]
GRAPH = load_graph()


def expected(graph, routes, hours, months, sort="hours"):
    """Return in an order the roles whose best route keeps within the limits."""
    best = []
    for role, every in routes.items():
        within = [
            route
            for route in every
            if (hours is None or route.effort <= hours)
            and (months is None or route.time <= Fraction(months))
        ]
        if within:
            route = min(within, key=lambda route: route.key("effort"))
            value = {
                "closeness": -measure_closeness(graph, route.roles[0], route.roles[-1]),
                "hours": route.effort,
                "months": route.time,
            }
            best.append((value[sort], *route.key("effort"), role))
    return [(role, roles) for *_, roles, role in sorted(best)]


def enumerate_origins(question):
    """Return every route to the destination, by where it begins."""
    return {
        origin: enumerate_routes(replace(question, origin=origin))
        for origin in question.graph.roles
        if origin != question.destination
    }


def without_via(question):
    """Return the question with nothing asked for on the way."""
    return replace(question, filters=replace(question.filters, via=frozenset()))


def found(question, role, **wishes):
    """Return the roles that the planner finds, with their routes."""
    answer = reach_roles(
        question.graph,
        role,
        profile=question.profile,
        filters=question.filters,
        desirable=question.desirable,
        **wishes,
    )
    assert answer.proven
    return [(item.role, item.route.roles) for item in answer.roles]


@pytest.mark.parametrize("shared", [50_000, 1], ids=["one search", "each role alone"])
@pytest.mark.parametrize("generator", GENERATORS)
def test_the_roles_within_reach_are_those_of_enumeration(
    generator, shared, monkeypatch
):
    """With each role's best route within the limits, cheapest first."""
    monkeypatch.setattr(reachable, "_SHARED_BUDGET", shared)
    for seed in range(GRAPHS_PER_GENERATOR):
        question = without_via(make_question(generator, seed))
        origin, routes = question.origin, enumerate_everywhere(question)
        for hours, months in LIMITS:
            every = expected(question.graph, routes, hours, months)
            for count in (2, 3, 20):
                actual = found(
                    question,
                    origin,
                    within_hours=hours,
                    within_months=months,
                    sort="hours",
                    count=count,
                )

                assert every[:count] == actual, (seed, hours, months)


@pytest.mark.parametrize("generator", GENERATORS)
def test_those_who_can_reach_a_role_are_those_of_enumeration(generator):
    """Each starting from what their role requires."""
    for seed in range(GRAPHS_PER_GENERATOR):
        question = without_via(make_question(generator, seed))
        role, routes = question.destination, enumerate_origins(question)
        for hours, months in LIMITS:
            every = expected(question.graph, routes, hours, months)
            for count in (2, 3, 20):
                actual = found(
                    question,
                    role,
                    reverse=True,
                    within_hours=hours,
                    within_months=months,
                    sort="hours",
                    count=count,
                )

                assert every[:count] == actual, (seed, hours, months)


@pytest.mark.parametrize("sort", ["closeness", "months"])
@pytest.mark.parametrize("reverse", [False, True], ids=["from", "to"])
@pytest.mark.parametrize("generator", GENERATORS)
def test_other_orders_are_those_of_enumeration(generator, reverse, sort):
    """Of the same routes, with and without limits, however many are wanted."""
    for seed in range(GRAPHS_PER_GENERATOR):
        question = without_via(make_question(generator, seed))
        role = question.destination if reverse else question.origin
        enumerate_all = enumerate_origins if reverse else enumerate_everywhere
        routes = enumerate_all(question)
        for hours, months in LIMITS:
            every = expected(question.graph, routes, hours, months, sort)
            for count in (2, 20):
                actual = found(
                    question,
                    role,
                    reverse=reverse,
                    within_hours=hours,
                    within_months=months,
                    sort=sort,
                    count=count,
                )

                assert every[:count] == actual, (seed, hours, months)


@pytest.mark.parametrize("reverse", [False, True], ids=["from", "to"])
def test_the_closest_come_first_unless_there_is_a_budget(reverse):
    """Within one they are the cheapest, unless another order is asked for."""
    role = "office-manager"
    sorted_by = {
        sort: reach_roles(GRAPH, role, reverse=reverse, sort=sort) for sort in SORTS
    }
    usual = reach_roles(GRAPH, role, reverse=reverse)
    bounded = [
        reach_roles(GRAPH, role, reverse=reverse, **{limit: 10_000})
        for limit in ("within_hours", "within_months")
    ]

    assert sorted_by["closeness"] == usual
    assert 3 == len({tuple(r.role for r in a.roles) for a in sorted_by.values()})
    assert [sorted_by["hours"].roles] * 2 == [answer.roles for answer in bounded]
    assert list(SORTS) == [answer.sort for answer in sorted_by.values()]
    closeness = [item.closeness for item in usual.roles]
    assert sorted(closeness, reverse=True) == closeness
    assert closeness == [
        measure_closeness(GRAPH, role, item.role) for item in usual.roles
    ]


def test_a_cheap_role_is_found_after_dear_ones_that_seemed_nearer():
    """The last of as many as are wanted limits hours, not moves."""
    hours = {"big": 50, "mid": 60, "s": 7}
    skills = [make_skill(name, (likely, 0, 0)) for name, likely in hours.items()]
    graph = make_graph(
        {
            **{role: {} for role in ("a", "c", "d", "y", "z")},
            "w": {"s": 1},
            "x": {"big": 1},
            "x2": {"mid": 1},
        },
        [("a", "x"), ("c", "x2"), ("z", "w")]
        + [(role, "y") for role in ("w", "x", "x2")]
        + [("y", "d")],
        skills,
    )

    answer = reach_roles(graph, "d", reverse=True, sort="hours", count=5)

    assert [("y", 0), ("w", 0), ("x", 0), ("x2", 0), ("z", 7)] == [
        (item.role, item.route.effort_hours.likely) for item in answer.roles
    ]


def test_more_roles_than_asked_for_are_told():
    """So that nobody takes a page for the whole."""
    some = reach_roles(GRAPH, "executive-assistant", count=3)
    every = reach_roles(GRAPH, "executive-assistant", count=100)
    as_many = reach_roles(GRAPH, "executive-assistant", count=len(every.roles))

    assert not some.complete
    assert every.complete
    assert as_many == every
    assert some.roles == every.roles[:3]


@pytest.mark.parametrize("reverse", [False, True])
def test_the_change_of_grade_is_that_of_the_whole_route(reverse):
    """From its first role to its last."""
    answer = reach_roles(GRAPH, "office-manager", count=100, reverse=reverse)
    ends = [(item.route.roles[0], item.route.roles[-1]) for item in answer.roles]
    grades = {role.id: role.grade for role in GRAPH.roles.values()}

    assert [grades[last] - grades[first] for first, last in ends] == [
        item.grade_change for item in answer.roles
    ]


def test_a_family_narrows_the_roles_but_not_the_routes():
    """One may pass through another family."""
    plain = make_graph({"a": {}, "b": {}, "z": {}}, [("a", "b"), ("b", "z")])
    roles = [replace(role, family=f"of-{role.id}") for role in plain.roles.values()]
    graph = CareerGraph(scale=plain.scale, roles=roles, transitions=plain.transitions)

    answer = reach_roles(graph, "a", family="of-z")

    assert [("a", "b", "z")] == [item.route.roles for item in answer.roles]


@pytest.mark.parametrize(
    "wishes",
    [
        {"count": 0},
        {"family": "astronauts"},
        {"filters": Filters(via=frozenset({"recruiter"}))},
        {"profile": Profile(hours_per_week=0)},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused(wishes):
    """With an error of ours."""
    with pytest.raises(InvalidValueError):
        reach_roles(GRAPH, "receptionist", **wishes)


def test_progress_is_told_where_it_takes_long():
    """From nothing to all, when each role is searched for alone."""
    told = []

    reach_roles(GRAPH, "hr-manager", reverse=True, progress=told.append)

    assert sorted(told) == told
    assert (0, 1) == (told[0], told[-1])


def test_a_met_budget_is_not_proven():
    """Then roles may be missing."""
    answer = reach_roles(GRAPH, "receptionist", count=100, label_budget=3)

    assert not answer.proven


def test_the_shipped_graph_is_answered_exactly():
    """For someone with skills of their own."""
    person = Profile(months_in_role=30, held={"employment-law": 2})
    question = Question(GRAPH, "executive-assistant", "", person, Filters())

    routes = enumerate_everywhere(question)

    assert expected(GRAPH, routes, 700, 40) == found(
        question, question.origin, within_hours=700, within_months=40, count=99
    )
