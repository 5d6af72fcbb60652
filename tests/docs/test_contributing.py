"""The guide for contributors shows the house as it is."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
#: The most files that a usual change may touch, its tests and the changelog apart.
MOST_FILES = 4
CHANGES = ("a command", "a page", "a kind of diagram", "the cost model")


def section(title: str) -> str:
    """Return what stands under a heading of the guide."""
    found = re.search(
        rf"^## \w+ {title}$(.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL
    )
    assert found, title
    return found[1]


def test_the_layers_are_those_that_are_enforced() -> None:
    """Line by line."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")
    enforced = setup["importlinter:contract:layers"]["layers"].strip()

    assert f"```\n{enforced}\n```" in GUIDE


@pytest.mark.parametrize(
    "title", [*CHANGES, "a checklist, diagram, export, page or results format"]
)
def test_a_usual_change_touches_few_files(title: str) -> None:
    """Each path that is named is there."""
    named = set(re.findall(r"`(src/\S+|cli/\S+|document/\S+)`", section(title)))

    assert 0 < len(named) <= MOST_FILES
    for path in named:
        assert (ROOT / path).exists() or (ROOT / "src/careerpath" / path).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(tests/[\w./]+)`", GUIDE))))
def test_every_test_that_is_named_is_there(path: str) -> None:
    """A guide that sends people astray is worse than none."""
    assert (ROOT / path).exists()
