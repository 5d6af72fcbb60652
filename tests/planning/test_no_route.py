"""No route is an answer with a reason, never an error."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph, Filters, find_routes
from careerpath.errors import InvalidValueError, UnknownNameError
from careerpath.model.contexts import Contexts
from tests.planning.instances import make_graph, make_transition

LARGE = Contexts(company_size=("large",), status=("employee",))


def line():
    """Return a graph a > b > c > d with a lonely z; b > c only in large firms."""
    moves = [
        make_transition("a", "b", tier="official"),
        make_transition("b", "c", contexts=LARGE, tier="inferred"),
        make_transition("c", "d", tier="published"),
    ]
    return make_graph({role: {} for role in "abcdz"}, moves)


@pytest.mark.parametrize(
    ("destination", "filters", "reason"),
    [
        ("a", Filters(), "Origin and destination are the same role."),
        (
            "z",
            Filters(),
            "No chain of moves in this graph leads from a to z.",
        ),
        (
            "z",
            Filters(avoid=frozenset("b")),
            "No chain of moves in this graph leads from a to z.",
        ),
        (
            "d",
            Filters(avoid=frozenset("c")),
            "No route passes the filter avoid; without it there is one.",
        ),
        (
            "d",
            Filters(via=frozenset("z")),
            "No route passes the filter via; without it there is one.",
        ),
        (
            "d",
            Filters(max_moves=2),
            "No route is short enough: the limit is 2, the shortest has 3 moves.",
        ),
        (
            "d",
            Filters(company_size="sme"),
            "No route passes the filter company-size; without it there is one.",
        ),
        (
            "d",
            Filters(status="freelance"),
            "No route passes the filter status; without it there is one.",
        ),
        (
            "d",
            Filters(min_tier="practitioner"),
            "No route passes the filter min-tier; without it there is one.",
        ),
        (
            "d",
            Filters(recorded=True),
            "No route passes the filter recorded; without it there is one.",
        ),
        (
            "d",
            Filters(min_tier="practitioner", company_size="sme"),
            "No route passes these filters together: company-size, min-tier.",
        ),
        (
            "d",
            Filters(max_moves=2, company_size="sme"),
            "No route passes these filters together: max-moves, company-size.",
        ),
    ],
    ids=str,
)
def test_the_reason_names_what_cut_the_routes(destination, filters, reason):
    """The filter that alone is guilty, all of them, or that nothing connects."""
    answer = find_routes(line(), "a", destination, filters=filters)

    assert () == answer.routes
    assert answer.proven
    assert reason == str(answer.reason)


def test_the_direct_jump_is_there_without_a_route():
    """One can always ask what going straight there would cost."""
    answer = find_routes(line(), "a", "z")

    assert not answer.direct.recorded


def test_a_met_budget_is_not_called_proven():
    """The best route so far is given, with what no other can go below."""
    graph = make_graph(
        {"a": {}, **{f"m{i}": {"x": i % 3 + 1} for i in range(9)}, "z": {"y": 1}},
        [
            *(("a", f"m{i}") for i in range(9)),
            *((f"m{i}", f"m{j}") for i in range(9) for j in range(9) if i != j),
            *((f"m{i}", "z") for i in range(9)),
        ],
    )

    answer = find_routes(graph, "a", "z", k=10, label_budget=30)
    full = find_routes(graph, "a", "z", k=10)

    assert (False, True) == (answer.proven, full.proven)
    assert answer.lower_bound is not None
    assert answer.lower_bound <= full.routes[0].effort_hours.likely
    assert full.lower_bound is None


def test_a_budget_too_small_for_any_route_says_so():
    """That is not the same as no route, and how to search on comes with it."""
    graph = make_graph({r: {} for r in "abcz"}, [("a", "b"), ("b", "c"), ("c", "z")])
    filters = Filters(via=frozenset("b"))

    answer = find_routes(graph, "a", "z", filters=filters, label_budget=1)

    assert (False, ()) == (answer.proven, answer.routes)
    assert str(answer.reason) == (
        "No route was found before the search met its label budget; "
        "--label-budget N gives it more."
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"by": "beauty"}, "by of find_routes is 'beauty'; give one of effort, time"),
        ({"k": 0}, "1 or more"),
        ({"filters": Filters(max_moves=0)}, "1 or more"),
    ],
)
def test_impossible_questions_are_refused(options, expected):
    """With what can be asked instead."""
    with pytest.raises(InvalidValueError, match=expected):
        find_routes(line(), "a", "d", **options)


@pytest.mark.parametrize(
    "options",
    [
        {"filters": Filters(via=frozenset("q"))},
        {"filters": Filters(avoid=frozenset("q"))},
        {"destination": "q"},
    ],
)
def test_unknown_roles_are_refused(options):
    """Wherever they stand in the question."""
    asked = {"origin": "a", "destination": "d", **options}

    with pytest.raises(UnknownNameError, match="No role is called “q”"):
        find_routes(line(), **asked)


def graded(grades, moves, **filters):
    """Return the answer from a to z of a graph with roles of these grades."""
    plain = make_graph({role: {} for role in grades}, moves)
    roles = [replace(role, grade=grades[role.id]) for role in plain.roles.values()]
    graph = CareerGraph(scale=plain.scale, roles=roles, transitions=plain.transitions)
    return find_routes(graph, "a", "z", filters=Filters(**filters))


def test_a_way_below_both_ends_is_shown_apart():
    """With how to admit it; it is no route until then."""
    grades, moves = {"a": 2, "b": 1, "z": 3}, [("a", "b"), ("b", "z")]

    answer = graded(grades, moves)
    lifted = graded(grades, moves, step_down=True)

    assert () == answer.routes
    assert lifted.routes == answer.stepping_down
    assert () == lifted.stepping_down
    assert "--allow-step-down" in str(answer.reason)


def test_the_lower_end_counts_on_the_way_down():
    """Someone who goes back may pass what is between, and nothing lower."""
    grades = {"a": 3, "b": 2, "c": 1, "z": 2}

    answer = graded(grades, [("a", "b"), ("b", "z"), ("a", "c"), ("c", "z")])

    assert [("a", "b", "z")] == [route.roles for route in answer.routes]


def test_a_step_down_beside_another_filter_is_told():
    """Lifting the other one alone would find nothing."""
    answer = graded(
        {"a": 2, "b": 1, "z": 3}, [("a", "b"), ("b", "z")], avoid=frozenset("b")
    )

    assert () == answer.stepping_down
    assert str(answer.reason) == (
        "No route passes these filters together: avoid. Without them there is one by "
        "way of a role of a lower grade than both ends, which --allow-step-down lets "
        "through."
    )
