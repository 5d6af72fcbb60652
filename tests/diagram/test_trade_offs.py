"""A page of trade-offs has one true mark for each route, and the direct jump."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import find_routes, find_trade_offs, load_graph
from careerpath.diagram.around.route_texts import months
from careerpath.diagram.kinds.trade_offs import RouteChoice, draw, outline
from careerpath.diagram.paper import Paper
from careerpath.errors import InvalidValueError
from careerpath.model.ranges import Range
from careerpath.planning.cost import months_until
from careerpath.words.phrases import hours_text
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.worlds import OTHER, ROUTE, answer_of, office

GRAPH = load_graph()
WAY = ("executive-assistant", "hr-manager")


@pytest.fixture(scope="module")
def values():
    front = find_trade_offs(GRAPH, *WAY)
    return RouteChoice(GRAPH, front, find_routes(GRAPH, *WAY, k=12).routes)


@pytest.fixture(scope="module")
def drawn(values):
    return Drawn(draw(values, Paper()))


def test_each_route_has_a_mark_where_its_hours_and_months_are(values, drawn):
    """More months stand to the right, more hours above."""
    marks = drawn.boxes("route-other-")
    routes = {f"route-other-{n}": r for n, r in enumerate(values.beaten, 2)}

    assert set(routes) == set(marks)
    for gid, route in routes.items():
        for other, its in routes.items():
            if route.time_months.likely < its.time_months.likely:
                assert marks[gid].centre[0] < marks[other].centre[0]
            if route.effort_hours.likely < its.effort_hours.likely:
                assert marks[gid].centre[1] > marks[other].centre[1]


def test_routes_of_the_front_are_not_drawn_again_as_others(values):
    """They are among the best by effort too."""
    best = {route.roles for route in values.front.routes}

    assert len(values.beaten) == len(values.others) - len(best)


def test_the_best_routes_are_labelled_with_all_that_they_take(values, drawn):
    """Where they lead through, moves, hours, months."""
    best = values.front.routes[0]
    way, hours, time = drawn.said("label-best-1")

    assert way.startswith("via HR assistant")
    assert f"{best.moves} moves · {hours_text(best.effort_hours, 'en')}" == hours
    assert months(best.time_months, "en") == time


def test_the_direct_jump_is_marked_and_said_to_be_unrecorded(values, drawn):
    """Its learning alone is a lower limit."""
    hours = values.front.direct.effort_hours
    alone = months_until([(Range(0, 0, 0), hours)], 4)

    assert "route-jump" in drawn.boxes("route-")
    assert [
        "in one jump: not in this graph",
        hours_text(hours, "en"),
        f"study alone: {months(alone, 'en')}",
    ] == drawn.said("label-jump")


def test_a_recorded_jump_is_one_of_the_routes():
    """It is marked once."""
    front = find_trade_offs(GRAPH, WAY[0], "office-manager")
    drawn = Drawn(draw(RouteChoice(GRAPH, front), Paper()))

    assert {"route-best-1"} == set(drawn.boxes("route-"))
    assert "in one jump" == drawn.said("label-best-1")[0]


def test_routes_whose_names_find_no_room_are_numbered():
    """The numbers are explained at the foot."""
    graph = office()
    answer = answer_of(graph, ROUTE, OTHER)
    front = tuple(
        replace(
            answer.routes[n % 2],
            time_months=Range(10.0, 40.0 + 3 * n, 200.0),
            effort_hours=Range(100, 600 - 5 * n, 900),
        )
        for n in range(14)
    )
    drawn = Drawn(draw(RouteChoice(graph, replace(answer, routes=front)), Paper()))

    assert [str(n) for n in range(1, 15)] == drawn.said("label-best-")
    assert "; 14 via HR assistant → recruiter, 3 moves · 535 h (100–900)" in " ".join(
        drawn.said("text-")
    )
    assert [] == overlapping(drawn.all_text_boxes())


@pytest.mark.parametrize("page", [Paper(), Paper("A3", language="fr")])
def test_every_mark_is_named_or_numbered(values, page):
    """And every number is explained at the foot."""
    drawn = Drawn(draw(values, page))
    marks = {gid.removeprefix("route-") for gid in drawn.boxes("route-")}
    labels = {text.removeprefix("label-")[:-2] for text in drawn.texts("label-")}
    notes = drawn.said("text-")

    assert {mark for mark in marks if mark not in labels} == set()
    for text in drawn.said("label-other-"):
        if text.isdigit():
            assert any(f"{text} via" in n or f"{text} par" in n for n in notes)


def test_no_route_is_a_clear_refusal():
    """As for the other pages of routes."""
    front = find_trade_offs(GRAPH, *WAY)

    with pytest.raises(InvalidValueError, match="no route"):
        draw(RouteChoice(GRAPH, replace(front, routes=())), Paper())


def test_the_outline_lists_both_sorts_of_routes(values):
    """In words that need no picture."""
    words = outline(values, Paper(language="fr"))

    assert "Parcours qu’aucun autre ne surpasse\n- par assistant·e" in words
    assert len(values.beaten) == words.partition("Autres parcours")[2].count("mois (")
    assert "coin" not in words
