"""What a person wants rules routes out, or orders them."""

from __future__ import annotations

import pytest

from careerpath import Filters, Profile, find_routes, load_graph, next_roles
from careerpath.model.wishes import Wishes
from careerpath.planning.wishes import (
    unwanted_roles,
    wished_criterion,
    wished_filters,
    wished_sort,
)


@pytest.fixture(scope="module")
def graph():
    return load_graph()


def person(role="office-manager", **wishes):
    return Profile(role=role, wishes=Wishes(**wishes))


def test_what_is_asked_goes_before_what_is_wanted(graph):
    """A wish fills only what the filters leave open."""
    wishes = {"company_size": "sme", "status": "employee"}

    found = wished_filters(graph, person(**wishes), Filters(company_size="large"))

    assert ("large", "employee") == (found.company_size, found.status)


def test_no_role_that_the_question_names_is_ruled_out(graph):
    """Neither the present one, nor one named, nor one to pass through."""
    family = graph.role("office-manager").family
    members = {role.id for role in graph.roles.values() if role.family == family}
    assert len(members) > 2
    named, via = sorted(members - {"office-manager"})[:2]

    found = wished_filters(
        graph,
        person(avoid_families=(family,)),
        Filters(via=frozenset({via})),
        {named},
    )

    assert members - {"office-manager", named, via} == found.avoid


def test_a_grade_below_ones_own_is_unwanted_unless_a_step_down_is_allowed(graph):
    """Those of the same grade stay."""
    someone = person(never_below_grade=True)
    grade = graph.role("office-manager").grade

    lower = {role.id for role in graph.roles.values() if role.grade < grade}

    assert lower == unwanted_roles(graph, someone)
    assert not unwanted_roles(graph, someone, step_down=True)


def test_firm_evidence_lets_recorded_moves_through_alone(graph):
    """As `--recorded` does."""
    someone = person(matters=("firm-evidence",))

    assert wished_filters(graph, someone, Filters()).recorded
    assert not wished_filters(graph, person(), Filters()).recorded


@pytest.mark.parametrize(
    ("matter", "criterion", "sort"),
    [
        ("less-study", "effort", "hours"),
        ("soon", "time", "months"),
        ("gentle-steps", "hardest-step", "hours"),
        ("firm-evidence", None, None),
    ],
)
def test_what_matters_orders(matter, criterion, sort):
    """Firm evidence rules out instead."""
    someone = person(matters=(matter,))

    assert (criterion, sort) == (wished_criterion(someone), wished_sort(someone))
    assert wished_criterion(None) is wished_sort(None) is None


def test_next_roles_keep_to_filters(graph):
    """The moves that are left out are those the filters name."""
    everything = {found.role for found in next_roles(graph, "office-manager")}
    recorded = {
        found.role
        for found in next_roles(graph, "office-manager", filters=Filters(recorded=True))
    }
    avoided = min(everything)
    others = next_roles(
        graph, "office-manager", filters=Filters(avoid=frozenset({avoided}))
    )

    assert recorded < everything
    assert everything - {avoided} == {found.role for found in others}


def test_a_route_by_wishes_passes_no_unwanted_role(graph):
    """Whatever else it passes."""
    ends = ("receptionist", "hr-manager")
    plain = find_routes(graph, *ends, k=1).routes[0]
    unwanted = plain.roles[1]
    someone = person("receptionist", avoid_roles=(unwanted,))

    filters = wished_filters(graph, someone, Filters(), ends)
    routes = find_routes(graph, *ends, filters=filters).routes

    assert routes
    assert not any(unwanted in route.roles for route in routes)
