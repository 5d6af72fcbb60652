"""What the library is given of another kind is refused by its own error."""

from __future__ import annotations

import pytest

from careerpath import (
    Filters,
    Profile,
    find_choices,
    find_routes,
    load_graph,
    load_profile,
)
from careerpath.errors import CareerPathError, InvalidValueError
from careerpath.matching import match_text
from tests.cases import for_each

A, B = "receptionist", "office-manager"
CALLS = {
    "role": lambda graph, value: graph.role(value),
    "find_role": lambda graph, value: graph.find_role(value),
    "skill": lambda graph, value: graph.skill(value),
    "find_skill": lambda graph, value: graph.find_skill(value),
    "origin": lambda graph, value: find_routes(graph, value, B),
    "k": lambda graph, value: find_routes(graph, A, B, k=value),
    "by": lambda graph, value: find_routes(graph, A, B, by=value),
    "profile": lambda graph, value: find_routes(
        graph, A, B, profile=False if value is None else value
    ),
    "filters": lambda graph, value: find_choices(
        graph, A, B, filters=False if value is None else value
    ),
    "max_moves": lambda graph, value: find_routes(
        graph, A, B, filters=Filters(max_moves=value)
    ),
    "via": lambda graph, value: find_routes(graph, A, B, filters=Filters(via=value)),
    "avoid": lambda graph, value: find_routes(
        graph, A, B, filters=Filters(avoid=value)
    ),
    "tolerance": lambda graph, value: find_choices(graph, A, B, tolerance=value),
    "held": lambda graph, value: find_routes(
        graph, A, B, profile=Profile(held={"spreadsheets": value})
    ),
    "hours": lambda graph, value: find_routes(
        graph, A, B, profile=Profile(hours_per_week=value)
    ),
    "months": lambda graph, value: find_routes(
        graph, A, B, profile=Profile(months_in_role=value)
    ),
    "text": match_text,
    "graph": lambda _, value: load_graph(1 if value is None else value),
    "path": lambda graph, value: load_profile(value, graph),
}


@pytest.mark.parametrize("value", [None, 1.5, True, b"x", ["x", 1]], ids=repr)
@for_each(CALLS)
def test_another_kind_is_told(call, value):
    """With the argument and the value, never by an error of Python's own."""
    with pytest.raises(InvalidValueError) as caught:
        CALLS[call](load_graph(), value)

    assert call == "by" or "give " in str(caught.value)


@for_each(["role", "find_role", "skill", "find_skill", "origin"])
def test_a_number_is_no_id(call):
    """Nor is half a character, which is a text."""
    with pytest.raises(InvalidValueError, match=" is 5; give a text"):
        CALLS[call](load_graph(), 5)
    with pytest.raises(CareerPathError):
        CALLS[call](load_graph(), "\ud800")
