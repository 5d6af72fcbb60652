"""Every page says the same in a terminal, in Markdown and in HTML."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from careerpath import (
    Filters,
    explain_transition,
    find_key_skills,
    find_routes,
    find_trade_offs,
    load_graph,
    next_roles,
    reach_roles,
    skill_gap,
    unlock_role,
)
from careerpath.matching import match_text
from careerpath.pages.comparison import comparison_page
from careerpath.pages.evidence import evidence_page
from careerpath.pages.hours import hours_page
from careerpath.pages.match import match_page
from careerpath.pages.moves import next_page, why_page
from careerpath.pages.reach import reach_page
from careerpath.pages.roles import role_list, role_page
from careerpath.pages.routes import routes_page
from careerpath.pages.skills import gap_page, skill_list, skill_page
from careerpath.pages.trade_offs import trade_offs_page
from careerpath.pages.unlock import unlock_page
from careerpath.planning.calibration import calibrate, count_hours
from careerpath.planning.comparison import compare_roles
from careerpath.planning.verdicts import count, judge_all
from careerpath.words import Words
from tests.pages.forms import (
    flat,
    headings,
    html_tree,
    markdown_tree,
    said,
    shown,
    terminal_text,
)

ADVERTISEMENTS = Path(__file__).parents[1] / "matching" / "ads" / "tuning"
PAIR = ("executive-assistant", "hr-manager")
BUDGET = {"within_hours": 400, "within_months": None}


def _unlocking(words, role):
    keys = find_key_skills(words.graph, "executive-assistant", **BUDGET)
    found = role and unlock_role(words.graph, "executive-assistant", role, **BUDGET)
    return unlock_page(words, found, keys, **BUDGET)


PAGES = {
    "roles": lambda words: role_list(words, words.graph.roles.values()),
    "role": lambda words: role_page(words, words.graph.role("executive-assistant")),
    "skills": lambda words: skill_list(words, words.graph.skills.values()),
    "skill": lambda words: skill_page(words, words.graph.skill("spreadsheets")),
    "gap": lambda words: gap_page(
        words, skill_gap(words.graph, "hr-manager"), origin=None
    ),
    "routes": lambda words: routes_page(words, find_routes(words.graph, *PAIR)),
    "no route": lambda words: routes_page(
        words, find_routes(words.graph, *PAIR, filters=Filters(max_moves=1))
    ),
    "trade-offs": lambda words: trade_offs_page(
        words, find_trade_offs(words.graph, *PAIR)
    ),
    "next": lambda words: next_page(words, next_roles(words.graph, PAIR[0])),
    "why": lambda words: why_page(
        words, explain_transition(words.graph, PAIR[0], "office-manager")
    ),
    "why not": lambda words: why_page(words, explain_transition(words.graph, *PAIR)),
    "reach": lambda words: reach_page(words, reach_roles(words.graph, PAIR[0])),
    "reached": lambda words: reach_page(
        words, reach_roles(words.graph, PAIR[1], reverse=True, within_months=36)
    ),
    "unlock": lambda words: _unlocking(words, "hr-officer"),
    "keys": lambda words: _unlocking(words, None),
    "evidence": lambda words: evidence_page(
        words, judge_all(words.graph), count(words.graph)
    ),
    "hours": lambda words: hours_page(
        words, calibrate(words.graph), count_hours(words.graph)
    ),
    "match": lambda words: match_page(
        words,
        match_text(words.graph, (ADVERTISEMENTS / "en-03.txt").read_text("utf-8")),
    ),
    "no match": lambda words: match_page(words, match_text(words.graph, "rain")),
    "two roles": lambda words: comparison_page(
        words,
        compare_roles(words.graph, ("executive-assistant", "office-manager")),
    ),
    "five roles": lambda words: comparison_page(
        words, compare_roles(words.graph, tuple(words.graph.roles)[:5])
    ),
}


@pytest.fixture(params=["en", "fr"])
def words(request):
    return Words(load_graph(), request.param)


@pytest.fixture(params=PAGES)
def page(request, words):
    return PAGES[request.param](words)


def test_each_form_says_everything(page):
    """Only a terminal leaves out the title of a list."""
    texts = {flat(text) for text in said(page.blocks) if text}
    html, md = shown(html_tree(page)), shown(markdown_tree(page))

    assert texts
    assert [] == [text for text in texts if text not in html]
    assert [] == [text for text in texts if text not in md]
    assert page.title in html
    assert page.title in md


def test_a_terminal_has_room_for_each_line(page):
    """Of 80 columns, and nothing stands at its end."""
    lines = terminal_text(page).splitlines()

    assert max(map(len, lines)) <= 80
    assert lines == [line.rstrip() for line in lines]


@pytest.mark.parametrize("read", [html_tree, markdown_tree])
def test_one_title_and_no_gap_below_it(page, read):
    """As screen readers walk it."""
    levels = [level for level, _text in headings(read(page))]

    assert [1] == [level for level in levels if level == 1] == levels[:1]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_title_of_a_page_is_its_name(page):
    """In the window, and on the page."""
    tree = html_tree(page)

    assert page.title == tree.find("head/title").text
    assert page.title == headings(tree)[0][1]
