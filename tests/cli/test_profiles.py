"""A profile is found, shown, and told to nobody else."""

from __future__ import annotations

import json

import pytest

from tests.cli.answers import ANSWERS, GRAPH, new
from tests.cli.runs import LANGUAGES, run

pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize(
    "asked", [("show",), ("ask",), ("set", "a=b"), ("learn", "excel=2")]
)
def test_without_a_profile_the_way_to_one_is_said(asked):
    """Whatever was to be done with it."""
    result = run("profile", *asked, lang="en")

    assert 3 == result.exit_code
    assert "make one: careerpath profile new" in result.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_shown_in_words(lang):
    """With what it wants, and what counts as held."""
    new(answers=(*ANSWERS, *["2"] * 12))

    page = run("profile", "show", lang=lang).stdout

    assert "Zoé" in page
    assert GRAPH.role("hr-officer").label.in_language(lang).split("·")[0] in page


def test_its_json_has_no_name():
    """But all that an answer rests on."""
    new("--questions", "1", answers=(*ANSWERS, "2"))

    answer = run("profile", "show", "--json").stdout

    found = json.loads(answer)
    assert "Zoé" not in answer
    assert "careerpath/profile/1" == found["schema"]
    assert ["soon", "firm-evidence"] == found["matters"]
    assert found["skills"].items() <= found["held"].items()


# ---------------------------------------------------------------------------- private


def test_nothing_about_a_person_stands_anywhere_else(
    here, tmp_path_factory, monkeypatch
):
    """Neither among the settings, nor in the cache, nor in what is left over."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for name in ("CAREERPATH_CACHE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(elsewhere / name))
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    own = {"CAREERPATH_NO_PROFILE": ""}

    new("--questions", "3", answers=(*ANSWERS, *"222"))
    run("profile", "set", "hours_per_week=9", lang="en")
    for asked in (("next",), ("routes",), ("gap",), ("profile", "show")):
        run(*asked, env=own)
    run("profile", "set", "hours_per_week=99")

    left = [file for file in elsewhere.rglob("*") if file.is_file()]
    assert left
    assert not any("Zoé".encode() in file.read_bytes() for file in left)
    assert {"me.yaml", "me.yaml.bak"} == {file.name for file in here.iterdir()}


@pytest.mark.parametrize("asked", [("next",), ("profile", "show"), ("routes",)])
def test_an_error_does_not_repeat_a_name(asked, here):
    """Nor does the JSON of any answer."""
    person = "role: receptionist\ntarget: HR officer\nfirst_name: "
    (here / "me.yaml").write_text(f"{person}[Zoé]\n", encoding="utf-8")
    own = {"CAREERPATH_NO_PROFILE": ""}
    wrong = run(*asked, "--json", env=own)
    (here / "me.yaml").write_text(f"{person}Zoé\n", encoding="utf-8")
    right = run(*asked, "--json", env=own)

    assert (3, 0) == (wrong.exit_code, right.exit_code)
    assert "Zoé" not in wrong.output + right.output
