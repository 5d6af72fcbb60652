"""`compare` answers on one page, as text, Markdown or HTML."""

from __future__ import annotations

import re

import pytest

from careerpath import load_graph
from careerpath.planning.comparison import compare_roles
from careerpath.words import Words
from tests.cli.runs import run

PAIR = ("compare", "executive-assistant", "office-manager")
SECTIONS = {
    "en": [
        "A day in each role",
        "Skills that differ",
        "Skills that all require at the same level",
        "From one to the other",
        "are often one job",
        "Where each leads next",
    ],
    "fr": [
        "Une journée dans chaque métier",
        "Compétences qui diffèrent",
        "Compétences exigées partout au même niveau",
        "De l’un à l’autre",
        "ne font souvent qu’un seul poste",
        "Où chacun mène ensuite",
    ],
}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_page_answers_the_first_question(lang, form):
    """Every section in its order, in each form and language."""
    shown = run(*PAIR, "--format", form, lang=lang).stdout.replace("&#x27;", "'")
    places = [shown.find(section) for section in SECTIONS[lang]]

    assert -1 not in places
    assert sorted(places) == places


def test_the_nearer_role_is_named_with_hours():
    """Without a score, and only where skills are given."""
    shown = run(*PAIR, "--have", "calendar-management=3").stdout

    assert "Nearest, with the least study: Executive assistant" in shown
    assert "%" not in shown
    assert "Nearest" not in run(*PAIR).stdout


@pytest.mark.parametrize(
    ("ending", "beginning"),
    [(".txt", "Side by side"), (".md", "# Side by side"), (".html", "<!DOCTYPE html>")],
)
def test_the_ending_of_the_file_says_the_form(tmp_path, ending, beginning):
    """Nothing but the place of the file is printed."""
    path = tmp_path / f"page{ending}"

    done = run(*PAIR, "-o", str(path))

    assert ("", 0) == (done.stdout, done.exit_code)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "\x1b" not in text


def test_another_ending_is_refused(tmp_path):
    """It says which there are."""
    done = run(*PAIR, "-o", str(tmp_path / "page.doc"))

    assert 2 == done.exit_code
    assert "end the name in one of: .txt, .md, .html" in done.stderr


def test_many_roles_are_compared_by_letter():
    """With a key to letters and levels."""
    shown = run("compare", "EA", "OM", "recruiter", "hr manager").stdout

    assert "A: Executive assistant\n" in shown
    assert re.search(r"^Skill +A  B  C  D  Study +Practice$", shown, re.MULTILINE)
    assert "Levels: 1 awareness, 2 working, 3 practitioner, 4 expert" in shown


def test_what_a_role_leads_to_takes_study_and_practice():
    """Each said by its name."""
    words = Words(load_graph(), "en")
    shown = " ".join(run(*PAIR, lang="en").stdout.split())

    moves = compare_roles(words.graph, PAIR[1:]).ahead["executive-assistant"]
    assert moves
    for move in moves:
        study, practice = map(words.hours, (move.effort_hours, move.practice_hours))
        title = words.role(move.role)
        assert f"{title}, {study} of study, {practice} of practice" in shown
