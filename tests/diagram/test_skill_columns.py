"""All skills of a route are on its pages, in columns of about one height."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath import find_routes, load_graph
from careerpath.diagram import Paper, draw_route, outline_route
from careerpath.diagram.around.skill_columns import (
    SkillLine,
    SkillList,
    count_lines,
    part,
    set_skills,
)
from careerpath.diagram.ink.save import warnings
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.faults import faults
from tests.diagram.ladders import SENTENCE, ladder

SHEETS = [("A4", False), ("A4", True), ("A3", False)]


def lists(*counts):
    """Return lists of so many skills each."""
    return tuple(
        SkillList(
            f"Step {n}", tuple(SkillLine(f"Skill {k}", "0 → 1") for k in range(c))
        )
        for n, c in enumerate(counts)
    )


@pytest.fixture(scope="module", params=SHEETS, ids=str)
def pages(request):
    """Return the pages of a ladder of long labels, as they are drawn."""
    size, portrait = request.param
    graph, answer = ladder(skills=9)
    page = Paper(size, portrait=portrait)
    drawn = [Drawn(figure) for figure in draw_route(graph, answer, paper=page)]
    return answer, page, drawn


def words(pages):
    """Return all that stands on pages, as one text."""
    return " ".join(" ".join(page.said("")) for page in pages)


def test_labels_of_any_length_hold(pages):
    """Titles of 108 letters, and skills that are sentences."""
    _, page, drawn = pages

    for sheet in drawn:
        assert {} == faults(sheet)
    assert page.scale * 8 <= min(
        text.get_fontsize() for sheet in drawn for text in sheet.texts().values()
    )


def test_every_skill_is_there_with_its_levels_and_hours(pages):
    """Where one page does not hold them, on further ones."""
    answer, _, drawn = pages
    said = words(drawn)
    skills = [skill for step in answer.routes[0].steps for skill in step.skills]

    for skill in skills:
        assert SENTENCE.format(number=skill.skill[1:]) in said
    assert len(skills) == said.count("\u00a0→\u00a0")
    assert "new skills" in said


@pytest.mark.parametrize("room", [200.0, 470.0, 700.0])
def test_long_figures_break_no_word_of_a_name(room):
    """They stand below a name that has no room beside them."""
    names = ("Diplomatie", "Autonomie", "Prise de décision", "Écoute active")
    said = "2\u00a0→\u00a03 · 12\u00a0h · 300\u00a0h de pratique"
    lines = tuple(SkillLine(name, said) for name in names)
    texts = set_skills((SkillList("A", lines),), room, 14.0).texts

    words = " ".join(line for text, _ in texts for line in text.lines)
    assert all(name in words for name in names)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "not held"), ("fr", "non acquis")]
)
@pytest.mark.parametrize("outset", [0, 1])
def test_level_0_has_its_name_where_it_is_printed(outset, language, name):
    """Every number that stands on a page is explained there."""
    graph, answer = ladder(skills=9)
    route = answer.routes[0]
    steps = [replace(s, skills=tuple(begun(s.skills, outset))) for s in route.steps]
    answer = replace(answer, routes=(replace(route, steps=tuple(steps)),))
    page = Paper(language=language)
    sheets = [Drawn(figure) for figure in draw_route(graph, answer, paper=page)]
    text = words(sheets) + outline_route(graph, answer, paper=page)

    assert ("0\u00a0→" in text) == (f"0 {name}" in text) == (not outset)


def begun(skills, outset):
    """Yield skills to learn that all begin at a level."""
    for skill in skills:
        yield replace(skill, from_level=outset, to_level=outset + 1)


def test_one_page_says_what_it_dropped():
    """As many skills as it holds, and the number of the others."""
    graph, answer = ladder(skills=12)
    (figure,) = draw_route(graph, answer, most=1)
    drawn = Drawn(figure)
    missing = 24 - words([drawn]).count("\u00a0→\u00a0")

    assert missing
    assert any(
        f"Not on this page: {missing} " in warning for warning in warnings(figure)
    )
    assert [] == overlapping(drawn.all_text_boxes())


def test_pages_of_skills_are_about_as_full():
    """Nobody prints a last page for two of them."""
    graph, answer = ladder(skills=40)
    _, *pages = draw_route(graph, answer)
    counts = [words([Drawn(page)]).count("\u00a0→\u00a0") for page in pages]

    assert len(counts) > 1
    assert 80 == sum(counts)
    assert max(counts) - min(counts) <= 1


def test_the_outline_says_all_pages():
    """In the order of the pages."""
    graph, answer = ladder(skills=12)
    text = outline_route(graph, answer)
    numbers = [text.index(f"number {n}:") for n in (0, 12, 23)]

    assert sorted(numbers) == numbers
    assert text.index("The skills to learn are on the next page.") < numbers[0]


def test_skills_of_a_step_stand_in_the_order_of_learning():
    """What others build on comes first."""
    graph = load_graph()
    answer = find_routes(graph, "executive-assistant", "hr-manager")
    text = outline_route(graph, answer)
    for step in answer.routes[0].steps:
        for skill in step.skills:
            label = graph.skill(skill.skill).label.en

            assert (
                f"- {label}: {skill.from_level}\u00a0→\u00a0{skill.to_level} · " in text
            )


def test_behaviours_show_their_practice_at_work():
    """Study alone does not teach them."""
    graph = load_graph()
    answer = find_routes(graph, "executive-assistant", "hr-manager")
    text = outline_route(graph, answer)
    for step in answer.routes[0].steps:
        for skill in step.skills:
            known = graph.skill(skill.skill)
            (line, *_) = [
                line
                for line in text.splitlines()
                if line.startswith(f"- {known.label.en}: ")
            ]

            assert (known.kind == "behaviour") == line.endswith(" h practice")


@given(st.lists(st.integers(1, 12), min_size=1, max_size=4), st.floats(150, 900))
def test_columns_are_balanced(counts, room):
    """No text lies on another, and no column is much higher than need be."""
    found = lists(*counts)
    columns = set_skills(found, room, 8.0)
    places = {}
    for text, (x, y) in columns.texts:
        places.setdefault(round(x) // 10, []).append(y + text.height)
        assert x + text.width <= room + 0.1
        assert y + text.height <= columns.height + 0.1

    assert count_lines(found) == sum(
        text.lines == ("0 → 1",) for text, _ in columns.texts
    )


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.integers(0, 20))
def test_parts_together_are_the_whole(counts, cut):
    """Whatever is cut off one page stands on the next."""
    whole = lists(*counts)
    first, rest = part(whole, 0, cut), part(whole, cut, count_lines(whole))

    assert [line for each in whole for line in each.lines] == [
        line for each in (*first, *rest) for line in each.lines
    ]
