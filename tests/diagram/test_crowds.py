"""Pages of crowds hold what pages of a few roles do.

The places are measured before anything is rendered, so that many graphs can be;
`test_geometry_of_pages` and `test_map` measure what is drawn from them. To measure
200 graphs: CAREERPATH_CROWDS=200 pytest tests/diagram/test_crowds.py
"""

from __future__ import annotations

import os
from itertools import pairwise

import pytest

from careerpath.diagram import Paper
from careerpath.diagram.geometry import Box, centred
from careerpath.diagram.kinds import map as role_map
from careerpath.diagram.kinds import route as chosen_route
from careerpath.diagram.kinds.map import RoleMap
from careerpath.diagram.shown_route import choose_route
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError
from tests.diagram.crowds import crowd, walk
from tests.diagram.drawn import overlapping

SEEDS = range(int(os.environ.get("CAREERPATH_CROWDS", "6")))
#: The least letters of a map in print, by paper.
PAPERS = {"A3": 9, "A4": 8, "Letter": 8}


@pytest.fixture(scope="module", params=SEEDS)
def picture(request):
    """Return the map of a crowd: of thirty roles on A3, of fourteen on less."""
    page = Paper([*PAPERS][request.param % 3], language="fr")
    graph = crowd(request.param, most=30 if page.size == "A3" else 14)
    try:
        return graph, page, role_map.arrange(RoleMap(graph), page)
    except InvalidValueError as error:
        assert page.size != "A3"
        pytest.skip(f"refused: {error}")


@pytest.fixture(scope="module", params=SEEDS)
def route(request):
    """Return the page of a route through a crowd, if the paper holds it."""
    page = Paper([*PAPERS][request.param % 3], language="fr")
    graph = crowd(request.param)
    shown = choose_route(graph, walk(graph, request.param), 0, page)
    try:
        return graph, page, chosen_route.arrange(shown)
    except InvalidValueError as error:
        pytest.skip(f"refused: {error}")


def check(picture, page):
    """Hold a planned page against all that a drawn one promises."""
    boxes = {role.role: role.box for role in picture.roles}

    assert [] == overlapping(boxes)
    for role in picture.roles:
        name = centred(role.box.centre, role.name.width, role.name.height)
        assert (
            role.box.grown(-2.5)
            ._replace(left=role.box.left + STYLE.bar + 2)
            .holds(
                name._replace(
                    left=name.left + STYLE.bar / 2 + 1,
                    right=name.right + STYLE.bar / 2 + 1,
                )
            )
        )
    for move in picture.moves:
        for a, b in pairwise(move.points):
            assert a[0] == b[0] or a[1] == b[1]
        for role, box in boxes.items():
            assert role in move.arrow.pair or not box.grown(-0.5).is_crossed(
                move.points
            )
    for box in boxes.values():
        assert page.printable.holds(box)
    texts = {
        number: Box(
            *text.at, text.at[0] + text.text.width, text.at[1] + text.text.height
        )
        for number, text in enumerate(picture.frame.texts)
    }
    assert [] == overlapping(texts)
    assert all(page.printable.grown(0.1).holds(text) for text in texts.values())


def test_a_map_of_a_crowd_can_be_read(picture):
    """No overlap, no line through a box, no name outside its own."""
    graph, page, drawing = picture
    check(drawing, page)

    assert set(graph.roles) == {role.role for role in drawing.roles}
    least = min(role.name.size for role in drawing.roles) * page.scale
    assert least >= PAPERS[page.size] - 1e-9


def test_a_route_through_a_crowd_can_be_read(route):
    """No overlap, no line through a box, no name outside its own."""
    _, page, drawing = route
    check(drawing, page)

    assert all(role.name.size >= 8 for role in drawing.roles)
