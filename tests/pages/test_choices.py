"""Choices as a page: the recommended route in full, a line for each other one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import find_choices, load_graph
from careerpath.diagram import Paper
from careerpath.diagram.around.route_texts import figures
from careerpath.diagram.shown_route import choose_route
from careerpath.document.blocks import Entry, Section
from careerpath.pages.choices import choices_page
from careerpath.words import Words
from tests.pages.forms import flat, terminal_text
from tests.planning.instances import make_graph

GRAPH = load_graph()


@pytest.fixture
def answer():
    return find_choices(GRAPH, "executive-assistant", "hr-manager")


def test_only_the_recommended_route_is_shown_in_full(answer):
    """The others have a line each, numbered as `--route` counts."""
    words = Words(GRAPH, "en")
    page = choices_page(words, answer)
    recommended, others = (b for b in page.blocks if isinstance(b, Section))

    assert recommended.heading.endswith(words.chain(answer.routes[0].roles))
    assert answer.routes[0].moves == sum(
        isinstance(block, Section) for block in recommended.body
    )
    assert all(isinstance(block, Entry) for block in others.body)
    assert [f"{n}." for n in range(2, len(answer.routes) + 1)] == [
        line.label.split()[0] for line in others.body
    ]


def test_a_line_says_what_is_best_and_what_that_costs():
    """Against the recommended route."""
    graph = make_graph(
        {"a": {}, "b": {"x": 3}, "z": {"x": 3, "w": 1}},
        [("a", "z", 2), ("a", "b", 3), ("b", "z", 4)],
    )
    answer = find_choices(graph, "a", "z")

    text = " ".join(terminal_text(choices_page(Words(graph, "en"), answer)).split())

    assert "Recommended: a → b → z Least study, smallest hardest step" in text
    assert (
        "2. Least study, soonest, fewest moves, firmest evidence: the direct jump; "
        "5 months less, 1 move fewer, 1 h more study in the hardest step" in text
    )


@pytest.mark.parametrize(
    ("language", "less", "more"),
    [
        ("en", "{} h less practice", "{} h more practice"),
        ("fr", "{} h de pratique de moins", "{} h de pratique de plus"),
    ],
)
def test_a_line_compares_practice_too(answer, language, less, more):
    """Apart from study, and nothing where there is no difference."""
    words = Words(GRAPH, language)
    text = flat(terminal_text(choices_page(words, answer)))
    first, *others = (route.practice_hours.likely for route in answer.routes)

    assert len(others) > 1
    for hours in others:
        form = less if hours < first else more
        assert form.format(words.translate.number(abs(hours - first))) in text


def test_nothing_inferred_is_praised_as_firm(answer):
    """That no other route is firmer speaks for none that nothing is known of."""
    inferred = find_choices(GRAPH, "executive-assistant", "chief-of-staff")

    assert all("firmness" in best for best in inferred.best_at)
    assert "irmest evidence" not in terminal_text(
        choices_page(Words(GRAPH, "en"), inferred)
    )
    assert "irmest evidence" in terminal_text(choices_page(Words(GRAPH, "en"), answer))


def test_a_lone_choice_is_called_one(answer):
    """Only where that is proven."""
    lone = replace(answer, routes=answer.routes[:1], best_at=answer.best_at[:1])
    words = Words(GRAPH, "en")

    assert "No other choice" in terminal_text(choices_page(words, lone))
    unproven = terminal_text(choices_page(words, replace(lone, proven=False)))
    assert "No other choice" not in unproven
    assert "Not proven: better choices may be missing" in unproven


def test_a_drawing_says_which_choice_it_is(answer):
    """In the words of the page."""
    said = [
        figures(choose_route(GRAPH, answer, place, Paper()))[0]
        for place in range(len(answer.routes))
    ]

    assert said[0].startswith("The recommended route")
    for place, line in enumerate(said[1:], start=2):
        assert line.startswith(f"Choice {place} of {len(said)} (")
