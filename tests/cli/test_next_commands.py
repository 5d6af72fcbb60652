"""What a message suggests can be typed as it stands."""

from __future__ import annotations

import re
import shlex

import pytest

from careerpath import load_graph
from careerpath.plans.reading import read_plan
from careerpath.plans.recalling import recall_plan
from tests.cli.runs import run

OWN = {"CAREERPATH_NO_PROFILE": ""}
GRAPH = load_graph()
DAY = "2027-01-04"
pytestmark = pytest.mark.usefixtures("here")


def suggested(result):
    """Return the commands that a result suggests."""
    return re.findall(r": careerpath (.*)$", result.stderr, re.MULTILINE)


def follow(command, lang):
    """Run a command that was suggested."""
    result = run(*shlex.split(command), lang=lang, env=OWN)
    assert 0 == result.exit_code, command
    return result


def test_from_a_profile_to_a_plan_kept_up():
    """Each message leads to the next command; only a day is to be filled in."""
    lang = "fr"
    ends = ("--role", "receptionist", "--target", "hr-assistant")
    made = run("profile", "new", "--no-input", *ends, lang=lang)

    near, plan = suggested(made)
    assert ["next", "plan -o plan.yaml"] == [near, plan]
    follow(near, lang)
    this_week, dated, verify, drawn, ticked = suggested(follow(plan, lang))
    [learnt] = suggested(follow(this_week, lang))
    again, status, known = suggested(follow(learnt, lang))
    assert again == this_week
    assert "plan status plan.yaml" == status
    for command in (status, known, verify, ticked):
        follow(command, lang)
    day = dated.replace("JOUR", DAY)
    assert [this_week] == suggested(follow(day, lang))
    assert "diagram timeline --plan plan.yaml -o plan.pdf" == drawn


def test_a_plan_with_days_needs_no_day():
    """And nobody's profile is spoken of where there is none."""
    made = run("plan", "receptionist", "secretary", "-o", "p.yaml", "--start", DAY)
    learnt = run("plan", "done", "transcription", "--plan", "p.yaml")

    assert 4 == len(suggested(made))
    assert ["plan next p.yaml", "plan status p.yaml --on DAY"] == suggested(learnt)
    on = ("--on", "2027-03-01", "--plan", "p.yaml")
    dated = suggested(run("plan", "done", "minute-taking=1", *on))[-1]
    assert "plan status p.yaml --on 2027-03-01" == dated
    follow(dated, "en")


def test_a_profile_elsewhere_is_named():
    """Quoted where its name has a space; without a target any role will do."""
    path = "my own.yaml"
    made = run("profile", "new", "--no-input", "--role", "receptionist", "-o", path)
    near, plan = suggested(made)

    follow(near, "en")
    assert "next --profile 'my own.yaml'" == near
    assert "plan ROLE --profile 'my own.yaml' -o plan.yaml" == plan


def test_without_a_role_that_comes_first():
    """Nothing is near nobody."""
    made = run("profile", "new", "--no-input", "--first-name", "Zoé")

    assert ["profile set role=ROLE"] == suggested(made)


def test_a_move_made_is_followed_by_a_new_plan(here):
    """Once nothing is left to study for it; the role is one that the plan names."""
    path = here / "plan.yaml"
    run("plan", "team-assistant", "hr-officer", "-o", "plan.yaml")
    record = read_plan(path, GRAPH).record
    study = recall_plan(GRAPH, record).study_for(1)
    skills = [planned.skill for period in study for planned in period.skills]
    done = [f"- {{skill: {s.skill}, level: {s.to_level}}}" for s in skills]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("done: []", "\n".join(["done:", *done])), "utf-8")
    _origin, first, last = record.roles

    command = suggested(run("plan", "next", lang="en"))[-1]
    assert f"plan update plan.yaml --from {first}" == command
    follow(command, "en")
    assert (first, last) == read_plan(path, GRAPH).record.roles


def test_a_printed_plan_can_be_kept():
    """Not in JSON, which a program reads."""
    ends = ("receptionist", "secretary")

    assert "the same command with -o plan.yaml" in run("plan", *ends).stderr
    assert "" == run("plan", *ends, "--json").stderr


def test_levels_that_came_back_lead_on(here):
    """To what is left for the target, or to what is near."""
    listed = run("checklist", "receptionist", "secretary").stdout
    (here / "list.md").write_text(listed.replace("[ ]", "[x]", 1), encoding="utf-8")
    for target, command in (("", "next"), ("target: secretary\n", "gap")):
        (here / "own.yaml").write_text(f"role: receptionist\n{target}", "utf-8")
        told = run("progress", "import", "list.md", "--profile", "own.yaml")

        assert [f"{command} --profile own.yaml"] == suggested(told)
        follow(*suggested(told), "en")


def test_levels_that_came_back_lead_to_the_plan(here):
    """Where one is at hand."""
    listed = run("checklist", "receptionist", "secretary").stdout
    (here / "list.md").write_text(listed.replace("[ ]", "[x]", 1), encoding="utf-8")
    (here / "me.yaml").write_text("role: receptionist\n", encoding="utf-8")
    run("plan", "receptionist", "secretary", "-o", "plan.yaml")
    before = (here / "plan.yaml").read_text(encoding="utf-8")
    told = run("progress", "import", "list.md", "--profile", "me.yaml")

    assert "plan update --profile me.yaml" == suggested(told)[-1]
    assert "h of study" in follow(suggested(told)[-1], "en").stdout
    after = (here / "plan.yaml").read_text(encoding="utf-8")
    assert len(after.splitlines()) < len(before.splitlines())
