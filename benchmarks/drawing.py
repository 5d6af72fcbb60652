"""Measure what printed pages take, beside a process that saves an empty figure.

Processor time of whole processes, run in turns so that a busy moment of the machine
touches all of them alike; what counts is the ratio to the process that imports
`matplotlib.figure`, draws one empty figure and saves it as PDF. Run it by hand:

    python benchmarks/drawing.py GRAPHS

GRAPHS is a folder with the folders `esco`, `onet` and `rome`, each made by
`careerpath import`; those that are missing are skipped. It prints the figures, writes
them into benchmarks/README.md, and leaves with code 1 if a target is missed. Allow ten
minutes.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from figures import Figure
from processes import run
from section import ratio_lines, write_section

from careerpath import find_routes, load_graph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath import CareerGraph

ROUNDS, PAIRS = 9, 20
PEER = """
from matplotlib.figure import Figure
Figure().savefig({path!r})
"""
SCRIPT = Path(sys.executable).with_name("careerpath")
DIAGRAM = [str(SCRIPT), "diagram"]
ENDS = ["executive assistant", "HR manager"]
#: The sources, and how many times the peer the median page and the worst may take.
SOURCES = ("esco", "onet", "rome")
MEDIAN, WORST = 4.0, 10.0


class Case(NamedTuple):
    """A command, how many times the peer it may take, and the code it leaves with."""

    name: str
    words: list[str]
    target: float
    code: int = 0


PAGES = (
    Case("route, shipped graph, A4", ["route", *ENDS], 2.5),
    Case("map of all, A4: a page for each family", ["map"], 3),
    Case("map of all, A3: one page", ["map", "--paper", "A3"], 3),
)
REFUSALS = (
    Case("no such ending", ["map", "-o", "map.docx"], 1, 2),
    Case("a file there that is not ours", ["route", *ENDS, "-o", "other.pdf"], 1, 3),
    Case("no route", ["route", *ENDS, "--max-moves", "1", "-o", "route.pdf"], 1, 4),
    Case(
        "letters that the font lacks",
        ["route", *ENDS, "--title", "書", "-o", "route.pdf"],
        1,
        2,
    ),
)


def main() -> None:
    """Measure, print, write, judge."""
    graphs = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("other.pdf").write_bytes(b"%PDF-1.4, but not ours")
        figures = list(measure(graphs))
    write_section("drawing", ratio_lines(figures, ROUNDS))
    missed = [figure.name for figure in figures if not figure.met]
    sys.exit(f"Too slow: {', '.join(missed)}" if missed else 0)


def measure(graphs: Path | None) -> Iterator[Figure]:
    """Yield every figure."""
    yield from compare_cases()
    for source in SOURCES:
        folder = graphs / source if graphs else None
        if folder and folder.is_dir():
            yield from compare_routes(source, folder)
        else:
            yield Figure(f"route, {source}", "skipped: its folder is not there")


def compare_cases() -> Iterator[Figure]:
    """Yield the pages of the shipped graph, and what is refused."""
    cases = [
        *(case._replace(words=[*case.words, "-o", "page.pdf"]) for case in PAGES),
        *(case._replace(name=f"refused: {case.name}") for case in REFUSALS),
    ]
    for case in cases:  # the first run reads YAML and fills the caches
        _command(case)
    runs = [(_peer(), [_command(case) for case in cases]) for _ in range(ROUNDS)]
    peer = median(seconds for seconds, _ in runs)
    for place, case in enumerate(cases):
        found = median(seconds[place] for _, seconds in runs)
        yield _figure(case.name, found, peer, case.target)


def compare_routes(source: str, folder: Path) -> Iterator[Figure]:
    """Yield the median and the worst of random routes of a large graph."""
    peers, routes, refused = [], [], 0
    for ends in pairs_with_route(load_graph(folder)):
        words = ["--graph", str(folder), "diagram", "route", *ends, "-o", "page.pdf"]
        peers.append(_peer())
        found = run([str(SCRIPT), *words], codes=range(6))
        routes.append(found.processor)
        refused += found.code != 0
    peer = median(peers)
    name = f"route, {source}, {PAIRS} random pairs ({refused} refused on A4)"
    yield _figure(f"{name}: median", median(routes), peer, MEDIAN)
    yield _figure(f"{name}: worst", max(routes), peer, WORST)


def pairs_with_route(graph: CareerGraph) -> Iterator[tuple[str, str]]:
    """Yield the same random pairs of roles each time, with a route between them."""
    rng, roles, count = random.Random(12), sorted(graph.roles), 0
    while count < PAIRS:
        origin, destination = rng.sample(roles, 2)
        if find_routes(graph, origin, destination, k=1).routes:
            count += 1
            yield origin, destination


def _figure(name: str, seconds: float, peer: float, target: float) -> Figure:
    ratio = seconds / peer
    value = f"{ratio:.2f} ({seconds * 1000:,.0f} ms against {peer * 1000:,.0f} ms)"
    return Figure(name, value, f"{target:g}", ratio <= target)


def _peer() -> float:
    return run([sys.executable, "-c", PEER.format(path="peer.pdf")]).processor


def _command(case: Case) -> float:
    return run([*DIAGRAM, *case.words], codes=[case.code]).processor


if __name__ == "__main__":
    main()
