"""What the tests in a browser share: one browser, one server, a way to every page."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from tests.web.browser import chromium, serving


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def graph():
    return load_graph()


@pytest.fixture(scope="module")
def address(graph):
    with serving(graph) as served:
        yield served
