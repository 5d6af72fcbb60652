"""Every pair of roles of the shipped graph is answered as enumeration answers it."""

from __future__ import annotations

import pytest

from careerpath import Filters, Profile, load_graph
from careerpath.model.plan import CRITERIA
from tests.planning.enumeration import enumerate_routes, rank
from tests.planning.instances import Question
from tests.planning.test_exact_routes import found

GRAPH = load_graph()


@pytest.mark.parametrize("origin", GRAPH.roles)
def test_every_destination_is_answered_exactly(origin):
    """By every criterion, one route and ten, within six moves."""
    for destination in GRAPH.roles:
        if destination == origin:
            continue
        question = Question(GRAPH, origin, destination, Profile())
        routes = enumerate_routes(question)
        for by in CRITERIA:
            for k in (1, 10):
                assert rank(routes, by, k) == found(question, by, k), (
                    destination,
                    by,
                    k,
                )


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
    ids=str,
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
