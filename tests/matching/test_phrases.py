"""Texts are cut into phrases that can be quoted."""

from __future__ import annotations

import pytest

from careerpath.matching.phrases import MOST_PHRASES, split_phrases


def phrases(text, language="fr"):
    """Return the phrases of a text, those that deny with a minus before."""
    found, _ = split_phrases(text, language)
    return [("-" if phrase.denied else "") + phrase.text for phrase in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'assistant(e) de direction (CDI) gère",
            ["L'assistant(e) de direction", "CDI", "gère"],
        ),
        ("• agenda\n• achats ; budget", ["agenda", "achats", "budget"]),
        ("Accueil - standard", ["Accueil", "standard"]),
        ("Aucun achat, des voyages", ["-Aucun achat", "des voyages"]),
        ("Une discrétion sans faille", ["Une discrétion sans faille"]),
        ("Des achats sans signature", ["Des achats", "-sans signature"]),
        (
            "Repérer ce qui ne peut pas attendre",
            ["Repérer ce qui ne peut pas attendre"],
        ),
        (
            "Les achats, le ménage sont suivis par un autre service. L'agenda.",
            ["-Les achats", "-le ménage sont suivis par un autre service", "L'agenda"],
        ),
    ],
)
def test_a_phrase_says_one_thing(text, expected):
    """Marks of punctuation end it; brackets inside a word do not."""
    assert expected == phrases(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("There is already somebody for the diary and travel.", "en"),
        ("Payroll and contracts are handled by a shared service centre.", "en"),
        ("L'agenda est pris en charge par une assistante.", "fr"),
        ("La paie est confiée à un cabinet.", "fr"),
    ],
)
def test_what_is_left_to_others_is_denied(text, language):
    """All of the sentence."""
    assert all(phrase.startswith("-") for phrase in phrases(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Everything is handled by you.", "en"),
        ("Les projets confiés par la direction.", "fr"),
    ],
)
def test_what_is_left_to_the_reader_is_not(text, language):
    """Who hands it over makes the difference."""
    assert not any(phrase.startswith("-") for phrase in phrases(text, language))


@pytest.mark.parametrize(
    "text",
    ["Write adverts that don't sound like others.", "You don't need telling twice."],
)
def test_a_denial_in_passing_denies_nothing(text):
    """It is not about what the job is."""
    assert not any(phrase.startswith("-") for phrase in phrases(text, "en"))


def test_a_phrase_that_returns_counts_once():
    """Repeating does not make a text say more."""
    assert ["agenda", "achats"] == phrases("agenda, achats, agenda")


def test_a_text_without_punctuation_is_cut():
    """Twenty-five words at the most."""
    words = " ".join(f"mot{i}" for i in range(60))

    assert [25, 25, 10] == [len(p.split()) for p in phrases(words)]


def test_very_many_phrases_are_not_all_read():
    """The second value says so."""
    found, whole = split_phrases(", ".join(f"mot{i} " for i in range(5000)), "fr")

    assert (MOST_PHRASES, False) == (len(found), whole)
