"""What cannot be drawn is refused with a way out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import compare_roles
from careerpath.diagram import (
    Paper,
    draw_comparison,
    draw_gap,
    draw_route,
    outline_route,
)
from careerpath.errors import InvalidValueError
from tests.diagram.drawn import Drawn
from tests.diagram.faults import faults
from tests.diagram.worlds import answer_of, graph_of, move, role

#: As long as the names of occupations are elsewhere.
NAME = "Receptionists and Information Clerks"


def test_an_answer_without_routes_is_refused(graph, answer):
    """Both ends are named, and what to do."""
    empty = replace(answer, routes=())

    with pytest.raises(InvalidValueError, match="loosen the filters"):
        draw_route(graph, empty)


@pytest.mark.parametrize("chosen", [-1, 2])
def test_a_position_without_a_route_is_refused(graph, answer, chosen):
    """The positions there are stand in the message."""
    with pytest.raises(InvalidValueError, match=r"position .*from 0 to 1"):
        draw_route(graph, answer, chosen=chosen)


def test_roles_that_require_no_skill_are_refused():
    """No larger paper would help."""
    bare = graph_of([role("a", "A", "hr", 1), role("b", "B", "hr", 2)], [])
    compared = compare_roles(bare, ("a", "b"))

    for draw in (lambda: draw_comparison(bare, compared), lambda: draw_gap(bare, "a")):
        with pytest.raises(InvalidValueError, match="No skill is required"):
            draw()


@pytest.mark.parametrize("paper", ["A5", "a4", ""])
def test_an_unknown_paper_is_refused(graph, answer, paper):
    """The papers there are stand in the message."""
    with pytest.raises(InvalidValueError, match="A4, A3, A2, A1, Letter"):
        draw_route(graph, answer, paper=Paper(size=paper))


def test_a_route_too_long_for_the_paper_is_refused():
    """Nobody gets a page with letters that cannot be read."""
    roles = [role(f"r{n}", f"Administrator {n}", "hr", n) for n in range(16)]
    graph = graph_of(roles, [move(f"r{n}", f"r{n + 1}") for n in range(15)])
    answer = answer_of(graph, tuple(r.id for r in roles))

    with pytest.raises(InvalidValueError, match="16 roles cannot be read on A4"):
        draw_route(graph, answer)


@pytest.mark.parametrize(
    ("name", "row", "least", "most"), [(NAME, 7, 6, 8), ("Senior clerk", 9, 8.5, 13)]
)
def test_a_long_row_of_roles_goes_across(name, row, least, most):
    """Too high for A4 otherwise; letters get small only where that does not help."""
    grades = (3, *[2] * row, 3)
    roles = [
        role(f"r{n}", f"{name} {n}", "hr", grade) for n, grade in enumerate(grades)
    ]
    moves = [move(f"r{n}", f"r{n + 1}", "lateral") for n in range(row + 1)]
    graph = graph_of(roles, moves)
    (figure,) = draw_route(graph, answer_of(graph, tuple(r.id for r in roles)))
    drawn = Drawn(figure)
    names = drawn.boxes("role-")
    sizes = [text.get_fontsize() for text in drawn.texts("name-").values()]

    assert {} == faults(drawn)
    assert names["role-r1"].right < names[f"role-r{row}"].left
    assert least <= min(sizes) < most


def test_the_outline_refuses_what_the_drawing_refuses(graph, answer):
    """Both say the same."""
    with pytest.raises(InvalidValueError, match="A4, A3, A2, A1, Letter"):
        outline_route(graph, answer, paper=Paper(size="A5"))
