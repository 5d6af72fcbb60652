"""Fold names to the letters by which they are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
#: The categories of accents and of signs that cannot be seen.
_MARKS = ("Mn", "Me", "Cf")


def fold(text: str) -> str:
    """Return `text` in the form in which names are compared.

    Examples
    --------
    >>> fold("  Chargé d'études – Œuvres ")
    'charge d etudes oeuvres'
    """
    if text.isascii():  # nothing to take off; every start folds hundreds of names
        return " ".join(re.findall(r"[^\W_]+", text.lower()))
    letters = "".join(map(_plain, text.translate(_LIGATURES)))
    return " ".join(re.findall(r"[^\W_]+", letters))


@cache
def _plain(letter: str) -> str:
    """Return what is left of a letter without its case and accents.

    Alone: to bring thousands of accents on one letter into order takes for ever.
    """
    return without_marks(unicodedata.normalize("NFKD", letter).casefold())


def without_marks(text: str) -> str:
    """Return a text without the accents that stand apart, and without unseen signs."""
    if text.isascii():
        return text
    return "".join(c for c in text if unicodedata.category(c) not in _MARKS)
