"""Pages of HTML, read by a parser that forgives nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from careerpath.document.blocks import (
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    table,
)
from tests.document.sample import NASTY, SQUARE, page
from tests.pages.forms import html_tree


def texts(tree, path: str) -> list[str]:
    return ["".join(found.itertext()) for found in tree.findall(path)]


def two_groups() -> Table:
    columns = (Column("Role"), Column("Hours", right=True))
    groups = (
        Group("Up", (Row(("a", "1")), Row(("b", "2"), note="on the way"))),
        Group("Across", (Row(("c", "3")),)),
    )
    return Table(columns, groups)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_of_a_text_becomes_markup(text):
    """Whatever place it stands in."""
    tree = html_tree(page(text))

    for path in (
        "h1",
        "p",
        "li",
        "dt",
        "dd",
        "h2",
        "h3",
        "td",
        "th",
        "span",
        "figcaption",
        "footer/p",
    ):
        found = texts(tree, f".//{path}")
        assert any(text in told for told in found), path
    assert {text} <= {cell.get("data-label") for cell in tree.iter("td")}
    assert {f"{text}\n{text}"} == {img.get("alt") for img in tree.iter("img")}
    assert not tree.findall(".//script")


def test_nothing_is_fetched_and_nothing_runs():
    """The policy allows the one style that is in the page."""
    tree = html_tree(page("text"))
    (style,) = texts(tree, ".//style")
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = tree.find(".//meta[@http-equiv]").get("content")

    assert f"default-src 'none'; style-src 'sha256-{allowed}'; img-src data:" == policy
    assert not re.search(r"url\(|@import|https?:", style)
    assert not [e for e in tree.iter() if e.get("style")]
    drawn = f"data:image/svg+xml;base64,{b64encode(SQUARE.encode()).decode()}"
    assert {drawn} == {e.get("src") for e in tree.iter() if e.get("src")}


def test_pictures_are_allowed_where_there_are_any():
    """A page without drawings allows none."""
    policy = html_tree(Page("T", (), "en")).find(".//meta[@http-equiv]").get("content")

    assert "img-src" not in policy


def test_the_language_is_that_of_the_page():
    """For screen readers, and for hyphens."""
    assert "fr" == html_tree(page("text")).get("lang")


def test_one_title_and_no_gap_below_it():
    """As screen readers walk it, however deep sections stand."""
    tree = html_tree(page("text"))
    levels = [int(e.tag[1]) for e in tree.iter() if re.fullmatch(r"h\d", str(e.tag))]

    assert [1] == [level for level in levels if level == 1]
    assert all(below <= above + 1 for above, below in pairwise(levels))
    deep = Section("1", (Section("2", (Section("3", (Section("4", ()),)),)),))
    deepest = html_tree(Page("T", (Section("a", (Section("b", (deep,)),)),), "en"))
    assert 2 == len(deepest.findall(".//h6"))


def test_a_page_without_its_title_gets_it():
    """An answer that starts with a table still has a heading."""
    tree = html_tree(Page("Roles", (table([Column("x")], [("y",)]),), "en"))

    assert ["Roles"] == texts(tree, "./body/main/h1")


def test_each_group_of_a_table_has_its_rows():
    """One table: its columns stand under one another."""
    tree = html_tree(Page("T", (two_groups(),), "en"))
    bodies = tree.findall(".//table/tbody")

    assert ["Up", "Across"] == texts(tree, ".//tbody//th[@scope='rowgroup']")
    assert [["a", "b"], ["c"]] == [texts(b, ".//th[@scope='row']") for b in bodies]
    assert ["Role", "Hours"] == texts(tree, ".//thead//th[@scope='col']")
    assert ["1", "2", "3"] == texts(tree, ".//td[@class='number']")


def test_a_note_takes_the_width_of_its_table():
    """Right below its row."""
    tree = html_tree(Page("T", (two_groups(),), "en"))
    rows = tree.findall(".//tbody/tr")
    (place,) = (n for n, row in enumerate(rows) if row.get("class") == "noted")

    assert ["on the way"] == texts(rows[place + 1], "td[@colspan='2']")


def test_one_group_heads_its_first_column():
    """There is nothing that it would be told apart from."""
    tree = html_tree(
        Page("T", (table([Column("Role"), Column("Id")], [("a", "b")]),), "en")
    )

    assert ["Role", "Id"] == texts(tree, ".//thead//th")
    assert [] == tree.findall(".//th[@scope='rowgroup']")


def test_cells_that_name_nothing_head_no_row():
    """Neither empty ones nor those of a table without names."""
    rows = [("", "1"), ("a", "2")]
    columns = [Column("x"), Column("y")]
    named = html_tree(Page("T", (table(columns, rows),), "en"))
    nameless = html_tree(Page("T", (table(columns, rows, named=False),), "en"))

    assert ["a"] == texts(named, ".//th[@scope='row']")
    assert [] == texts(nameless, ".//th[@scope='row']")


def test_rows_become_cards_on_a_phone_where_words_have_no_room():
    """And stay a table where they do."""
    short = table([Column("A"), Column("B")], [("skill", "12")])
    long = table([Column("A"), Column("B")], [("administrativement",) * 2])

    assert [None] == [
        t.get("class") for t in html_tree(Page("T", (short,), "en")).iter("table")
    ]
    assert ["wide"] == [
        t.get("class") for t in html_tree(Page("T", (long,), "en")).iter("table")
    ]


def test_a_range_of_hours_stays_on_its_line():
    """A browser would break it after its dash."""
    rows = [("Excel", "33 (19–59)"), ("Word", "0")]
    tree = html_tree(
        Page("T", (table([Column("Skill"), Column("Hours")], rows),), "en")
    )

    assert ["33 (19–59)", "0"] == texts(tree, ".//td[@class='range']")


def test_long_texts_are_told_from_short_ones():
    """On a phone they stand below their label, not beside it."""
    rows = [("Serves", "A team", "Everyone who works there, " * 3)]
    columns = [Column("x"), Column("A"), Column("B")]
    tree = html_tree(Page("T", (table(columns, rows),), "en"))

    assert [None, "text"] == [cell.get("class") for cell in tree.iter("td")]


def test_a_table_may_have_no_rows():
    """Its head is there all the same."""
    tree = html_tree(Page("T", (table([Column("A"), Column("B")], []),), "en"))

    assert ["A", "B"] == texts(tree, ".//thead//th")


def test_facts_that_follow_one_another_are_one_list():
    """Each a name and what is said of it."""
    tree = html_tree(page("text"))
    first = tree.find("./body/main/dl")

    assert ["text:", "Second:", "text"] == texts(first, "./div/dt")
    assert all(
        ["dt", "dd"] == [e.tag for e in div] for div in tree.findall(".//dl/div")
    )


def test_boxes_can_be_ticked_by_no_one_but_say_whether_they_are():
    """On paper they are squares."""
    boxes = html_tree(page("text")).findall(".//ul[@class='boxes']/li/label")

    assert {"checkbox"} == {box.find("input").get("type") for box in boxes}
    assert all("disabled" in box.find("input").attrib for box in boxes)
    ticked = [box for box in boxes if "checked" in box.find("input").attrib]
    assert {"skill:2"} == {box.find(".//code").text for box in ticked}


def test_notes_at_the_end_are_the_foot_of_the_page():
    """Others stay where they are."""
    note = Paragraph("Note", note=True)
    blocks = (Heading("T", 1), note, Paragraph("x"), note)
    tree = html_tree(Page("T", blocks, "en"))

    assert ["Note", "x"] == texts(tree, "./body/main/p")
    assert ["Note"] == texts(tree, "./body/footer/p")
