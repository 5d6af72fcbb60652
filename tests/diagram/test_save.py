"""Files of the page: whole, the same every time, and read by others."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from careerpath import find_routes, load_graph
from careerpath.diagram import draw_route, save_figure
from careerpath.errors import FileError, InvalidValueError

GRAPH = load_graph()
STARTS = {".pdf": b"%PDF-1.", ".svg": b"<?xml", ".png": b"\x89PNG\r\n"}
SCRIPT = """
import sys
from careerpath import find_routes, load_graph
from careerpath.diagram import draw_route, save_figure
graph = load_graph()
answer = find_routes(graph, "executive-assistant", "office-manager")
figure = draw_route(graph, answer, language="fr")
for name in sys.argv[1:]:
    save_figure(figure, name, title="Parcours", language="fr")
"""


@pytest.fixture(scope="module")
def figure():
    """Return the page of the first question, in French."""
    answer = find_routes(GRAPH, "executive-assistant", "office-manager")
    return draw_route(GRAPH, answer, language="fr")


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_chooses_the_format(figure, tmp_path, ending):
    """PDF, SVG or PNG; nothing else stays in the folder."""
    target = tmp_path / f"page{ending.upper()}"

    save_figure(figure, target, title="Parcours", language="fr")

    assert target.read_bytes().startswith(STARTS[ending])
    assert [target] == list(tmp_path.iterdir())


def test_two_processes_write_the_same_bytes(tmp_path):
    """With other hash seeds and time zones."""
    for run, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        folder = tmp_path / run
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", SCRIPT, *(f"page{end}" for end in STARTS)],
            check=True,
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": run, "TZ": zone},
        )
    for ending in STARTS:
        first, second = (tmp_path / run / f"page{ending}" for run in "12")
        assert first.read_bytes() == second.read_bytes(), ending


def test_the_svg_is_a_picture_with_a_title_and_a_description(figure, tmp_path):
    """So that a screen reader can say every step."""
    target = tmp_path / "page.svg"

    save_figure(figure, target, title="Parcours & <suite>", language="fr")

    root = ET.fromstring(target.read_bytes())
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert "img" == root.get("role")
    assert "Parcours & <suite>" == root.findtext("svg:title", None, space)
    assert "Office manager" in root.findtext("svg:desc", "", space)
    ids = {node.get("id") for node in root.iter()}
    assert {"role-executive-assistant", "role-office-manager"} <= ids


def test_the_pdf_says_its_title_and_language_and_embeds_its_letters(figure, tmp_path):
    """Type 42 fonts, whose text can be searched."""
    target = tmp_path / "page.pdf"

    save_figure(figure, target, title="Parcours", language="fr")

    content = target.read_bytes()
    assert b"/Lang (fr)" in content
    assert re.search(rb"/Title \(Parcours\)", content)
    assert b"/CIDFontType2" in content or b"/TrueType" in content
    assert b"/CreationDate" not in content


def test_another_ending_is_refused(figure, tmp_path):
    """With the three that are possible."""
    with pytest.raises(InvalidValueError, match=r"\.pdf, \.svg or \.png"):
        save_figure(figure, tmp_path / "page.docx", title="x", language="en")

    assert [] == list(tmp_path.iterdir())


def test_a_missing_folder_is_reported(figure, tmp_path):
    """And nothing is written."""
    with pytest.raises(FileError, match="no-such"):
        save_figure(figure, tmp_path / "no-such" / "p.pdf", title="x", language="en")

    assert [] == list(tmp_path.iterdir())
