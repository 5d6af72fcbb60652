"""Offer one drawn page to many tests."""

from __future__ import annotations

import pytest

from careerpath.diagram import Paper, draw_route
from tests.diagram.drawn import Drawn
from tests.diagram.worlds import OTHER, ROUTE, answer_of, office


@pytest.fixture(scope="session")
def graph():
    return office()


@pytest.fixture(scope="session")
def answer(graph):
    return answer_of(graph, ROUTE, OTHER)


@pytest.fixture(scope="session")
def page(graph, answer):
    return Drawn(draw_route(graph, answer))


@pytest.fixture(scope="session")
def french(graph, answer):
    return Drawn(draw_route(graph, answer, paper=Paper(language="fr")))
