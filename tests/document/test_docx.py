"""Pages in Word, read by python-docx."""

from __future__ import annotations

import io
import re
import sys

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from careerpath.document.blocks import Drawing, Heading, Page, Paragraph, Section
from careerpath.document.docx import word_page
from careerpath.extras import MissingLibraryError
from tests.document.sample import NASTY, SQUARE, page
from tests.document.sheets import long_page
from tests.pages.forms import said

HOSTILE = (*NASTY, "=CMD()", "</w:t>&<", "É" * 500, "\u202eabc", "\U0001f600")


def read(made: Page):
    return docx.Document(io.BytesIO(word_page(made)))


def text_of(document) -> str:
    """Return all that stands in the document, part after part."""
    parts = document.element.body.iter(qn("w:t"), qn("w:p"))
    return "".join("\n" if e.tag == qn("w:p") else e.text or "" for e in parts)


@pytest.mark.parametrize("text", HOSTILE)
def test_each_text_is_shown_as_it_is(text):
    """Whatever place it stands in."""
    found = text_of(read(page(text)))

    assert all(part in found for part in said(page(text).blocks) if part)
    assert found.count(text) >= 40


def test_what_no_file_can_hold_is_left_out():
    """And the rest stays."""
    made = Page("a\x00b", (Paragraph("half \ud800of\x07 one"),), "en")

    assert "half of one" in text_of(read(made))


def test_headings_are_headings():
    """So that Word lists them, and a screen reader walks them."""
    blocks = (Heading("T", 1), Section("A", (Section("B", ()), Heading("C", 9))))
    styles = [(p.text, p.style.name) for p in read(Page("T", blocks, "en")).paragraphs]

    assert [
        ("T", "Title"),
        ("A", "Heading 1"),
        ("B", "Heading 2"),
        ("C", "Heading 6"),
    ] == styles


def test_heads_of_tables_return_on_each_sheet():
    """And no row is torn."""
    document = read(page("text"))

    assert len(document.tables) == 6
    for table in document.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)


def test_it_is_set_for_a4_in_its_language():
    """Whatever paper the library thinks of."""
    document = read(page("text"))
    (sheet,) = document.sections

    assert (21.0, 29.7) == (
        round(sheet.page_width.cm, 1),
        round(sheet.page_height.cm, 1),
    )
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert {"fr-FR"} == languages
    assert "text" == document.core_properties.title


def test_boxes_are_clicked_and_known_by_their_code():
    """A ticked one is ticked."""
    boxes = [
        (
            box.find(f".//{qn('w:alias')}").get(qn("w:val")),
            box.find(f".//{qn('w:t')}").text,
        )
        for box in read(page("text")).element.iter(qn("w:sdt"))
    ]

    assert [("skill:1", "☐"), ("skill:2", "☒"), ("text", "☐")] == boxes[:3]


def test_each_sheet_has_its_number_but_the_cover():
    """At its foot, of how many."""
    (sheet,) = read(long_page("Title")).sections
    asked = [e.text.strip() for e in sheet.footer._element.iter(qn("w:instrText"))]

    assert ["PAGE", "NUMPAGES"] == asked
    assert sheet.different_first_page_header_footer
    assert not read(page("text")).sections[0].different_first_page_header_footer


def test_the_contents_count_the_sheets_of_the_parts():
    """Each number is asked of a place that is there."""
    body = read(long_page("Title")).element.body
    asked = [e.text.split()[1] for e in body.iter(qn("w:instrText"))]
    places = [e.get(qn("w:name")) for e in body.iter(qn("w:bookmarkStart"))]

    assert ["one", "two"] == asked == places
    assert asked == [e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))]


def test_what_begins_on_a_new_sheet_does():
    """After the cover, and where it is said."""
    begun = [
        p.text
        for p in read(long_page("Title")).paragraphs
        if p.paragraph_format.page_break_before
    ]

    assert ["Title", "Second part"] == begun


def test_a_drawing_has_its_words():
    """As a picture that fits the sheet; without dots the words alone."""
    stream = io.BytesIO()
    Image.new("RGB", (900, 1800)).save(stream, "PNG", dpi=(100, 100))
    drawn = Drawing(SQUARE, ("one", "two"), "below", png=stream.getvalue)
    document = read(Page("T", (drawn,), "en"))
    (picture,) = document.inline_shapes

    assert "one\ntwo" == picture._inline.docPr.get("descr")
    assert picture.height.cm <= 24
    assert picture.height == pytest.approx(2 * picture.width, rel=0.01)
    assert ["below"] == [p.text for p in document.paragraphs if p.text][1:]
    plain = read(Page("T", (drawn._replace(png=None),), "en"))
    assert ["T", "one", "two", "below"] == [p.text for p in plain.paragraphs]


def test_the_same_page_has_the_same_bytes(monkeypatch):
    """The clock is not in it."""
    first = word_page(long_page("text"))
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 1, 1, 1, 2, 0, 1, 0))

    assert first == word_page(long_page("text"))


def test_a_missing_library_is_told_in_one_line(monkeypatch):
    """With what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    install = re.escape('install "careerpath[office]"')
    with pytest.raises(MissingLibraryError, match=install):
        word_page(page("text"))
