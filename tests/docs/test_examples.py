"""Every story under examples/ still goes as it is told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.docs.stories import EXAMPLES, STORIES, perform
from tests.sessions import run


@pytest.fixture(scope="module", params=STORIES, ids=lambda story: story.name)
def told(request, tmp_path_factory):
    """Return a story, the folder it went in, and each call with what came of it."""
    story, folder = request.param, tmp_path_factory.mktemp("story")
    return story, folder, perform(story, folder)


def test_the_story_prints_and_writes_what_it_says(told):
    """Each command's output, and each file under expected/, to the byte."""
    story, folder, calls = told

    for call, done in calls:
        assert call.output == done.stdout, call.command
        assert 0 == done.returncode, done.stderr
    for expected in sorted((story / "expected").glob("*")):
        assert expected.read_bytes() == (folder / expected.name).read_bytes()


def test_every_file_that_the_story_names_is_written(told):
    """A page that differs with the drawing library's version is at least there."""
    _story, folder, calls = told

    for call, _done in calls:
        words = call.command.split()
        for before, name in pairwise(words):
            if before == "-o":
                content = (folder / name).read_bytes()
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
