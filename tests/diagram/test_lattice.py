"""The lattice keeps boxes, lanes and lines apart, whatever the graph."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest

from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead
from careerpath.diagram.layout.channels import Turn, tracks
from careerpath.diagram.layout.lattice import LatticeOrder
from tests.cases import for_each
from tests.diagram.drawn import overlapping

ROOM = (900.0, 700.0)


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
        LineToLead(
            a, b, chance.choice((1.0, 8.0)), chance.choice(((0.0, 0.0), (30.0, 0.0)))
        )
        for a, b in sorted(pairs)
        if a != b
    ]
    return nodes, edges


def hits(layout):
    """Return which lines pass through which boxes."""
    return [
        (number, box)
        for number, line in enumerate(layout.lines)
        for box in layout.boxes
        if box.grown(-0.5).is_crossed(line)
    ]


CASES = [(seed, small) for small in (False, True) for seed in range(40)]


@cache
def laid_out(case):
    """Return nodes, edges and their lattice, of families in lanes or put in order."""
    seed, small = case
    nodes, edges = tangle(seed)
    order = LatticeOrder(nodes, edges, small=small)
    return nodes, edges, order.place(nodes, room=ROOM)


@for_each(CASES)
def test_boxes_do_not_overlap(case):
    """Whatever the graph."""
    nodes, _, lattice = laid_out(case)

    assert [] == overlapping(dict(enumerate(lattice.layout.boxes)))
    assert len(nodes) == len(lattice.layout.boxes)


@for_each(CASES)
def test_no_line_crosses_a_box(case):
    """Not even the boxes that it joins."""
    assert [] == hits(laid_out(case)[2].layout)


@for_each(CASES)
def test_lines_are_level_or_upright(case):
    """No part runs aslant."""
    for line in laid_out(case)[2].layout.lines:
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(line))


@for_each(CASES)
def test_lines_join_their_boxes(case):
    """From the side of the origin to the side of the destination."""
    _, edges, lattice = laid_out(case)
    for edge, line in zip(edges, lattice.layout.lines, strict=True):
        for node, (x, y) in zip(
            (edge.origin, edge.destination), (line[0], line[-1]), strict=True
        ):
            box = lattice.layout.boxes[node]

            if y in (box.top, box.bottom):
                assert box.left < x < box.right
            else:
                assert x in (box.left, box.right)
                assert box.top < y < box.bottom


@for_each(CASES)
def test_no_two_lines_run_on_top_of_each_other(case):
    """Nobody could tell them apart."""
    for one, other in combinations(laid_out(case)[2].layout.lines, 2):
        for (a, b), (c, d) in ((s, t) for s in pairwise(one) for t in pairwise(other)):
            for axis in (0, 1):
                if {a[axis], b[axis], c[axis], d[axis]} == {a[axis]}:
                    along = 1 - axis
                    assert (
                        max(a[along], b[along]) <= min(c[along], d[along])
                        or max(c[along], d[along]) <= min(a[along], b[along])
                        or a == b
                        or c == d
                    )


@for_each(CASES)
def test_columns_are_grades_and_lanes_are_families(case):
    """A box lies in the column and in the lane that are its own."""
    nodes, _, lattice = laid_out(case)
    grades = sorted({node.grade for node in nodes})
    for node, box in zip(nodes, lattice.layout.boxes, strict=True):
        left, right = lattice.columns[grades.index(node.grade)]
        top, bottom = lattice.lanes[node.lane]

        assert left <= box.left + 0.01
        assert box.right <= right + 0.01
        assert top <= box.top + 0.01
        assert box.bottom <= bottom + 0.01
    for (_, end), (start, _) in pairwise(sorted(lattice.lanes.values())):
        assert end == pytest.approx(start)


@for_each(CASES)
def test_the_room_is_filled(case):
    """Up to its edges, unless more is needed."""
    nodes, _, lattice = laid_out(case)

    assert lattice.size[1] >= ROOM[1] - 0.01
    assert lattice.size[0] >= ROOM[0] - 0.01 or len({n.grade for n in nodes}) == 1


@pytest.mark.parametrize("seed", range(10))
def test_a_layout_does_not_depend_on_those_before_it(seed):
    """An order may be placed again and again, with other sizes and other words."""
    nodes, edges = tangle(seed)
    longer = [replace(edge, hall=(9.0, 20.0)) for edge in edges]
    larger = [replace(node, height=node.height + 40.0) for node in nodes]
    order = LatticeOrder(nodes, edges)
    order.place(larger, room=ROOM)
    order.measure(longer)

    assert order.place(nodes) == LatticeOrder(nodes, longer).place(nodes)


def test_lanes_that_many_moves_join_are_neighbours():
    """So that lines are short."""
    nodes = [BoxToPlace(50, 30, 1 + n // 3, n % 3) for n in range(6)]
    lattice = LatticeOrder(
        nodes, [LineToLead(0, 5), LineToLead(2, 3), LineToLead(0, 4)]
    ).place(nodes)
    tops = [lattice.lanes[lane][0] for lane in range(3)]

    assert sorted(tops).index(tops[0]) == 1


def test_a_line_that_can_be_level_is():
    """It has no bend."""
    nodes = [BoxToPlace(50, 30, grade, 0) for grade in (1, 2, 3)]
    lattice = LatticeOrder(nodes, [LineToLead(0, 1), LineToLead(1, 2)]).place(
        nodes, room=ROOM
    )

    assert [2, 2] == [len(line) for line in lattice.layout.lines]


def test_turns_nest_instead_of_crossing():
    """The line that goes farther turns first where it comes from the inside."""
    turns = [Turn((10, 100), (-1, 1)), Turn((20, 90), (-1, 1))]

    assert [1, 0] == tracks(turns)


def test_a_line_within_a_column_goes_straight_where_nothing_stands_between():
    """From box to box, across the way that grades run."""
    nodes = [BoxToPlace(50, 30, 1, 0)] * 3
    edges = [LineToLead(0, 1), LineToLead(1, 2), LineToLead(2, 1)]
    layout = LatticeOrder(nodes, edges, small=True).place(nodes, room=ROOM).layout

    assert [2, 2, 2] == [len(line) for line in layout.lines]
    assert all(start[0] == end[0] for start, end in layout.lines)
    assert len({line[0][0] for line in layout.lines[1:]}) == 2


def test_words_beside_a_line_have_room():
    """Between the columns along the line, and in its box beside it."""
    nodes = [BoxToPlace(50, 30, 1, 0), BoxToPlace(50, 30, 2, 0)]
    edges = [LineToLead(0, 1, hall=(40.0, 0.0), length=120.0)]
    layout = LatticeOrder(nodes, edges, small=True).place(nodes).layout
    (start, y), (end, _) = layout.lines[0]

    assert end - start >= 120
    assert y - layout.boxes[0].top >= 40


def test_boxes_that_words_keep_apart_stay_in_the_room():
    """The gaps of the others grow less: what is above and below is not drawn over."""
    nodes = [BoxToPlace(80, 30, 1, 0)] * 4
    order = LatticeOrder(nodes, [LineToLead(0, 1, length=200)], small=True)
    boxes = order.place(nodes, room=(400.0, 400.0)).layout.boxes

    assert min(box.top for box in boxes) >= 0
    assert max(box.bottom for box in boxes) <= 400


def test_lines_cross_hardly_where_that_can_be():
    """Two pairs of boxes that are given in the wrong order."""
    nodes = [BoxToPlace(50, 30, 1 + n // 2, 0) for n in range(4)]
    layout = (
        LatticeOrder(nodes, [LineToLead(0, 3), LineToLead(1, 2)], small=True)
        .place(nodes)
        .layout
    )

    assert [2, 2] == [len(line) for line in layout.lines]


def test_a_standing_layout_has_its_first_column_at_the_bottom():
    """Grades run upwards on a paper that stands."""
    nodes = [BoxToPlace(50, 30, grade, 0) for grade in (1, 2)]
    layout = LatticeOrder(nodes, [LineToLead(0, 1)]).place(nodes).layout.upright()

    assert layout.boxes[0].top > layout.boxes[1].bottom
    assert (30, 50) == (layout.boxes[0].width, layout.boxes[0].height)
    assert layout.lines[0][0][0] == layout.lines[0][-1][0]
