"""Files are written whole or not at all, with the same bytes every time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from careerpath.diagram import Paper, draw_route, save_diagram
from careerpath.errors import InvalidValueError
from tests.diagram.worlds import answer_of, graph_of, move, role

TITLE = 'From "A & B" to <C> é'
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figure(graph, answer):
    return draw_route(graph, answer)


def save(figure, path, language="en"):
    save_diagram(figure, path, title=TITLE, language=language)
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
    with pytest.raises(InvalidValueError, match=r"one of: \.pdf, \.svg, \.png"):
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
    """One picture, named by its title and its description; its links stay links."""
    assert "graphics-document document" == svg.get("role")
    assert "page-title page-description" == svg.get("aria-labelledby")


def test_an_svg_has_one_title(svg):
    """The one that was given; roles and moves have their own."""

    assert [TITLE] == [title.text for title in svg.findall(f"{SVG}title")]


def test_who_points_at_a_role_or_a_move_reads_what_it_is(svg):
    """In the title of its group."""
    titles = {
        group.get("id"): title.text
        for group in svg.iter(f"{SVG}g")
        if (title := group.find(f"{SVG}title")) is not None
    }

    assert "HR manager · Grade 4 · Human resources" == titles["role-hr-manager"]
    step = titles["step-officer-to-hr-manager"]
    assert step.startswith("3. HR officer → HR manager")
    assert all(
        re.search(" [→↔] ", title) for id, title in titles.items() if "-to-" in id
    )


def test_roles_link_to_their_source(svg):
    """The strongest that has a page; others have no link."""
    links = {
        group.get("id"): link.get("{http://www.w3.org/1999/xlink}href")
        for group in svg.iter(f"{SVG}g")
        if (link := group.find(f"{SVG}a")) is not None
    }

    assert "https://register.example/" == links["role-hr-manager"]
    assert {"https://register.example/"} == set(links.values())


def test_every_role_is_one_stop_for_the_keyboard(svg):
    """Its box has a link that says the role; the link of its name is passed by."""
    links = {
        group.get("id"): link
        for group in svg.iter(f"{SVG}g")
        if (link := group.find(f"{SVG}a")) is not None
    }
    boxes = {id: link for id, link in links.items() if id.startswith("role-")}

    assert "HR manager · Grade 4 · Human resources" == boxes["role-hr-manager"].get(
        "aria-label"
    )
    assert all(
        link.get("tabindex") == "-1" for id, link in links.items() if id not in boxes
    )


@pytest.mark.parametrize(
    ("language", "codes", "expected"),
    [
        ("fr", {"onet": ("43-6011.00",), "rome": ("M1604",)}, "/fiche-metier/M1604"),
        ("en", {"onet": ("43-6011.00",), "rome": ("M1604",)}, "/summary/43-6011.00"),
        ("en", {"isco08": ("3343",)}, "/isco/C3343"),
        ("fr", {"esco": ("3343.3", "http://x.eu/o"), "rome": ("M1604",)}, "x.eu/o"),
        ("fr", {"rncp": ("38667",)}, "https://register.example/"),
    ],
)
def test_a_role_links_to_its_own_page(language, codes, expected, tmp_path):
    """That of the reader's classification; without one, to its source."""
    roles = [replace(role(id, id, "hr", n), codes=codes) for n, id in enumerate("ab")]
    graph = graph_of(roles, [move("a", "b")])
    page = Paper(language=language)
    figure = draw_route(graph, answer_of(graph, ("a", "b")), paper=page)
    content = save(figure, tmp_path / "a.svg", language).decode()

    assert content.count(f'{expected}"') == content.count('xlink:href="http')


def test_the_description_names_every_step(svg):
    """Who cannot see the arrows can hear them."""
    description = svg.find(f"{SVG}desc").text

    assert 4 == description.count(" → ")
    assert description.startswith("1. Executive assistant → HR assistant")
    assert "Executive assistant → HR manager (in one jump" in description
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


def test_a_png_says_its_title(figure, tmp_path):
    """In Latin letters or beyond."""
    content = save(figure, tmp_path / "a.png")

    assert b"Title\x00" in content
    assert "é".encode("latin-1") in content.partition(b"Title\x00")[2][:80]
