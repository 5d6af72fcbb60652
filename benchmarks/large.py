"""Measure whole commands on a large graph, beside a route of the shipped one.

    python benchmarks/large.py ESCO DOWNLOADS [--quick]

ESCO is a folder made by `careerpath import esco DOWNLOADS`. Processor time of whole
processes, run in turns so that a busy moment of the machine touches all of them alike;
what counts is the ratio to `careerpath routes` on the shipped graph, and for the memory
to a process that imports networkx. Every command is asked for several roles, pairs of
roles or texts, the same ones each time. It prints the figures, writes them into
benchmarks/README.md, and leaves with code 1 if a target is missed. Allow twenty
minutes; with --quick, which asks the first few of the same questions and imports once,
six.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from figures import Figure, pairs
from processes import run
from section import ratio_lines, write_section

from careerpath import load_graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from processes import Run

    from careerpath import CareerGraph

#: How many questions there are for each command, how many of them are asked, and how
#: often ESCO is imported; and both where it must be quick.
QUESTIONS = 12
ASKED, QUICK = (QUESTIONS, 3), (5, 1)
SCRIPT = str(Path(sys.executable).with_name("careerpath"))
#: The peers: what is planned on the shipped graph, and what needs much memory.
ROUTE = [SCRIPT, "routes", "executive-assistant", "hr-manager"]
NETWORKX = [sys.executable, "-c", "import networkx"]
TEXTS = Path(__file__).parent.parent / "tests" / "matching" / "ads" / "tuning"
#: How many times networkx a command may take of the memory; MiB of an import.
MEMORY, IMPORT_MEMORY = 3.0, 300
#: 12 s beside the 0.33 s that a route took when the bound was set.
IMPORT = 36


class Case(NamedTuple):
    """A command, and how many times a route of the shipped graph it may take.

    Attributes
    ----------
    calls
        Its words, once for each question.
    codes
        What it may leave with.
    lines
        How many lines of what it prints are read; all unless given.
    """

    name: str
    calls: Sequence[list[str]]
    target: float | None
    codes: Sequence[int] = (0,)
    lines: int = 0


def main() -> None:
    """Measure, print, write, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("esco", type=Path)
    parser.add_argument("downloads", type=Path)
    parser.add_argument("--quick", action="store_true")
    said = parser.parse_args()
    folder, downloads = said.esco.resolve(), said.downloads.resolve()
    rounds, imports = QUICK if said.quick else ASKED
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["CAREERPATH_CACHE"] = str(Path(scratch, "cache"))
        os.chdir(scratch)
        cases = questions(load_graph(folder), folder)
        figures = [*compare(cases, rounds), *compare_import(downloads, imports)]
    write_section("large", ratio_lines(figures, rounds))
    missed = [figure.name for figure in figures if not figure.met]
    sys.exit(f"Missed: {', '.join(missed)}" if missed else 0)


