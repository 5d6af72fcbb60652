"""A dossier is printed or written, of a route or of a plan that is kept."""

from __future__ import annotations

import re

import docx
import pytest

from careerpath.checklist.returned.reading import read_returned
from careerpath.loading import load_graph
from tests.cli.runs import run
from tests.document.accessible import faults, read_pdf

PAIR = ("receptionist", "administrative-assistant")


@pytest.fixture
def kept(tmp_path):
    """Return the file of a plan with something done."""
    path = tmp_path / "plan.yaml"
    run("plan", "make", *PAIR, "--start", "2027-01-04", "-o", str(path))
    run("plan", "done", "spreadsheets", "--plan", str(path))
    return path


def test_it_is_printed_without_a_file():
    """In 80 columns, nobody named."""
    result = run("dossier", *PAIR, "--months-in-role", "7", lang="en")

    assert 0 == result.exit_code
    assert result.stdout.startswith(
        "Career dossier\nFrom receptionist to administrative assistant\n"
    )
    assert "Months in it: 7" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_person_and_day_are_printed_if_given(tmp_path):
    """And the file is accessible."""
    file = tmp_path / "dossier.pdf"
    asked = ("--person", "Léa", "--date", "2026-11-30", "-o", str(file))
    result = run("dossier", *PAIR, *asked, lang="fr")
    reader = read_pdf(file.read_bytes())

    assert (0, "") == (result.exit_code, result.stdout)
    assert "Léa\n30 novembre 2026" in reader.pages[0].extract_text()
    assert [] == [*faults(reader)]


def test_a_plan_that_is_kept_is_enough(kept, tmp_path):
    """What is done is ticked, and what somebody ticks in Word comes back."""
    file = tmp_path / "dossier.docx"
    result = run("dossier", "--plan", str(kept), "-o", str(file), lang="en")
    found = read_returned([file], load_graph())

    assert 0 == result.exit_code
    assert {("spreadsheets", 1)} <= {(m.skill, m.level) for m in found.marks}
    assert [] == found.problems
    assert any(
        re.search("January 2027", p.text) for p in docx.Document(file).paragraphs
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (PAIR[:1], "Name two roles, origin and destination, or a plan"),
        ((*PAIR, "--plan", "plan.yaml"), "The plan says it all"),
        ((*PAIR, "-o", "dossier.odt"), "end the name in one of"),
        ((*PAIR, "--route", "9"), "There is no route 9"),
    ],
)
def test_what_cannot_be_is_refused(words, said):
    """In one line."""
    told = run("dossier", *words, lang="en")

    assert 2 == told.exit_code
    assert said in " ".join(told.stderr.split())


def test_where_there_is_no_route_there_is_no_dossier(tmp_path):
    """And the reason is told."""
    file = tmp_path / "dossier.html"
    ends = ("receptionist", "hr-director")
    result = run("dossier", *ends, "--max-moves", "1", "-o", str(file))

    assert 4 == result.exit_code
    assert result.stderr
    assert not file.exists()
