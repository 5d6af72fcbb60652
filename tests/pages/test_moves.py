"""Moves as pages: those that leave a role, and why one is there."""

from __future__ import annotations

from careerpath import load_graph
from tests.cli.runs import run

GRAPH = load_graph()


def test_weak_evidence_looks_weak():
    """By a word, without colour."""
    shown = run("why", "executive-assistant", "senior-executive-assistant").stdout

    assert "- inferred by us" in shown


def test_why_gives_the_whole_argument():
    """Reasons, evidence with entries, what is kept, what is new, the way back."""
    shown = run("why", "executive-assistant", "office-manager").stdout
    move = GRAPH.transition(origin="executive-assistant", destination="office-manager")
    joined = " ".join(shown.split())

    assert move.because.en in joined
    for item in move.evidence:
        assert GRAPH.sources[item.source].title in joined
        assert item.record in joined
        assert item.note is None or item.note.en in joined
    for heading in ("What the role before gives", "What is new", "The other way round"):
        assert f"\n{heading}" in shown


def test_why_says_plainly_that_a_move_is_not_recorded():
    """And how to find ways in several moves."""
    result = run("why", "EA", "hr director")

    assert "This is not a move in this graph." in result.stdout
    assert "careerpath routes executive-assistant hr-director" in result.stderr
    assert 0 == result.exit_code


def test_next_stands_in_sections():
    """Up, across, back; the cheapest first in each."""
    lines = run("next", "executive-assistant").stdout.splitlines()
    places = [
        lines.index(next(x for x in lines if x.startswith(h)))
        for h in ("Up", "Across", "Back")
    ]

    assert places == sorted(places)
