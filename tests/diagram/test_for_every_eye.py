"""Routes and maps are read by every eye, and on paper without colour.

`test_charts` asks the same of the other kinds.
"""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from careerpath import load_graph
from careerpath.diagram import Paper, draw_map, draw_route
from careerpath.diagram.arrows import SIGNS, Arrow, stroke
from careerpath.diagram.geometry import Box
from careerpath.diagram.ink.patterns import bar_patch
from careerpath.diagram.style import COLOURS, STYLE, family_marks
from careerpath.model.transition import MOVE_KINDS
from tests.diagram.drawn import Drawn
from tests.diagram.seeing import EYES, contrast
from tests.diagram.worlds import answer_of, graph_of, move, role

GROUNDS = ("#ffffff", STYLE.band.lower())


def rainbow():
    """Return a route with more families around it than there are colours."""
    roles = [role(f"r{n}", f"Clerk {n}", f"family-{n}", 1 + n % 3) for n in range(9)]
    moves = [move("r0", "r1"), move("r1", "r2")]
    moves += [move("r1", f"r{n}", "lateral") for n in range(3, 9)]
    moves += [move(f"r{n}", "r2", "conversion") for n in range(3, 9)]
    graph = graph_of(roles, moves)
    return draw_route(graph, answer_of(graph, ("r0", "r1", "r2")), paper=Paper("A3"))


@pytest.fixture(
    scope="module",
    params=[lambda: draw_map(load_graph(), ("hr",)), rainbow],
    ids=["map", "route"],
)
def drawn(request):
    """Return a map and a route."""
    return Drawn(request.param())


def colours(drawn):
    """Return the colours of all lines, borders and bars."""
    patches = drawn.figure.findobj(Patch)
    edges = {
        to_hex(p.get_edgecolor())
        for p in patches
        if p.get_linewidth() and p.get_edgecolor()[3]
    }
    fills = {to_hex(p.get_facecolor()) for p in patches if p.get_facecolor()[3]}
    lines = {to_hex(line.get_color()) for line in drawn.figure.findobj(Line2D)}
    return edges | lines | (fills - set(GROUNDS))


@pytest.mark.parametrize("eye", EYES)
def test_lines_borders_and_bars_stand_out(drawn, eye):
    """Contrast of 3 to 1 at the least, on white and on the shade of columns."""
    faint = [
        colour
        for colour in sorted(colours(drawn))
        for ground in GROUNDS
        if contrast(colour, ground, eye) < 3
    ]

    assert [] == faint


@pytest.mark.parametrize("eye", EYES)
def test_texts_stand_out(drawn, eye):
    """Contrast of 4.5 to 1 at the least."""
    texts = {to_hex(text.get_color()) for text in drawn.texts().values()}

    assert min(contrast(c, g, eye) for c in texts for g in GROUNDS) >= 4.5


def test_all_the_colours_are_there():
    """So that none escapes these tests."""

    assert {c.lower() for c in COLOURS} <= colours(Drawn(rainbow()))


def test_families_are_told_apart_without_colour():
    """By the pattern of their bar, and from the seventh on by a letter."""
    families = [f"family-{n:02}" for n in range(14)]
    marks = family_marks(families, families).values()
    looks = {
        (mark.letter, shape_of(bar_patch(Box(0, 0, STYLE.bar, 11), mark)))
        for mark in marks
    }

    assert 14 == len(looks)


def shape_of(patch):
    """Return the outline of a patch in its place."""
    corners = patch.get_transform().transform_path(patch.get_path()).vertices
    return tuple(map(tuple, corners.round(1).tolist()))


def test_moves_are_told_apart_without_colour():
    """Whatever their kind by how thick and dark lines are, what is weak by the head."""
    looks = [
        stroke(Arrow("a", "b", "promotion", place, weak, (), choice=1))
        for place in ("chosen", "other", "beside")
        for weak in (False, True)
    ]
    for one, other in combinations(looks, 2):
        assert one.open_head != other.open_head or abs(one.width - other.width) > 0.2


def test_a_move_of_a_map_looks_the_same_whatever_its_kind():
    """Its sign tells the kind, no dashes do."""
    moves = [Arrow("a", "b", k, "map", weak=False, evidence=()) for k in MOVE_KINDS]

    assert 1 == len({stroke(move) for move in moves})
    assert () == stroke(moves[0]).dashes


def test_kinds_are_told_by_signs():
    """No two share one."""
    assert set(MOVE_KINDS) == set(SIGNS)
    assert len(SIGNS) == len(set(SIGNS.values()))


def test_the_route_is_heavy_and_others_are_lighter_in_their_order():
    """Solid whatever their kinds; only what nobody recorded is dashed."""
    looks = [
        stroke(Arrow("a", "b", "return", place, weak=True, evidence=(), choice=choice))
        for place, choice in (
            ("chosen", 0),
            ("other", 1),
            ("other", 2),
            ("other", 3),
            ("beside", 0),
        )
    ]
    jump = Arrow("a", "b", "unknown", "direct", weak=False, evidence=(), recorded=False)

    assert all(a.width > b.width for a, b in pairwise(looks))
    assert all(a.colour < b.colour for a, b in pairwise(looks[1:]))
    assert {()} == {look.dashes for look in looks}
    assert looks[0].width > 1.7 * looks[1].width
    assert stroke(jump).dashes
