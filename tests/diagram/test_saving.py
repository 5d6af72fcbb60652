"""Files are written whole or not at all, with the same bytes every time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from careerpath.diagram import draw_route, save_figure
from careerpath.errors import InvalidValueError

TITLE = 'From "A & B" to <C> é'
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figure(graph, answer):
    return draw_route(graph, answer)


def save(figure, path, language="en"):
    save_figure(figure, path, title=TITLE, language=language)
    return Path(path).read_bytes()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.pdf", b"%PDF-"),
        ("a.svg", b"<?xml"),
        ("a.png", b"\x89PNG"),
        ("A.PDF", b"%PDF-"),
    ],
)
def test_the_ending_chooses_the_format(figure, tmp_path, name, start):
    """Large or small letters."""

    assert save(figure, tmp_path / name).startswith(start)


@pytest.mark.parametrize("name", ["a.jpg", "a", "pdf", "a.pdf.txt"])
def test_other_endings_are_refused(figure, tmp_path, name):
    """The three that are known are named."""
    with pytest.raises(InvalidValueError, match=r"\.pdf, \.svg or \.png"):
        save(figure, tmp_path / name)

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ["pdf", "svg", "png"])
def test_the_same_page_gives_the_same_bytes(graph, answer, figure, tmp_path, ending):
    """Drawn again, saved again, under another name."""
    again = draw_route(graph, answer)

    assert save(figure, tmp_path / f"a.{ending}") == save(
        again, tmp_path / f"b.{ending}"
    )


@pytest.mark.parametrize("ending", ["pdf", "svg", "png"])
def test_saving_twice_gives_the_same_bytes(figure, tmp_path, ending):
    """Saving does not change the figure."""
    path = tmp_path / f"a.{ending}"

    assert save(figure, path) == save(figure, path)


@pytest.mark.parametrize("ending", ["pdf", "svg", "png"])
def test_no_date_is_written(figure, tmp_path, ending):
    """A date would be another file every day."""
    content = save(figure, tmp_path / f"a.{ending}")

    assert b"Date" not in content
    assert b"dc:date" not in content


# ------------------------------------------------------------------------------ SVG


@pytest.fixture(scope="module")
def svg(figure, tmp_path_factory):
    content = save(figure, tmp_path_factory.mktemp("svg") / "a.svg", "fr")
    return ET.fromstring(content)


def test_an_svg_is_a_picture_for_screen_readers(svg):
    """One picture, named by its title and its description."""
    assert "img" == svg.get("role")
    assert "page-title page-description" == svg.get("aria-labelledby")


def test_an_svg_has_one_title(svg):
    """The one that was given."""

    assert [TITLE] == [title.text for title in svg.iter(f"{SVG}title")]


def test_the_description_names_every_step(svg):
    """Who cannot see the arrows can hear them."""
    description = svg.find(f"{SVG}desc").text

    assert 3 == description.count(" → ")
    assert "3. HR officer → HR manager (promotion): 300 h" in description


def test_an_svg_says_its_language(svg):
    """For screen readers and for search."""

    assert "fr" == svg.get("lang")


def test_an_svg_needs_no_font(svg):
    """Names cannot overflow for want of our font."""

    assert [] == list(svg.iter(f"{SVG}text"))


def test_roles_and_moves_have_ids_in_an_svg(svg):
    """For links and scripts; no id is used twice."""
    ids = [element.get("id") for element in svg.iter() if element.get("id")]

    assert "role-hr-manager" in ids
    assert "step-officer-to-hr-manager" in ids
    assert len(ids) == len(set(ids))


# ------------------------------------------------------------------------------ PDF


@pytest.fixture(scope="module")
def pdf(figure, tmp_path_factory):
    return save(figure, tmp_path_factory.mktemp("pdf") / "a.pdf", "fr")


def test_a_pdf_embeds_its_letters(pdf):
    """TrueType, so text can be searched and copied; no outlines of type 3."""
    assert b"/FontFile2" in pdf
    assert b"/Type3" not in pdf


def test_a_pdf_says_its_language(pdf):
    """In the catalogue that the last trailer names."""
    start = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    row = re.match(rb"xref\n(\d+) 1\n(\d{10}) 00000 n ", pdf[start:])
    catalogue = pdf[int(row[2]) :]

    assert catalogue.startswith(b"%d 0 obj" % int(row[1]))
    assert b"/Lang (fr)" in catalogue.partition(b"endobj")[0]
    assert b"/Root %d 0 R" % int(row[1]) in pdf[start:]


def test_the_table_of_a_pdf_goes_on_where_matplotlib_ended(pdf):
    """The earlier table is still found."""
    first, last = (int(n) for n in re.findall(rb"startxref\s+(\d+)", pdf))

    assert pdf[first:].startswith(b"xref")
    assert b"/Prev %d" % first in pdf[last:]


def test_a_pdf_has_one_page_of_the_papers_size(pdf):
    """A4 on its long side."""

    assert re.findall(rb"/MediaBox \[\s*0 0 841\.89 595\.28\s*\]", pdf)
    assert 1 == len(re.findall(rb"/Type /Page\b", pdf))


def test_a_png_says_its_title(figure, tmp_path):
    """In Latin letters or beyond."""
    content = save(figure, tmp_path / "a.png")

    assert b"Title\x00" in content
    assert "é".encode("latin-1") in content.partition(b"Title\x00")[2][:80]
