"""Texts beside lines find the free places."""

from __future__ import annotations

from careerpath.diagram.geometry import Box
from careerpath.diagram.layout.label_places import Obstacles, find_spots

AREA = Box(0, 0, 200, 200)
LEVEL = [(0.0, 100.0), (200.0, 100.0)]
TWO = [(60.0, 10.0), (60.0, 10.0)]


def spots(line, boxes=(), lines=(), sizes=TWO):
    return find_spots(line, sizes, 2.0, Obstacles(AREA, boxes, (line, *lines)))


def test_a_label_stands_above_the_middle_of_a_free_line():
    """Together, the last line of text nearest to the line."""
    upper, lower = spots(LEVEL)

    assert upper.bottom == lower.top
    assert lower.bottom == 96.0
    assert lower.centre[0] == 100.0


def test_a_label_goes_below_where_above_is_taken():
    """The other side is as good."""
    found = spots(LEVEL, boxes=[Box(0, 70, 200, 95)])

    assert found[0].top == 104.0


def test_a_label_is_split_where_neither_side_has_room_for_all():
    """Hours above, months below."""
    rails = [[(0.0, 80.0), (200.0, 80.0)], [(0.0, 120.0), (200.0, 120.0)]]
    above, below = spots(LEVEL, lines=rails)

    assert above.bottom < 100 < below.top


def test_a_label_stands_beside_an_upright_line():
    """To its right first."""
    found = spots([(100.0, 0.0), (100.0, 200.0)])

    assert found[0].left == 104.0


def test_a_label_without_room_is_not_written():
    """Better nothing than a word that cannot be read."""

    assert () == spots(LEVEL, boxes=[Box(0, 0, 200, 99), Box(0, 101, 200, 200)])


def test_a_label_stays_in_the_area():
    """Nothing hangs over the edge."""

    assert () == spots(LEVEL, sizes=[(300.0, 10.0)])


def test_no_label_needs_no_place():
    """Most moves have none."""

    assert () == spots(LEVEL, sizes=[])
