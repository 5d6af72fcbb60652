"""Measure loading, and whole processes from start to end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from figures import Figure, timed

from careerpath.loading import read_graph

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 9
#: Starts a process from a small one: a large one takes long to leave its memory to
#: another, which counts as the peak of that one then.
_RUN = """
import os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss)
sys.exit(status != 0)
"""


def compare_loading(folder: str) -> Iterator[Figure]:
    """Yield how the second loading compares with the first, and a whole run."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["CAREERPATH_CACHE"] = cache
        first, _ = timed(lambda: read_graph(folder, cache=False))
        read_graph(folder)
        second = median(timed(lambda: read_graph(folder))[0] for _ in range(ROUNDS))
        ratio = first / second
        yield Figure(
            "loading ESCO the second time: times as fast as reading its YAML",
            f"{ratio:,.0f} ({first / 1000:.1f} s against {second:.0f} ms)",
            "500",
            ratio >= 500,
        )
        yield from compare_processes(folder)


def compare_processes(folder: str) -> Iterator[Figure]:
    """Yield time and memory of whole processes."""
    python = [sys.executable]
    script = str(Path(sys.executable).with_name("careerpath"))
    routes = [script, "--graph", folder, "routes", "executive assistant"]
    answer = [*routes, "office manager", "-k", "1", "--max-moves", "4"]
    commands = {
        "pass": [*python, "-c", "pass"],
        "networkx": [*python, "-c", "import networkx"],
        "answer": answer,
    }
    runs = {name: [run(c) for _ in range(ROUNDS)] for name, c in commands.items()}
    seconds = {name: median(r[0] for r in found) for name, found in runs.items()}
    memory = {name: median(r[1] for r in found) for name, found in runs.items()}
    ratio = seconds["answer"] / seconds["pass"]
    yield Figure(
        "from cold start to a printed ESCO answer: times `python -c pass`",
        f"{ratio:.1f} ({seconds['answer'] * 1000:.0f} ms against "
        f"{seconds['pass'] * 1000:.0f} ms)",
        "at most 15",
        ratio <= 15,
    )
    ratio = memory["answer"] / memory["networkx"]
    yield Figure(
        "peak memory of it: times `python -c 'import networkx'`",
        f"{ratio:.1f} ({memory['answer']:.0f} against {memory['networkx']:.0f} MiB)",
        "at most 3",
        ratio <= 3,
    )


def run(command: list[str]) -> tuple[float, float]:
    """Return the seconds and the peak MiB of a process."""
    small = [sys.executable, "-S", "-E", "-c", _RUN, *command]
    found = subprocess.run(small, check=True, capture_output=True, text=True).stdout
    seconds, kib = found.split()
    return float(seconds), int(kib) / 1024
