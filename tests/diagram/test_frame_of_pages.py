"""What is said around a drawing: for whom, when, from what, and what is missing."""

from __future__ import annotations

import datetime as dt

import pytest

from careerpath import find_routes, load_graph
from careerpath.diagram import Paper, draw_map, draw_route
from careerpath.diagram.geometry import around
from careerpath.diagram.ink.save import warnings
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.worlds import answer_of, graph_of, move, role

GRAPH = load_graph()


@pytest.fixture(scope="module")
def upright():
    """Return a shipped route, made out for someone, on paper that stands."""
    page = Paper(
        portrait=True,
        language="fr",
        person="Zoë Œuvrard",
        date=dt.date(2026, 3, 1),
        notes=("Préparé pour l'entretien.",),
    )
    answer = find_routes(GRAPH, "executive-assistant", "hr-manager")
    return answer, Drawn(draw_route(GRAPH, answer, paper=page))


def test_the_subtitle_says_for_whom_and_when_and_from_what(upright):
    """And with which graph and sources."""
    text = " ".join(upright[1].said("text-"))
    size = f"graphe de {len(GRAPH.roles)} métiers"

    assert f"Pour Zoë Œuvrard · 1er mars 2026 · {size}" in text
    assert "sources\u202f: ESCO classification, version 1.1.1\u202f; " in text


def test_nobody_and_no_day_unless_given(page):
    """A name or a date is never made up."""
    text = " ".join(page.said("text-"))

    assert "Graph of 12 roles · sources: Register" in text
    assert "For " not in text


def test_notes_of_ones_own_come_first(upright):
    """Then those of the page."""
    said = upright[1].said("text-")
    own = said.index("Préparé pour l'entretien.")

    assert said[own + 1].startswith("À chaque étape")


def test_a_headline_of_ones_own(graph, answer):
    """It takes the place of the page's."""
    drawn = Drawn(draw_route(graph, answer, paper=Paper(title="Le plan de Zoë")))

    assert drawn.said("text-")[0] == "Le plan de Zoë"


def test_upright_paper_is_higher_than_wide(upright):
    """And it is filled: nothing outside, nothing on top of each other."""
    drawn = upright[1]
    boxes = drawn.boxes("role-").values()
    used = around([p for b in boxes for p in ((b.left, b.top), (b.right, b.bottom))])

    assert (595.28, 841.89) == pytest.approx((drawn.width, drawn.height))
    assert used.width >= 0.7 * (drawn.width - 2 * STYLE.margin)
    assert [] == overlapping(drawn.all_text_boxes())


def test_new_skills_are_named_at_each_move(upright):
    """All of them, with their levels and hours."""
    answer, drawn = upright
    text = " ".join(drawn.said("text-"))
    for step in answer.routes[0].steps:
        name = GRAPH.role(step.destination).label.in_language("fr")

        assert f"→ {name}\u202f: à apprendre" in text
        for skill in step.skills:
            levels = f"{skill.from_level}\u00a0→\u00a0{skill.to_level}"
            hours = skill.hours.likely or skill.practice_hours.likely

            assert GRAPH.skill(skill.skill).label.in_language("fr") in text
            assert f"{levels} · {hours}\u202fh" in text


def test_what_is_missing_is_a_warning():
    """Whoever draws the page can be told, too."""
    (found,) = warnings(draw_map(GRAPH, paper=Paper("A3", language="fr")))
    back = sum(move.kind == "return" for move in GRAPH.transitions)

    assert found.startswith("Non dessinés\u202f: ")
    assert found.endswith(f"retour ({back}).")
    assert () == warnings(draw_map(graph_of([role("a", "Clerk", "hr", 1)], [])))


def test_a_letter_that_the_font_lacks_is_named():
    """And nothing is drawn without it."""
    roles = [role("a", "文员", "hr", 1), role("b", "Head", "hr", 2)]
    graph = graph_of(roles, [move("a", "b")])

    with pytest.raises(InvalidValueError, match=r"“文” in “From 文员.*not in the font"):
        draw_route(graph, answer_of(graph, ("a", "b")))
