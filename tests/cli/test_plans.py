"""Plans from the command line: made, kept, checked."""

from __future__ import annotations

import json
import re

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


def test_role_and_target_of_the_profile_are_enough(tmp_path):
    """A role that is named is aimed at instead of the target."""
    profile = tmp_path / "me.yaml"
    profile.write_text("role: office manager\ntarget: hr manager\n", encoding="utf-8")
    whole = ("--profile", str(profile), "--hours-per-week", "3")

    usual = run("plan", *whole)
    other = run("plan", "recruiter", *whole)

    assert 0 == usual.exit_code
    assert usual.stdout == run("plan", *ENDS, "--hours-per-week", "3").stdout
    named = run("plan", ENDS[0], "recruiter", "--hours-per-week", "3")
    assert named.stdout == other.stdout


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        (None, "Name two roles: careerpath plan ORIGIN DESTINATION; or write them"),
        ("role: receptionist\n", "Name the role aimed at, or a profile with a target."),
        ("target: recruiter\n", "Name the present role too, or a profile that"),
    ],
)
def test_what_no_profile_says_is_asked_for(tmp_path, profile, told):
    """In one line, where nothing at all is named."""
    path = tmp_path / "me.yaml"
    path.write_text(profile or "", encoding="utf-8")

    result = run("plan", *(("--profile", str(path)) if profile else ()))

    assert 2 == result.exit_code
    assert told in result.stderr


def test_help_stays_where_a_usual_kind_needs_words():
    """And wherever it is asked for."""
    assert "Kinds of diagram" in run("diagram").output
    assert "careerpath plan make --help" in run("plan", "--help").stdout


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


@pytest.fixture
def kept(tmp_path):
    """A plan file."""
    path = tmp_path / "plan.yaml"
    result = run("plan", *ENDS, "-o", str(path))
    assert 0 == result.exit_code
    assert f"careerpath plan next {path}" in result.stderr
    return path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_that_is_kept_is_the_same(kept, lang):
    """Printed when it was made, and whenever it is shown."""
    assert run("plan", *ENDS, lang=lang).stdout == (
        run("plan", "show", str(kept), lang=lang).stdout
    )


def test_a_plan_says_why(kept):
    """Made or kept the same; in JSON step by step; not in a file."""
    made = run("plan", *ENDS, "--why", lang="fr").stdout
    told = json.loads(run("plan", "show", str(kept), "--why", "--json").stdout)
    written = run("plan", *ENDS, "--why", "-o", "other.yaml")

    assert made == run("plan", "show", str(kept), "--why", lang="fr").stdout
    assert "Pourquoi, étape par étape" in made
    assert told["roles"][1:] == [step["destination"] for step in told["why"]["steps"]]
    assert 0 == told["why"]["untried"]
    assert (2, True) == (written.exit_code, "leave -o out" in written.stderr)


def test_a_plan_best_by_one_criterion_says_why_too():
    """Nothing is recommended then, so that nothing can change."""
    result = run("plan", *ENDS, "--by", "time", "--why", "--json")
    why = json.loads(result.stdout)["why"]

    assert (None, None) == (why["change"], why["untried"])
    assert {None} == {step["change"] for step in why["steps"]}


def test_a_true_plan_is_verified(kept):
    """Nothing is printed but what it comes to."""
    result = run("plan", "verify", str(kept))

    assert (0, "") == (result.exit_code, result.stdout)
    assert "All of it follows from the graph, and no better route is there." in (
        result.stderr
    )


def test_a_false_plan_is_not(kept):
    """The line is named, and whatever shows it says so."""
    text = kept.read_text(encoding="utf-8")
    kept.write_text(text.replace("hours: [30, 45,", "hours: [30, 44,"), "utf-8")

    result = run("plan", "verify", str(kept))
    line = text[: text.index("hours: [30, 45,")].count("\n") + 1

    assert 3 == result.exit_code
    assert f"{kept}:{line}: error: “[30, 44, 60]” does not follow" in result.stdout
    assert "1 claim does not follow" in result.stderr
    answer = json.loads(run("plan", "verify", str(kept), "--json").stdout)
    assert (False, [line]) == (
        answer["holds"],
        [problem["line"] for problem in answer["problems"]],
    )
    for command in ("show", "next"):
        assert "careerpath plan verify" in run("plan", command, str(kept)).stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_next_step_is_one_thing(kept, lang):
    """It says how to write down that it is learnt."""
    result = run("plan", "next", str(kept), lang=lang)

    assert 0 == result.exit_code
    assert "careerpath plan done employment-law=2 --plan" in result.stderr


