"""A command loads what it needs and no more."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.runs import environment, run

HEAVY = {
    "difflib",
    "matplotlib",
    "networkx",
    "numpy",
    "rapidfuzz",
    "snowballstemmer",
    "tomllib",
    "yaml",
}
PARTS = {"planning", "loading", "diagram", "checklist", "career_graph", "model.answers"}

LOADED = """\
import sys
from careerpath.cli import main
try:
    main(sys.argv[1:], prog_name="careerpath")
except SystemExit as done:
    assert not done.code
print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded_by(*arguments):
    """Return the names of the modules that a call loads."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments",
    [(), ("--help",), ("--version",), ("routes", "--help"), ("unlock", "--help")],
)
def test_help_loads_neither_libraries_nor_the_graph(arguments):
    """Only click and the commands themselves."""
    names = loaded_by(*arguments)

    assert set() == names & HEAVY
    assert set() == names & {f"careerpath.{part}" for part in PARTS}


@pytest.mark.parametrize(
    "arguments",
    [
        ("routes", "executive assistant", "hr manager"),
        ("routes", "executive-assistant", "hr-manager", "--json"),
        ("routes", "executive-assistant", "hr-manager", "--trade-offs"),
        ("reach", "executive-assistant", "--within-hours", "600"),
        ("unlock", "--from", "executive-assistant", "--within-hours", "400"),
        ("roles",),
        ("why", "executive-assistant", "office-manager"),
        ("checklist", "office-manager"),
    ],
    ids=" ".join,
)
def test_an_answer_from_a_kept_graph_loads_no_library(arguments):
    """YAML and networkx are not needed once the graph was read."""
    run("roles")

    assert set() == loaded_by(*arguments) & HEAVY


def test_routes_load_no_answer_but_their_own():
    """Each class of another answer takes its millisecond, and so does a random name."""
    run("roles")

    names = loaded_by("routes", "executive-assistant", "hr-manager")

    others = {"comparison", "published_duration", "relation"}
    assert set() == names & {f"careerpath.model.{name}" for name in others}
    assert set() == names & {"random", "tempfile"}


def test_a_command_loads_only_its_own_audience():
    """The others' modules wait."""
    names = loaded_by("roles")

    assert "careerpath.cli.everyone" in names
    assert "careerpath.cli.employee" not in names


def test_importing_the_library_translates_nothing():
    """No catalogue is opened, and click is not there."""
    code = "import sys, careerpath, careerpath.planning; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )

    assert set() == set(done.stdout.split()) & {"click", "gettext", "careerpath.cli"}
