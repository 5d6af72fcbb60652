"""What is said about a person reaches the library."""

from __future__ import annotations

import json

import pytest

from careerpath import Filters, Profile, find_routes, load_graph
from careerpath.pages.json.answers import routes_answer
from careerpath.pages.json.parts import to_text
from tests.cli.runs import run

ROUTES = ("routes", "executive-assistant", "office-manager", "--json")


def answer(*arguments):
    """Return the JSON of the routes."""
    return json.loads(run(*ROUTES, *arguments).stdout)


def test_held_skills_may_be_named_in_words():
    """Level as number or name, in either language."""
    held = [
        answer("--have", f"{skill}={level}")["held"]["budget-building"]
        for skill, level in (
            ("budget-building", "3"),
            ("Budget building", "Practitioner"),
            ("élaboration du budget", "maitrise"),
        )
    ]

    assert [3, 3, 3] == held


def test_a_skill_without_a_level_is_counted_at_the_second():
    """And it says so, with the scale."""
    result = run("gap", "recruiter", "--have", "Excel", "--json", lang="en")

    assert "spreadsheets is counted at level 2 working" in result.stderr
    assert (
        "0 not held, 1 awareness, 2 working, 3 practitioner, 4 expert" in result.stderr
    )
    assert "spreadsheets" not in {
        s["skill"] for s in json.loads(result.stdout)["skills"]
    }


@pytest.mark.parametrize("level", ["5", "-1", "good", "", "²"])
def test_a_level_off_the_scale_is_a_usage_error(level):
    """It lists the levels."""
    result = run("gap", "recruiter", "--have", f"excel={level}", lang="en")

    assert 2 == result.exit_code
    assert f"“{level}” is not a level; write one of: 0 not held" in result.stderr


def test_flags_go_before_the_profile(tmp_path):
    """Skill by skill."""
    profile = tmp_path / "me.yaml"
    profile.write_text(
        "role: EA\nmonths_in_role: 20\nskills: {excel: 4, payroll-administration: 2}\n",
        encoding="utf-8",
    )
    person = ("--profile", str(profile))
    plain, flagged = (
        answer(*person, "-k", "1"),
        answer(*person, "-k", "1", "--have", "excel=3", "--months-in-role", "24"),
    )

    assert (4, 3) == (plain["held"]["spreadsheets"], flagged["held"]["spreadsheets"])
    assert 2 == flagged["held"]["payroll-administration"]
    months = [
        a["routes"][0]["steps"][0]["experience_months"]["likely"]
        for a in (plain, flagged)
    ]
    assert [4, 0] == months


def test_the_role_of_the_profile_is_what_a_gap_starts_from(tmp_path):
    """Unless `--from` names another."""
    profile = tmp_path / "me.yaml"
    profile.write_text("role: executive-assistant\n", encoding="utf-8")
    gap = ("gap", "office-manager", "--json")
    by_profile = run(*gap, "--profile", str(profile)).stdout

    assert by_profile == run(*gap, "--from", "EA").stdout
    assert (
        by_profile != run(*gap, "--profile", str(profile), "--from", "recruiter").stdout
    )


def test_wishes_reach_the_search():
    """Each option where it belongs."""
    wished = answer(
        *("--by", "moves", "-k", "2", "--max-moves", "3", "--hours-per-week", "8"),
        *("--via", "project coordinator", "--avoid", "hr officer"),
        *("--company-size", "sme", "--status", "employee", "--min-tier", "inferred"),
    )
    graph = load_graph()
    expected = find_routes(
        graph,
        "executive-assistant",
        "office-manager",
        by="moves",
        k=2,
        profile=Profile(hours_per_week=8),
        filters=Filters(
            via=frozenset({"project-coordinator"}),
            avoid=frozenset({"hr-officer"}),
            max_moves=3,
            company_size="sme",
            status="employee",
            min_tier="inferred",
        ),
    )

    del wished["notices"]
    assert json.loads(to_text(routes_answer(graph, expected, None))) == wished
    assert wished["routes"]


def test_recorded_moves_alone_if_asked():
    """Each step has a classification that says people make it."""
    found = answer("--recorded")
    cited = [
        {(item["tier"], item["proves"]) for item in step["evidence"]}
        for route in found["routes"]
        for step in route["steps"]
    ]

    assert cited
    assert all(("official", "move") in items for items in cited)


def test_desirable_skills_count_only_if_asked():
    """They make a route dearer."""
    plain, desirable = (
        a["routes"][0]["effort_hours"]["likely"]
        for a in (answer("-k", "1"), answer("-k", "1", "--desirable"))
    )

    assert plain < desirable


def test_the_present_role_of_a_profile_is_the_one_to_leave(tmp_path):
    """In French keys, too; without any, what to say is said."""
    profile = tmp_path / "moi.yaml"
    profile.write_text("métier: assistante de direction\n", encoding="utf-8")

    found = run("next", "--profile", str(profile), "--json")
    none = run("next", lang="en")

    assert run("next", "executive-assistant", "--json").stdout == found.stdout
    assert 2 == none.exit_code
    assert "Name the present role" in none.stderr