def test_plan_yaml_need_not_be_named(kept, monkeypatch):
    """It is looked for where one is."""
    monkeypatch.chdir(kept.parent)

    assert run("plan", "next", str(kept)).stdout == run("plan", "next").stdout


@pytest.mark.parametrize(
    "command",
    [
        ("plan", "next"),
        ("plan", "status"),
        ("plan", "show"),
        ("plan", "verify"),
        ("plan", "update"),
        ("plan", "done", "discretion"),
        ("checklist", "--plan", "plan.yaml"),
        ("diagram", "timeline", "--plan", "plan.yaml"),
        ("diagram", "route", "--plan", "plan.yaml"),
    ],
)
def test_where_there_is_no_plan_it_says_how_to_make_one(command, tmp_path, monkeypatch):
    """Whatever asks for it."""
    monkeypatch.chdir(tmp_path)

    result = run(*command)

    assert 3 == result.exit_code
    assert "careerpath plan ORIGIN DESTINATION -o plan.yaml" in result.stderr


def test_a_plan_is_not_written_over_something_else(tmp_path):
    """Unless that is wanted."""
    path = tmp_path / "notes.yaml"
    path.write_text("mine: true\n", encoding="utf-8")

    refused = run("plan", *ENDS, "-o", str(path))

    assert 3 == refused.exit_code
    assert "mine: true\n" == path.read_text(encoding="utf-8")
    assert 0 == run("plan", *ENDS, "-o", str(path), "--force").exit_code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_learnt_is_written_down(kept, lang):
    """Named in either language; the next step is another one then."""
    before = run("plan", "next", str(kept), lang=lang).stdout
    name = {"en": "employment law", "fr": "droit du travail"}[lang]
    words = (name, "--on", "2027-03-01", "--note", "at last", "--plan", str(kept))

    assert 0 == run("plan", "done", *words, lang=lang).exit_code
    assert before != run("plan", "next", str(kept), lang=lang).stdout
    assert "level: 2, on: 2027-03-01, note: at last" in kept.read_text("utf-8")
    status = run("plan", "status", str(kept), "--json").stdout
    assert '"state": "done"' in status
    assert "at last" not in status


def test_a_level_may_be_named(kept):
    """By number or name, on the scale."""
    where = ("--plan", str(kept))

    assert 0 == run("plan", "done", "onboarding=awareness", *where).exit_code
    assert "{skill: onboarding, level: 1}" in kept.read_text("utf-8")
    assert 2 == run("plan", "done", "onboarding=9", *where).exit_code


def test_a_status_by_date_needs_a_first_day(kept):
    """It says how to give it one."""
    result = run("plan", "status", str(kept), "--on", "2027-03-01")

    assert 2 == result.exit_code
    assert "careerpath plan update FILE --start DAY" in result.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_rest_is_planned_anew(kept, lang):
    """In the same file and the language of its comments; the one before is kept."""
    run("plan", "done", "employment-law", "--plan", str(kept))
    before = kept.read_bytes()

    result = run("plan", "update", str(kept), "--hours-per-week", "2", lang=lang)

    assert 0 == result.exit_code
    assert {"en": "In 8 of 10", "fr": "dans 8 simulations"}[lang] in result.stdout
    assert before == kept.with_name("plan.yaml.bak").read_bytes()
    assert "\nlanguage: en\n" in kept.read_text("utf-8")
    assert "\n- {skill: employment-law, level: 2}\n" in kept.read_text("utf-8")
    assert 0 == run("plan", "verify", str(kept)).exit_code


def test_changed_wishes_take_the_place_of_all_before(tmp_path):
    """What is not wished again is dropped; without any all stay."""
    path = str(tmp_path / "plan.yaml")
    run("plan", *ENDS, "--avoid", "recruiter", "--company-size", "sme", "-o", path)

    def wishes():
        return json.loads(run("plan", "show", path, "--json").stdout)["wishes"]

    before = wishes()
    assert 0 == run("plan", "update", path).exit_code
    assert before == wishes()
    assert 0 == run("plan", "update", path, "--max-moves", "6", "--switch").exit_code
    assert {"by": "choices", "tolerance": 10, "max_moves": 6} == wishes()
    assert 0 == run("plan", "verify", path).exit_code


