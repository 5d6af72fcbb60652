"""A match as a page: the verdict, and the phrases behind it."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.document.blocks import Bullets, Heading, Section, Term
from careerpath.matching import match_text
from careerpath.pages.match import match_page
from careerpath.words import Words
from tests.pages.forms import headings, html_tree

TEXT = """Executive assistant
You manage the diary of the chief executive, arrange travel and take minutes."""


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


def test_no_verdict_leaves_a_title_that_claims_nothing(words):
    """What was found out is said once, below it."""
    page = match_page(words, match_text(words.graph, "Rain until noon."))

    assert [(1, "What this text describes")] == headings(html_tree(page))
    assert 1 == sum("Nothing in this text" in str(block) for block in page.blocks)
