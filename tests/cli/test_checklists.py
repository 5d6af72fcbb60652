"""Write the checklists that other programs read, from the command line."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest

from careerpath.checklist import CHECKLISTS
from tests.cli.runs import LANGUAGES, run


@cache
def plan():
    """Return what is in the file of a plan."""
    words = ("hr-assistant", "hr-officer", "--start", "2027-01-04")
    run("plan", *words, "-o", "p.yaml")
    return Path("p.yaml").read_bytes()


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in a folder with a plan."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p.yaml").write_bytes(plan())
    return tmp_path


@pytest.mark.parametrize(
    ("ending", "lang"), [*zip(CHECKLISTS.forms, cycle(LANGUAGES), strict=False)]
)
def test_a_plan_is_written_in_every_form(folder, ending, lang):
    """The ending chooses it; whoever reads it is told where it is."""
    done = run("checklist", "--plan", "p.yaml", "-o", f"a{ending}", lang=lang)

    assert 0 == done.exit_code, done.stderr
    assert f"a{ending}" in done.stderr
    assert (folder / f"a{ending}").read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_help_names_every_form(lang):
    """None is left out, in either language."""
    said = re.split(r"[\s,.]+", run("checklist", "--help", lang=lang).stdout)

    assert set(CHECKLISTS.names) <= set(said)


@pytest.mark.parametrize("name", ["office.moodle.csv", "office.csv"])
def test_beside_a_framework_is_the_sheet_of_a_plan(folder, name):
    """Both have the number that is asked for."""
    words = ("--format", "moodle", "--id-suffix", "2027", "-o", name)
    done = run("checklist", "office-manager", *words)
    number = "careerpath-office-manager-en-2027"

    assert ["Written: " + name, "Written: office.moodle-plan.md"] == [
        line for line in done.stderr.splitlines() if line.startswith("Written")
    ]
    for file in (name, "office.moodle-plan.md"):
        assert number in (folder / file).read_text("utf-8")


def test_neither_is_written_where_one_cannot(folder):
    """Somebody else's sheet stays, and there is no framework without its own."""
    (folder / "a.moodle-plan.md").write_text("mine", "utf-8")
    done = run("checklist", "office-manager", "-o", "a.moodle.csv")

    assert 3 == done.exit_code
    assert not (folder / "a.moodle.csv").exists()
    assert "mine" == (folder / "a.moodle-plan.md").read_text("utf-8")


def test_all_skills_are_listed():
    """By category; each once."""
    page = run("checklist", "--all-skills").stdout
    skills = json.loads(run("skills", "--json").stdout)["skills"]
    listed = json.loads(run("checklist", "--all-skills", "--json").stdout)
    found = [s["skill"] for part in listed["sections"] for s in part["skills"]]

    assert sorted(skill["id"] for skill in skills) == sorted(found)
    assert all(f"`{skill}:1`" in page for skill in found)
    assert "Each skill stands after" not in page


@pytest.mark.parametrize(
    "words",
    [
        ("office-manager", "-o", "a.ics"),
        ("office-manager", "-o", "a.md", "--id-suffix", "x"),
        ("office-manager", "-o", "a.md", "--dialect", "fr"),
        ("office-manager", "--json", "-o", "a.json"),
        ("office-manager", "--all-skills"),
        ("--all-skills", "--plan", "p.yaml"),
    ],
)
def test_what_does_not_fit_together_is_told(words):
    """In one line, and nothing is written."""
    before = sorted(Path().iterdir())
    done = run("checklist", *words)

    assert 2 == done.exit_code
    assert 1 == done.stderr.count("\n")
    assert before == sorted(Path().iterdir())
