"""Spell texts with the characters that a terminal can write."""

from __future__ import annotations

import unicodedata

#: What stands for a sign that cannot be written; letters lose their accents.
_INSTEAD = {
    "→": "->",
    "☐": "[ ]",
    "☒": "[x]",
    "·": "-",
    "–": "-",
    "—": "-",
    "…": "...",
    "’": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "€": "EUR",
    "\u202f": " ",
    "\u00a0": " ",
    "\u2060": "",
}


def spell(text: str, encoding: str) -> str:
    """Return a text in the characters of an encoding, as near as they come.

    Examples
    --------
    >>> spell("Chargé·e d'œuvre → fin", "ascii")
    "Charge-e d'oeuvre -> fin"
    >>> spell("Chargé → fin", "latin-1")
    'Chargé -> fin'
    """
    if can_write(text, encoding):
        return text
    return "".join(
        sign if can_write(sign, encoding) else _near(sign, encoding) for sign in text
    )


def can_write(text: str, encoding: str) -> bool:
    """Tell whether an encoding has all characters of a text."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _near(sign: str, encoding: str) -> str:
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    plain = unicodedata.normalize("NFKD", sign)
    kept = "".join(part for part in plain if can_write(part, encoding))
    if kept or unicodedata.combining(sign):
        return kept
    return "?"
