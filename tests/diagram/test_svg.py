"""A picture in a page of the web: its ids, its letters, its links, its outline."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import html5lib
import pytest

from careerpath import SvgForm, draw_route, embed_diagram, outline_route, save_diagram
from careerpath.diagram.measure import width
from careerpath.errors import InvalidValueError
from tests.cli.runs import run

SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
TITLE = 'Von "A" & <B>'


@pytest.fixture(scope="module")
def figure(graph, answer):
    return draw_route(graph, answer)[0]


def saved(figure, folder, **form):
    """Return the picture as its file says it."""
    path = folder / "a.svg"
    save_diagram(figure, path, title=TITLE, language="en", svg=SvgForm(**form))
    return ET.fromstring(path.read_bytes())


def ids(root):
    """Return all ids."""
    return [element.get("id") for element in root.iter() if element.get("id")]


def named(root):
    """Return the ids that something refers to."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in ("href", f"{XLINK}href") and value.startswith("#"):
                yield value[1:]
            elif name.endswith("labelledby"):
                yield from value.split()
            else:
                yield from re.findall(r"url\(#([^)]*)\)", value)


@pytest.mark.parametrize("letters", ["outlines", "text"])
def test_two_pictures_have_no_id_in_common(figure, tmp_path, letters):
    """Each refers to ids of its own alone."""
    one, other = (
        saved(figure, tmp_path, prefix=prefix, letters=letters)
        for prefix in ("one-", "other-")
    )

    assert not set(ids(one)) & set(ids(other))
    assert len(ids(one)) == len(set(ids(one))) == len(ids(other))
    for root, prefix in ((one, "one-"), (other, "other-")):
        assert set(named(root)) <= set(ids(root))
        assert all(name.startswith(prefix) for name in ids(root))
        assert f"{prefix}role-hr-manager" in ids(root)


def test_letters_as_text_can_be_selected(figure, tmp_path):
    """They are text, as wide in any font as in ours, and no outlines."""
    root = saved(figure, tmp_path, letters="text")
    texts = {text.text: text for text in root.iter(f"{SVG}text")}
    size = float(re.search(r"font-size: ([\d.]+)px", texts["Grade 4"].get("style"))[1])

    assert "HR manager" in " ".join(texts)
    assert not list(root.iter(f"{SVG}use"))
    assert float(texts["Grade 4"].get("textLength")) == pytest.approx(
        width("Grade 4", size), abs=0.01
    )
    assert {"spacingAndGlyphs"} == {t.get("lengthAdjust") for t in texts.values()}


def test_letters_are_outlines_unless_asked_for(figure, tmp_path):
    """So that they look alike everywhere."""
    assert not list(saved(figure, tmp_path).iter(f"{SVG}text"))


def test_roles_lead_where_one_says(figure, tmp_path):
    """All of them, box and name; the next file has its own links again."""
    root = saved(figure, tmp_path, link="../roles/{role}.html?x=1&y")
    groups = {group.get("id"): group for group in root.iter(f"{SVG}g")}
    links = {
        name: group.find(f"{SVG}a").get(f"{XLINK}href")
        for name, group in groups.items()
        if name and name.startswith(("role-", "name-"))
    }

    assert "../roles/hr-manager.html?x=1&y" == links["role-hr-manager"]
    assert links["name-hr-manager"] == links["role-hr-manager"]
    assert all(link.startswith("../roles/") for link in links.values())
    assert "../roles/" not in ET.tostring(saved(figure, tmp_path), encoding="unicode")


def test_moves_lead_where_one_says(figure, tmp_path):
    """Each line of the drawing, in the window that shows it."""
    root = saved(
        figure,
        tmp_path,
        link="/roles/{role}",
        move_link="/moves/{origin}/{destination}?x",
    )
    links = {
        group.get("id"): group.find(f"{SVG}a")
        for group in root.iter(f"{SVG}g")
        if (group.get("id") or "").startswith(("step-", "move-", "jump-"))
    }

    assert links
    for name, link in links.items():
        origin, destination = name.partition("-")[2].split("-to-")
        address = f"/moves/{origin}/{destination}?x"
        assert address == link.get(f"{XLINK}href")
        assert "_top" == link.get("target")
        assert link.get("aria-label")
    assert "/moves/" not in ET.tostring(saved(figure, tmp_path), encoding="unicode")


def test_a_fluid_picture_is_as_wide_as_its_place(figure, tmp_path):
    """It has the proportions of the paper and no width of its own."""
    root = saved(figure, tmp_path, fluid=True)

    assert root.get("width") is root.get("height") is None
    assert root.get("viewBox") == saved(figure, tmp_path).get("viewBox")


@pytest.mark.parametrize(
    "form",
    [
        {"prefix": "1a"},
        {"prefix": "a b"},
        {"prefix": 'a"'},
        {"letters": "glyphs"},
        {"link": "https://x.example/roles"},
        {"move_link": "https://x.example/moves/{origin}"},
    ],
)
def test_what_would_break_the_page_is_refused(form):
    """With what to write instead."""
    with pytest.raises(InvalidValueError, match=r"write|give"):
        SvgForm(**form)


def test_other_files_have_no_such_form(figure, tmp_path):
    """Nobody is left waiting for links in a PDF."""
    with pytest.raises(InvalidValueError, match=r"\.svg"):
        save_diagram(
            figure,
            tmp_path / "a.pdf",
            title=TITLE,
            language="en",
            svg=SvgForm(prefix="a"),
        )

    assert [] == list(tmp_path.iterdir())


def test_two_diagrams_in_one_page(graph, answer, figure):
    """Each with its outline, which its picture names; a page of HTML has them so."""
    words = outline_route(graph, answer)
    parts = [
        embed_diagram(
            figure, words, title=TITLE, language="en", svg=SvgForm(prefix, "text")
        )
        for prefix in ("a-", "b-")
    ]
    page = html5lib.parse("".join(parts), namespaceHTMLElements=False)
    pictures = page.findall(".//figure/" + SVG + "svg")
    outlines = page.findall(".//figure/figcaption/pre")

    assert 2 == len(pictures) == len(outlines)
    assert len(ids(page)) == len(set(ids(page)))
    for picture, outline in zip(pictures, outlines, strict=True):
        assert picture.get("aria-details") == outline.get("id")
        assert words == outline.text


def test_the_command_takes_them_too(tmp_path):
    """On the way to the file."""
    path = tmp_path / "a.svg"
    options = ("--svg-prefix", "x-", "--svg-letters", "text", "--svg-link", "/{role}")
    run("diagram", "map", "office", "-o", str(path), *options)
    root = ET.fromstring(path.read_bytes())

    assert "x-role-office-manager" in ids(root)
    assert "/office-manager" in {a.get(f"{XLINK}href") for a in root.iter(f"{SVG}a")}
    assert 2 == run("diagram", "map", "-o", "a.pdf", "--svg-prefix", "x-").exit_code
