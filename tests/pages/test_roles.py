"""Roles as pages: a list, and one in full."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.document.blocks import Entry, Section, Table, Term
from careerpath.pages.roles import role_list, role_page
from careerpath.words import Words
from tests.pages.forms import html_tree


@pytest.fixture
def words():
    return Words(load_graph(), "en")


def test_a_list_is_one_table_with_a_group_for_each_family(words):
    """Lowest grade first."""
    page = role_list(words, words.graph.roles.values())
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    grades = [[int(row.cells[1]) for row in group.rows] for group in table.groups]

    assert {role.family for role in words.graph.roles.values()} == {
        words.graph.role(row.cells[2]).family
        for group in table.groups
        for row in group.rows
    }
    assert 6 == len(grades)
    assert grades == [sorted(group) for group in grades]


def test_no_roles_are_no_table(words):
    """The page is there, and says its name."""
    page = role_list(words, ())

    assert () == page.blocks
    assert "Roles" == html_tree(page).find(".//h1").text


def test_each_overlap_is_a_term_with_its_reasons(words):
    """Where it is usual, and why."""
    page = role_page(words, words.graph.role("executive-assistant"))
    (overlaps,) = (
        block
        for block in page.blocks
        if isinstance(block, Section) and block.heading == "Often held together with"
    )

    assert "Office manager" in [term.text for term in overlaps.body]
    for term in overlaps.body:
        assert isinstance(term, Term)
        assert {"Because:", "Evidence:"} <= {entry.label for entry in term.body}
        assert all(isinstance(entry, Entry) and entry.text for entry in term.body)


def test_tables_are_named_by_what_they_hold(words):
    """Essential before desirable, away before to here."""
    page = role_page(words, words.graph.role("executive-assistant"))
    tables = [block for block in page.blocks if isinstance(block, Table)]

    assert [
        "Essential skills",
        "Desirable skills",
        "Moves from here",
        "Moves to here",
    ] == [table.groups[0].heading for table in tables]
