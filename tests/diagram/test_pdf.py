"""A PDF as an independent reader finds it: letters, words, language, tags."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from careerpath.diagram import Paper, draw_route, save_diagram

TITLE = "De chargé·e d'accueil à cheffe œuvrant"


@pytest.fixture(scope="module")
def path(graph, answer, tmp_path_factory):
    """Return a file of two pages in French."""
    path = tmp_path_factory.mktemp("pdf") / "a.pdf"
    page = Paper(language="fr", title=TITLE)
    figures = [draw_route(graph, answer, chosen=n, paper=page)[0] for n in (0, 1)]
    save_diagram(figures, path, title=TITLE, language="fr")
    return path


@pytest.fixture(scope="module")
def pdf(path):
    """Return the file; the reader allows no mistakes."""
    return PdfReader(path, strict=True)


@pytest.fixture(scope="module")
def root(pdf):
    return pdf.trailer["/Root"]


def fonts(pdf):
    """Return the fonts of all pages."""
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            yield from font.get_object()["/DescendantFonts"]


def test_letters_are_embedded_as_truetype(pdf):
    """Whatever fonts the printer has; they can be searched and copied."""
    found = [font.get_object() for font in fonts(pdf)]

    assert found
    assert all("/CIDFontType2" == font["/Subtype"] for font in found)
    assert all("/FontFile2" in font["/FontDescriptor"] for font in found)


def test_fonts_are_embedded_without_what_sets_text(pdf):
    """Letters stand in their places; rules for setting them would only take time."""
    for font in fonts(pdf):
        letters = font.get_object()["/FontDescriptor"]["/FontFile2"].get_data()

        assert {"GPOS", "GSUB"}.isdisjoint(TTFont(BytesIO(letters)).keys())


def test_a_font_is_embedded_once(pdf):
    """Rare letters and joined ones would need it again."""
    names = {font.get_object()["/BaseFont"] for font in fonts(pdf)}

    assert 2 == len(names)
    assert {"DejaVuSans", "DejaVuSans-Bold"} == {n.partition("+")[2] for n in names}


def test_words_with_accents_are_found(pdf):
    """On the page and in its title."""
    text = pdf.pages[0].extract_text()

    assert TITLE in text
    assert "Échelon" in text
    assert "Chargé·e RH" in text


@pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler (pdftotext) is not installed"
)
def test_another_reader_finds_them_too(path):
    """The one that most systems search with."""
    done = subprocess.run(
        ["pdftotext", str(path), "-"], check=True, capture_output=True, encoding="utf-8"
    )

    assert TITLE in done.stdout
    assert "" == done.stderr


def test_the_file_says_its_title_and_language(pdf, root):
    """Readers show the title instead of the name of the file."""
    assert TITLE == pdf.metadata.title
    assert "fr" == root["/Lang"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_each_page_is_a_figure_that_is_told_in_words(pdf, root):
    """Screen readers read its steps."""
    assert root["/MarkInfo"]["/Marked"].value is True
    tree = root["/StructTreeRoot"]
    (document,) = tree["/K"]
    figures = [figure.get_object() for figure in document.get_object()["/K"]]

    assert "/Document" == document.get_object()["/S"]
    assert ["/Figure"] * 2 == [figure["/S"] for figure in figures]
    assert all("1. Assistant·e de direction → " in f["/Alt"] for f in figures)
    assert "Chargé·e RH → " in figures[0]["/Alt"]
    assert "Recruteur·se → " in figures[1]["/Alt"]
    parents = tree["/ParentTree"]["/Nums"]
    for place, (page, figure) in enumerate(zip(pdf.pages, figures, strict=True)):
        assert page == figure["/Pg"]
        assert place == page["/StructParents"]
        assert figure == parents[2 * place + 1].get_object()[0].get_object()


def test_the_whole_page_belongs_to_its_figure(pdf):
    """The mark opens before all else and closes after it."""
    for page in pdf.pages:
        content = page.get_contents().get_data().split()

        assert b"/Figure << /MCID 0 >> BDC".split() == content[:6]
        assert b"EMC" == content[-1]


def test_pages_have_the_papers_size(pdf):
    """A4 on its long side."""
    for page in pdf.pages:
        assert [0, 0, 841.89, 595.28] == pytest.approx([*map(float, page.mediabox)])
