"""What stands behind a move is printed in full, with what speaks against it."""

from __future__ import annotations

import json

import pytest

from careerpath import load_graph
from careerpath.i18n import translator
from careerpath.planning.verdicts import count, judge_all
from tests.cli.runs import run

GRAPH = load_graph()


def shown(*call, lang="en"):
    """Return a page as one line."""
    return " ".join(run(*call, lang=lang).stdout.split())


@pytest.mark.parametrize(
    ("origin", "destination", "texts"),
    [
        (
            "executive-assistant",
            "office-manager",
            [
                "- similar work: O*NET 29.3 Database (2025-05)",
                "What this proves - published: someone has said so in public",
                "- O*NET, Primary-Short: it is one of the five occupations most like",
                "What it does not prove - published: how many people did it",
                "What speaks against it - Nothing in the classifications that we use.",
                "Who cannot tell - ROME: both roles have the code M1604.",
            ],
        ),
        (
            "payroll-officer",
            "hr-manager",
            [
                "- ROME, Evolution: France's public employment service lists it as",
                "- O*NET records the way back only: 11-3121.00 > 43-3051.00",
            ],
        ),
        (
            "office-manager",
            "recruiter",
            ["- ROME has both occupations and no row for the move. ROME names a few"],
        ),
        (
            "senior-executive-assistant",
            "chief-of-staff",
            [
                "- inferred by us: that the tasks of the two roles",
                "Who cannot tell - O*NET: it has no code for Chief of staff.",
            ],
        ),
        (
            "receptionist",
            "administrative-assistant",
            [
                "Nothing in the classifications that we use. What the role before",
            ],
        ),
    ],
)
def test_why_says_what_is_proven_and_what_speaks_against(origin, destination, texts):
    """For each kind of evidence, and each classification's silence."""
    page = shown("why", origin, destination)

    assert [] == [text for text in texts if text not in page]


def test_why_weighs_a_move_that_is_not_recorded():
    """Classifications are asked all the same."""
    page = shown("why", "executive-assistant", "hr-director")

    assert "What speaks against it - O*NET has both occupations and no row" in page


def test_evidence_lists_every_move_with_its_verdicts():
    """Ours beside O*NET's and ROME's, by origin."""
    page = run("evidence", lang="en").stdout
    lines = [" ".join(line.split()) for line in page.splitlines()]

    assert "Receptionist Evidence O*NET ROME" in lines
    assert "→ Administrative assistant recorded Primary-Short Evolution" in lines
    assert len(GRAPH.transitions) == sum(line.startswith("→ ") for line in lines)


def test_evidence_explains_disagreements():
    """Who is silent, about which moves, and what that means."""
    page = shown("evidence")
    silent = sum(
        verdict.system == "rome" and verdict.contradicts
        for item in judge_all(GRAPH)
        if item.disputed
        for verdict in item.verdicts
    )

    heading = f"In another classification, but not in ROME: {silent}"
    assert f"{heading} ROME names a few" in page
    assert "(O*NET way back only; ROME Evolution) [11-3121.00 > 43-3051.00" in page


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_evidence_ends_with_the_counts(lang):
    """The numbers that the graph is measured by."""
    counts = count(GRAPH)
    page = shown("evidence", lang=lang)
    title = {"en": "Counts", "fr": "Décompte"}[lang]
    told = page[page.rindex(f"{title} ") :]

    for number in (
        counts.roles,
        counts.names,
        counts.official_titles,
        counts.skills,
        counts.statements,
        counts.essential,
        counts.desirable,
        counts.transitions,
        counts.families,
        counts.prerequisite_links,
        counts.comparable,
        counts.confirmed,
    ):
        assert " ".join(translator(lang).number(number).split()) in told


def test_only_what_records_a_move_is_called_recorded():
    """A classification may also say that the work is alike."""
    counts = count(GRAPH)
    page = shown("evidence", lang="en")

    assert dict(counts.standings)["recorded"] < counts.confirmed
    assert f"in a classification, as a move or as similar work: {counts.confirmed}" in (
        page
    )


def test_the_counts_of_the_answer_are_those_of_its_moves():
    """JSON says the same twice."""
    answer = json.loads(run("evidence", "--json").stdout)
    moves, counts = answer["moves"], answer["counts"]

    assert counts["transitions"] == len(moves)
    assert counts["comparable"] == sum(move["comparable"] for move in moves)
    assert counts["confirmed"] == sum(
        move["confirmed"] for move in moves if move["comparable"]
    )


def test_a_graph_without_tables_is_listed_too(tiny):
    """With our own evidence alone."""
    page = run("--graph", str(tiny), "evidence", lang="en").stdout

    assert "Moves: 3" in page
    assert "O*NET" not in page
