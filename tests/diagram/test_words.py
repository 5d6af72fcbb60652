"""The page speaks English and French as people do."""

from __future__ import annotations

import pytest

from careerpath.diagram import Paper
from careerpath.diagram.around import route_texts
from careerpath.diagram.shown_route import choose_route
from careerpath.model.answers import CRITERIA
from careerpath.model.ranges import Range
from careerpath.model.text import Text
from tests.diagram.worlds import ROUTE, answer_of, graph_of, move, role


def headline(origin, destination, language):
    roles = [role("a", origin, "hr", 1), role("b", destination, "hr", 2)]
    graph = graph_of(roles, [move("a", "b")])
    return route_texts.title(
        choose_route(graph, answer_of(graph, ("a", "b")), 0, Paper(language=language))
    )


@pytest.mark.parametrize(
    ("origin", "destination", "expected"),
    [
        (
            "Executive assistant",
            "HR manager",
            "From executive assistant to HR manager",
        ),
        ("Office manager", "Clerk", "From office manager to clerk"),
    ],
)
def test_english_headlines(origin, destination, expected):
    """Names begin small inside a sentence, abbreviations stay."""

    assert expected == headline(origin, destination, "en")


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("Assistant de direction", "D’assistant de direction à chef"),
        ("Chargé RH", "De chargé RH à chef"),
        ("Office manager", "D’office manager à chef"),
        ("Économe", "D’économe à chef"),
        ("Hôte d'accueil", "D’hôte d'accueil à chef"),
        ("Haut responsable", "De haut responsable à chef"),
        ("Huissier", "D’huissier à chef"),
        ("Handicapologue", "De handicapologue à chef"),
        ("Yaourtier", "De yaourtier à chef"),
        ("RH assistant", "De RH assistant à chef"),
        ("Œnologue", "D’œnologue à chef"),
    ],
)
def test_french_headlines_elide(origin, expected):
    """The word "de" loses its vowel before a vowel and a mute h."""

    assert expected == headline(origin, "Chef", "fr")


def test_french_headlines_join_genders():
    """One headline for everyone."""
    origin = Text(
        "Executive assistant", "Assistant de direction", "Assistante de direction"
    )

    assert "D’assistant·e de direction à responsable RH" == headline(
        origin, Text("HR manager", "Responsable RH"), "fr"
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (Range(12, 24, 48), "24 months (12–48)"),
        (Range(1, 1, 1), "1 month"),
        (Range(0, 0, 0), "no further wait"),
        (Range(1, 2, 3), "2 months (1–3)"),
        (Range(9.4, 10.4, 20.6), "10 months (9–21)"),
        (Range(2.5, 2.5, 2.5), "3 months"),
        (Range(0.1, 0.2, 0.7), "1 month"),
    ],
)
def test_months(values, expected):
    """No tenth of a month is said: it would promise what no estimate knows."""

    assert expected == route_texts.months(values, "en")


@pytest.mark.parametrize("by", CRITERIA)
def test_the_criterion_is_named(graph, by):
    """Each has a sentence of its own, alone and among others."""
    alone = choose_route(graph, answer_of(graph, ROUTE, by=by), 0, Paper())
    among = choose_route(graph, answer_of(graph, ROUTE, ROUTE, by=by), 0, Paper())
    said = {route_texts.figures(s)[0].split(" · ")[0] for s in (alone, among)}

    assert len(said) == 2
    assert any(text.startswith("Route 1 of 2 by ") for text in said)


def test_the_criteria_are_told_apart(graph):
    """No two share a sentence."""
    said = {
        route_texts.figures(
            choose_route(graph, answer_of(graph, ROUTE, by=by), 0, Paper())
        )[0]
        for by in CRITERIA
    }

    assert len(CRITERIA) == len(said)


def test_a_best_route_that_is_not_proven_is_only_the_best_found(graph):
    """No superlative without proof."""
    shown = choose_route(graph, answer_of(graph, ROUTE, proven=False), 0, Paper())

    assert route_texts.figures(shown)[0].startswith("The best route found · 3 moves")


def test_one_move_needs_no_line_about_the_jump(graph):
    """The route is the jump."""
    shown = choose_route(graph, answer_of(graph, ROUTE[:2]), 0, Paper())

    assert 1 == len(route_texts.figures(shown))


def test_french_pages_are_french(french):
    """No English sentence is left over."""
    said = " ".join(french.said(""))

    assert "D’assistant·e de direction à responsable RH" in said
    assert not any(
        word in said.split() for word in ("Grade", "learn", "months", "route", "the")
    )


def test_french_pages_have_no_loose_punctuation(french):
    """No ordinary space stands before a tall mark."""

    assert not any(f" {mark}" in " ".join(french.said("")) for mark in ":;!?»")
