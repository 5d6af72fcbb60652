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
