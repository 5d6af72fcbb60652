"""What JSON fields mean is said in French, too."""

from __future__ import annotations

import re

from tests.docs.fields import PO, print_catalogue, read_french, read_meanings


def test_every_meaning_has_its_french():
    """None is left out, and none is there that no schema says."""
    french = read_french()

    assert set(read_meanings()) == set(french)
    assert [] == [english for english, said in french.items() if not said]


def test_the_catalogue_is_printed_as_it_is_kept():
    """So that the next text changes its own lines alone."""
    assert PO.read_bytes() == print_catalogue(read_french())


def test_french_signs_keep_their_space():
    """Narrow and unbreakable, and the apostrophe is that of print."""
    for said in read_french().values():
        assert not re.search(r"[^\W\d] [;:!?»]|« |'", said), said
