"""Texts of a graph, quantities and kinds in both languages."""

from __future__ import annotations

import pytest

from careerpath.model.levels import SKILL_KINDS
from careerpath.model.ranges import Range
from careerpath.model.text import LANGUAGES, Text
from careerpath.model.transition import MOVE_KINDS
from careerpath.words.phrases import hours_text, kind_name, move_name, say


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_kinds_have_names(language) -> None:
    """No kind of skill or move is without a name of its own."""
    skills = {kind_name(kind, language) for kind in SKILL_KINDS}
    moves = {move_name(kind, language) for kind in MOVE_KINDS}

    assert (len(SKILL_KINDS), len(MOVE_KINDS)) == (len(skills), len(moves))


@pytest.mark.parametrize(
    ("hours", "english", "french"),
    [
        (Range(1, 2, 3), "2 h (1–3)", "2\u202fh (1–3)"),
        (Range(5, 5, 5), "5 h", "5\u202fh"),
        (
            Range(999, 1000, 12345),
            "1,000 h (999–12,345)",
            "1\u202f000\u202fh (999–12\u202f345)",
        ),
    ],
)
def test_hours_are_likely_then_the_range(hours, english: str, french: str) -> None:
    """One number where all are alike, else the likely one first."""
    assert english == hours_text(hours, "en")
    assert french == hours_text(hours, "fr")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Quoi ?", "Quoi\u202f?"),
        ("Quoi\u00a0?", "Quoi\u202f?"),
        ("Quoi\u202f?", "Quoi\u202f?"),
        ("Non : oui ; si !", "Non\u202f: oui\u202f; si\u202f!"),
        ("« Oui »", "«\u202fOui\u202f»"),
        ("à 8:30", "à 8:30"),
        ("  deux\n lignes\t", "deux lignes"),
    ],
)
def test_french_text_is_spaced_for_print(written: str, shown: str) -> None:
    """Spaces are mended where they are, never added."""
    assert shown == say(Text("x", written), "fr")


def test_english_text_keeps_its_spaces() -> None:
    """French rules do not touch English."""
    assert "Why ?" == say(Text("Why ?", "x"), "en")
