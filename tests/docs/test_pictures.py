"""The pictures of the documentation show what is drawn now, in both languages."""

from __future__ import annotations

import pytest

from tests.docs.pictures import FOLDERS, PICTURES, carried, fingerprint


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_is_drawn_now(language, name):
    """If not, `python -m tests.docs.pictures` draws all of them anew."""
    assert fingerprint(language, name) == carried(FOLDERS[language] / f"{name}.png")
