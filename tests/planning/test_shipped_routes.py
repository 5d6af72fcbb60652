"""Every pair of roles of the shipped graph is answered as enumeration answers it."""

from __future__ import annotations

import os
from functools import cache

import pytest

from careerpath import Filters, Profile, load_graph
from careerpath.model.answers import CRITERIA, DEFAULT_TRADE_OFFS
from tests.planning.enumeration import enumerate_everywhere, enumerate_routes, rank
from tests.planning.instances import Question
from tests.planning.test_exact_routes import found
from tests.planning.test_trade_offs import found as weighed
from tests.planning.test_trade_offs import undominated

GRAPH = load_graph()
#: A share of the origins each time keeps this short; 1 tries every pair of roles.
SHARE = int(os.environ.get("CAREERPATH_SHARE", "5"))
ORIGINS = list(GRAPH.roles)[::SHARE]


@cache
def routes_from(origin: str):
    """Return every route of the shipped graph from a role, by destination."""
    return enumerate_everywhere(Question(GRAPH, origin, "", Profile()))


@pytest.mark.parametrize("origin", ORIGINS)
def test_every_destination_is_answered_exactly(origin):
    """By every criterion, one route and ten, within six moves."""
    for destination, routes in routes_from(origin).items():
        question = Question(GRAPH, origin, destination, Profile())
        for by in CRITERIA:
            best = rank(routes, by, 10)

            assert best == found(question, by, 10), (destination, by)
            assert best[:1] == found(question, by, 1), (destination, by)


@pytest.mark.parametrize("origin", ORIGINS)
def test_every_trade_off_is_there(origin):
    """To every role, on the usual criteria and on all four."""
    for destination, routes in routes_from(origin).items():
        question = Question(GRAPH, origin, destination, Profile())
        for criteria in (DEFAULT_TRADE_OFFS, CRITERIA):
            assert undominated(routes, criteria) == weighed(question, criteria)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(company_size="startup"),
        Filters(company_size="large", status="employee"),
        Filters(min_tier="published"),
        Filters(via=frozenset({"office-manager"})),
        Filters(via=frozenset({"recruiter", "office-manager"}), max_moves=5),
        Filters(avoid=frozenset({"hr-assistant"}), max_moves=4),
    ],
    ids=["size", "size and status", "tier", "via", "via two", "avoid"],
)
def test_filters_are_answered_exactly(filters):
    """For someone with skills and months of their own."""
    person = Profile(months_in_role=30, held={"employment-law": 2, "spreadsheets": 3})
    for destination in ("hr-manager", "hr-director", "project-manager"):
        question = Question(
            GRAPH, "executive-assistant", destination, person, filters, desirable=True
        )
        routes = enumerate_routes(question)
        for by in CRITERIA:
            for k in (1, 10):
                assert rank(routes, by, k) == found(question, by, k)
