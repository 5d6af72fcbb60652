"""What long pages have beside their texts is in every form."""

from __future__ import annotations

import re

import pytest

from careerpath.document.blocks import Heading, Page, Paragraph, Section
from careerpath.document.markdown import markdown
from careerpath.document.outline import chapter, outline
from careerpath.document.pdf import pdf_page
from careerpath.document.terminal import page_lines
from tests.document.accessible import faults, read_pdf, tags
from tests.document.sample import NASTY
from tests.document.sheets import long_page
from tests.pages.forms import flat, html_tree, markdown_tree, shown


@pytest.mark.parametrize("text", NASTY)
def test_each_text_is_shown_as_it_is(text):
    """Title, lines, foot, entries of the contents, caption, whatever place."""
    made = long_page(text)

    assert flat(" ".join(html_tree(made).find("body").itertext())).count(text) == 11
    assert shown(markdown_tree(made)).count(text) == 12
    assert text in "\n".join(page_lines(made))


def test_the_contents_lead_to_the_parts():
    """In a browser; each link has its section."""
    found = html_tree(long_page("Title"))
    links = [link.get("href") for link in found.findall(".//nav//a")]

    assert ["#one", "#two"] == links
    assert links == [f"#{s.get('id')}" for s in found.findall(".//section")]
    assert ["Title"] == [h.text for h in found.iter("h1")]


def test_pdf_counts_the_sheets():
    """The cover has no number; each part has that of the sheet where it begins."""
    reader = read_pdf(pdf_page(long_page("Title")))
    first, second, third = (sheet.extract_text() for sheet in reader.pages)

    assert [] == [*faults(reader)]
    assert "1 / 3" not in first
    assert re.search(r"Title[ .]+2\n?Second part[ .]+3", second)
    assert "2 / 3" in second
    assert "Second part" in third
    assert ["/H1", "/H2", "/H2", "/H2"] == [
        tag.name for tag in tags(reader) if tag.name[:2] == "/H"
    ]


def test_a_new_sheet_is_nothing_to_read():
    """A terminal has none, and Markdown a rule."""
    lines = "\n".join(page_lines(long_page("Title")))

    assert "\n\n\n" not in lines
    assert "\n\n***\n\n" in markdown(long_page("Title"))


def test_a_page_becomes_a_part_of_a_longer_one():
    """Its headings one level lower, its title and notes left out."""
    blocks = (Heading("Old", 1), Heading("Inner"), Paragraph("x", note=True))
    made = chapter(Page("Old", blocks, "en"), "New", "new")

    assert Section("New", (Heading("Inner", 3),), "new") == made


def test_a_cover_is_the_title():
    """No other one is added."""
    made = long_page("Title")

    assert made.blocks[:-1] == outline(made).body
