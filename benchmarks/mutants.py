"""Count how many small faults in the planning no test notices.

    pip install cosmic-ray
    python benchmarks/mutants.py [COUNT [SEED]]

cosmic-ray makes every mutant of `careerpath.planning`: a comparison turned round, a
number one higher, an `and` for an `or`. COUNT of them, drawn by SEED, are put into a
copy of the sources one by one, and the faster tests of the planning run on each. It
prints the mutants that live; whether one of them changes an answer is for a reader
to say. Annotations are left out: they are never run. Allow an hour for 200.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLANNING = Path("src/careerpath/planning")
#: Seconds after which a mutant counts as caught: it runs for ever.
TIMEOUT = 300
#: The tests that take little time, those that catch most first.
TESTS = (
    *(
        "test_exact_routes.py::test_the_best_routes_are_those_of_full_enumeration"
        f"[{generator}-0]"
        for generator in ("layered", "tight", "uniform")
    ),
    "test_cost.py",
    "search",
    "test_gap.py",
    "test_traps.py",
    "test_no_route.py",
    "test_closeness.py",
    "test_next_move.py",
    "test_comparison.py",
    "test_explanation.py",
    "test_verdicts.py",
    "test_schedule.py",
    "test_trade_offs.py",
    "test_unlock.py",
    "test_reach.py",
    "test_honest_limits.py",
)
CONFIG = """\
[cosmic-ray]
module-path = "{planning}"
timeout = {timeout}
excluded-modules = []
test-command = "{tests}"

[cosmic-ray.distributor]
name = "local"
"""


def main(count: int, seed: int) -> None:
    """Run a sample of mutants and print what became of them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "careerpath"
        skipped = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=skipped)
        (copy / "mutants.toml").write_text(
            CONFIG.format(planning=PLANNING, timeout=TIMEOUT, tests=_test_command())
        )
        _run(copy, "baseline", "mutants.toml")  # the tests pass without a fault
        _run(copy, "init", "mutants.toml", "mutants.sqlite")
        with closing(sqlite3.connect(copy / "mutants.sqlite")) as session, session:
            every, chosen = _draw(session, copy, count, seed)
        _run(copy, "exec", "mutants.toml", "mutants.sqlite")
        print(f"{chosen} of {every} mutants tried, drawn by seed {seed}")
        with closing(sqlite3.connect(copy / "mutants.sqlite")) as session:
            _report(session)


def _test_command() -> str:
    tests = " ".join(f"'tests/planning/{name}'" for name in TESTS)
    return f"{sys.executable} -m pytest -x -q -p no:cacheprovider {tests}"


def _run(copy: Path, *arguments: str) -> None:
    paths = os.pathsep.join(map(str, (copy / "src", copy)))
    command = Path(sys.executable).with_name("cosmic-ray")
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([command, *arguments], cwd=copy, env=environment, check=True)


def _draw(
    session: sqlite3.Connection, copy: Path, count: int, seed: int
) -> tuple[int, int]:
    """Keep some mutants of a session; return how many there are, and are kept."""
    rows = session.execute(
        "SELECT job_id, module_path, start_pos_row, start_pos_col FROM mutation_specs "
        "ORDER BY module_path, start_pos_row, start_pos_col, operator_name, occurrence"
    )
    spans = {path: _annotations(copy / path) for path in map(str, _modules(copy))}
    real = [
        job
        for job, path, row, column in rows
        if not any(first <= (row, column) < last for first, last in spans[path])
    ]
    kept = set(random.Random(seed).sample(real, min(count, len(real))))
    dropped = [(job,) for (job,) in session.execute("SELECT job_id FROM work_items")]
    dropped = [row for row in dropped if row[0] not in kept]
    session.executemany("DELETE FROM mutation_specs WHERE job_id = ?", dropped)
    session.executemany("DELETE FROM work_items WHERE job_id = ?", dropped)
    return len(real), len(kept)


def _modules(copy: Path) -> list[Path]:
    return [path.relative_to(copy) for path in (copy / PLANNING).rglob("*.py")]


def _annotations(path: Path) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where the annotations of a module begin and end."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for name in ("annotation", "returns"):
            part = getattr(node, name, None)
            if part is not None:
                begin = part.lineno, part.col_offset
                found.append((begin, (part.end_lineno, part.end_col_offset)))
    return found


def _report(session: sqlite3.Connection) -> None:
    rows = session.execute(
        "SELECT test_outcome, diff FROM work_results ORDER BY job_id"
    ).fetchall()
    living = [diff for outcome, diff in rows if "SURVIVED" in str(outcome)]
    print(f"{len(living)} of them lived, {len(rows) - len(living)} were caught")
    for diff in living:
        print()
        print(diff)


if __name__ == "__main__":
    main(*map(int, [*sys.argv[1:], 200, 0][:2]))
