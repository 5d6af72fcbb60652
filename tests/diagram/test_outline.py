"""The text twin says what the page shows."""

from __future__ import annotations

import re

import pytest
from matplotlib.patches import Patch

from careerpath.diagram import (
    Paper,
    draw_map,
    draw_route,
    outline_map,
    outline_route,
)
from tests.diagram.drawn import Drawn
from tests.diagram.worlds import answer_of, random_case


@pytest.fixture(scope="module")
def outline(graph, answer):
    return outline_route(graph, answer)


def test_every_role_on_the_page_is_named(page, outline, graph):
    """In the list of roles."""
    roles = outline.partition("\nRoles\n")[2]
    for gid in page.artists(Patch, "role-"):
        assert f"· {graph.role(gid.removeprefix('role-')).label.en} ·" in roles


def test_every_move_on_the_page_is_said(page, outline, graph):
    """Origin, destination and kind."""
    kinds = ("move-", "step-", "jump-")
    lines = [gid for kind in kinds for gid in page.artists(Patch, kind)]
    for gid in lines:
        origin, destination = gid.partition("-")[2].split("-to-")
        names = graph.role(origin).label.en, graph.role(destination).label.en

        assert re.search(" (→|↔) ".join(map(re.escape, names)), outline)


def test_every_rule_of_the_page_is_said(outline):
    """Which way grades run, what stands beside the route, what lines and signs mean."""
    assert "Grades run from left to right; moves within a grade go up or down." in (
        outline
    )
    assert "none below the grade of Executive assistant" in " ".join(outline.split())
    assert "dots only what nobody recorded" in " ".join(outline.split())
    assert "route 2: Executive assistant → HR assistant (change of occupation)" in (
        outline
    )


def test_steps_have_their_prices(outline):
    """Hours and months with their ranges."""

    assert (
        "2. HR assistant → HR officer (promotion): 200 h (100–400) of study, "
        "24 months (12–48) in all"
    ) in outline


def test_weak_moves_are_called_so(outline):
    """As the legend does."""

    assert "Recruiter → HR manager (promotion, inferred by us)" in outline


def test_the_headline_and_the_notes_are_those_of_the_page(page, outline):
    """Word for word, whatever the breaks of lines."""
    paragraphs = {}
    for gid, text in page.texts("text-").items():
        paragraphs.setdefault(gid.split("-")[1], []).append(text.get_text())

    assert all(" ".join(lines) in outline for lines in paragraphs.values())


def test_a_route_of_one_role_has_no_steps():
    """Nothing to do is said by saying nothing."""
    graph, _ = random_case(1)

    assert "\nThe route\n" not in outline_route(graph, answer_of(graph, ("r0",)))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_outline_follows_the_paper(graph, answer, language):
    """A larger paper names what it shows."""
    text = outline_route(graph, answer, paper=Paper(language=language, size="A3"))
    page = Drawn(draw_route(graph, answer, paper=Paper(language=language, size="A3")))

    assert len(page.artists(Patch, "role-")) == sum(
        line.count(" · ") == 2 and line.startswith("- ") for line in text.splitlines()
    )


def test_french_outlines_keep_narrow_spaces(graph, answer):
    """No ordinary space stands before a tall mark."""
    text = outline_route(graph, answer, paper=Paper(language="fr"))

    assert not any(f" {mark}" in text for mark in ":;!?")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_map_has_a_twin_too(graph, language):
    """Every role and every move that is drawn is said, and no other."""
    page = Paper(language=language)
    drawn = Drawn(draw_map(graph, paper=page))
    text = outline_map(graph, paper=page)
    lines = [*drawn.artists(Patch, "move-"), *drawn.artists(Patch, "step-")]
    for gid in drawn.artists(Patch, "role-"):
        assert graph.role(gid.removeprefix("role-")).label.in_language(language) in text
    for gid in lines:
        origin, destination = gid.partition("-")[2].split("-to-")
        names = (
            graph.role(id).label.in_language(language) for id in (origin, destination)
        )
        assert re.search(" (→|↔) ".join(map(re.escape, names)), text)
    assert len(lines) == len(re.findall("[→↔]", text))
