"""A match as a page: the verdict, and the phrases behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import load_graph
from careerpath.document.blocks import Bullets, Heading, Section, Term
from careerpath.matching import match_text
from careerpath.model.relation import OfficialTitle
from careerpath.pages.match import match_page
from careerpath.words import Words
from tests.pages.forms import headings, html_tree

TEXT = """Executive assistant
You manage the diary of the chief executive, arrange travel and take minutes."""


NONE = "The text describes none of the roles of this graph"
COOK = """Cook

Prepare lunch for sixty guests, mind allergies, order food within budget, plan menus by
season, keep the kitchen and its fridges clean, train the kitchen porter.
"""


@pytest.fixture
def words():
    return Words(load_graph(), "en")


def test_the_verdict_is_the_title(words):
    """And each role has a heading below it, with its phrases as a list."""
    match = match_text(words.graph, TEXT)
    page = match_page(words, match)
    roles = [block for block in page.blocks if isinstance(block, Section)]

    assert Heading(page.title, 1) == page.blocks[0]
    assert words.role(match.roles[0].role) in page.title
    assert len(match.roles) == len(roles)
    quotes = roles[0].body[0]
    assert isinstance(quotes, Term)
    assert "Speaks for it:" == quotes.text
    assert isinstance(quotes.body[0], Bullets)
    assert len(match.roles[0].speaks_for) == len(quotes.body[0].items)


def test_no_role_is_a_verdict(words):
    """That nothing was found out is said once, below it."""
    page = match_page(words, match_text(words.graph, "Rain until noon."))

    assert [(1, NONE)] == headings(html_tree(page))
    assert 1 == sum("Nothing in this text" in str(block) for block in page.blocks)


def test_another_job_is_told_with_the_nearest_roles(words):
    """What it reads like comes with the source that says so."""
    match = match_text(words.graph, COOK)
    page = match_page(words, match)
    text = " ".join(html_tree(page).itertext())

    assert (NONE, "none") == (page.title, match.outcome)
    assert "(O*NET)" in text
    assert "O*NET 29.3" in text
    assert len(match.nearest) == sum(isinstance(b, Section) for b in page.blocks)


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        ("unfamiliar", "does not know"),
        (
            "elsewhere",
            "Outside this graph it reads most like “Chefs” (O*NET).",
        ),
        ("title", "The title decides here"),
        ("thin", "Little in this text"),
        ("torn", "Not everything points to the same role"),
    ],
)
def test_each_doubt_is_told_in_words(words, doubt, said):
    """And the verdict is not stated as certain."""
    chefs = OfficialTitle("onet", "35-1011.00", "Chefs", "en", "onet-29.3")
    match = replace(match_text(words.graph, TEXT), doubts=(doubt,), reads_like=(chefs,))
    page = match_page(words, match)

    assert page.title.startswith("Perhaps")
    assert said in " ".join(html_tree(page).itertext())
