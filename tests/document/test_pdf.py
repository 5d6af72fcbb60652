"""Pages of PDF, read by programs that did not write them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest

from careerpath.document.blocks import (
    Column,
    Drawing,
    Heading,
    Page,
    Paragraph,
    Section,
    table,
)
from careerpath.document.pdf import PAGE_KEYWORD, pdf_page, pdf_sign
from careerpath.errors import InvalidValueError
from careerpath.extras import MissingLibraryError
from tests.document.accessible import faults, read_pdf, tags, text_of
from tests.document.sample import NASTY, page

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="100pt">'
    '<rect width="9" height="9"/></svg>'
)


def words(text: str) -> str:
    """Return a text without what only lays it out."""
    return re.sub(r"\s+", "", text)


def said(*blocks) -> str:
    """Return what a page with some blocks reads as."""
    return text_of(read_pdf(pdf_page(Page("T", blocks, "en"))))


def test_it_is_accessible():
    """Tagged, in its language, with its title, its fonts inside: nothing is amiss."""
    reader = read_pdf(pdf_page(page("Œuvrer")))

    assert [] == [*faults(reader)]
    assert "fr" == reader.root_object["/Lang"]
    assert "Œuvrer" == reader.metadata.title
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/TD"} <= {
        tag.name for tag in tags(reader)
    }


@pytest.mark.parametrize(
    "text",
    [
        *NASTY,
        '#typst #import "x" #sys.inputs $a$ @label <label>',
        "\\u{41} \\\\ \\# //no /* comment */",
        "= no heading",
        "שלום",
        "\U0001f600",
    ],
)
def test_nothing_of_a_text_becomes_markup(text):
    """Whatever place it stands in."""
    reader = read_pdf(pdf_page(page(text)))

    assert text == reader.metadata.title
    usual = "שלום"[::-1] if text == "שלום" else text
    found = words(text_of(reader))
    assert found.count(words(usual)) + found.count(words(text)) >= 30
    assert [] == [*faults(reader)]


def test_any_character_is_set():
    """Each of these has a glyph; no machine has to bring a font for it."""
    text = "職\U0001f9d1\u200d\U0001f680 مرحبا \u202eabc\u202c \ue000\U0010fff0"

    assert said(Paragraph(f"ab{text}")) == said(Paragraph(f"a\x07b{text}\ufffe"))
    assert said(Paragraph("half \ud800of one")).startswith("T\nhalf of one")


def test_a_long_word_stays_on_the_page():
    """It is broken where it has to be, in a paragraph and in a cell."""
    cells = table([Column("A"), Column("B", right=True)], [("É" * 500, "É" * 500)])
    reader = read_pdf(pdf_page(Page("T", (Paragraph("É" * 500), cells), "fr")))
    (sheet,) = reader.pages
    places = []
    sheet.extract_text(
        visitor_text=lambda text, _, at, *__: places.append((at[4], text))
    )

    assert 1500 == sum(text.count("É") for _, text in places)
    assert all(x + 6 * len(t.strip()) < 595 for x, t in places if "É" in t)


def test_the_same_page_has_the_same_bytes(monkeypatch):
    """The clock and the machine's fonts are not in it."""
    first = pdf_page(page("text"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    monkeypatch.setenv("TYPST_FONT_PATHS", "/usr/share/fonts")

    assert first == pdf_page(page("text"))


def test_headings_skip_no_level():
    """However deep they are called."""
    made = Page("T", (Heading("A", 5), Section("B", ()), Heading("C", 6)), "en")
    reader = read_pdf(pdf_page(made))

    assert ["/H1", "/H2", "/H2", "/H3"] == [
        t.name for t in tags(reader) if t.name[:2] == "/H"
    ]


@pytest.mark.parametrize(
    ("width", "paper"),
    [(300, [(595, 842)]), (800, [(595, 842), (842, 595), (595, 842)])],
)
def test_a_drawing_is_read_and_has_room(width, paper):
    """One wider than the text has a page of its own, with its heading."""
    drawing = Drawing(SQUARE.format(width=width), ("From A", "to B"), "Caption")
    blocks = (Paragraph("before"), Section("Map", (drawing,)), Paragraph("after"))
    reader = read_pdf(pdf_page(Page("T", blocks, "en")))

    assert ["From A\nto B"] == [t.alt for t in tags(reader) if t.name == "/Figure"]
    assert paper == [
        (round(p.mediabox.width), round(p.mediabox.height)) for p in reader.pages
    ]
    (sheet,) = (p for p in reader.pages if "Map" in p.extract_text())
    assert "Caption" in sheet.extract_text()
    assert [] == [*faults(reader)]


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792)), ("A3", (842, 1191))]
)
def test_a_page_is_set_on_the_paper_asked_for(paper, size):
    """On A3 it is the same, with larger letters."""
    blocks = tuple(Paragraph("A line that is long. " * 30) for _ in range(9))
    made = Page("T", (*blocks, Drawing(SQUARE.format(width=300), ("A",))), "en")
    reader = read_pdf(pdf_page(made, paper=paper))

    assert 2 == len(reader.pages)
    for sheet in reader.pages:
        assert size == (round(sheet.mediabox.width), round(sheet.mediabox.height))
    assert [] == [*faults(reader)]


def test_a_paper_that_is_none_is_told():
    """With those that there are."""
    with pytest.raises(InvalidValueError, match="A4, Letter, A3"):
        pdf_page(page("text"), paper="A9")


def test_ours_is_known_from_others(tmp_path):
    """By what it says of itself, in plain letters."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_page(page("text")))
    pages, others = pdf_sign(PAGE_KEYWORD), pdf_sign("careerpath checklist")

    assert (True, False) == (pages.is_on(path), others.is_on(path))


def test_a_missing_library_is_told_in_one_line(monkeypatch):
    """With what to install."""
    monkeypatch.setitem(sys.modules, "typst", None)
    install = r"typst.*pip install \"careerpath\[pdf\]\""
    with pytest.raises(MissingLibraryError, match=install):
        pdf_page(page("text"))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")
def test_words_are_found_by_another_reader(tmp_path):
    """Ligatures and accents are letters; fonts are inside."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_page(page("Œuvrer en événementiel, efficace office")))
    text, fonts = (
        subprocess.run(call, check=True, capture_output=True, text=True).stdout
        for call in (["pdftotext", path, "-"], ["pdffonts", path])
    )

    assert "Œuvrer en événementiel, efficace office" in text
    assert {"yes"} == {line.split()[-5] for line in fonts.splitlines()[2:]}
