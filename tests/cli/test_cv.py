"""A CV becomes a profile, as far as the person confirms it."""

from __future__ import annotations

import json

import pytest

from careerpath import load_graph, load_profile
from tests.cli.runs import LANGUAGES, run

GRAPH = load_graph()
RESUME = {
    "basics": {"name": "Zoé Martin"},
    "work": [
        {"position": "Receptionist", "startDate": "2010-01", "endDate": "2015-01"},
        {"position": "Office manager", "startDate": "2020-12", "name": "Ours"},
    ],
    "skills": [
        {"name": "Excel", "level": "practitioner"},
        {"name": "discretion"},
        {"name": "Unicorns"},
    ],
    "x-own": {"kept": True},
}


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Stand in a folder with a CV."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "resume.json").write_text(json.dumps(RESUME), encoding="utf-8")
    return tmp_path


def take(*options, typed=None, lang="en", cv="resume.json"):
    words = ("profile", "from", cv, "--on", "2026-12-01", *options)
    return run(*words, typed=typed, lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_confirmed_is_written(lang):
    """One by one; Enter takes no role, and a skill as the CV says it."""
    result = take(typed="1\n\n3\n", lang=lang)

    profile = load_profile("me.yaml", GRAPH)
    assert 0 == result.exit_code
    assert ("office-manager", 72) == (profile.role, profile.months_in_role)
    assert {"spreadsheets": 3, "discretion": 3} == profile.held
    assert "Unicorns" in result.stderr
    assert "Excel" in result.stderr


def test_nothing_is_assumed():
    """Who takes nothing has an empty profile."""
    take(typed="0\n0\n0\n")

    profile = load_profile("me.yaml", GRAPH)
    assert (None, {}) == (profile.role, profile.held)


def test_all_is_accepted_if_that_is_said():
    """A skill without a level at the lowest."""
    result = take("--accept")

    profile = load_profile("me.yaml", GRAPH)
    assert "> " not in result.stderr
    assert ("office-manager", 72) == (profile.role, profile.months_in_role)
    assert {"spreadsheets": 3, "discretion": 1} == profile.held


def test_no_older_job_is_accepted_for_the_present_one(here):
    """What is held now is none of the roles here."""
    work = [{"position": "Astronaut", "startDate": "2020-01"}, RESUME["work"][0]]
    cv = {**RESUME, "work": work}
    (here / "resume.json").write_text(json.dumps(cv), encoding="utf-8")

    take("--accept")

    profile = load_profile("me.yaml", GRAPH)
    assert (None, 0) == (profile.role, profile.months_in_role)
    assert profile.held


def test_the_words_that_propose_a_role_are_shown():
    """And how long it was."""
    result = take(typed="1\n\n\n")
    assert "Office manager, by: “Office manager” (72 months)" in result.stderr


def test_a_text_is_read_too(here):
    """Through what it describes."""
    (here / "cv.txt").write_text(
        "Receptionist\nWelcomes visitors, answers the phone.\nExcel, discretion\n",
        encoding="utf-8",
    )

    result = take("--accept", cv="cv.txt")

    assert 0 == result.exit_code
    assert "receptionist" == load_profile("me.yaml", GRAPH).role
    assert "careerpath profile set months_in_role=N" in result.stderr


def test_a_profile_elsewhere_is_named_in_what_comes_next(here):
    """Each hint changes the profile that was written, not another."""
    (here / "cv.txt").write_text("Receptionist\nExcel\n", encoding="utf-8")

    told = take("--accept", "-o", "new.yaml", cv="cv.txt").stderr

    assert "months_in_role=N --profile new.yaml" in told
    assert "profile ask --profile new.yaml, " in told
    assert "set KEY=VALUE --profile new.yaml" in told


def test_months_that_no_date_proves_are_asked(here):
    """Before the skills; those that a date proves are not."""
    text = "Receptionist{}\nWelcomes visitors, answers the phone.\nExcel\n"
    told = []
    for dated, typed in (("", "1\n30\n\n\n"), (" (06/2020 – today)", "1\n\n\n")):
        (here / "cv.txt").write_text(text.format(dated), encoding="utf-8")
        assert 0 == take("--force", cv="cv.txt", typed=typed).exit_code
        told.append(load_profile("me.yaml", GRAPH).months_in_role)

    assert [30, 78] == told


@pytest.mark.parametrize(
    ("name", "content", "code", "told"),
    [
        ("cv.json", b"{", 3, "cv.json:1: error: this is no JSON Resume"),
        ("cv.json", b"{}", 2, "names no role and no skill"),
        ("cv.txt", b"\x00\x01", 3, "cannot be read as text"),
        ("cv.txt", b"x" * 2_000_001, 3, "cv.txt is too large"),
        ("cv.txt", b" ", 2, "The text is empty"),
    ],
)
def test_what_cannot_be_used_is_told(name, content, code, told, here):
    """And no profile is written."""
    (here / name).write_bytes(content)

    result = take("--accept", cv=name)

    assert code == result.exit_code
    assert told in result.stderr
    assert not (here / "me.yaml").exists()


def test_a_profile_that_is_there_stays(here):
    """Unless forced; and a CV is never written over."""
    (here / "me.yaml").write_text("role: recruiter\n", encoding="utf-8")

    assert 3 == take("--accept").exit_code
    assert 3 == take("--accept", "--force", "-o", "resume.json").exit_code
    assert json.loads((here / "resume.json").read_text("utf-8")) == RESUME
    assert 0 == take("--accept", "--force").exit_code
    assert "role: recruiter\n" == (here / "me.yaml.bak").read_text("utf-8")


def test_skills_go_into_a_resume(here):
    """What else stands there stays."""
    take("--accept")
    run("profile", "learn", "discretion=4")

    result = run("profile", "to", "resume.json", lang="en")

    found = json.loads((here / "resume.json").read_text("utf-8"))
    assert 0 == result.exit_code
    assert RESUME["work"] == found["work"]
    assert RESUME["x-own"] == found["x-own"]
    assert ["practitioner", "expert"] == [s["level"] for s in found["skills"][:2]]
    assert RESUME == json.loads((here / "resume.json.bak").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "code"), [("resume.txt", 2), ("broken.json", 3), ("none/resume.json", 3)]
)
def test_what_is_no_resume_is_not_written_over(name, code, here):
    """Nor is another kind of file made."""
    take("--accept")
    (here / "broken.json").write_text("[]", encoding="utf-8")

    result = run("profile", "to", name, lang="en")

    assert code == result.exit_code
    assert "[]" == (here / "broken.json").read_text("utf-8")
