"""French titles in one gender are told from those that never vary."""

from __future__ import annotations

import pytest

from careerpath.loading.rules.texts import _one_gender
from careerpath.model.text import Text


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Assistante de direction", "Assistante"),
        ("Directeur administratif", "Directeur"),
        ("Responsable administratif", "administratif"),
        ("Secrétaire médicale", "médicale"),
        ("Chargé d'accueil", "Chargé"),
        ("Conseiller en gestion", "Conseiller"),
        ("Cheffe de projet", "Cheffe"),
        ("Technicienne de paie", "Technicienne"),
        ("Agent polyvalent", "Agent"),
    ],
)
def test_a_title_that_varies_needs_both_forms(title: str, word: str) -> None:
    """The word that varies is named."""
    assert word == _one_gender(Text("Title", title))


@pytest.mark.parametrize(
    "title",
    [
        "Office manager",
        "Responsable des services généraux",
        "Responsable formation",
        "Responsable recrutement",
        "Responsable qualité",
        "Gestionnaire de paie",
        "Secrétaire",
        "Analyste PMO",
        "Assistant/assistante de direction",
        "Chargé·e d'accueil",
        "Agent(e) d'accueil",
    ],
)
def test_a_title_for_everybody_is_left_alone(title: str) -> None:
    """What follows a preposition agrees with nobody; two forms in one text do."""
    assert not _one_gender(Text("Title", title))


def test_a_title_that_is_not_translated_is_left_alone() -> None:
    """It has no French to find fault with."""
    assert not _one_gender(Text("Agent", "Agent"))


def test_a_pair_is_complete() -> None:
    """Nothing is missing."""
    assert not _one_gender(Text("Clerk", "Employé", "Employée"))
