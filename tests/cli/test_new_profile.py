"""A profile is made by answering, and completed by more answers."""

from __future__ import annotations

import os
import sys

import pytest

from careerpath import Profile, load_profile
from careerpath.cli.interview import _QUESTIONS
from careerpath.planning.skill_questions import find_questions
from tests.cli.answers import ANSWERS, GRAPH, new
from tests.cli.runs import LANGUAGES, commands, environment, program, run

pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_profile_is_what_was_answered(lang):
    """In either language; the answers are the same."""
    result = new("--questions", "0", answers=ANSWERS, lang=lang)

    profile = load_profile("me.yaml", GRAPH)
    wishes = profile.wishes
    assert 0 == result.exit_code
    assert "" == result.stdout
    assert ("Zoé", "feminine", "receptionist", 7, "hr-officer", 3) == (
        profile.first_name,
        profile.title_gender,
        profile.role,
        profile.months_in_role,
        profile.target,
        profile.hours_per_week,
    )
    assert ("sme", "employee", True) == (
        wishes.company_size,
        wishes.status,
        wishes.never_below_grade,
    )
    assert ("recruiter", "secretary") == wishes.avoid_roles
    assert ("project",) == wishes.avoid_families
    assert ("soon", "firm-evidence") == wishes.matters


def test_every_question_has_an_option_that_answers_it(here):
    """And then nothing is asked."""
    options = (
        *("--first-name", "Zoé", "--title-gender", "feminine"),
        *("--role", "receptionist", "--months-in-role", "7", "--target", "HR officer"),
        *("--hours-per-week", "3", "--company-size", "sme", "--status", "employee"),
        *("--avoid", "recruiter", "--avoid", "secretary", "--avoid-family", "project"),
        *("--never-below", "--matters", "soon", "--matters", "firm-evidence"),
    )
    new("--questions", "0", answers=ANSWERS)
    asked = (here / "me.yaml").read_text("utf-8")

    result = new("--questions", "0", "--force", *options)

    assert asked == (here / "me.yaml").read_text("utf-8")
    assert "> " not in result.stderr
    names = {
        param.name for param in commands()["profile"].get_command(None, "new").params
    }
    assert set(_QUESTIONS) <= names


def test_enter_alone_says_nothing():
    """Only the role must be given."""
    new("--questions", "0", answers=("", "", "receptionist", *[""] * 10))
    asked = load_profile("me.yaml", GRAPH)
    new("--no-input", "--role", "receptionist", "--force")

    assert asked == load_profile("me.yaml", GRAPH)


def test_without_input_nothing_is_asked():
    """Even without a word said; without a role there is nothing to ask."""
    made = new("--no-input")
    asked = run("profile", "ask", lang="en")

    for result in (made, asked):
        assert 0 == result.exit_code
        assert "> " not in result.stderr
        assert "careerpath profile set role=ROLE" in result.stderr
    assert "Written" not in asked.stderr


def test_an_answer_that_does_not_fit_is_asked_again():
    """With what would fit."""
    result = new(
        *("--questions", "0"),
        answers=("", "", "receptioniste", "receptionist", "x", "7", *[""] * 9),
    )

    assert "Did you mean one of these? receptionist" in result.stderr
    assert "“x”; write a whole number from 0 to" in result.stderr
    assert "receptionist" == load_profile("me.yaml", GRAPH).role


def test_an_interview_that_is_broken_off_writes_nothing(here):
    """The answers end before the questions."""
    result = new(answers=("Zoé",))

    assert 1 == result.exit_code
    assert [] == [*here.iterdir()]


def test_a_profile_that_is_there_is_not_begun_anew(here):
    """Unless that is said; the one before is kept then."""
    new("--no-input", "--role", "receptionist")
    before = (here / "me.yaml").read_text("utf-8")

    refused = new("--no-input")
    forced = new("--no-input", "--force")

    assert 3 == refused.exit_code
    assert "me.yaml is there already." in refused.stderr
    assert 0 == forced.exit_code
    assert before == (here / "me.yaml.bak").read_text("utf-8")


def test_two_things_cannot_come_first():
    """Neither is guessed."""
    result = new("--no-input", "--matters", "soon", "--matters", "less-study")

    assert 2 == result.exit_code
    assert "Only one of these can come first: less-study, soon" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo terminal")
def test_it_is_asked_on_a_terminal(here):
    """What is typed there is what the file says."""
    import pty

    words = ["--lang", "fr", "profile", "new", "--questions", "0"]
    child, terminal = pty.fork()
    if not child:
        os.execvpe(sys.executable, [*program(), *words], environment())
    seen = b""
    for answer in ANSWERS:
        while not seen.rstrip(b"] 0123456789[").endswith(b">"):
            seen += os.read(terminal, 1000)
        os.write(terminal, f"{answer}\n".encode())
        seen = b""
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        try:
            os.read(terminal, 1000)
        except OSError:
            break
    os.close(terminal)

    assert "hr-officer" == load_profile(here / "me.yaml", GRAPH).target
    assert "prénom: Zoé" in (here / "me.yaml").read_text("utf-8")


# ----------------------------------------------------------------------------- skills


@pytest.mark.parametrize("lang", LANGUAGES)
def test_skills_are_asked_as_statements(lang):
    """Twelve of them at first, each at two levels, with what it opens."""
    result = new(
        "--role", "receptionist", answers=("", "", *[""] * 10, *["2"] * 12), lang=lang
    )

    profile = load_profile("me.yaml", GRAPH)
    questions = find_questions(GRAPH, Profile(role="receptionist"))
    assert {q.skill: q.levels[1] for q in questions[:12]} == profile.held
    told = " ".join(result.stderr.split())
    for question in questions[:12]:
        skill = GRAPH.skill(question.skill)
        assert " ".join(skill.label.in_language(lang).split()) in told
        assert all(
            " ".join(skill.statements[level].in_language(lang).split()[:3]) in told
            for level in question.levels
        )


def test_more_is_asked_on_request(here):
    """What was answered is not asked again; comments stay."""
    new("--role", "receptionist", "--questions", "2", answers=[""] * 20)
    first = load_profile("me.yaml", GRAPH).held
    file = here / "me.yaml"
    file.write_text(file.read_text("utf-8") + "# mine\n", encoding="utf-8")

    result = run("profile", "ask", "--questions", "3", typed="2\n2\n2\n", lang="en")

    held = load_profile("me.yaml", GRAPH).held
    assert 0 == result.exit_code
    assert 5 == len(held)
    assert first.items() <= held.items()
    assert "# mine" in file.read_text("utf-8")
    assert "more questions about skills" in result.stderr


def test_a_denial_is_believed():
    """The role no longer stands for its skills."""
    new("--role", "receptionist", "--questions", "0", answers=[""] * 20)

    question = next(
        q for q in find_questions(GRAPH, Profile(role="receptionist")) if q.held
    )
    count = [
        q.skill for q in find_questions(GRAPH, Profile(role="receptionist"))
    ].index(question.skill)
    run("profile", "ask", "--questions", str(count + 1), typed="\n" * count + "0\n")

    profile = load_profile("me.yaml", GRAPH)
    assert not profile.assume_role_skills
    assert question.held - 1 == profile.held[question.skill]
