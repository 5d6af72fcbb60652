"""Another process, another hash seed, another time zone: the same bytes."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from pypdf import PdfReader

from careerpath.diagram.kinds import KINDS
from tests.cli.runs import environment

DRAW = """
import hashlib, pathlib, sys
from careerpath import find_routes, load_graph
from careerpath.diagram import Paper, draw_map, draw_route, save_diagram
from tests.diagram.chart_cases import NAMES, draw_pages, generated
graph, folder = load_graph(), pathlib.Path(sys.argv[1])
paper = Paper(language="fr", person="Zoë")
answer = find_routes(graph, "executive-assistant", "office-manager", k=1)
figures = [
    draw_route(graph, answer, most=1, paper=paper)[0],
    draw_map(graph, ("hr",), paper=paper),
]
figures += [draw_pages(name, generated(name, 1), paper)[0] for name in NAMES]
for ending in ("pdf", "svg", "png"):
    for file in save_diagram(
        figures, folder / f"a.{ending}", title="Zoë", language="fr"
    ):
        print(file.name, hashlib.sha256(file.read_bytes()).hexdigest())
"""


def start(folder, **variables):
    """Start to draw pages in a process of its own."""
    folder.mkdir()
    return subprocess.Popen(
        [sys.executable, "-c", DRAW, str(folder)],
        env=environment(**variables),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Return where two processes drew, and the digests that they told."""
    folder = tmp_path_factory.mktemp("bytes")
    one = start(folder / "one", PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    other = start(folder / "other", PYTHONHASHSEED="2", TZ="America/Lima")
    said = [process.communicate()[0] for process in (one, other)]
    assert [0, 0] == [one.returncode, other.returncode]
    return folder, *said


def test_the_same_pages_are_the_same_bytes(runs):
    """PDF, SVG and PNG of every kind."""
    _, one, other = runs

    assert one == other
    assert 1 + 2 * len(KINDS) == len(one.splitlines())


def test_several_pages_are_one_pdf_or_numbered_files(runs):
    """Nothing else is written."""
    folder = runs[0] / "one"

    pictures = {f"a-{n}.{form}" for n in range(1, 7) for form in ("svg", "png")}
    assert {"a.pdf"} | pictures == {file.name for file in folder.iterdir()}
    assert len(KINDS) == len(PdfReader(folder / "a.pdf").pages)


def test_each_page_of_a_pdf_is_told(runs):
    """The digests above are not those of empty files."""
    content = (runs[0] / "one" / "a.pdf").read_bytes()

    assert hashlib.sha256(content).hexdigest() in runs[1]
    assert b"/Lang (fr)" in content
