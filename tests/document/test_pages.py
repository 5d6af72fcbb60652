"""Pages are the same in a terminal, in Markdown and in HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from markdown_it import MarkdownIt

from careerpath.document.blocks import Bullets, Column, Heading, Page, Paragraph, table
from careerpath.document.html import html_page
from careerpath.document.markdown import markdown
from careerpath.document.terminal import page_lines


class Words(HTMLParser):
    """Collects tags and text."""

    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        """Note a tag."""
        self.tags.append(tag)

    def handle_data(self, data):
        """Note a text."""
        self.text += data


PAGE = Page(
    "Tea & <cake>",
    (
        Heading("Tea & <cake>", 1),
        Paragraph("One: *two*"),
        Bullets(("a | b",)),
        table([Column("x"), Column("y|z")], [("1 < 2", "`3`")]),
        Paragraph("A note", note=True),
    ),
    "en",
)


def test_html_shows_what_was_written():
    """Nothing of the text becomes markup."""
    page = Words()
    page.feed(html_page(PAGE))

    assert {"h1", "p", "ul", "table", "thead", "tbody"} <= set(page.tags)
    for text in ("Tea & <cake>", "One: *two*", "a | b", "1 < 2", "y|z", "A note"):
        assert text in page.text


def test_markdown_shows_what_was_written():
    """Read by a library that is not ours."""
    page = Words()
    page.feed(MarkdownIt().enable("table").render(markdown(PAGE)))

    assert {"h1", "p", "ul", "table"} <= set(page.tags)
    for text in ("Tea & <cake>", "One: *two*", "a | b", "1 < 2", "y|z", "`3`"):
        assert text in page.text


def test_text_parts_sections_with_one_empty_line():
    """A heading stays with what it heads."""
    blocks = (Heading("T", 1), Heading("H"), Paragraph("a"), Paragraph("b"))

    lines = page_lines(Page("T", blocks, "en"))

    assert ["T", "", "H", "a", "b"] == [
        line.replace("\x1b[1m", "").replace("\x1b[0m", "") for line in lines
    ]
