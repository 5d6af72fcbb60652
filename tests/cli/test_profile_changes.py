"""Commands change a profile, or say why they do not."""

from __future__ import annotations

import pytest

from careerpath import load_profile
from tests.cli.answers import GRAPH, new
from tests.cli.runs import run

pytestmark = pytest.mark.usefixtures("here")


def test_keys_are_set_and_skills_learnt():
    """In words of either language."""
    new("--no-input", "--role", "receptionist")

    done = run("profile", "set", "heures_par_semaine=6", "target = HR officer")
    learnt = run("profile", "learn", "tableur=maîtrise", "discretion=2")

    profile = load_profile("me.yaml", GRAPH)
    assert 0 == done.exit_code == learnt.exit_code
    assert (6, "hr-officer") == (profile.hours_per_week, profile.target)
    assert {"spreadsheets": 3, "discretion": 2} == profile.held


def test_without_a_level_nothing_that_is_held_falls():
    """Not what was written down, nor what the role asks for; an own word counts."""
    new("--no-input", "--role", "receptionist", "--have", "spreadsheets=3")

    kept = run("profile", "learn", "spreadsheets", "front-desk-reception", lang="en")
    held = load_profile("me.yaml", GRAPH).held
    usual = run("profile", "learn", "payroll-administration", lang="en")
    run("profile", "learn", "spreadsheets=1")

    assert {"spreadsheets": 3, "front-desk-reception": 3} == held
    assert "for none is given" not in kept.stderr
    assert "for none is given" in usual.stderr
    after = {"payroll-administration": 2, "spreadsheets": 1}
    assert after.items() <= load_profile("me.yaml", GRAPH).held.items()


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (("set", "hours_per_week"), 2, "“hours_per_week” is no change"),
        (("set", "hours_per_wek=3"), 2, "did you mean “hours_per_week”?"),
        (("set", "hours_per_week=99"), 3, "99 hours per week is too many"),
        (("learn", "spreadsheets=9"), 2, "“9” is not a level"),
        (("learn", "zzzz=2"), 5, "No skill is called “zzzz”"),
    ],
)
def test_a_mistake_is_told_and_nothing_written(asked, code, told, here):
    """With the exit code of its kind."""
    new("--no-input", "--role", "receptionist")
    before = (here / "me.yaml").read_text("utf-8")

    result = run("profile", *asked, lang="en")

    assert code == result.exit_code
    assert told in result.stderr
    assert before == (here / "me.yaml").read_text("utf-8")
