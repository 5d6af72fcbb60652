"""Routes as pages: what is left where no route is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph, find_routes, find_trade_offs
from careerpath.pages.json.answers import routes_answer
from careerpath.pages.routes import routes_page
from careerpath.pages.trade_offs import trade_offs_page
from careerpath.words import Words
from tests.pages.forms import terminal_text
from tests.planning.instances import make_graph

ANSWERS = [(find_routes, routes_page), (find_trade_offs, trade_offs_page)]


def low_way(*assumed):
    """Return a graph whose only way from a to z passes a role of a lower grade."""
    plain = make_graph({role: {} for role in "abz"}, [("a", "b"), ("b", "z")])
    grades = {"a": 2, "b": 1, "z": 3}
    return CareerGraph(
        scale=replace(plain.scale, assumed=assumed),
        roles=[replace(plain.roles[id], grade=grade) for id, grade in grades.items()],
        transitions=[replace(move, evidence=()) for move in plain.transitions],
    )


@pytest.mark.parametrize(("find", "page"), ANSWERS)
def test_a_way_with_a_step_down_has_a_heading_of_its_own(find, page):
    """In the text and in JSON, where it is no route."""
    graph = low_way()
    answer = find(graph, "a", "z")
    told = routes_answer(graph, answer, "why")

    text = terminal_text(page(Words(graph, "en"), answer))

    assert "No route" in text
    assert "Only with a step down: a → b → z" in text
    assert "Routes may pass" not in text
    assert ([], ["a", "b", "z"]) == (
        told["routes"],
        told["stepping_down"][0]["roles"],
    )


@pytest.mark.parametrize(("find", "page"), ANSWERS)
def test_assumed_grades_keep_nothing_away_and_that_is_said(find, page):
    """Once."""
    graph = low_way("grades")
    answer = find(graph, "a", "z")

    text = terminal_text(page(Words(graph, "en"), answer))

    assert [("a", "b", "z")] == [route.roles for route in answer.routes]
    assert 1 == text.count("Routes may pass through roles of any grade")
