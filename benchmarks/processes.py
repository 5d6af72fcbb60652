"""Measure loading, and whole processes from start to end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from figures import Figure, timed

from careerpath.loading import read_graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROUNDS = 9
#: Starts a process from a small one: a large one takes long to leave its memory to
#: another, which counts as the peak of that one then. Reads what it prints, or only so
#: many lines.
_RUN = """
import itertools, os, sys, time
lines = int(sys.argv[1]) or None
end, begin = os.pipe()
start = time.perf_counter()
actions = [(os.POSIX_SPAWN_DUP2, begin, 1)]
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=actions)
os.close(begin)
with open(end, "rb") as printed:
    for line in itertools.islice(printed, lines):
        pass
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
processor = usage.ru_utime + usage.ru_stime
print(wall, processor, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


class Run(NamedTuple):
    """What a process took, and the code it left with.

    Attributes
    ----------
    seconds
        From its start to its end.
    processor
        Seconds of the processor, the system's for it too.
    memory
        Its peak, in MiB.
    code
        0 where all went well.
    """

    seconds: float
    processor: float
    memory: float
    code: int


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
    seconds = {n: median(r.seconds for r in found) for n, found in runs.items()}
    memory = {n: median(r.memory for r in found) for n, found in runs.items()}
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


def run(command: Sequence[str], *, codes: Sequence[int] = (0,), lines: int = 0) -> Run:
    """Return what a process took, which leaves with one of these codes.

    Parameters
    ----------
    lines
        How many lines of what it prints are read, as by `head`; all unless given.
    """
    small = [sys.executable, "-S", "-E", "-c", _RUN, str(lines), *command]
    # Installed packages are compiled; a variable of the shell must not undo that.
    environment = {
        k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"
    }
    done = subprocess.run(
        small, check=True, capture_output=True, text=True, env=environment
    )
    seconds, processor, kib, code = done.stdout.split()
    if int(code) not in codes:
        sys.exit(f"{' '.join(command)}: left with code {code}\n{done.stderr}")
    return Run(float(seconds), float(processor), int(kib) / 1024, int(code))
