"""Trade-offs as pages: what each route costs and saves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import find_trade_offs, load_graph
from careerpath.pages.trade_offs import trade_offs_page
from careerpath.words import Words
from tests.cli.runs import run
from tests.pages.forms import flat, terminal_text

GRAPH = load_graph()
PAIR = ("executive-assistant", "hr-manager")
WORDS = Words(GRAPH, "en")


def said(page):
    """Return what a terminal shows of a page as one line."""
    return flat(terminal_text(page))


def page(*call, lang="en"):
    """Return the page of a call as one line with single spaces."""
    return flat(run(*call, lang=lang).stdout)


@pytest.fixture(scope="module")
def answer():
    """Return trade-offs that have several routes."""
    return find_trade_offs(GRAPH, *PAIR, criteria=("effort", "hardest-step"))


def test_each_route_and_the_direct_jump_have_a_row(answer):
    """Hours, months, hardest step; the moves and the roles on the way below."""
    shown = said(trade_offs_page(WORDS, answer))

    for number, route in enumerate(answer.routes, start=1):
        figures = (
            f"Route {number} {WORDS.bare(route.effort_hours)} "
            f"{WORDS.bare(route.practice_hours)} "
            f"{WORDS.bare_wait(route.time_months)} {route.hardest_step_hours:,} h "
            f"{route.moves} moves by way of {WORDS.chain(route.roles[1:-1])}"
        )
        assert figures in shown
    jump = answer.direct
    hours = f"{WORDS.bare(jump.effort_hours)} {WORDS.bare(jump.practice_hours)}"
    row = f"{hours} unknown {jump.hardest_step_hours:,} h"
    assert f"Direct jump {row} not a move in this graph" in shown


def test_each_step_has_its_hours_and_the_months_before(answer):
    """With kind and evidence."""
    shown = said(trade_offs_page(WORDS, answer))

    for step in (step for route in answer.routes for step in route.steps):
        hours = f"{WORDS.bare(step.effort_hours)} {WORDS.bare(step.practice_hours)}"
        more = f"{WORDS.move(step.kind)}; evidence: {WORDS.standing(step.evidence)}"
        assert f"{hours} {WORDS.bare_wait(step.time_months)} {more}" in shown


def test_the_price_against_the_direct_jump_stands_in_words(answer):
    """What is more, and what is less."""
    route, jump = answer.routes[0], answer.direct
    more = route.effort_hours.likely - jump.effort_hours.likely
    practice = route.practice_hours.likely - jump.practice_hours.likely
    less = jump.hardest_step_hours - route.hardest_step_hours
    text = (
        f"Against the direct jump: {more} h more study, {practice} h more practice, "
        f"{less} h less study in the hardest step."
    )

    assert text in said(trade_offs_page(WORDS, answer))


def test_months_are_compared_where_the_direct_jump_is_recorded():
    """They are unknown elsewhere."""
    found = find_trade_offs(
        GRAPH, "executive-assistant", "office-manager", criteria=("hardest-step",)
    )
    months = found.routes[0].time_months.likely - found.direct.time_months.likely
    shown = said(trade_offs_page(WORDS, found))

    assert f"study in the hardest step, {months:g} months more." in shown


def test_one_route_is_said_to_be_the_best_in_everything():
    """In both languages."""
    call = ("routes", *PAIR, "--trade-offs")

    assert "no other one is better on any criterion (hours of" in page(*call)
    assert "aucun autre n’est meilleur sur aucun critère" in page(*call, lang="fr")


def test_a_route_that_is_the_direct_jump_is_not_compared_with_it():
    """It is called what it is."""
    shown = page("routes", "EA", "office manager", "--trade-offs")

    assert "This is the direct jump." in shown
    assert "Against the direct jump" not in shown


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (93, "takes less than {bound} h of study, 93 h less than route 1."),
        (0, "takes less than {bound} h of study."),
    ],
)
def test_unproven_trade_offs_say_what_may_be_missing(answer, below, expected):
    """The lower bound, and the gap where there is one."""
    bound = answer.routes[0].effort_hours.likely - below
    unproven = replace(answer, proven=False, lower_bound=bound)
    shown = said(trade_offs_page(WORDS, unproven))

    assert "Not proven: routes may be missing." in shown
    assert expected.format(bound=f"{bound:,}") in shown
    assert "Each beats every other" not in shown
    assert "Not proven" not in said(trade_offs_page(WORDS, answer))
