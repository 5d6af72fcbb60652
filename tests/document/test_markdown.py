"""Pages of Markdown, read by a library that is not ours."""

from __future__ import annotations

import html5lib
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

from careerpath.document.blocks import (
    Box,
    Bullets,
    Column,
    Entry,
    Group,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
    table,
)
from careerpath.document.markdown import markdown
from tests.document.sample import NASTY, page

READER = MarkdownIt("js-default").enable(["table", "strikethrough"])
READER.use(tasklists_plugin)


def read(*blocks):
    """Return blocks as readers without HTML show them."""
    return shown(Page("T", blocks, "en"))


def shown(made: Page):
    return html5lib.parse(READER.render(markdown(made)), namespaceHTMLElements=False)


def texts(tree, path: str) -> list[str]:
    return ["".join(found.itertext()).strip() for found in tree.findall(path)]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_of_a_text_becomes_markup(text):
    """Whatever place it stands in."""
    tree = shown(page(text))

    for path in ("h1", "h2", "h3", "p", "li", "td", "th", "strong", "em"):
        assert text in texts(tree, f".//{path}"), path
    assert not tree.findall(".//s")
    assert not tree.findall(".//blockquote")
    assert not tree.findall(".//script")


def test_sections_stand_under_one_another():
    """Each as deep as it is nested."""
    tree = read(Section("a", (Section("b", (Paragraph("c"),)),)), Section("d", ()))

    assert ["a", "d"] == texts(tree, ".//h2")
    assert ["b"] == texts(tree, ".//h3")


def test_facts_are_a_list_of_bold_names():
    """What is said of a name stands below it."""
    tree = read(Entry("A:", "1"), Term("B", (Bullets(("x", "y")),)), Entry("C:", "2"))

    assert ["A:", "B", "C:"] == texts(tree, "./body/ul/li/strong")
    assert ["x", "y"] == texts(tree, "./body/ul/li/ul/li")


def test_lists_that_follow_one_another_stay_apart():
    """Of one sign they would be one list."""
    tree = read(Bullets(("a", "b")), Bullets(("c",)), Entry("D:", "d"))

    assert [2, 1, 1] == [len(one.findall("li")) for one in tree.findall("./body/ul")]


def test_each_group_is_a_table_and_numbers_stand_right():
    """As GitHub shows them."""
    columns = (Column(""), Column("Hours", right=True))
    groups = (Group("Up", (Row(("a", "1")),)), Group("Across", (Row(("b", "2")),)))
    tree = read(Table(columns, groups))

    assert ["Up", "Hours", "Across", "Hours"] == texts(tree, ".//th")
    assert ["a", "1", "b", "2"] == texts(tree, ".//td")
    numbers = [cell for cell in tree.iter("td") if cell.get("style")]
    assert ["text-align:right"] * 2 == [cell.get("style") for cell in numbers]


def test_notes_of_rows_have_a_column():
    """A line break would take HTML."""
    rows = (Row(("a", "1"), note="on the way"), Row(("b", "2")))
    tree = read(Table((Column("x"), Column("y")), (Group("x", rows),)))

    assert ["a", "1", "on the way", "b", "2", ""] == texts(tree, ".//td")


def test_a_table_without_a_heading_is_one():
    """An empty head is a head."""
    tree = read(table([Column(""), Column("A")], [("x", "y")]))

    assert ["", "A"] == texts(tree, ".//th")


def test_boxes_are_tasks():
    """With what a program knows them by as code."""
    tree = read(
        Term("Skill", (Box("one", "s:1"), Box("two", "s:2", ticked=True)), marked=True)
    )
    boxes = tree.findall(".//ul/li/ul/li")

    assert ["s:1", "s:2"] == [box.find("code").text for box in boxes]
    assert [None, "checked"] == [box.find("input").get("checked") for box in boxes]


def test_notes_are_set_in_italics():
    """What holds for the whole page is less loud."""
    assert ["Note."] == texts(read(Paragraph("Note.", note=True)), "./body/p/em")
