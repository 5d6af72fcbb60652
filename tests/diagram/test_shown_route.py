"""Roles join the page in a stated order."""

from __future__ import annotations

import pytest

from careerpath.diagram import Paper
from careerpath.diagram.shown_route import (
    Selection,
    arrows,
    candidates,
    choose_route,
    hidden_moves,
)
from tests.diagram.worlds import (
    INFERRED,
    OTHER,
    ROUTE,
    answer_of,
    graph_of,
    move,
    role,
)


@pytest.fixture(scope="module")
def shown(graph, answer):
    return choose_route(graph, answer, 0, Paper())


def star(*moves):
    """Return the subject of a route a → b with these moves beside it."""
    ids = {"a", "b"} | {r for m in moves for r in (m.origin, m.destination)}
    roles = [role(id, id.upper(), "hr", 1 + (id != "a")) for id in sorted(ids)]
    graph = graph_of(roles, [move("a", "b"), *moves])
    return choose_route(graph, answer_of(graph, ("a", "b")), 0, Paper())


def test_roles_of_other_routes_come_as_routes(shown):
    """Each other route brings what the chosen one lacks."""

    assert (("recruiter",),) == candidates(shown).routes


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (move("a", "z"), move("y", "b")),
        (move("a", "z"), move("a", "y", "return")),
        (move("a", "z"), move("a", "y", evidence=INFERRED)),
        (move("a", "z", months=12), move("a", "y", months=24)),
        (move("a", "y"), move("a", "z")),
    ],
    ids=["leaving", "no return", "evidence", "months", "id"],
)
def test_neighbours_come_in_order(first, second):
    """Ways out before ways in, no returns, firm evidence, soon, then by id."""
    expected = [
        next(r for r in (m.origin, m.destination) if r not in "ab")
        for m in (first, second)
    ]

    assert tuple(expected) == candidates(star(second, first)).neighbours


def test_steps_come_first_and_are_numbered(shown):
    """The route in its order."""
    found = arrows(shown, Selection((*ROUTE, "recruiter")))

    assert [(1, ROUTE[:2]), (2, ROUTE[1:3]), (3, ROUTE[2:])] == [
        (arrow.step, arrow.pair) for arrow in found if arrow.step
    ]


def test_of_two_moves_between_two_roles_one_is_drawn(shown):
    """The one that leaves the route."""
    found = {a.pair for a in arrows(shown, Selection((*ROUTE, "receptionist")))}

    assert {("assistant", "receptionist")} == {
        pair for pair in found if "receptionist" in pair
    }


def test_moves_inside_a_grade_can_be_left_out(shown):
    """They take a column; the role stays for its other moves."""
    flat = Selection((*ROUTE, "recruiter"), flat=frozenset({"recruiter"}))
    found = {arrow.pair for arrow in arrows(shown, flat)}

    assert ("officer", "recruiter") not in found
    assert ("hr-assistant", "recruiter") in found


def test_moves_between_neighbours_are_not_drawn(shown):
    """Only what touches the route."""
    both = Selection((*ROUTE, "office-manager", "facilities"))

    assert ("office-manager", "facilities") not in {
        arrow.pair for arrow in arrows(shown, both)
    }


def test_inferred_moves_are_weak(shown):
    """Weakness is the best tier of the evidence."""
    found = arrows(shown, Selection((*ROUTE, *OTHER)))

    assert [("recruiter", "hr-manager")] == [a.pair for a in found if a.weak]


def test_hidden_moves_are_those_of_the_route_not_drawn(shown):
    """Nothing drawn: all that touch the route are hidden."""

    assert 14 == hidden_moves(shown, ())
