"""A graph of a public classification says what it assumes, and may lack texts."""

from __future__ import annotations

import re

import pytest

from careerpath import load_graph, read_graph
from careerpath.model.text import UNSAID
from tests.loading.folders import lay_out


@pytest.fixture
def assuming(folder):
    """Return the sound graph, with assumed values."""
    levels = folder / "levels.yaml"
    levels.write_text(levels.read_text() + "assumed: [hours, levels]\n")
    return folder


def without(path, *keys):
    """Take keys that stand on one line of an entry out of a file."""
    text = path.read_text(encoding="utf-8")
    for key in keys:
        text, count = re.subn(
            rf"^  {key}:.*\n(?:(?:   |  -).*\n)*", "", text, flags=re.MULTILINE
        )
        assert count
    path.write_text(text, encoding="utf-8")


def strip_texts(folder):
    for path in (folder / "skills").iterdir():
        without(path, "statements")
    for path in (folder / "roles").iterdir():
        without(path, "serves", "authority", "missions")


def test_what_is_assumed_is_read(assuming):
    """And kept for the next time."""
    for _ in range(2):
        assert ("hours", "levels") == load_graph(assuming).scale.assumed


def test_nothing_is_assumed_unless_it_says_so(folder):
    """The usual case."""
    assert () == load_graph(folder).scale.assumed


def test_texts_that_no_classification_has_may_be_absent(assuming):
    """Then they are unsaid."""
    strip_texts(assuming)

    graph, problems = read_graph(assuming)

    assert () == problems
    assert {(UNSAID, UNSAID, ())} == {
        (role.serves, role.authority, role.missions) for role in graph.roles.values()
    }
    assert [{}] == [
        dict(s.statements) for s in graph.skills.values() if not s.statements
    ][:1]


def test_they_must_be_there_in_any_other_graph(folder):
    """Each is asked for."""
    strip_texts(folder)

    found = {str(problem.message) for problem in read_graph(folder).problems}

    assert {
        f"“{key}” is missing; add “{key}: …”"
        for key in ("statements", "serves", "authority", "missions")
    } <= found


@pytest.mark.parametrize(
    "fault", ["isolated-role", "promotion-to-a-lower-grade", "unused-skill"]
)
def test_what_looks_doubtful_is_the_doing_of_the_classification(tmp_path, fault):
    """There is nothing to mend."""
    folder = lay_out(tmp_path / "faulty", fault)
    assert read_graph(folder).problems
    levels = folder / "levels.yaml"
    levels.write_text(levels.read_text() + "assumed: [grades]\n")

    assert () == read_graph(folder).problems
