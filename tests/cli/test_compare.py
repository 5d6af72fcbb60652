"""`compare` answers on one page, as text, Markdown or HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from careerpath.document.blocks import Bullets, Heading, Paragraph, Table
from careerpath.document.html import html_page
from careerpath.document.markdown import markdown
from careerpath.document.terminal import text_lines
from tests.cli.runs import run

PAIR = ("compare", "executive-assistant", "office-manager")
SECTIONS = {
    "en": [
        "A day in each role",
        "Skills that differ",
        "Skills that all require at the same level",
        "From one to the other",
        "are often one job",
        "Where each leads next",
    ],
    "fr": [
        "Une journée dans chaque métier",
        "Compétences qui diffèrent",
        "Compétences exigées partout au même niveau",
        "De l'un à l'autre",
        "ne font souvent qu'un seul poste",
        "Où chacun mène ensuite",
    ],
}


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


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_page_answers_the_first_question(lang, form):
    """Every section in its order, in each form and language."""
    shown = run(*PAIR, "--format", form, lang=lang).stdout.replace("&#x27;", "'")
    places = [shown.find(section) for section in SECTIONS[lang]]

    assert -1 not in places
    assert sorted(places) == places


def test_the_nearer_role_is_named_with_hours():
    """Without a score, and only where skills are given."""
    shown = run(*PAIR, "--have", "calendar-management=3").stdout

    assert "Nearest, with the least to learn: Executive assistant" in shown
    assert "%" not in shown
    assert "Nearest" not in run(*PAIR).stdout


@pytest.mark.parametrize(
    ("ending", "beginning"),
    [(".txt", "Side by side"), (".md", "# Side by side"), (".html", "<!DOCTYPE html>")],
)
def test_the_ending_of_the_file_says_the_form(tmp_path, ending, beginning):
    """Nothing but the place of the file is printed."""
    path = tmp_path / f"page{ending}"

    done = run(*PAIR, "-o", str(path))

    assert ("", 0) == (done.stdout, done.exit_code)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "\x1b" not in text


def test_another_ending_is_refused(tmp_path):
    """It says which there are."""
    done = run(*PAIR, "-o", str(tmp_path / "page.doc"))

    assert 2 == done.exit_code
    assert "end it in one of .txt, .md, .html" in done.stderr


# ---------------------------------------------------------------------------- blocks

BLOCKS = [
    Heading("Tea & <cake>", 1),
    Paragraph("One: *two*"),
    Bullets(("a | b",)),
    Table(("x", "y|z"), (("1 < 2", "`3`"),)),
    Paragraph("A note", note=True),
]


def test_html_shows_what_was_written():
    """Nothing of the text becomes markup."""
    page = Words()
    page.feed(html_page(BLOCKS, "en"))

    assert {"h1", "p", "ul", "table", "thead", "tbody"} <= set(page.tags)
    for text in ("Tea & <cake>", "One: *two*", "a | b", "1 < 2", "y|z", "A note"):
        assert text in page.text


def test_markdown_shows_what_was_written():
    """Read by a library that is not ours."""
    page = Words()
    page.feed(MarkdownIt().enable("table").render(markdown(BLOCKS)))

    assert {"h1", "p", "ul", "table"} <= set(page.tags)
    for text in ("Tea & <cake>", "One: *two*", "a | b", "1 < 2", "y|z", "`3`"):
        assert text in page.text


def test_text_parts_sections_with_one_empty_line():
    """A heading stays with what it heads."""
    lines = text_lines([Heading("T", 1), Heading("H"), Paragraph("a"), Paragraph("b")])

    assert ["T", "", "H", "a", "b"] == [
        line.replace("\x1b[1m", "").replace("\x1b[0m", "") for line in lines
    ]
