"""Boxes and lines are placed so that nothing meets what it should not."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from careerpath.diagram.geometry import Box
from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead
from careerpath.diagram.layout.layered import Gaps, lay_out
from careerpath.diagram.layout.spreading import spread
from tests.diagram.drawn import overlapping


def tangle(seed):
    """Return random nodes and edges: cycles, edges inside a grade, islands."""
    chance = random.Random(seed)
    count = chance.randint(1, 16)
    nodes = [
        BoxToPlace(
            chance.uniform(40, 150),
            chance.uniform(24, 90),
            chance.randint(1, 4),
            chance.randint(0, 3),
        )
        for _ in range(count)
    ]
    pairs = {
        (chance.randrange(count), chance.randrange(count)) for _ in range(2 * count)
    }
    edges = [
        LineToLead(a, b, chance.choice((1.0, 8.0)), chance.choice((1.0, 30.0)))
        for a, b in sorted(pairs)
        if a != b
    ]
    return nodes, edges


@pytest.fixture(scope="module", params=range(60))
def case(request):
    nodes, edges = tangle(request.param)
    return nodes, edges, lay_out(nodes, edges)


def hits(layout):
    return [
        (number, box)
        for number, line in enumerate(layout.lines)
        for box in layout.boxes
        if box.grown(-0.5).is_crossed(line)
    ]


def test_boxes_do_not_overlap(case):
    """Whatever the graph."""
    _, _, layout = case

    assert [] == overlapping(dict(enumerate(layout.boxes)))


def test_no_line_crosses_a_box(case):
    """Not even the boxes that it joins."""
    _, _, layout = case

    assert [] == hits(layout)


def test_spreading_keeps_boxes_and_lines_apart(case):
    """Widening the gaps changes neither sizes nor who meets whom."""
    nodes, _, layout = case
    area = Box(0, 0, layout.bounds.width + 300, layout.bounds.height + 200)
    wide = spread(layout, area)

    assert [] == overlapping(dict(enumerate(wide.boxes)))
    assert [] == hits(wide)
    assert area.grown(0.001).holds(wide.bounds)
    assert [(n.width, n.height) for n in nodes] == [
        (pytest.approx(b.width), pytest.approx(b.height)) for b in wide.boxes
    ]


def test_grades_are_columns(case):
    """A box of a lower grade ends before one of a higher grade begins."""
    nodes, _, layout = case
    placed = sorted(
        zip((n.grade for n in nodes), layout.boxes, strict=True), key=lambda p: p[0]
    )

    for (low, left), (high, right) in pairwise(placed):
        assert low == high or left.right < right.left


def test_lines_end_at_their_boxes(case):
    """From the border of the origin to the border of the destination."""
    _, edges, layout = case

    for edge, line in zip(edges, layout.lines, strict=True):
        for role, (x, y) in zip(
            (edge.origin, edge.destination), (line[0], line[-1]), strict=True
        ):
            box = layout.boxes[role]
            gaps = (x - box.left, box.right - x, y - box.top, box.bottom - y)

            assert min(gaps) == pytest.approx(0, abs=0.01)


def test_roles_of_one_grade_joined_by_moves_stand_side_by_side():
    """Each move inside a grade leads to a further column of it."""
    nodes = [BoxToPlace(50, 30, 1, 0)] * 3
    layout = lay_out(nodes, [LineToLead(0, 1), LineToLead(1, 2)])
    lefts = [box.left for box in layout.boxes]

    assert sorted(set(lefts)) == lefts


def test_a_cycle_inside_a_grade_is_laid_out():
    """The move that would close it runs backwards."""
    nodes = [BoxToPlace(50, 30, 1, 0)] * 3
    layout = lay_out(nodes, [LineToLead(0, 1), LineToLead(1, 2), LineToLead(2, 0)])
    back = layout.lines[2]

    assert back[0][0] > back[-1][0]


def test_no_nodes_are_no_trouble():
    """Nothing in, nothing out."""
    layout = lay_out([], [])

    assert ((), ()) == (layout.boxes, layout.lines)


def test_one_node_is_centred():
    """A lone box stands in the middle of its area."""
    wide = spread(lay_out([BoxToPlace(50, 30, 1, 0)], []), Box(0, 0, 400, 200))

    assert (200, 100) == pytest.approx(wide.boxes[0].centre)


def test_islands_are_placed():
    """Nodes without edges are neither lost nor piled up."""
    layout = lay_out([BoxToPlace(50, 30, 1, 0)] * 5, [])

    assert [] == overlapping(dict(enumerate(layout.boxes)))
    assert len(layout.boxes) == 5


def test_a_label_widens_the_gap_it_stands_in():
    """Room is kept between the columns that the line joins."""
    nodes = [BoxToPlace(50, 30, 1, 0), BoxToPlace(50, 30, 2, 0)]
    plain = lay_out(nodes, [LineToLead(0, 1)])
    labelled = lay_out(nodes, [LineToLead(0, 1, label=(120.0, 20.0))])

    assert labelled.bounds.width >= plain.bounds.width + 60


def test_the_same_graph_gives_the_same_layout():
    """Byte for byte, call after call."""
    nodes, edges = tangle(7)

    assert lay_out(nodes, edges, Gaps()) == lay_out(nodes, edges, Gaps())