def test_a_route_that_is_lost_leaves_the_file_alone(kept):
    """It is said which one comes first now."""
    before = kept.read_bytes()

    result = run("plan", "update", str(kept), "--from", "hr-officer")

    assert 2 == result.exit_code
    assert "the first of them is HR officer → " in result.stderr
    assert "--switch takes it" in result.stderr
    assert before == kept.read_bytes()
    assert (
        0
        == run(
            "plan", "update", str(kept), "--from", "hr-officer", "--switch"
        ).exit_code
    )


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "There is no route any more. Origin and destination are the same"),
        ("fr", "Il n’y a plus de parcours. L’origine et la destination sont le même"),
    ],
)
def test_without_any_route_left_the_code_says_so(kept, lang, told):
    """As where roles are asked for that no route joins."""
    result = run("plan", "update", str(kept), "--from", ENDS[-1], lang=lang)

    assert (4, True) == (result.exit_code, told in result.stderr)


# ------------------------------------------------------------------- forms of a plan


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_is_drawn_in_its_own_order(kept, lang):
    """With its own times; skills side by side are said to be."""
    drawn = run("diagram", "timeline", "--plan", str(kept), lang=lang)
    usual = run("diagram", "timeline", *ENDS, lang=lang)

    assert 0 == drawn.exit_code
    assert sorted(heads(drawn)) == sorted(heads(usual))
    assert heads(drawn)[:2] != heads(usual)[:2]
    told = {"en": "learnt side by side", "fr": "côte à côte"}[lang]
    assert told in " ".join(drawn.stdout.split())


def heads(result):
    """Return the skills of a timeline in words, each with its levels."""
    lines = result.stdout.splitlines()
    return [line.partition("→")[0] for line in lines if re.match("- .*→", line)]


def test_a_plan_is_a_checklist_in_its_own_order(kept):
    """The same boxes as those of the route."""
    plan = json.loads(run("plan", "show", str(kept), "--json").stdout)
    order = [
        skill["skill"]
        for move in plan["moves"]
        for period in move["study"]
        for skill in period["skills"]
    ]

    listed = boxes(run("checklist", "--plan", str(kept)).stdout)

    assert sorted(boxes(run("checklist", *ENDS).stdout)) == sorted(listed)
    assert order == [
        name
        for place, (name, _) in enumerate(listed)
        if place == 0 or name != listed[place - 1][0]
    ]


def boxes(text):
    """Return the skill and level of each box of a checklist."""
    return re.findall(r"- \[ \] .*`([a-z-]+):(\d)`$", text, re.MULTILINE)


@pytest.mark.parametrize(
    "command", [("diagram", "timeline"), ("diagram", "route"), ("checklist",)]
)
@pytest.mark.parametrize(
    ("more", "name"),
    [
        (ENDS, "DESTINATION"),
        (("--route", "2"), "--route"),
        (("--hours-per-week", "9"), "--hours-per-week"),
        (("--avoid", "recruiter"), "--avoid"),
    ],
)
def test_a_plan_says_it_all(kept, command, more, name):
    """What is said beside it would be lost."""
    result = run(*command, "--plan", str(kept), *more)

    assert 2 == result.exit_code
    assert "The plan says it all" in result.stderr
    assert name in result.stderr


def test_the_route_of_a_plan_is_drawn(tmp_path):
    """Whichever of those found it is."""
    path = tmp_path / "plan.yaml"
    run("plan", *ENDS, "--route", "2", "-o", str(path))

    drawn = run("diagram", "route", "--plan", str(path)).stdout

    assert drawn == run("diagram", "route", *ENDS, "--route", "2").stdout
    assert drawn != run("diagram", "route", *ENDS).stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_which_route_takes_over(kept, lang):
    """Of a plan to be made and of one that is kept; a file does not hold it."""
    heading = {
        "en": "Which route comes first if the figures turn out otherwise",
        "fr": "Quel parcours passe en premier si les chiffres tournent autrement",
    }[lang]
    made = run("plan", *ENDS, "--stability", lang=lang)
    shown = run("plan", "show", str(kept), "--stability", lang=lang)

    assert heading in made.stdout
    assert heading in shown.stdout
    assert heading not in run("plan", *ENDS, lang=lang).stdout
    assert 2 == run("plan", *ENDS, "--stability", "-o", str(kept)).exit_code


def test_what_is_done_is_ticked(kept):
    """In the checklist of the plan."""
    run("plan", "done", "employment-law", "--plan", str(kept))

    ticked = run("checklist", "--plan", str(kept)).stdout

    assert re.findall(r"- \[x\] .*`(.*)`$", ticked, re.MULTILINE) == [
        "employment-law:2"
    ]


@pytest.mark.parametrize("kind", ["timeline", "route"])
def test_a_diagram_is_of_two_roles(kind):
    """Or of a plan."""
    result = run("diagram", kind, "recruiter")

    assert 2 == result.exit_code
    assert "--plan FILE" in result.stderr
