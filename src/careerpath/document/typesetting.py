"""Set text for a terminal of 80 columns: wrapped, emphasised, in what it can write.

All widths are counted in terminal cells. Lines break at ordinary spaces only, so
the narrow no-break spaces of French stay with their sign.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 80
#: What steers a terminal, or turns the order of signs around: all controls but tabs
#: and line ends, and halves of characters. Bold and dim letters are our own.
STEERING = re.compile(
    r"(?!\x1b\[[012]m)(?!\r\n)[\x00-\x08\x0b-\x1f\x7f-\x9f"
    r"\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
#: What stands for a sign that cannot be written; letters lose their accents.
_INSTEAD = {
    "→": "->",
    "↔": "<->",
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
    "\u202f": "\u00a0",
    "\u00a0": " ",
    "\u2060": "",
}


def strong(text: str) -> str:
    """Return text in bold, where the terminal can."""
    return f"\x1b[1m{text}\x1b[0m"


def faint(text: str) -> str:
    """Return text in dim letters, where the terminal can."""
    return f"\x1b[2m{text}\x1b[0m"


def cells(text: str) -> int:
    """Return how many columns a text takes; emphasis comes after measuring.

    Examples
    --------
    >>> cells("né·e"), cells("ne\u0301"), cells("職")
    (4, 2, 2)
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@cache
def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200b\u200d\u2060\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(
    text: str, *, width: int = WIDTH, indent: int = 0, hang: int | None = None
) -> list[str]:
    """Return a paragraph in lines of at most `width` columns.

    `indent` is the margin of the first line, `hang` of the others.

    Examples
    --------
    >>> wrap("one two three", width=9, indent=2)
    ['  one two', '  three']
    """
    margins = [" " * indent, " " * (indent if hang is None else hang)]
    if "\n" not in text and indent + cells(text) <= width:
        return [margins[0] + text] if text else []
    lines: list[str] = []
    line = ""
    for word in _words(text, width - max(map(len, margins))):
        margin = margins[bool(lines)]
        if line and cells(f"{margin}{line} {word}") > width:
            lines.append(margin + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, margins[bool(lines)] + line] if line else lines


def _words(text: str, width: int) -> Iterator[str]:
    """Yield the words of a text, cut where one is wider than a line."""
    for word in filter(None, text.replace("\n", " ").split(" ")):
        rest = word
        while cells(rest) > width:
            cut = _fitting(rest, width)
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def _fitting(word: str, width: int) -> int:
    """Return how many characters of a word fit, breaking after - or / if possible."""
    cut = 1
    while cut < len(word) and cells(word[: cut + 1]) <= width:
        cut += 1
    breaks = [i + 1 for i, letter in enumerate(word[:cut]) if letter in "-/·"]
    return breaks[-1] if breaks and breaks[-1] > 1 else cut


def without_controls(text: str) -> str:
    r"""Return a text without what steers machines and no file can hold.

    Examples
    --------
    >>> without_controls("a\x07b")
    'ab'
    """
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or not _steers(c))


def _steers(character: str) -> bool:
    """Tell whether a character is a control, half of one, or a mark of byte order."""
    return character in "\ufeff\ufffe\uffff" or unicodedata.category(character) in (
        "Cc",
        "Cs",
    )


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


def spelling(encoding: str) -> str:
    """Return the name of an error handler that writes `spell` in an encoding."""
    name = f"careerpath.{encoding}"

    def write_near(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        # What Python calls the encoding here ("charmap") is not always its name.
        return spell(error.object[error.start : error.end], encoding), error.end

    codecs.register_error(name, write_near)
    return name


def _near(sign: str, encoding: str) -> str:
    if sign in _INSTEAD:
        return spell(_INSTEAD[sign], encoding)
    plain = unicodedata.normalize("NFKD", sign)
    kept = "".join(part for part in plain if can_write(part, encoding))
    if kept or unicodedata.combining(sign):
        return kept
    return "?"
