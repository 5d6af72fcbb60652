"""Try one input of a target, and judge what becomes of it.

An input is told by the name of its target, a seed and a number: they draw it again.
"""

from __future__ import annotations

import resource
import signal
import sys
import traceback
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, NamedTuple, Protocol

from careerpath.errors import CareerPathError

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from pathlib import Path

#: What no input may take: seconds of processor, and bytes above what is usual.
LONGEST = 5.0
MOST_MEMORY = 500_000_000
_UNIT = 1 if sys.platform == "darwin" else 1024


class Target(Protocol):
    """What takes inputs: it draws one, takes it, and says what became of it."""

    def __call__(self, draw: Random) -> str:
        """Raise nothing but a `CareerPathError`."""


class Open(Protocol):
    """What makes a target ready, with a folder of its own."""

    def __call__(self, folder: Path) -> Target:
        """Return the target."""


class Fault(NamedTuple):
    """What went wrong with an input."""

    target: str
    seed: int
    number: int
    what: str

    def __str__(self) -> str:
        again = f"--target {self.target} --seed {self.seed} --only {self.number}"
        return f"python -m tests.fuzz {again}\n{self.what}"


class TooLongError(BaseException):
    """An input took too long; nobody catches it by mistake."""


def try_inputs(
    name: str, target: Target, *, seed: int, first: int = 0
) -> Iterator[tuple[str, Fault | None]]:
    """Yield what becomes of one input after the other, and what is wrong with it."""
    number = first
    usual = None
    while True:
        what = ""
        try:
            with _limited():
                result = target(Random(f"{name} {seed} {number}"))
        except CareerPathError as error:
            result = f"refused: {error.message.template[:60]}"
        except (Exception, TooLongError):  # noqa: BLE001  # they are looked for
            what = result = traceback.format_exc()
        memory = _peak()
        # What is imported and kept with the first inputs is no fault of theirs.
        usual = memory if usual is None or number < first + 20 else usual
        if memory > usual + MOST_MEMORY:
            what = what or f"{(memory - usual) // 1_000_000} MB more than usual"
            usual = memory
        fault = Fault(name, seed, number, what) if what else None
        yield result, fault
        number += 1


@contextmanager
def _limited() -> Iterator[None]:
    """Stop what takes too long."""

    def stop(*_: object) -> None:
        raise TooLongError(f"more than {LONGEST} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _peak() -> int:
    """Return the most bytes that this process has ever taken."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def tell_results(counts: Counter[str]) -> Iterator[str]:
    """Yield a line for each thing that became of inputs, the most frequent first."""
    for result, count in counts.most_common():
        yield f"  {count:>8}  {result}"
