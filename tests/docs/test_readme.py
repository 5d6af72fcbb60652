"""The README tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import careerpath
from careerpath import load_graph
from tests.sessions import console_blocks, read_session, run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLS = [call for block in console_blocks(README) for call in read_session(block)]


@pytest.mark.parametrize("call", CALLS, ids=[call.command for call in CALLS])
def test_a_session_prints_what_it_shows(call, tmp_path):
    """To the letter; a line "…" stands for lines left out."""
    done = run(call.command, tmp_path)

    pattern = ".*".join(re.escape(part) for part in call.output.split("…\n"))
    assert re.fullmatch(pattern, done.stdout, re.DOTALL), done.stdout
    assert 0 == done.returncode


def test_two_commands_do_all_set_up():
    """One line each, in the first code blocks, making their own environment."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)

    assert [1, 1] == [block.count("\n") for block in blocks]
    assert all(block.startswith("python3 -m venv .venv && ") for block in blocks)
    assert ".venv/bin/pytest" in blocks[1]


@pytest.mark.parametrize("name", careerpath.__all__)
def test_every_public_name_is_told(name):
    """Where it says what there is for Python."""
    told = README.split("\n## In Python\n")[1].split("\n## ")[0]

    assert re.search(rf"\b{name}\b", told)


def test_every_local_link_leads_somewhere():
    """Files and pictures are there."""
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_notices_that_the_sources_require_are_there():
    """Each in English, to the letter."""
    words = " ".join(README.split())
    for source in load_graph().sources.values():
        if source.notice:
            assert source.notice.en in words
