"""A profile that lies at hand is taken, told, and left out where it must be."""

from __future__ import annotations

import json

import pytest

from careerpath import load_graph
from tests.cli.runs import run

OWN = {"CAREERPATH_NO_PROFILE": ""}
pytestmark = pytest.mark.usefixtures("here")


def write(folder, text):
    (folder / "me.yaml").write_text(text, encoding="utf-8")


def test_a_profile_in_the_folder_is_taken_and_told(here):
    """On the stream that no program reads as an answer."""
    write(here, "role: receptionist\n")

    found = run("next", "--json", lang="en", env=OWN)

    assert run("next", "receptionist", "--json").stdout == found.stdout
    assert (
        "Taken from your profile me.yaml; --no-profile leaves it out.\n" == found.stderr
    )


def test_a_plan_says_whose_it_is(here):
    """No profile is taken beside it."""
    run("plan", "receptionist", "secretary", "-o", "plan.yaml")
    write(here, "role: recruiter\n")

    listed = run("checklist", "--plan", "plan.yaml", lang="en", env=OWN)
    assert (0, "") == (listed.exit_code, listed.stderr)


def test_a_profile_beside_the_settings_is_taken_from_anywhere(here, settings):
    """But one in this folder goes before."""
    write(settings.parent, "role: receptionist\n")
    apart = run("next", "--json", lang="en", env=OWN)
    write(here, "role: recruiter\n")
    near = run("next", "--json", lang="en", env=OWN)

    assert "receptionist" == json.loads(apart.stdout)["origin"]
    assert str(settings.parent / "me.yaml") in apart.stderr
    assert "recruiter" == json.loads(near.stdout)["origin"]


@pytest.mark.parametrize(
    ("option", "env"),
    [(("--no-profile",), OWN), ((), {"CAREERPATH_NO_PROFILE": "1"})],
)
def test_it_is_left_out_if_that_is_said(here, option, env):
    """By an option, or for a whole script by a variable."""
    write(here, "role: receptionist\nskills: {nonsense: 9}\n")

    result = run("next", "recruiter", *option, env=env, lang="en")

    assert 0 == result.exit_code
    assert "" == result.stderr


def test_a_named_profile_goes_before_it(here):
    """Even where ours is broken."""
    write(here, "nonsense\n")
    (here / "other.yaml").write_text("role: recruiter\n", encoding="utf-8")

    found = run("next", "--json", "--profile", "other.yaml", env=OWN)

    assert "recruiter" == json.loads(found.stdout)["origin"]
    assert "" == found.stderr


def test_what_is_wrong_in_it_is_told(here):
    """It is not passed over: the answer would be another."""
    write(here, "role: receptionist\nhours_per_week: 99\n")

    result = run("next", env=OWN, lang="en")

    assert 3 == result.exit_code
    assert "me.yaml:2: error: 99 hours per week is too many" in result.stderr


def test_a_question_about_another_role_is_not_answered_from_it(here):
    """That is about someone else, and the answer says what it left out."""
    write(here, "role: receptionist\nskills: {spreadsheets: 4}\n")
    asked = ("routes", "executive-assistant", "office-manager", "--json")

    found = run(*asked, env=OWN, lang="en")

    assert run(*asked).stdout == found.stdout
    assert "Left out: me.yaml, which is of another role." in found.stderr


@pytest.mark.parametrize(
    "asked", [("who-can-reach", "office-manager"), ("reach", "--to", "office-manager")]
)
def test_questions_about_others_leave_it_out(here, asked):
    """They are asked by whoever fills a role."""
    write(here, "role: receptionist\nskills: {spreadsheets: 4}\n")

    found = run(*asked, "--json", env=OWN)

    assert run(*asked, "--json").stdout == found.stdout
    assert "profil" not in found.stderr


def test_role_and_target_of_a_profile_need_not_be_named(here):
    """Routes lead from the one to the other, and a gap is what lies between."""
    write(here, "role: receptionist\ntarget: hr officer\n")
    named = ("receptionist", "hr-officer", "--json")

    routes = run("routes", "--json", env=OWN)
    other = run("routes", "recruiter", "--json", env=OWN)
    gap = run("gap", "--json", env=OWN)

    assert run("routes", *named).stdout == routes.stdout
    assert run("routes", "receptionist", "recruiter", "--json").stdout == other.stdout
    assert run("gap", "hr-officer", "--from", "receptionist", "--json").stdout == (
        gap.stdout
    )