def questions(graph: CareerGraph, folder: Path) -> list[Case]:
    """Return what is asked of the large graph, the same each time."""
    rng = random.Random(16)
    roles = rng.sample(sorted(graph.roles), QUESTIONS)
    skills = rng.sample(sorted(graph.skills), QUESTIONS)
    texts = rng.sample(sorted(map(str, TEXTS.glob("*.txt"))), QUESTIONS)
    near, far = list(pairs(graph, QUESTIONS, walk=3)), list(pairs(graph, QUESTIONS))

    def asked(*words: str) -> list[str]:
        return [SCRIPT, "--graph", str(folder), *words]

    hours = ["--within-hours", "400"]
    found = 0, 4
    return [
        Case("next", [asked("next", role) for role in roles], 1.5),
        Case("gap", [asked("gap", b, "--from", a) for a, b in near], 1.5),
        Case("compare", [asked("compare", *ends) for ends in near], 1.5),
        Case("role", [asked("role", role) for role in roles], 1.5),
        Case("skill", [asked("skill", skill) for skill in skills], 1.5),
        Case("check", [[SCRIPT, "check", str(folder)]] * QUESTIONS, 1.5),
        Case(
            "roles, ten lines read",
            [asked("roles")] * QUESTIONS,
            2.5,
            range(256),
            lines=10,
        ),
        Case("routes, near", [asked("routes", *ends) for ends in near], 2.5),
        Case("routes, random", [asked("routes", *ends) for ends in far], 2.5, found),
        Case("reach", [asked("reach", role) for role in roles], 2.5),
        Case("reach, 400 h", [asked("reach", r, *hours) for r in roles], 2.5, found),
        Case("who-can-reach", [asked("who-can-reach", r) for r in roles], 2.5, found),
        Case(
            "who-can-reach, 400 h",
            [asked("who-can-reach", role, *hours) for role in roles],
            2.5,
            found,
        ),
        Case("unlock", [asked("unlock", "--from", r, *hours) for r in roles], 10),
        Case(
            "unlock, near",
            [asked("unlock", b, "--from", a, *hours) for a, b in near],
            10,
            found,
        ),
        Case("match, the first time", [asked("match", texts[0])], None),
        Case("match, afterwards", [asked("match", text) for text in texts], 15),
    ]


def compare(cases: Sequence[Case], rounds: int) -> Iterator[Figure]:
    """Yield time and memory of every command."""
    run(ROUTE)  # reads YAML and fills the cache
    runs: dict[str, list[Run]] = {case.name: [] for case in cases}
    routes, peers = [], []
    for turn in range(rounds):
        routes.append(run(ROUTE).processor)
        peers.append(run(NETWORKX).memory)
        for case in cases:
            for call in case.calls[turn : turn + 1]:
                found = run(call, codes=case.codes, lines=case.lines)
                runs[case.name].append(found)
    for case in cases:
        processor = [found.processor for found in runs[case.name]]
        yield _figure(case, processor, median(routes))
    yield from compare_memory(cases, runs, median(peers))


def compare_memory(
    cases: Sequence[Case], runs: Mapping[str, Sequence[Run]], peer: float
) -> Iterator[Figure]:
    """Yield the memory of every command, those that take too much by name."""
    peaks = {case.name: [found.memory for found in runs[case.name]] for case in cases}
    for what, summed in (("median", median), ("most", max)):
        found = {name: summed(peaks[name]) / peer for name in peaks}
        large = {name: ratio for name, ratio in found.items() if ratio > MEMORY}
        rest = max((r for r in found.values() if r <= MEMORY), default=0)
        named = [f"`{name}` {ratio:.1f}" for name, ratio in large.items()]
        yield Figure(
            f"peak memory, {what}: times `import networkx` ({peer:.0f} MiB)",
            "; ".join([*named, f"all others at most {rest:.1f}"]),
            f"{MEMORY:g}",
            not large,
        )


def compare_import(downloads: Path, rounds: int) -> Iterator[Figure]:
    """Yield time and memory of an import."""
    routes, imports = [], []
    for turn in range(rounds):
        command = [SCRIPT, "import", "esco", str(downloads), "-o", f"esco-{turn}"]
        routes.append(run(ROUTE).processor)
        imports.append(run(command))
    case = Case("import esco", [], IMPORT)
    yield _figure(case, [found.processor for found in imports], median(routes))
    most = max(found.memory for found in imports)
    name = "peak memory of it, MiB"
    yield Figure(name, f"{most:.0f}", str(IMPORT_MEMORY), most <= IMPORT_MEMORY)


def _figure(case: Case, seconds: Sequence[float], route: float) -> Figure:
    ratio, worst = median(seconds) / route, max(seconds) / route
    value = (
        f"{ratio:.2f}, most {worst:.2f} "
        f"({median(seconds) * 1000:,.0f} ms against {route * 1000:,.0f} ms)"
    )
    target = "" if case.target is None else f"{case.target:g}"
    return Figure(f"`{case.name}`", value, target, ratio <= (case.target or ratio))


if __name__ == "__main__":
    main()
