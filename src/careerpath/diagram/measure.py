"""Measure texts as they will be printed, and break them into lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags

from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.font_manager import FontPath

#: Words that belong to the one after them, in both languages.
_LITTLE_WORD = re.compile(
    "(an?|and|at|by|for|in|of|on|or|the|to|with|"
    "à|aux?|d'une?|des?|du|en|et|la|les?|ou|par|pour|sur|une?)",
    re.IGNORECASE,
)
#: After these a word may be broken, and its parts between them.
_SIGNS = "-/·"
_PARTS = re.compile(f"[^{_SIGNS}]*[{_SIGNS}]|[^{_SIGNS}]+")
#: How much wider lines may be, so that no little word stands alone.
_WIDER = 1.25
#: How exactly the width of even lines is found, in sizes of letters.
_FINE = 0.1
#: How much narrower a paragraph may be, so that its last line is not so short.
_NARROWER, _LAST_LINE = (1.0, 0.985, 0.97, 0.955, 0.94, 0.92, 0.9), 0.12


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of one size and weight, and the room they take."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    width: float
    height: float


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the printed width of one line in points.

    Raises
    ------
    InvalidValueError
        If the font of the page has no picture of one of the characters.
    """
    return _width_at_100(text, bold=bold) * size / 100


@lru_cache(maxsize=8192)
def _width_at_100(text: str, *, bold: bool) -> float:
    """Return the width at 100 points; widths grow as sizes do.

    A letter stands nearer to some than to others, whatever is around the two: the few
    pairs that there are have to be shaped, not each of many texts.
    """
    _check_letters(text, bold=bold)
    if not text[1:]:
        return _shaped_width(text, bold=bold)
    pairs = sum(_shaped_width(a + b, bold=bold) for a, b in pairwise(text))
    return pairs - sum(_shaped_width(letter, bold=bold) for letter in text[1:-1])


@cache
def _shaped_width(text: str, *, bold: bool) -> float:
    """Return the width at 100 points of a letter, or of two beside each other."""
    font = get_font(_file(bold=bold))
    font.set_size(100, 72)
    features: Any = STYLE.font_features  # typed there as one feature, no more
    font.set_text(text, flags=LoadFlags.NO_HINTING, features=features)
    return font.get_width_height()[0] / 64


def _check_letters(text: str, *, bold: bool) -> None:
    known = _letters(bold=bold)
    if known.issuperset(map(ord, text)):
        return
    character = next(c for c in text if ord(c) not in known)
    raise InvalidValueError(
        message(
            "“{character}” in “{text}” is not in the font of the page, "
            "{font}; write it in letters that are.",
            character=character,
            text=text,
            font=STYLE.font,
        )
    )


@cache
def _letters(*, bold: bool) -> frozenset[int]:
    """Return the characters that the font has a picture of."""
    return frozenset(get_font(_file(bold=bold)).get_charmap())