def test_without_a_target_the_destination_is_asked_for(here):
    """In words."""
    write(here, "role: receptionist\n")

    for asked in ("routes", "gap"):
        result = run(asked, env=OWN, lang="en")
        assert 2 == result.exit_code
        assert "Name the role aimed at, or a profile with a target." in result.stderr


# ---------------------------------------------------------------------------- wishes


def routes(*options):
    return run("routes", "receptionist", "hr-manager", *options, lang="en", env=OWN)


def test_wishes_are_honoured_and_said(here):
    """As the options that mean the same."""
    write(
        here,
        "role: receptionist\ncompany_size: sme\nstatus: employee\n"
        "avoid_roles: [hr-assistant]\nmatters: [soon, firm-evidence]\n",
    )

    found = routes("--json")

    options = ("--company-size", "sme", "--status", "employee", "--recorded")
    same = routes(
        *options, "--avoid", "hr-assistant", "--by", "time", "--json", "--no-profile"
    )
    assert same.stdout == found.stdout
    assert (
        "The profile wants: only moves that are usual in a small or medium-sized "
        "company; only moves that are usual as an employee; no way through: HR "
        "assistant; what is soonest comes first; only moves that a public "
        "classification records." in found.stderr
    )


def test_wishes_are_said_in_french(here):
    """With its spaces before the signs between them."""
    write(here, "métier: receptionist\nstatut: salariat\nce_qui_compte: [vite]\n")

    told = run("next", lang="fr", env=OWN).stderr

    narrow = "\N{NARROW NO-BREAK SPACE}"
    assert (
        f"Le profil demande{narrow}: seulement des passages habituels en emploi "
        f"salarié{narrow}; d’abord ce qui va le plus vite." in told
    )


def test_options_go_before_wishes(here):
    """Order, place and step down."""
    write(
        here,
        "role: receptionist\ncompany_size: sme\nmatters: [soon]\n"
        "never_below_my_grade: true\n",
    )
    options = ("--company-size", "large", "--by", "moves", "--json")

    assert routes(*options, "--no-profile").stdout == routes(*options).stdout


def test_choices_are_asked_for_by_their_tolerance(here):
    """And trade-offs by their own option."""
    write(here, "role: receptionist\nmatters: [soon]\n")

    for option in (("--tolerance", "10"), ("--trade-offs",)):
        found = routes(*option, "--json")
        assert routes(*option, "--json", "--no-profile").stdout == found.stdout


def test_next_and_reach_keep_to_wishes(here):
    """What is unwanted is not listed, what matters comes first."""
    graph = load_graph()
    write(here, "role: office-manager\nnever_below_my_grade: true\nmatters: [soon]\n")
    lowest = graph.role("office-manager").grade

    for asked in ("next", "reach"):
        found = json.loads(run(asked, "--json", env=OWN).stdout)
        plain = run(asked, "office-manager", "--json", "--no-profile", env=OWN)
        names = [item["role"] for item in found["roles"]]
        others = [item["role"] for item in json.loads(plain.stdout)["roles"]]
        assert all(graph.role(name).grade >= lowest for name in names)
        assert any(graph.role(name).grade < lowest for name in others)
        months = [item["time_months"]["likely"] for item in found["roles"]]
        assert sorted(months) == months


def test_that_wishes_leave_nothing_is_not_said_of_the_graph(here):
    """What is wanted rules it out, and the way to lift that is said beside it."""
    families = ", ".join(load_graph().families)
    write(here, f"role: receptionist\navoid_families: [{families}]\n")

    result = run("next", lang="en", env=OWN)

    assert "What is wanted rules out every move from here." in result.stdout
    assert "What is wanted rules out every move up from Receptionist." in result.stdout
    assert "No move in this graph" not in result.stdout
    assert "--no-profile leaves it out" in result.stderr
