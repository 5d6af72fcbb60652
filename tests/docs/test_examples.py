"""Every story under examples/ still goes as it is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sessions import read_session, run

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/session.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_story_prints_and_writes_what_it_says(story, tmp_path):
    """Each command's output, and each file under expected/, to the byte."""
    for file in story.iterdir():
        if file.is_file():
            shutil.copy(file, tmp_path)
    calls = read_session((story / "session.txt").read_text(encoding="utf-8"))

    for call in calls:
        done = run(call.command, tmp_path)

        assert call.output == done.stdout, call.command
        assert 0 == done.returncode, done.stderr
    for expected in sorted((story / "expected").glob("*")):
        assert expected.read_bytes() == (tmp_path / expected.name).read_bytes()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_file_that_the_story_names_is_written(story, tmp_path):
    """A page that differs with the drawing library's version is at least there."""
    for file in story.iterdir():
        if file.is_file():
            shutil.copy(file, tmp_path)
    named = [
        word
        for call in read_session((story / "session.txt").read_text(encoding="utf-8"))
        if run(call.command, tmp_path).returncode == 0
        for before, word in zip(
            call.command.split(), call.command.split()[1:], strict=False
        )
        if before == "-o"
    ]

    for name in named:
        content = (tmp_path / name).read_bytes()
        assert content
        assert not name.endswith(".pdf") or content.startswith(b"%PDF-")


def test_there_is_a_story_for_each_audience():
    """An employee, a coach and a trainer."""
    assert {"coach", "employee", "trainer"} == {story.name for story in STORIES}


def test_the_script_runs():
    """And prints what its folder says."""
    script = EXAMPLES / "plan_in_python.py"

    done = run(f"python {script}", EXAMPLES)

    expected = (EXAMPLES / "plan_in_python.txt").read_text(encoding="utf-8")
    assert expected == done.stdout
    assert "" == done.stderr
