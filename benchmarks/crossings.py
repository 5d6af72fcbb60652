"""Count the crossings of our layouts, beside those of Graphviz `dot`.

A hundred made-up graphs, all of them laid out with the same boxes, in columns
by grade from left to right. Every crossing of two lines counts, as drawn: ours
are level and upright, those of `dot` are curves. Needs `dot` (Debian and
Ubuntu: apt-get install graphviz). Run it by hand:

    python benchmarks/crossings.py

It prints the figures, writes them into benchmarks/README.md, and leaves with
code 1 if our lines cross more often than those of `dot` on too many graphs.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import TypeAlias

from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead
from careerpath.diagram.layout.lattice import LatticeOrder

GRAPHS, TARGET = 100, 90
README = Path(__file__).with_name("README.md")
SECTION = re.compile(r"<!-- crossings -->\n.*?<!-- /crossings -->\n", re.DOTALL)
#: Into how many straight parts a curve is cut.
_PARTS = 8

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = list[Point]
Case: TypeAlias = tuple[list[BoxToPlace], list[LineToLead]]


def case(seed: int) -> Case:
    """Return a graph of up to 16 roles: cycles, islands, moves within a grade."""
    chance = random.Random(seed)  # made-up graphs, no secrets
    count = chance.randint(2, 16)
    nodes = [
        BoxToPlace(
            chance.uniform(60, 130), 40, chance.randint(1, 5), chance.randint(0, 3)
        )
        for _ in range(count)
    ]
    pairs = {
        (chance.randrange(count), chance.randrange(count)) for _ in range(2 * count)
    }
    return nodes, [LineToLead(a, b) for a, b in sorted(pairs) if a != b]


def ours(case: Case) -> list[Line]:
    """Return the lines of the layout that our pages start from."""
    nodes, edges = case
    nodes = [replace(node, lane=0) for node in nodes]
    layout = LatticeOrder(nodes, edges, small=True).place(nodes).layout
    return [list(line) for line in layout.lines]


def dot(case: Case) -> list[Line]:
    """Return the lines of Graphviz, each of its curves as short straight parts."""
    answer = subprocess.run(
        ["dot", "-Tjson"],
        input=_question(case),
        capture_output=True,
        text=True,
        check=True,
    )
    drawn = json.loads(answer.stdout).get("edges", [])
    found = {int(edge["id"][1:]): _curve(edge["pos"]) for edge in drawn if "id" in edge}
    return [found[number] for number in sorted(found)]


def _question(case: Case) -> str:
    nodes, edges = case
    grades = sorted({node.grade for node in nodes})
    ranks = (
        f"{{rank=same; g{grade}; "
        + " ".join(f"{n};" for n, node in enumerate(nodes) if node.grade == grade)
        + "}"
        for grade in grades
    )
    return "\n".join(
        (
            "digraph {rankdir=LR; newrank=true; node [shape=box, fixedsize=true];",
            *(f"g{g} [style=invis, width=.01, height=.01];" for g in grades),
            *(f"g{a} -> g{b} [style=invis, weight=0];" for a, b in pairwise(grades)),
            *ranks,
            *(
                f"{n} [width={node.width / 72:.4f}, height={node.height / 72:.4f}];"
                for n, node in enumerate(nodes)
            ),
            *(
                f"{edge.origin} -> {edge.destination} [id=e{n}];"
                for n, edge in enumerate(edges)
            ),
            "}",
        )
    )


def _curve(position: str) -> Line:
    """Return a spline of Graphviz, without the points of its arrowheads."""
    words = (word for word in position.split() if word[0] not in "se")
    points = [(float(x), float(y)) for x, y in (word.split(",") for word in words)]
    line = points[:1]
    for start in range(0, len(points) - 3, 3):
        corners = points[start : start + 4]
        line += [_on_curve(corners, step / _PARTS) for step in range(1, _PARTS + 1)]
    return line


def _on_curve(corners: list[Point], share: float) -> Point:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    x, y = (
        sum(w * corner[axis] for w, corner in zip(weights, corners, strict=True))
        for axis in (0, 1)
    )
    return x, y


def crossings(lines: list[Line]) -> int:
    """Count the points where two lines cross."""
    return sum(
        _cross(*one, *other)
        for a, b in combinations(lines, 2)
        for one in pairwise(a)
        for other in pairwise(b)
    )


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    found = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return 0.0 if abs(found) < 1e-6 else found  # they only touch


def report(counts: dict[str, list[int]]) -> str:
    """Return the section of the README."""
    version = subprocess.run(["dot", "-V"], capture_output=True, text=True, check=True)
    conditions = (
        f"{GRAPHS} graphs of 2 to 16 roles; "
        f"{version.stderr.strip().replace('dot - graphviz', 'Graphviz')}."
    )
    rows = [
        f"| {name} | {sum(found)} | {no_more(found, counts['dot'])} |"
        for name, found in counts.items()
    ]
    return "\n".join(
        (
            "<!-- crossings -->",
            conditions,
            "",
            "| layout | crossings in all | graphs with no more than `dot` |",
            "| --- | ---: | ---: |",
            *rows,
            "<!-- /crossings -->",
            "",
        )
    )


def no_more(ours: list[int], theirs: list[int]) -> int:
    """Return on how many graphs the first has no more crossings than the second."""
    return sum(a <= b for a, b in zip(ours, theirs, strict=True))


def main() -> None:
    """Count, print, write, judge."""
    if shutil.which("dot") is None:
        sys.exit("`dot` is missing; install it first: apt-get install graphviz")
    cases = [case(seed) for seed in range(GRAPHS)]
    engines = {"careerpath": ours, "dot": dot}
    counts = {
        name: [crossings(lines(case)) for case in cases]
        for name, lines in engines.items()
    }
    section = report(counts)
    print(section)
    README.write_text(SECTION.sub(section, README.read_text(encoding="utf-8")), "utf-8")
    reached = no_more(counts["careerpath"], counts["dot"])
    sys.exit(0 if reached >= TARGET else f"Only {reached} graphs of {GRAPHS}.")


if __name__ == "__main__":
    main()
