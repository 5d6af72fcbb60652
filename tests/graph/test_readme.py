"""The description of the format says what the readers accept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerpath import load_graph
from careerpath.loading import read_graph
from careerpath.loading.reading import roles, scale_and_sources, skills
from careerpath.loading.reading import shared as parts

ROOT = Path(__file__).parents[2]
README = ROOT / "graph" / "README.md"
DESCRIPTIONS = (README, ROOT / "docs" / "fr" / "reference" / "graph.md")
in_both = pytest.mark.parametrize("readme", DESCRIPTIONS, ids=("en", "fr"))
BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@in_both
def test_examples_are_a_sound_graph(readme: Path, tmp_path: Path) -> None:
    """The examples together are a graph without any problem."""
    for name, text in BLOCK.findall(readme.read_text(encoding="utf-8")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    graph, problems = read_graph(tmp_path, cache=False)

    assert () == problems
    assert graph is not None
    assert ["clerk", "office-manager"] == list(graph.roles)


@in_both
@pytest.mark.parametrize(
    ("required", "optional"),
    [
        (scale_and_sources._SOURCE_REQUIRED, scale_and_sources._SOURCE_OPTIONAL),
        (skills._REQUIRED, skills._OPTIONAL),
        (roles._REQUIRED, roles._OPTIONAL),
        (roles._MOVE_REQUIRED, roles._MOVE_OPTIONAL),
    ],
)
def test_every_key_is_described(
    readme: Path, required: tuple[str, ...], optional: tuple[str, ...]
) -> None:
    """No key is known to the readers alone; required ones are marked."""
    text = readme.read_text(encoding="utf-8")
    unmarked = [key for key in required if f"`{key}` *" not in text]
    absent = [key for key in optional if f"`{key}`" not in text]

    assert ([], []) == (unmarked, absent)


@in_both
def test_moves_left_out_are_not_there(readme: Path) -> None:
    """What is said to be missing is missing, and its ends are roles."""
    graph = load_graph()
    text = re.split(
        "## (?:Moves that are left out|Les passages laissés de côté)",
        readme.read_text(encoding="utf-8"),
    )[1]
    left_out = re.findall(r"(\w[\w’ ]*) → (\w[\w’ ]*\w)", text.partition("\n## ")[0])
    pairs = [
        (graph.find_role(origin).id, graph.find_role(destination).id)
        for origin, destination in left_out
    ]

    assert pairs
    assert [] == [
        pair for pair in pairs if graph.transition(origin=pair[0], destination=pair[1])
    ]


@in_both
def test_every_code_scheme_is_described(readme: Path) -> None:
    """The classifications that codes may come from are named."""
    text = readme.read_text(encoding="utf-8")

    assert [] == [s for s in parts.CODE_SCHEMES if f"`{s}`" not in text]
