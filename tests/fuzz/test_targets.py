"""Whatever others bring is answered or refused: never a traceback, never a hang.

CAREERPATH_FUZZ says how many inputs of each target are tried, 2,000 unless given; run
with `-rP`, the tests say what became of them. For as long as you like, and for new
ones: python -m tests.fuzz --minutes 30 --seed 1
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from contextlib import suppress
from itertools import islice

import pytest

from careerpath.errors import InvalidValueError, message
from tests.cases import for_each
from tests.fuzz import trying
from tests.fuzz.spoiling import spoilt, spoilt_table, spoilt_tree
from tests.fuzz.targets import TARGETS, returned
from tests.fuzz.trying import tell_results, try_inputs

COUNT = int(os.environ.get("CAREERPATH_FUZZ", "2000"))


@pytest.mark.parametrize("name", TARGETS)
def test_every_input_is_answered_or_refused(name, tmp_path):
    """In time, and in the memory that there is."""
    results: Counter[str] = Counter()
    for result, fault in islice(
        try_inputs(name, TARGETS[name](tmp_path), seed=0), COUNT
    ):
        assert fault is None, str(fault)
        results[result] += 1

    assert COUNT == results.total()
    if COUNT >= 2000:  # what is refused alone says little of what is not
        assert len(results) > 1
    sys.stdout.write("\n".join(tell_results(results)))


def test_the_checklists_are_read_before_they_are_spoilt(tmp_path):
    """Nothing is told of any, so that what is told comes of the spoiling."""
    for name, content in returned.whole_files().items():
        (tmp_path / name).write_bytes(content)
        found = returned.read_returned([tmp_path / name], returned.GRAPH)

        assert bool(found.problems) == name.endswith(".html")


# ------------------------------------------------------------------------- the judge


def judged(target, count=1):
    """Return the faults of some inputs."""
    tried = islice(try_inputs("a", target, seed=0), count)
    return [fault for _, fault in tried if fault]


def refuse(_):
    raise InvalidValueError(message("No."))


def stumble(_):
    raise KeyError("a")


def hang(_):
    while True:
        pass


def hang_unheard(_):
    while True:
        with suppress(Exception):
            time.sleep(0)


def test_answers_and_refusals_are_no_faults():
    assert [] == judged(lambda _: "read", 3)
    assert [] == judged(refuse, 3)


def test_another_error_is_a_fault_and_can_be_had_again():
    [fault] = judged(stumble)

    assert "KeyError" in fault.what
    assert "python -m tests.fuzz --target a --seed 0 --only 0\n" in str(fault)


@for_each([hang, hang_unheard], name=lambda target: target.__name__)
def test_what_does_not_end_is_a_fault(target, monkeypatch):
    monkeypatch.setattr(trying, "LONGEST", 0.1)

    [fault] = judged(target)

    assert "TooLongError" in fault.what


def test_what_takes_memory_without_end_is_a_fault(monkeypatch):
    monkeypatch.setattr(trying, "MOST_MEMORY", 50_000_000)
    kept = []

    def take(_):
        kept.append(b"x" * (200_000_000 if len(kept) == 30 else 1))
        return "read"

    [fault] = judged(take, 40)

    assert 30 == fault.number
    assert "MB more" in fault.what


def test_an_input_can_be_drawn_again():
    """By seed and number alone."""
    drawn = []

    def note(draw):
        content = spoilt(b"a,b\n1,2\n" * 9, draw)
        table = spoilt_table(b"a,b\n1,2\n" * 9, draw)
        drawn.append((content, table, spoilt_tree({"a": [1, {"b": 2}]}, draw)))
        return "read"

    judged(note, 20)
    judged(note, 20)

    assert drawn[:20] == drawn[20:]
    assert len({repr(item) for item in drawn}) == 20
