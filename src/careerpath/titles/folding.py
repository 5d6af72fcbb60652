"""Fold names to the letters by which they are compared, and say how long they can be.

Whatever is longer is no name, and is not read as one.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from careerpath.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

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
    if text.isascii():  # as most names are; bytes are translated faster
        letters = text.encode().translate(_FOLDED_ASCII).decode()
    else:
        letters = text.translate(_FOLDED)
    return " ".join(letters.split())


def without_marks(text: str) -> str:
    """Return a text without the accents that stand apart, and without unseen signs."""
    return text if text.isascii() else text.translate(_UNMARKED)


class _Letters(dict[int, str]):
    """What becomes of each letter, worked out once; texts are translated by it.

    Letter by letter: to bring thousands of accents on one into order takes for ever.
    """

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, code: int) -> str:
        self[code] = found = self._change(chr(code))
        return found


def _unmarked(letter: str) -> str:
    return "" if unicodedata.category(letter) in _MARKS else letter


def _folded(letter: str) -> str:
    """Return a letter without its case and accents, and a blank for any other sign."""
    plain = unicodedata.normalize("NFKD", letter.translate(_LIGATURES)).casefold()
    return "".join(c if c.isalnum() else " " for c in without_marks(plain))


_UNMARKED, _FOLDED = _Letters(_unmarked), _Letters(_folded)
_FOLDED_ASCII = "".join(_folded(chr(code)) for code in range(128)).encode().ljust(256)


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
