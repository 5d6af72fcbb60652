"""The printed page, measured from what was drawn."""

from __future__ import annotations

import random
import re
from itertools import combinations

import pytest

from careerpath import CareerGraph, Filters, find_routes, load_graph
from careerpath.diagram import draw_route, outline_route
from careerpath.errors import InvalidValueError
from careerpath.model.role import Role
from careerpath.model.text import Text
from tests.diagram.measured import lines_through_boxes, measure, overlaps
from tests.planning.instances import SCALE, make_role, make_transition

GRAPH = load_graph()
#: Smallest text in points, and the share of the paper that the page fills.
LEAST_TEXT = 8
FILLED = 0.8
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
    figure = draw_route(GRAPH, answer, language=language, paper=paper)
    return answer, language, paper, measure(figure)


def test_no_boxes_overlap(page):
    """Whatever the route."""
    assert [] == overlaps(page[-1])


def test_no_line_runs_through_a_box(page):
    """But the two that it joins."""
    assert [] == lines_through_boxes(page[-1])


def test_every_name_lies_inside_its_box(page):
    """With room to spare; bold ones are measured bold."""
    drawn = page[-1]
    for gid, (_, _, box) in drawn.texts.items():
        if gid.startswith("name-"):
            role = re.sub(r"-\d+$", "", gid.removeprefix("name-"))
            assert drawn.roles[role].shrunk(3).holds(box), gid


def test_no_texts_overlap_or_leave_the_page(page):
    """Nothing is cut."""
    texts = page[-1].texts
    for gid, (_, _, box) in texts.items():
        assert page[-1].page.holds(box), gid
    for (a, first), (b, second) in combinations(sorted(texts.items()), 2):
        same_block = re.sub(r"-\d+$", "", a) == re.sub(r"-\d+$", "", b)
        assert same_block or not first[2].shrunk(1).meets(second[2].shrunk(1)), (a, b)


def test_all_text_can_be_read(page):
    """Eight points at the least."""
    assert LEAST_TEXT <= min(size for _, size, _ in page[-1].texts.values())


def test_the_page_is_filled(page):
    """At least four fifths of its width or height."""
    drawn = page[-1]
    boxes = drawn.roles.values()
    width = max(b.right for b in boxes) - min(b.left for b in boxes)
    height = max(b.top for b in boxes) - min(b.bottom for b in boxes)

    assert (
        width >= FILLED * (drawn.page.right - drawn.page.left)
        or height >= FILLED * (drawn.page.top - drawn.page.bottom)
        or len(drawn.roles) == 1
    )


def test_the_whole_route_is_there_and_bold(page):
    """Each step as a line of its own, each role as a box."""
    answer, _, _, drawn = page
    route = answer.routes[0]

    assert set(route.roles) <= set(drawn.roles)
    assert {f"step-{s.origin}-to-{s.destination}" for s in route.steps} == {
        gid for gid in drawn.lines if gid.startswith("step-")
    }


def test_columns_are_grades(page):
    """From left to right, each with its heading."""
    _, _, _, drawn = page
    grades = {role: GRAPH.role(role).grade for role in drawn.roles}
    for a, b in combinations(drawn.roles, 2):
        if grades[a] < grades[b]:
            assert drawn.roles[a].right < drawn.roles[b].left
    assert {f"column-{g}" for g in grades.values()} == {
        gid for gid in drawn.texts if gid.startswith("column-")
    }


def test_the_price_of_every_step_is_on_the_page(page):
    """Beside its line, or in the notes."""
    answer, language, _, drawn = page
    space = "\u202f" if language == "fr" else " "
    words = " ".join(text for text, _, _ in drawn.texts.values())
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
            "hr": "Human resources",
            "office": "Office management",
            "project": "Projects",
        },
        "fr": {
            "administration": "Administration",
            "assistance": "Assistanat",
            "hr": "Ressources humaines",
            "office": "Gestion de bureau",
            "project": "Projets",
        },
    }[language]
    shown = {GRAPH.role(role).family for role in drawn.roles}
    legend = {text for gid, (text, _, _) in drawn.texts.items() if "legend-" in gid}

    assert {names[family] for family in shown} == legend & set(names.values())


def test_the_outline_says_the_same(page):
    """Every role and every step of the page."""
    answer, language, paper, drawn = page

    outline = outline_route(GRAPH, answer, language=language, paper=paper)

    words = " ".join(outline.split())
    for role in drawn.roles:
        assert GRAPH.role(role).label.in_language(language) in words


# ------------------------------------------------------------------ hostile graphs

LONG = (
    "coordonnateur des services administratifs et financiers de l'établissement",
    "responsable",
    "chargé·e de communication interne et de relations avec les prestataires externes",
    "DRH",
)


def generated(seed: int) -> CareerGraph:
    """Return a graph with cycles, moves within a grade, islands and long names."""
    rng = random.Random(seed)
    names = [f"r{n}" for n in range(rng.randint(2, 14))]
    roles = []
    for name in names:
        plain = make_role(name, {})
        fields = {f: getattr(plain, f) for f in Role.__slots__}
        label = rng.choice(LONG)
        roles.append(
            Role(**{**fields, "grade": rng.randint(1, 4), "label": Text(label, label)})
        )
    pairs = {(a, b) for a in names for b in names if a != b and rng.random() < 0.25}
    pairs.add((names[0], names[-1]) if len(names) == 2 else (names[0], names[1]))
    return CareerGraph(
        scale=SCALE,
        roles=roles,
        transitions=[make_transition(a, b, 6) for a, b in sorted(pairs)],
    )


@pytest.mark.parametrize("seed", range(24))
def test_no_generated_graph_makes_a_tangle(seed):
    """Cycles, islands, moves within a grade, names of eighty characters."""
    graph = generated(seed)
    answer = find_routes(graph, "r0", "r1", filters=Filters(max_moves=4))

    drawn = measure(draw_route(graph, answer, language="fr"))

    assert [] == overlaps(drawn)
    assert [] == lines_through_boxes(drawn)
    for gid, (_, _, box) in drawn.texts.items():
        if gid.startswith("name-"):
            role = re.sub(r"-\d+$", "", gid.removeprefix("name-"))
            assert drawn.roles[role].shrunk(2).holds(box)


def test_an_answer_without_routes_cannot_be_drawn():
    """It says what to do instead."""
    answer = find_routes(
        GRAPH, "receptionist", "hr-director", filters=Filters(max_moves=1)
    )

    with pytest.raises(InvalidValueError, match="no route"):
        draw_route(GRAPH, answer)


def test_a_route_that_the_answer_lacks_cannot_be_drawn():
    """Positions count from nothing."""
    answer = find_routes(GRAPH, "receptionist", "administrative-assistant", k=1)

    with pytest.raises(InvalidValueError, match="no route at position 1"):
        draw_route(GRAPH, answer, chosen=1)
