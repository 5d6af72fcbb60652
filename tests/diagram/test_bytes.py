"""Another process, another hash seed, another time zone: the same bytes."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from pypdf import PdfReader

from tests.cli.runs import environment

DRAW = """
import hashlib, pathlib, sys
from careerpath import find_routes, load_graph
from careerpath.diagram import Page, draw_map, draw_route, save_figure
graph, folder = load_graph(), pathlib.Path(sys.argv[1])
page = Page(language="fr", person="Zoë")
answer = find_routes(graph, "executive-assistant", "office-manager", k=1)
figures = [draw_route(graph, answer, page=page), draw_map(graph, ("hr",), page=page)]
for ending in ("pdf", "svg", "png"):
    for file in save_figure(
        figures, folder / f"a.{ending}", title="Zoë", language="fr"
    ):
        print(file.name, hashlib.sha256(file.read_bytes()).hexdigest())
"""


def drawn(folder, **variables):
    """Return the digests of pages drawn in a process of its own."""
    folder.mkdir()
    return subprocess.run(
        [sys.executable, "-c", DRAW, str(folder)],
        env=environment(**variables),
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Return where two processes drew, and what they said of it."""
    folder = tmp_path_factory.mktemp("bytes")
    one = drawn(folder / "one", PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    other = drawn(folder / "other", PYTHONHASHSEED="2", TZ="America/Lima")
    return folder, one, other


def test_the_same_pages_are_the_same_bytes(runs):
    """PDF, SVG and PNG, a route and a map."""
    _, one, other = runs

    assert one == other
    assert 5 == len(one.splitlines())


def test_several_pages_are_one_pdf_or_numbered_files(runs):
    """Nothing else is written."""
    folder = runs[0] / "one"

    assert {"a.pdf", "a-1.svg", "a-2.svg", "a-1.png", "a-2.png"} == {
        file.name for file in folder.iterdir()
    }
    assert 2 == len(PdfReader(folder / "a.pdf").pages)


def test_each_page_of_a_pdf_is_told(runs):
    """The digests above are not those of empty files."""
    content = (runs[0] / "one" / "a.pdf").read_bytes()

    assert hashlib.sha256(content).hexdigest() in runs[1]
    assert b"/Lang (fr)" in content
