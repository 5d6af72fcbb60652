"""Pages of the shipped graph say what is true of it."""

from __future__ import annotations

from itertools import combinations

import pytest

from careerpath import find_routes, load_graph
from careerpath.diagram import Paper, draw_route, outline_route
from tests.diagram.drawn import Drawn

GRAPH = load_graph()
PAGES = {
    "the main job": ("executive-assistant", "hr-manager", "en", "A4", "effort"),
    "the main job in French": ("executive-assistant", "hr-manager", "fr", "A4", "time"),
    "one move": ("executive-assistant", "office-manager", "fr", "A4", "effort"),
    "many moves": ("receptionist", "programme-manager", "en", "A4", "hardest-step"),
    "backwards": ("hr-director", "hr-assistant", "fr", "Letter", "effort"),
    "a large page": ("office-manager", "hr-director", "fr", "A3", "moves"),
}


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES)
def page(request):
    """Return a question, its answer, and the page drawn from it."""
    origin, destination, language, paper, by = request.param
    answer = find_routes(GRAPH, origin, destination, by=by)
    figure = draw_route(GRAPH, answer, paper=Paper(language=language, size=paper))
    return answer, language, paper, Drawn(figure)


def roles_of(drawn):
    """Return the ids of the roles on a page."""
    return {gid.removeprefix("role-") for gid in drawn.boxes("role-")}


def test_the_whole_route_is_there_and_bold(page):
    """Each step as a line of its own, each role as a box."""
    answer, _, _, drawn = page
    route = answer.routes[0]

    assert set(route.roles) <= roles_of(drawn)
    assert {f"step-{s.origin}-to-{s.destination}" for s in route.steps} == {
        gid for gid in drawn.lines() if gid.startswith("step-")
    }


def test_columns_are_grades(page):
    """From left to right, each with its heading."""
    _, _, _, drawn = page
    grades = {role: GRAPH.role(role).grade for role in roles_of(drawn)}
    boxes = drawn.boxes("role-")
    for a, b in combinations(grades, 2):
        if grades[a] < grades[b]:
            assert boxes[f"role-{a}"].right < boxes[f"role-{b}"].left
    assert {f"column-{g}" for g in grades.values()} == set(drawn.texts("column-"))


def test_the_price_of_every_step_is_on_the_page(page):
    """Beside its line, or in the notes."""
    answer, language, _, drawn = page
    space = "\u202f" if language == "fr" else " "
    words = " ".join(drawn.said(""))
    for step in answer.routes[0].steps:
        likely = step.effort_hours.likely
        number = f"{likely:,}".replace(",", "\u202f" if language == "fr" else ",")
        assert f"{number}{space}h" in words


def test_the_legend_lists_exactly_what_is_drawn(page):
    """The families on the page, and no other."""
    _, language, _, drawn = page
    names = {
        "en": {
            "administration": "Administration",
            "assistance": "Assistance",
            "communication": "Communication",
            "hr": "Human resources",
            "office": "Office management",
            "project": "Projects",
        },
        "fr": {
            "administration": "Administration",
            "assistance": "Assistanat",
            "communication": "Communication",
            "hr": "Ressources humaines",
            "office": "Gestion de bureau",
            "project": "Projets",
        },
    }[language]
    shown = {GRAPH.role(role).family for role in roles_of(drawn)}
    legend = set(drawn.said("legend-"))

    assert {names[family] for family in shown} == legend & set(names.values())


def test_the_outline_says_the_same(page):
    """Every role and every step of the page."""
    answer, language, paper, drawn = page

    outline = outline_route(GRAPH, answer, paper=Paper(language=language, size=paper))

    words = " ".join(outline.split())
    for role in roles_of(drawn):
        assert GRAPH.role(role).label.in_language(language) in words
