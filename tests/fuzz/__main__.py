"""Try inputs for as long as somebody likes: python -m tests.fuzz --minutes 30."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import tests.conftest  # noqa: F401  # keeps away from the user's own files
from tests.fuzz.targets import TARGETS
from tests.fuzz.trying import Fault, tell_results, try_inputs

#: For how many seconds one target is tried before the next one has its turn.
_TURN = 1.0


def main() -> int:
    """Return how many kinds of faults were found."""
    asked = _arguments()
    names = [asked.target] if asked.target else list(TARGETS)
    end = time.monotonic() + 60 * asked.minutes
    counts, results, faults = Counter[str](), Counter[str](), dict[str, Fault]()
    with tempfile.TemporaryDirectory(prefix="careerpath-fuzz-") as folder:
        running = {}
        for name in names:
            (place := Path(folder) / name).mkdir()
            target = TARGETS[name](place)
            running[name] = try_inputs(
                name, target, seed=asked.seed, first=asked.only or asked.first
            )
        while True:
            for name, tried in running.items():
                begun = time.monotonic()
                for result, fault in tried:
                    counts[name] += 1
                    results["fault" if fault else f"{name}: {result}"] += 1
                    if fault is not None:
                        _tell(fault, faults)
                    if asked.only is not None or time.monotonic() > begun + _TURN:
                        break
            _say(", ".join(f"{name} {count}" for name, count in counts.items()))
            if asked.only is not None or time.monotonic() > end:
                break
    _say("\n".join(tell_results(results)))
    _say(f"{counts.total()} inputs, {len(faults)} kinds of faults")
    return min(len(faults), 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--target", choices=TARGETS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--only", type=int, help="the number of the only input to try")
    return parser.parse_args()


def _tell(fault: Fault, faults: dict[str, Fault]) -> None:
    """Say a fault, unless one that ends in the same lines was said before."""
    kind = "\n".join(fault.what.strip().splitlines()[-4:-1])[:300] + fault.target
    if kind not in faults:
        faults[kind] = fault
        _say(str(fault))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
