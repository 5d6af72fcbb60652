"""Fold names to the letters by which they are compared."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})


def fold(text: str) -> str:
    """Return `text` in the form in which names are compared.

    Examples
    --------
    >>> fold("  Chargé d'études – Œuvres ")
    'charge d etudes oeuvres'
    """
    if text.isascii():  # nothing to take off; every start folds hundreds of names
        return " ".join(re.findall(r"[^\W_]+", text.lower()))
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    letters = "".join(
        c for c in plain if unicodedata.category(c) not in ("Mn", "Me", "Cf")
    )
    return " ".join(re.findall(r"[^\W_]+", letters))
