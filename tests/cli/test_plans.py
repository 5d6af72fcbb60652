"""Plans from the command line: made, kept, checked."""

from __future__ import annotations

import json

import pytest

from tests.cli.runs import LANGUAGES, run

ENDS = ("office-manager", "hr-manager")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_is_made_where_no_command_is_named(lang):
    """Options may stand before the roles, or after them."""
    made = run("plan", "make", *ENDS, "--hours-per-week", "3", lang=lang)

    assert 0 == made.exit_code
    assert made.stdout == run("plan", *ENDS, "--hours-per-week", "3", lang=lang).stdout
    assert made.stdout == run("plan", "--hours-per-week", "3", *ENDS, lang=lang).stdout


def test_it_goes_from_the_role_of_the_profile(tmp_path):
    """One role is then enough; without a profile it is not."""
    profile = tmp_path / "me.yaml"
    profile.write_text("role: office manager\n", encoding="utf-8")

    told = run("plan", "hr-manager", "--profile", str(profile))
    unsaid = run("plan", "hr-manager")

    assert told.stdout == run("plan", *ENDS).stdout
    assert 2 == unsaid.exit_code
    assert "Name the present role too" in unsaid.stderr


def test_another_route_can_be_planned():
    """By the number that `routes` prints."""
    routes = json.loads(run("routes", *ENDS, "--json").stdout)["routes"]
    plan = json.loads(run("plan", *ENDS, "--route", "2", "--json").stdout)

    assert routes[1]["roles"] == plan["roles"]
    assert routes[1]["time_months"] == plan["moves"][-1]["within_reach_months"]


def test_json_says_what_was_asked_for():
    """What is usual is left out."""
    asked = ("--avoid", "recruiter", "--tolerance", "20", "--have", "discretion=3")
    plan = json.loads(run("plan", *ENDS, *asked, "--json").stdout)

    assert {
        "by": "choices",
        "tolerance": 20,
        "max_moves": 6,
        "avoid": ["recruiter"],
    } == plan["wishes"]
    assert {"discretion": 3} == plan["person"]["skills"]
    assert "recruiter" not in plan["roles"]


def test_without_a_route_there_is_no_plan():
    """The reason is told, with the code for it."""
    result = run("plan", *ENDS, "--max-moves", "1")

    assert 4 == result.exit_code
    assert "" == result.stdout
    assert result.stderr


def test_a_start_has_to_be_a_day():
    """It says how to write one."""
    result = run("plan", *ENDS, "--start", "soon")

    assert 2 == result.exit_code
    assert "“soon” is no day" in result.stderr
