"""Measure how long careerpath takes to start, beside a Python that does nothing.

Whole processes, run in turns so that a busy moment of the machine touches all of
them alike; what counts is the ratio of their medians. Run it by hand:

    python benchmarks/startup.py

It prints the ratios, writes them into benchmarks/README.md, and leaves with code 1
if a target is missed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from section import machine, write_section

ROUNDS = 21
PYTHON = [sys.executable]
SCRIPT = Path(sys.executable).with_name("careerpath")
CAREERPATH = [str(SCRIPT)] if SCRIPT.exists() else [*PYTHON, "-m", "careerpath"]


class Case(NamedTuple):
    """A process, and how many times a bare Python it may take."""

    name: str
    command: list[str]
    target: float | None


CASES = (
    Case("python -c pass", [*PYTHON, "-c", "pass"], None),
    Case("python -c 'import click'", [*PYTHON, "-c", "import click"], None),
    Case("python -c 'import careerpath'", [*PYTHON, "-c", "import careerpath"], 4),
    Case("careerpath --help", [*CAREERPATH, "--help"], 6),
    Case(
        "careerpath routes executive-assistant hr-manager",
        [*CAREERPATH, "routes", "executive-assistant", "hr-manager"],
        10,
    ),
    Case(
        'careerpath routes "executive assistant" "hr manager"',
        [*CAREERPATH, "routes", "executive assistant", "hr manager"],
        10,
    ),
)


def measure() -> dict[str, float]:
    """Return the median seconds of each case, by name."""
    seconds: dict[str, list[float]] = {case.name: [] for case in CASES}
    for case in CASES:  # the first run compiles, reads YAML and fills the cache
        _run(case.command)
    for _ in range(ROUNDS):
        for case in CASES:
            seconds[case.name].append(_run(case.command))
    return {name: median(values) for name, values in seconds.items()}


def _run(command: list[str]) -> float:
    """Return how long a process took from start to end."""
    # Installed packages are compiled; a variable of the shell must not undo that.
    environment = {
        k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"
    }
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def report(medians: dict[str, float]) -> list[str]:
    """Return the lines of the section."""
    bare = medians[CASES[0].name]
    conditions = (
        f"Medians of {ROUNDS} whole processes run in turns, after a first run; "
        f"{machine()}."
    )
    rows = [
        f"| `{case.name}` | {medians[case.name] * 1000:.0f} "
        f"| {medians[case.name] / bare:.1f} | {case.target or ''} |"
        for case in CASES
    ]
    return [
        conditions,
        "",
        "| process | ms | times a bare Python | at most |",
        "| --- | ---: | ---: | ---: |",
        *rows,
    ]


def main() -> None:
    """Measure, print, write, judge."""
    medians = measure()
    write_section("startup", report(medians))
    bare = medians[CASES[0].name]
    slow = [c.name for c in CASES if c.target and medians[c.name] / bare > c.target]
    sys.exit(f"Too slow: {', '.join(slow)}" if slow else 0)


if __name__ == "__main__":
    main()