@cache
def _file(*, bold: bool) -> FontPath:
    """Return where the font is."""
    weight = "bold" if bold else "normal"
    return findfont(FontProperties(family=STYLE.font, weight=weight))


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Return the printed width of the longest word of a text."""
    return _longest_at_100(text, bold=bold) * size / 100


@lru_cache(maxsize=8192)
def _longest_at_100(text: str, *, bold: bool) -> float:
    return max((_width_at_100(w, bold=bold) for w in text.split()), default=0.0)


@lru_cache(maxsize=8192)
def block(
    text: str, size: float, limit: float, most: float = 0.0, *, bold: bool = False
) -> TextBlock:
    """Return `text` broken into as few lines as `limit` allows, evenly filled.

    Words longer than `limit` stay whole up to the width `most`. A little word
    begins a line rather than ending one, where that takes no more lines.
    """
    lines = _broken(text, _at_100(limit, size), _at_100(most, size), bold=bold)
    return _Pen(size, bold=bold).block(lines)


def _at_100(length: float, size: float) -> float:
    """Return how long a length is where letters have 100 points."""
    return round(length * 100 / size, 6)


@lru_cache(maxsize=8192)
def _broken(text: str, limit: float, most: float, *, bold: bool) -> tuple[str, ...]:
    """Return the lines of a block at 100 points, which other sizes break alike."""
    pen = _Pen(100, bold=bold)
    words = text.split(" ")
    whole = (part for word in words for part in pen.whole(word, most))
    limit = max(limit, *map(pen.width, whole), 0.0)
    lines = pen.evenly(words, limit)
    bound = _bound(words)
    longest = max(map(pen.width, bound))
    if longest <= max(limit, min(most, limit * _WIDER)):
        limit = max(limit, longest)
        if len(pen.fill(bound, limit)) <= len(lines):
            lines = pen.evenly(bound, limit)
    return tuple(lines)


@lru_cache(maxsize=8192)
def paragraph(text: str, size: float, limit: float, *, bold: bool = False) -> TextBlock:
    """Return `text` broken at `limit`, its lines full but for a last word alone."""
    pen = _Pen(size, bold=bold)
    words = text.split(" ")
    lines = pen.fill(words, limit)
    for share in _NARROWER if len(lines) > 1 else ():
        tried = pen.fill(words, limit * share)
        if len(tried) > len(lines):
            break
        if pen.width(tried[-1]) >= limit * _LAST_LINE:
            return pen.block(tried)
    return pen.block(lines)


def filled(text: str, size: float, limit: float) -> TextBlock:
    """Return `text` broken at `limit`, as `paragraph` does but much faster.

    Lines are as wide as their words, which are measured once each.
    """
    words = _words_at_100(text)
    room = _at_100(limit, size)
    if max(wide for _, wide in words) > room:
        return paragraph(text, size, limit)
    space = _width_at_100(" ", bold=False)
    lines: list[list[str]] = [[]]
    widths = [-space]
    for word, wide in words:
        if lines[-1] and widths[-1] + space + wide > room:
            lines.append([])
            widths.append(-space)
        lines[-1].append(word)
        widths[-1] += space + wide
    joined = tuple(map(" ".join, lines))
    high = len(joined) * size * STYLE.line_height
    return TextBlock(
        joined, size, bold=False, width=max(widths) * size / 100, height=high
    )


@lru_cache(maxsize=8192)
def _words_at_100(text: str) -> tuple[tuple[str, float], ...]:
    """Return the words of a text, each with its width."""
    return tuple((word, _width_at_100(word, bold=False)) for word in text.split(" "))


def _bound(words: Sequence[str]) -> list[str]:
    """Return words, little ones joined to what follows them."""
    bound: list[str] = []
    for word in words:
        if bound and _LITTLE_WORD.fullmatch(bound[-1].rpartition(" ")[2]):
            bound[-1] += f" {word}"
        else:
            bound.append(word)
    return bound


class _Pen:
    """Letters of one size and weight, and how they fill lines."""

    def __init__(self, size: float, *, bold: bool) -> None:
        self.size, self.bold = size, bold

    def width(self, text: str) -> float:
        """Return the printed width of one line."""
        return width(text, self.size, bold=self.bold)

    def block(self, lines: Sequence[str]) -> TextBlock:
        """Return lines as a block."""
        high = len(lines) * self.size * STYLE.line_height
        wide = max(map(self.width, lines))
        return TextBlock(tuple(lines), self.size, self.bold, wide, high)

    def evenly(self, words: Sequence[str], limit: float) -> list[str]:
        """Return as few lines as `limit` allows, as narrow as may be."""
        lines = self.fill(words, limit)
        low, high = 0.0, limit if self.is_whole(words, limit) else 0.0
        while len(lines) > 1 and high - low > _FINE * self.size:
            middle = (low + high) / 2
            tried = self.fill(words, middle)
            if len(tried) <= len(lines) and self.is_whole(words, middle):
                lines, high = tried, middle
            else:
                low = middle
        return lines

    def whole(self, word: str, most: float) -> list[str]:
        """Return a word, or else its parts, where they are no wider than `most`."""
        parts = [word] if self.width(word) <= most else _PARTS.findall(word)
        return [part for part in parts if self.width(part) <= most]

    def is_whole(self, words: Sequence[str], limit: float) -> bool:
        """Tell whether `limit` breaks no word."""
        return all(self.width(word) <= limit for word in words)

    def fill(self, words: Sequence[str], limit: float) -> list[str]:
        """Return lines that are as full as can be."""
        lines: list[str] = []
        line = ""
        for word in words:
            for piece in self._pieces(word, limit):
                joined = f"{line} {piece}" if line else piece
                if line and self.width(joined) > limit:
                    lines.append(line)
                    joined = piece
                line = joined
        return [*lines, line]

    def _pieces(self, word: str, limit: float) -> list[str]:
        """Return a word in pieces that fit.

        It is cut after a hyphen, slash or point if it has any, or gets a hyphen.
        """
        pieces: list[str] = []
        rest = word
        while self.width(rest) > limit and len(rest) > 1:
            most = 1
            while self.width(rest[: most + 1] + "-") <= limit:
                most += 1
            cut = max(rest.rfind(sign, 0, most + 1) for sign in _SIGNS) + 1
            pieces.append(rest[:cut] or f"{rest[:most]}-")
            rest = rest[cut or most :]
        return [*pieces, rest]


def lines_of(lines: tuple[str, ...], size: float) -> TextBlock:
    """Return lines that are already broken as a block."""
    widest = max(width(line, size) for line in lines)
    return TextBlock(
        lines=lines,
        size=size,
        bold=False,
        width=widest,
        height=len(lines) * size * STYLE.line_height,
    )
