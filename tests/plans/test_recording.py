"""What is learnt is one line more in a plan file; nothing else in it changes."""

from __future__ import annotations

import datetime as dt
import difflib

import pytest

from careerpath.errors import InvalidValueError
from careerpath.model.plan import Done
from careerpath.plans.reading import read_plan
from careerpath.plans.recording import record_done
from tests.plans.made import GRAPH, shipped_plan, written

DONE = Done("onboarding", 1, dt.date(2027, 3, 1), 'said: "yes" #1')


@pytest.fixture
def path(tmp_path):
    """A plan file with a comment of somebody's own."""
    path = written(GRAPH, shipped_plan(), tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nmoves:", "\n# my own\nmoves:"), encoding="utf-8")
    return path


def added(before, after):
    """Return the lines that are only in one of two texts."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_one_line_is_added(path):
    """The newest first; the first one opens the list."""
    before = path.read_text(encoding="utf-8")
    file = record_done(GRAPH, read_plan(path, GRAPH), DONE)
    once = path.read_text(encoding="utf-8")
    record_done(GRAPH, file, Done("discretion", 4))
    twice = path.read_text(encoding="utf-8")

    entry = (
        '+ - {skill: onboarding, level: 1, on: 2027-03-01, note: "said: \\"yes\\" #1"}'
    )
    assert ["- done: []", "+ done:", entry] == added(before, once)
    assert ["+ - {skill: discretion, level: 4}"] == added(once, twice)
    assert (Done("discretion", 4), DONE) == read_plan(path, GRAPH).record.done


@pytest.mark.parametrize(
    "own",
    [
        "done:\n  - skill: discretion\n    level: 2\n",
        "done: # so far\n- {skill: discretion,\n   level: 2}\n# more to come\n",
        "done: []  # nothing yet\n",
    ],
)
def test_however_people_write_their_list(path, own):
    """Indented, over several lines, with comments."""
    text = path.read_text(encoding="utf-8").replace("done: []\n", own)
    path.write_text(text, encoding="utf-8")
    before = read_plan(path, GRAPH)

    record_done(GRAPH, before, DONE)

    assert (DONE, *before.record.done) == read_plan(path, GRAPH).record.done
    assert "# my own\n" in path.read_text(encoding="utf-8")


def test_lines_end_as_they_did(path):
    """As on Windows."""
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    record_done(GRAPH, read_plan(path, GRAPH), DONE)

    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_list_in_brackets_is_left_alone(path):
    """It says what to write instead."""
    text = path.read_text(encoding="utf-8")
    text = text.replace("done: []", "done: [{skill: discretion, level: 2}]")
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InvalidValueError, match="on lines of their own"):
        record_done(GRAPH, read_plan(path, GRAPH), DONE)
    assert text == path.read_text(encoding="utf-8")


def test_a_note_is_on_one_line(path):
    """Whatever was typed."""
    note = "one\n\ttwo\x1b[31m"
    record_done(GRAPH, read_plan(path, GRAPH), Done("discretion", 2, note=note))

    assert "one two [31m" == read_plan(path, GRAPH).record.done[0].note
