"""Take ticked checklists back from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import run

PROFILE = """\
# Mine.
role: receptionist
skills:
  discretion: 3  # since 2020
  autonomy: 1
"""


@pytest.fixture
def ticked(tmp_path):
    """A list with its first box ticked, and a profile."""
    listed = run("checklist", "receptionist", "office-manager").stdout
    (tmp_path / "list.md").write_text(listed.replace("[ ]", "[x]", 1), "utf-8")
    (tmp_path / "me.yaml").write_text(PROFILE, "utf-8")
    return str(tmp_path / "list.md"), str(tmp_path / "me.yaml")


def read_back(*arguments, **options):
    """Return what the command did."""
    return run("progress", "import", *arguments, **options)


def test_a_tick_is_one_line_more_in_the_profile(ticked) -> None:
    """Comments and all else stay; a second time changes nothing."""
    path, profile = ticked
    done = read_back(path, "--profile", profile)
    content = Path(profile).read_text("utf-8")

    assert 0 == done.exit_code
    assert f"Written: {profile}" in done.stderr
    assert PROFILE + "  adaptability: 2\n" == content
    again = read_back(path, "--profile", profile)
    assert "levels that change: 0" in again.stdout
    assert "Written" not in again.stderr
    assert content == Path(profile).read_text("utf-8")


def test_a_dry_run_only_shows(ticked) -> None:
    """The profile is as it was."""
    path, profile = ticked
    done = read_back(path, "--profile", profile, "--dry-run", "--json")
    answer = json.loads(done.stdout)

    assert PROFILE == Path(profile).read_text("utf-8")
    assert not answer["written"]
    assert [
        {
            "skill": "adaptability",
            "before": None,
            "self": 2,
            "trainer": None,
            "now": 2,
            "kept": False,
            "day": None,
        }
    ] == answer["skills"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_a_profile_the_lines_for_one_are_shown(ticked, lang) -> None:
    """Nothing is written anywhere."""
    done = read_back(ticked[0], lang=lang)

    assert "skills:\n      adaptability: 2\n" in done.stdout
    assert "" == done.stderr


def test_nothing_is_lowered_unless_that_is_allowed(ticked, tmp_path) -> None:
    """A trainer's lower level is shown, and written only when asked."""
    _, profile = ticked
    sheet = tmp_path / "a.csv"
    sheet.write_text("skill,Trainer's assessment\ndiscretion,1\n", "utf-8")
    kept = read_back(str(sheet), "--profile", profile)

    assert "kept: 1" in kept.stdout
    assert PROFILE == Path(profile).read_text("utf-8")
    read_back(str(sheet), "--profile", profile, "--allow-lower")
    lowered = PROFILE.replace("discretion: 3", "discretion: 1")
    assert lowered == Path(profile).read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_cannot_be_read_is_told_with_its_place(tmp_path, lang) -> None:
    """And stops nothing."""
    sheet = tmp_path / "a.csv"
    sheet.write_text("skill;level;Done\njuggling;1;x\nautonomy;2;x\n", "utf-8")
    done = read_back(str(sheet), lang=lang)

    assert 0 == done.exit_code
    assert f"{sheet}:2" in done.stderr
    assert "juggling" in done.stderr
    assert "autonomy: 2" in done.stdout


@pytest.mark.parametrize("name", ["a.xlsx", "a.odt", "none.md"])
def test_a_file_that_is_none_is_an_error_in_one_line(tmp_path, name) -> None:
    """No traceback, and nothing on standard output."""
    if name != "none.md":
        (tmp_path / name).write_bytes(b"PK\x03\x04")
    done = read_back(str(tmp_path / name))

    assert (2 if name == "a.odt" else 3) == done.exit_code
    assert "" == done.stdout
    assert 1 == done.stderr.count("\n")
