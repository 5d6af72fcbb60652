"""Count how many small faults in the planning no test notices.

    pip install cosmic-ray
    python benchmarks/mutants.py [COUNT [SEED]]

cosmic-ray makes every mutant of `careerpath.planning`: a comparison turned round, a
number one higher, an `and` for an `or`. COUNT of them, drawn by SEED, so many of each
module as it has a share of all, are put into a copy of the sources one by one, and
the faster tests of the planning run on each, those of its module first, until one
fails. It prints what became of each, and of those that live all; whether one of them
changes an answer is for a reader to say. Annotations are left out: they are never
run. Allow half an hour for 200.
"""

from __future__ import annotations

import ast
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from contextlib import chdir
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cosmic_ray.mutating import mutate_code, use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_db import WorkDB, use_db

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cosmic_ray.work_item import MutationSpec

ROOT = Path(__file__).parents[1]
PLANNING = Path("src/careerpath/planning")
FOLDER = Path("tests/planning")
#: Seconds after which a test counts as failed: it runs for ever.
TIMEOUT = 60
#: Bytes of memory that they may take.
MEMORY = 1 << 31
#: The tests run on each mutant of a module, after those called like it; those of the
#: second row only where the first row's pass.
SEARCH = (
    ("test_exact_routes.py", "test_cost.py", "search"),
    (
        "test_no_route.py",
        "test_traps.py",
        "test_trade_offs.py",
        "test_unlock.py",
        "test_reach.py",
        "test_choices.py",
        "test_honest_limits.py",
    ),
)
#: Fewer for modules that no search needs.
TESTS = {
    "calibration": ((), ()),
    "choices": ((), ()),
    "closeness": ((), ()),
    "comparison": ((), ()),
    "cover": (("test_unlock.py",), ()),
    "gap": ((), ("test_next_move.py", "test_unlock.py")),
    "key_skills": (("test_unlock.py",), ()),
    "learning_order": ((), ()),
    "next_move": ((), ()),
    "reach": ((), ()),
    "reachable": (("test_reach.py",), ()),
    "refusal": (("test_no_route.py",), ("test_unlock.py", "test_reach.py")),
    "schedule": ((), ()),
    "trails": (("test_unlock.py",), ()),
    "unlock": ((), ()),
    "verdicts": (("test_explanation.py",), ()),
    "within": (("test_unlock.py", "test_reach.py"), ("test_choices.py",)),
}
#: What takes most is left out; the rest finds as many faults.
CHOSEN = (
    "full_enumeration and -0 or "
    "not full_enumeration and not layered and not shipped and not generators"
)
CONFIG = f"""\
[cosmic-ray]
module-path = "{PLANNING}"
timeout = 1
excluded-modules = []
test-command = ""

[cosmic-ray.distributor]
name = "local"
"""


def main(count: int, seed: int) -> None:
    """Run a sample of mutants and print what became of them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "careerpath"
        skipped = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=skipped)
        sys.path[:0] = map(str, (copy / "src", copy))
        with chdir(copy):
            for module in (*TESTS, "routes"):
                if _is_caught(Path(module)):
                    sys.exit(f"A test of {module} fails without any fault.")
            sys.dont_write_bytecode = True
            mutants = _every()
            chosen = list(islice(filter(_compiles, _draw(mutants, seed)), count))
            print(f"{len(chosen)} of {len(mutants)} mutants, drawn by seed {seed}")
            living = sum(map(_lives, chosen))
        print(f"{living} of them lived, {len(chosen) - living} were caught")


def _is_caught(module: Path) -> bool:
    """Tell whether a test fails: those of a module first."""
    own = [path.relative_to(FOLDER) for path in FOLDER.rglob(f"test_{module.stem}.py")]
    first, second = TESTS.get(module.stem, SEARCH)
    return any(_fails(tests) for tests in ((*own, *first), second) if tests)


def _fails(tests: tuple[str | Path, ...]) -> bool:
    """Tell whether one of some tests fails, in a process that has loaded pytest."""
    sys.stdout.flush()
    process = os.fork()
    if not process:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        options = ["-x", "-q", "-p", "no:cacheprovider", "-k", CHOSEN]
        options += ["-o", f"faulthandler_timeout={TIMEOUT}"]
        options += ["-o", "faulthandler_exit_on_timeout=true"]
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        os._exit(pytest.main([*options, *(str(FOLDER / test) for test in tests)]))
    _, status = os.waitpid(process, 0)
    return status != 0


def _every() -> list[MutationSpec]:
    """Return all mutants but those of annotations, in their order."""
    Path("mutants.toml").write_text(CONFIG, encoding="utf-8")
    program = Path(sys.executable).with_name("cosmic-ray")
    subprocess.run([program, "init", "mutants.toml", "mutants.sqlite"], check=True)
    with use_db("mutants.sqlite", WorkDB.Mode.open) as session:
        found = [item.mutations[0] for item in session.work_items]
    spans = {path: list(_not_run(path)) for path in PLANNING.rglob("*.py")}
    return sorted(
        (
            mutant
            for mutant in found
            if not any(a <= mutant.start_pos < b for a, b in spans[mutant.module_path])
        ),
        key=lambda m: (m.module_path, m.start_pos, m.operator_name, m.occurrence),
    )


def _not_run(path: Path) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the annotations of a module, and imports for them, begin and end."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        parts = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            parts.append(node)
        for part in filter(None, parts):
            end = part.end_lineno, part.end_col_offset
            yield (part.lineno, part.col_offset), end


def _draw(mutants: list[MutationSpec], seed: int) -> list[MutationSpec]:
    """Return the mutants mixed so that of the first few each module has its share."""
    chance = random.Random(seed)
    modules = defaultdict(list)
    for mutant in mutants:
        modules[mutant.module_path].append(mutant)
    places = []
    for those in modules.values():
        chance.shuffle(those)
        first = chance.random()
        places += [((n + first) / len(those), m) for n, m in enumerate(those)]
    places.sort(key=lambda place: place[0])
    return [mutant for _, mutant in places]


def _compiles(mutant: MutationSpec) -> bool:
    """Tell whether a mutant is a program: a `*` between parameters may become `-`."""
    operator = get_operator(mutant.operator_name)(**mutant.operator_args)
    text = mutant.module_path.read_text(encoding="utf-8")
    try:
        compile(mutate_code(text, operator, mutant.occurrence), "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _lives(mutant: MutationSpec) -> bool:
    """Tell whether no test notices a mutant, and print it."""
    path = mutant.module_path
    operator = get_operator(mutant.operator_name)(**mutant.operator_args)
    with use_mutation(path, operator, mutant.occurrence) as (before, after):
        caught = _is_caught(path)
    place = f"{path}:{mutant.start_pos[0]} {mutant.operator_name}"
    print("caught" if caught else "ALIVE", place, flush=True)
    if not caught:
        texts = before.splitlines(), after.splitlines()
        print(*unified_diff(*texts, n=1, lineterm=""), sep="\n", flush=True)
    return not caught


if __name__ == "__main__":
    main(*map(int, [*sys.argv[1:], 200, 0][:2]))
