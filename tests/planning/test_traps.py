"""Routes on which hasty searches fail."""

from __future__ import annotations

import pytest

from careerpath import CareerGraph, Filters, Profile, find_routes
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.instances import make_graph, make_role, make_skill, make_transition
from tests.planning.test_exact_routes import found
from tests.planning.traps import TRAPS


@pytest.mark.parametrize("trap", TRAPS.values(), ids=list(TRAPS))
def test_the_trap_is_avoided(trap):
    """The best route is the one worked out by hand, and enumeration agrees."""
    assert [trap.best] == found(trap.question, trap.by, 1)
    assert [trap.best] == rank(enumerate_routes(trap.question), trap.by, 1)


def test_a_desirable_skill_counts_only_when_asked():
    """It never raises the price of a move by itself."""
    plain = make_graph({"a": {}, "z": {}}, [("a", "z")], [make_skill("x")])
    graph = CareerGraph(
        scale=plain.scale,
        skills=plain.skills.values(),
        roles=[plain.roles["a"], make_role("z", {}, {"x": 1})],
        transitions=plain.transitions,
    )

    efforts = [
        find_routes(graph, "a", "z", desirable=asked).routes[0].effort_hours.likely
        for asked in (False, True)
    ]

    assert [0, 1] == efforts


def test_holding_a_level_implies_its_prerequisites():
    """Nobody is asked to learn what their level presupposes."""
    skills = [make_skill("a"), make_skill("b", prerequisites={2: {"a": 3}})]
    graph = make_graph({"o": {}, "z": {"a": 3, "b": 2}}, [("o", "z")], skills)

    answer = find_routes(graph, "o", "z", profile=Profile(held={"b": 2}))

    assert {"a": 3, "b": 2} == answer.held
    assert 0 == answer.routes[0].effort_hours.likely


def test_months_in_the_role_shorten_only_the_first_wait():
    """And never below nothing."""
    graph = make_graph(
        {role: {} for role in "abz"},
        [make_transition("a", "b", 12), make_transition("b", "z", 12)],
    )

    answer = find_routes(graph, "a", "z", profile=Profile(months_in_role=20))

    assert [0, 12] == [s.experience_months.likely for s in answer.routes[0].steps]
    assert (0, 0, 4) == answer.routes[0].steps[0].experience_months
    assert (6.0, 12.0, 28.0) == answer.routes[0].time_months


def test_months_in_another_role_do_not_count():
    """The profile's role is not the origin, so its months are no experience there."""
    graph = make_graph({role: {} for role in "abz"}, [make_transition("a", "z", 12)])
    profile = Profile(role="b", months_in_role=20)

    answer = find_routes(graph, "a", "z", profile=profile)

    assert 12 == answer.routes[0].experience_months.likely


def test_via_roles_come_in_any_order():
    """All of them, wherever they stand."""
    graph = make_graph(
        {role: {} for role in "abcz"}, [("a", "b"), ("b", "c"), ("c", "z"), ("a", "z")]
    )
    filters = Filters(via=frozenset("cb"))

    answer = find_routes(graph, "a", "z", filters=filters)

    assert [("a", "b", "c", "z")] == [route.roles for route in answer.routes]


def test_the_direct_jump_is_priced_where_nobody_recorded_it():
    """Its months are unknown then, its hours are not."""
    graph = make_graph({"a": {}, "b": {}, "z": {"x": 2}}, [("a", "b"), ("b", "z")])

    direct = find_routes(graph, "a", "z").direct

    assert (False, 3, None, None) == (
        direct.recorded,
        direct.effort_hours.likely,
        direct.experience_months,
        direct.time_months,
    )


def test_the_direct_jump_counts_what_the_recorded_move_demands():
    """It is priced by the same rules as a route of one move."""
    move = make_transition("a", "z", 6, essential={"y": 1})
    graph = make_graph({"a": {}, "z": {"x": 2}}, [move])

    answer = find_routes(graph, "a", "z")

    assert answer.direct.recorded
    assert answer.routes[0].effort_hours == answer.direct.effort_hours
    assert answer.routes[0].time_months == answer.direct.time_months


def test_no_step_lists_a_skill_before_its_prerequisite():
    """Two skills that wait for each other are learnt in turns."""
    skills = [
        make_skill("a", prerequisites={3: {"b": 2}}),
        make_skill("b", prerequisites={2: {"a": 2}}),
    ]
    graph = make_graph({"o": {}, "z": {"a": 3, "b": 2}}, [("o", "z")], skills)

    steps = find_routes(graph, "o", "z").routes[0].steps[0].skills

    assert [("a", 0, 2), ("b", 0, 2), ("a", 2, 3)] == [
        (s.skill, s.from_level, s.to_level) for s in steps
    ]
