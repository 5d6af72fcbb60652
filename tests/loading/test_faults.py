"""Every kind of fault is reported with file, line, cause and cure."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import careerpath.loading
from careerpath.errors import Message
from careerpath.loading import read_graph
from careerpath.loading.reading import documents
from tests.loading.folders import FAULTS, expected_lines, lay_out, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(careerpath.loading.__file__).parent
#: Modules whose sentences are exceptions or speak of profiles, tested elsewhere.
OTHER_SENTENCES = (
    "__init__.py",
    "file_content.py",
    "folder.py",
    "plain_text.py",
    "graph_folder.py",
)
#: Said of a folder from which something is missing, which no overlay can show.
ABSENCES = {
    "the file is missing; write it",
    "there is no .yaml file in {folder}; write one",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_reported_as_expected(fault: str, tmp_path: Path) -> None:
    """Each folder of faults gives exactly the lines of its expected.txt."""
    folder = lay_out(tmp_path / "graph", fault)

    assert expected_lines(fault) == lines(read_graph(folder).problems, folder)


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_reported_alike_without_libyaml(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parser written in Python leads to the same lines."""
    monkeypatch.setattr(documents, "_PARSER", yaml.SafeLoader)
    folder = lay_out(tmp_path / "graph", fault)

    assert expected_lines(fault) == lines(read_graph(folder).problems, folder)


@pytest.mark.parametrize("fault", FAULTS)
def test_only_errors_withhold_the_graph(fault: str, tmp_path: Path) -> None:
    """A graph with warnings alone is handed out; one with an error is not."""
    graph, problems = read_graph(lay_out(tmp_path, fault), cache=False)
    sound = {problem.severity for problem in problems} == {"warning"}

    assert sound == (graph is not None)


def test_faults_are_of_many_kinds(tmp_path: Path) -> None:
    """There are far more than 34 kinds of message, not one for everything."""
    kinds = {
        problem.message.template
        for fault in FAULTS
        for problem in read_graph(lay_out(tmp_path / fault, fault)).problems
    }

    assert len(kinds) >= 34


def test_no_message_about_graphs_lacks_a_fault(tmp_path: Path) -> None:
    """Every sentence in the readers and rules is brought about by some fault."""
    seen = {
        template
        for fault in FAULTS
        for problem in read_graph(lay_out(tmp_path / fault, fault)).problems
        for template in templates(problem.message)
    }
    written = {
        template
        for path in SOURCES.rglob("*.py")
        if path.name not in OTHER_SENTENCES and path.parent.name != "profiles"
        for template in literal_templates(path)
    }

    assert ABSENCES == written - seen


def templates(message: Message) -> Iterator[str]:
    yield message.template
    for value in message.values.values():
        if isinstance(value, Message):
            yield from templates(value)


def literal_templates(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "message":
            yield ast.literal_eval(node.args[0])
