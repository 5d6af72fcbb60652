"""The photographs of the documentation show what the pages of the web say now."""

from __future__ import annotations

import pytest

from tests.docs.pictures import carried
from tests.docs.screens import LANGUAGES, SCREENS, find, fingerprint, path_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_photograph_shows_what_is_said_now(language):
    """If not, `python -m tests.docs.screens` takes all of them anew."""
    stops = find(language)

    said = {name: fingerprint(stop.answer) for name, stop in stops.items()}

    assert list(SCREENS) == list(stops)
    assert said == {name: carried(path_of(language, name)) for name in SCREENS}
