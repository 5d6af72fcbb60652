"""Moves as pages: those that leave a role, and why one is there."""

from __future__ import annotations

import json

import pytest

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
    """Up, across, back."""
    lines = run("next", "executive-assistant").stdout.splitlines()
    places = [
        lines.index(next(x for x in lines if x.startswith(h)))
        for h in ("Up", "Across", "Back")
    ]

    assert places == sorted(places)


@pytest.mark.parametrize(
    ("role", "lang", "said"),
    [
        ("secretary-general", "en", "Nothing in this graph lies above Secretary gen"),
        ("secretary-general", "fr", "Rien dans ce graphe n’est au-dessus de « Secrét"),
        ("programme-manager", "en", "No move in this graph leads up from Programme m"),
        ("project-director", "fr", "Aucun passage de ce graphe ne fait monter à par"),
    ],
)
def test_next_says_that_nothing_leads_up(role, lang, said):
    """The highest role apart from those that a way up is not known of."""
    shown = " ".join(run("next", role, lang=lang).stdout.split())

    assert said in shown.replace("\u202f", " ")


def test_next_says_so_of_no_other_role():
    """Wherever something leads up."""
    for role in ("training-manager", "events-officer", "operations-manager"):
        shown = run("next", role, lang="en").stdout
        assert "Up " in shown
        assert "in this graph lies" not in shown
        assert "in this graph leads" not in shown


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Executive assistant and Office manager are often one job. Evidence: p"),
        ("fr", "e direction et Office manager ne font souvent qu’un seul poste. Fonde"),
    ],
)
@pytest.mark.parametrize(
    "call",
    [
        ("next", "executive-assistant"),
        ("routes", "executive-assistant", "office-manager"),
        ("routes", "executive-assistant", "office-manager", "-k", "1"),
        ("routes", "executive-assistant", "office-manager", "--trade-offs"),
        ("routes", "executive-assistant", "administrative-manager", "--via", "OM"),
    ],
)
def test_two_roles_that_are_often_one_job_are_told(call, lang, said):
    """The ends of a route or of a step, whichever of the two states it."""
    shown = " ".join(run(*call, lang=lang).stdout.split()).replace("\u202f", " ")

    assert 1 == shown.count(said)


@pytest.mark.parametrize("command", ["next", "routes"])
def test_overlaps_are_told_to_programs(command):
    """In the order of the roles, with their evidence; none where there is none."""
    ends = ["executive-assistant"] + ["office-manager"] * (command == "routes")
    overlaps = json.loads(run(command, *ends, "--json").stdout)["overlaps"]
    (told,) = [o for o in overlaps if "office-manager" in o["roles"]]
    apart = ["programme-manager"] + ["project-director"] * (command == "routes")

    assert ["executive-assistant", "office-manager"] == told["roles"]
    assert ["startup", "sme"] == told["contexts"]["company_size"]
    assert "office-manager-article" == told["evidence"][0]["source"]
    assert [] == json.loads(run(command, *apart, "--json").stdout)["overlaps"]


def test_roles_that_go_with_one_share_a_sentence():
    """Where places and evidence are the same; others have one of their own."""
    shown = " ".join(run("next", "office-manager", lang="en").stdout.split())

    assert (
        "Office manager is often one job with one of these: Workplace and happiness "
        "manager, Executive assistant, HR assistant. Evidence:" in shown
    )
    assert "Office manager and Administrative manager are often one job." in shown
