"""Fold names to the letters by which they are compared, and say how long they can be.

Whatever is longer is no name, and is not read as one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from careerpath.errors import Message, message

_WORDS = re.compile(r"[^\W_]+").findall
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
#: The categories of accents and of signs that cannot be seen.
_MARKS = ("Mn", "Me", "Cf")
#: In characters. Three times the longest of the public classifications.
LONGEST_NAME = 300
_SHOWN = 40


def fold(text: str) -> str:
    """Return `text` in the form in which names are compared.

    Examples
    --------
    >>> fold("  Chargé d'études – Œuvres ")
    'charge d etudes oeuvres'
    """
    if text.isascii():  # nothing to take off; every start folds hundreds of names
        letters = text.lower()
    else:
        letters = "".join(map(_plain, text.translate(_LIGATURES)))
    words = letters.split()
    if not "".join(words).isalnum():  # which few names need, and takes longer
        words = _WORDS(letters)
    return " ".join(words)


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


def is_name(text: str) -> bool:
    """Tell whether a text is short enough to be the name of something."""
    return len(text) <= LONGEST_NAME


def refuse_length(text: str) -> Message:
    """Return what is wrong with a text that is too long for a name."""
    return message(
        "“{start}…” has {count} characters; no name has more than {most}.",
        start=text[:_SHOWN].strip(),
        count=len(text),
        most=LONGEST_NAME,
    )
