"""Pages of the shipped graph hold what pages promise."""

from __future__ import annotations

import pytest

from careerpath import find_routes, load_graph
from careerpath.diagram import draw_route
from tests.diagram.drawn import Drawn, overlapping

ENDS = [
    ("executive-assistant", "hr-manager"),
    ("executive-assistant", "office-manager"),
    ("receptionist", "programme-manager"),
    ("hr-manager", "project-manager"),
]


@pytest.fixture(
    scope="module",
    params=[(*ends, language) for ends in ENDS for language in ("en", "fr")],
)
def shipped(request):
    origin, destination, language = request.param
    graph = load_graph()
    answer = find_routes(graph, origin, destination)
    return answer, Drawn(draw_route(graph, answer, language=language))


def test_no_text_overlaps(shipped):
    """Nor do the boxes."""
    _, page = shipped

    assert [] == overlapping(page.all_text_boxes())
    assert [] == overlapping(page.boxes("role-"))


def test_every_step_has_its_hours_on_the_page(shipped):
    """Beside its arrow or spelt out below."""
    answer, page = shipped
    said = "".join(page.said("")).replace("\u202f", "").replace(",", "")

    for step in answer.routes[0].steps:
        assert str(step.effort_hours.likely) in said


def test_names_can_be_read_at_arms_length(shipped):
    """Nine points at the least."""
    _, page = shipped

    assert min(text.get_fontsize() for text in page.texts("name-").values()) >= 9
