"""What is drawn can be read: nothing overlaps, is cut or crossed.

Everything is measured on rendered artists, not on the plan they were made from.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from careerpath import find_routes, load_graph
from careerpath.diagram import PAPERS, Paper, draw_route
from careerpath.diagram.geometry import around
from careerpath.diagram.style import STYLE
from tests.cases import for_each
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.faults import (
    lines_through_boxes,
    lines_through_prices,
    names_outside_boxes,
    texts_off_the_paper,
)
from tests.diagram.worlds import (
    LONG,
    OTHER,
    ROUTE,
    answer_of,
    graph_of,
    move,
    office,
    random_case,
    role,
)


def chain(names):
    """Return a page of one route through roles of these names, a grade each."""
    roles = [role(f"r{n}", name, "hr", n) for n, name in enumerate(names)]
    moves = [move(a.id, b.id) for a, b in pairwise(roles)]
    graph = graph_of(roles, moves)
    return graph, answer_of(graph, tuple(r.id for r in roles))


def shipped(origin, destination, by, **look):
    """Return a page of the shipped graph, in a language or on a paper."""
    graph = load_graph()
    return graph, find_routes(graph, origin, destination, by=by), look


CASES = {
    "the main job": lambda: shipped("executive-assistant", "hr-manager", "effort"),
    "the main job in French": lambda: shipped(
        "executive-assistant", "hr-manager", "time", language="fr"
    ),
    "many shipped moves": lambda: shipped(
        "receptionist", "programme-manager", "hardest-step", language="fr"
    ),
    "backwards": lambda: shipped(
        "hr-director", "hr-assistant", "effort", size="Letter"
    ),
    "a large page": lambda: shipped(
        "office-manager", "hr-director", "moves", language="fr", size="A3"
    ),
    "office": lambda: (office(), answer_of(office(), ROUTE, OTHER)),
    "one role": lambda: chain(["Clerk"]),
    "one move": lambda: chain(["Clerk", "Head"]),
    "long names": lambda: chain([LONG, LONG + " I", LONG + " II"]),
    "a word without end": lambda: chain(["x" * 108, "Head"]),
    "seven roles": lambda: chain([f"Administrative officer {n}" for n in range(7)]),
    **{f"seed {seed}": lambda seed=seed: random_case(seed) for seed in range(24)},
}


@cache
def drawn(case):
    """Return a page, drawn once."""
    graph, answer, *look = CASES[case]()
    return Drawn(draw_route(graph, answer, paper=Paper(**(look[0] if look else {}))))


@for_each(CASES)
def test_boxes_do_not_overlap(case):
    """Two roles never share paper."""

    assert [] == overlapping(drawn(case).boxes("role-"))


@for_each(CASES)
def test_lines_keep_off_the_boxes(case):
    """A line touches the two boxes that it joins and no other."""

    assert [] == lines_through_boxes(drawn(case))


@for_each(CASES)
def test_lines_are_level_or_upright_but_for_their_bends(case):
    """The longest parts of a line are never aslant."""
    aslant = [
        gid
        for gid, line in drawn(case).lines().items()
        for (x0, y0), (x1, y1) in pairwise(line)
        if min(abs(x1 - x0), abs(y1 - y0)) > STYLE.bend + 0.1
    ]

    assert [] == aslant


@for_each(CASES)
def test_names_keep_off_the_borders_of_their_boxes(case):
    """A name lies inside its box, beside the bar, with air around it."""

    assert [] == names_outside_boxes(drawn(case))


@for_each(CASES)
def test_texts_do_not_overlap(case):
    """No word is printed over another."""

    assert [] == overlapping(drawn(case).all_text_boxes())


@for_each(CASES)
def test_texts_stay_on_the_paper(case):
    """Nothing is printed where a printer cannot, or cut."""

    assert [] == texts_off_the_paper(drawn(case))


@for_each(CASES)
def test_no_line_runs_through_a_price(case):
    """Hours and months stand beside the arrows."""

    assert [] == lines_through_prices(drawn(case))


@for_each(CASES)
def test_prices_keep_off_the_boxes(case):
    """Hours and months stand on the ground, not on a role."""
    texts, boxes = drawn(case).boxes("price-"), drawn(case).boxes("role-")

    assert not any(t.meets(b) for t in texts.values() for b in boxes.values())


@for_each(CASES)
def test_nothing_is_smaller_than_eight_points(case):
    """All can be read on paper."""

    assert min(text.get_fontsize() for text in drawn(case).texts().values()) >= 8


@for_each(CASES)
def test_all_text_is_black(case):
    """Colour is for borders and bars."""

    assert {"black"} == {text.get_color() for text in drawn(case).texts().values()}


@pytest.mark.parametrize("paper", PAPERS)
def test_the_drawing_fills_the_paper(graph, answer, paper):
    """Boxes and lines take four fifths of the printable width or height."""
    drawn = Drawn(draw_route(graph, answer, paper=Paper(size=paper)))
    points = [p for line in drawn.lines().values() for p in line]
    for box in drawn.boxes("role-").values():
        points += [(box.left, box.top), (box.right, box.bottom)]
    used = around(points)
    printable = drawn.width - 2 * STYLE.margin, drawn.height - 2 * STYLE.margin

    assert max(used.width / printable[0], used.height / printable[1]) >= 0.8


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_has_the_size_of_the_paper(graph, answer, paper):
    """One point of the figure is one point of the paper, on its long side."""
    drawn = Drawn(draw_route(graph, answer, paper=Paper(size=paper)))

    assert PAPERS[paper] == pytest.approx((drawn.width, drawn.height))
    assert drawn.width > drawn.height


def test_names_are_never_larger_than_thirteen_points(graph):
    """A page with one move does not shout."""
    drawn = Drawn(draw_route(graph, answer_of(graph, ("receptionist", "assistant"))))

    assert max(text.get_fontsize() for text in drawn.texts("name-").values()) <= 13
