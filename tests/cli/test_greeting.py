"""Whoever names no command is greeted, in their language, with what is theirs."""

from __future__ import annotations

import shlex

import pytest

from careerpath.cli.greeting import TRIALS
from careerpath.i18n import translator
from tests.cli.runs import LANGUAGES, run

pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_three_commands_to_try(lang):
    """They are printed as they are typed, for three kinds of people."""
    greeting = run(lang=lang)
    trials = [translator(lang)(command) for _who, command in TRIALS]

    assert (0, "") == (greeting.exit_code, greeting.stderr)
    assert 3 == sum(f"\n  {trial}\n" in greeting.stdout for trial in trials)


@pytest.mark.parametrize(("lang", "place"), [("en", 0), ("fr", 1), ("fr", 2)])
def test_a_command_to_try_works(lang, place):
    """In the language that it is printed in."""
    words = shlex.split(translator(lang)(TRIALS[place][1]))

    assert 0 == run(*words[1:], lang=lang).exit_code


def test_a_newcomer_is_offered_questions():
    """The tour, and where all commands are."""
    lines = run(lang="en").stdout.splitlines()[-3:]

    assert [
        "careerpath profile new  answers about yourself: ask me first",
        "careerpath tour         the main work in two minutes",
        "careerpath --help       all commands",
    ] == lines


def test_profile_and_plan_are_found_where_they_are(here, settings):
    """In this folder, or beside the settings; nothing of them is read."""
    usual = settings.parent / "me.yaml"
    usual.write_text("not even a profile", encoding="utf-8")
    apart = run(lang="en").stdout
    (here / "me.yaml").touch()
    (here / "plan.yaml").touch()
    near = " ".join(run(lang="en").stdout.split())

    assert "profile new" not in apart
    assert str(usual) in "".join(line.strip() for line in apart.splitlines())
    assert "careerpath next what is near you, by your profile me.yaml" in near
    assert "careerpath plan next what to do this week, by your plan plan.yaml" in near
