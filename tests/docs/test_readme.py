"""The README tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

from careerpath import load_graph

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FRENCH = (ROOT / "README.fr.md").read_text(encoding="utf-8")


def test_two_commands_do_all_set_up():
    """One line each, in the first code blocks, making their own environment."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)

    assert [1, 1] == [block.count("\n") for block in blocks]
    assert all(block.startswith("python3 -m venv .venv && ") for block in blocks)
    assert ".venv/bin/pytest" in blocks[1]


def test_its_twin_says_the_same_commands_in_as_few_lines():
    """Under 150 lines each."""
    commands = [re.findall(r"(?ms)^```sh\n(.*?)^```$", t) for t in (README, FRENCH)]

    assert commands[0] == commands[1]
    assert all(text.count("\n") < 150 for text in (README, FRENCH))


def test_every_local_link_leads_somewhere():
    """Files and pictures are there."""
    for target in re.findall(r"\]\(([^)#:]+)\)", README + FRENCH):
        assert (ROOT / target).exists(), target


def test_the_notices_that_the_sources_require_are_there():
    """Each in English, to the letter."""
    words = " ".join(README.split())
    for source in load_graph().sources.values():
        if source.notice:
            assert source.notice.en in words
