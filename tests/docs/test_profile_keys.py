"""The pages on profiles name every key and every word that a key takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerpath.loading.profiles.keys import CHOICES, KEYS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "en/reference/profile.md", "fr": DOCS / "fr/reference/profile.md"}


@pytest.mark.parametrize("language", PAGES)
def test_the_table_has_every_key_in_the_order_of_the_file(language):
    """In both languages, that of the page first."""
    text = PAGES[language].read_text("utf-8")
    rows = re.findall(r"(?m)^\| `(\S+)` \| `(\S+)` \|", text)

    expected = list(KEYS.items())
    assert rows == [pair if language == "en" else pair[::-1] for pair in expected]


@pytest.mark.parametrize("language", PAGES)
def test_every_word_of_a_key_is_named(language):
    """As we write it."""
    text = PAGES[language].read_text("utf-8")
    words = {
        french[choice][0] if language == "fr" else choice
        for choices, french in CHOICES.values()
        for choice in choices
    }

    assert {word for word in words if f"`{word}`" not in text} == set()
