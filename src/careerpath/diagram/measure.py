"""Measure texts as they will be printed, and break them into lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size and weight, and the room they take."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    width: float
    height: float


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the printed width of one line in points.

    Raises
    ------
    InvalidValueError
        If the font of the page has no picture of one of the characters.
    """
    font = FontProperties(
        family=STYLE.font, size=size, weight="bold" if bold else "normal"
    )
    _check_letters(text, bold=bold)
    found: float = text_to_path.get_text_width_height_descent(text, font, ismath=False)[
        0
    ]
    return found


def _check_letters(text: str, *, bold: bool) -> None:
    for character in text:
        if ord(character) not in _letters(bold=bold):
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
    weight = "bold" if bold else "normal"
    path = findfont(FontProperties(family=STYLE.font, weight=weight))
    return frozenset(get_font(path).get_charmap())


@lru_cache(maxsize=8192)
def block(
    text: str, size: float, limit: float, most: float = 0.0, *, bold: bool = False
) -> Block:
    """Return `text` broken into as few lines as `limit` allows, evenly filled.

    Words longer than `limit` stay whole up to the width `most`.
    """
    words = (width(word, size, bold=bold) for word in text.split())
    limit = max([limit, *(word for word in words if word <= most)])
    even = _narrowest(text, size, limit, bold=bold)
    lines = _fill(text, size, even, bold=bold)
    return Block(
        lines,
        size,
        bold,
        max(width(line, size, bold=bold) for line in lines),
        len(lines) * size * STYLE.line_height,
    )


def paragraph(text: str, size: float, limit: float, *, bold: bool = False) -> Block:
    """Return `text` broken at `limit`, each line as full as it can be."""
    lines = _fill(text, size, limit, bold=bold)
    widest = max(width(line, size, bold=bold) for line in lines)
    return Block(lines, size, bold, widest, len(lines) * size * STYLE.line_height)


def _narrowest(text: str, size: float, limit: float, *, bold: bool) -> float:
    """Return the least width that needs no more lines than `limit` does."""
    if not _whole(text, size, limit, bold=bold):
        return limit
    count = len(_fill(text, size, limit, bold=bold))
    low, high = 0.0, limit
    while count > 1 and high - low > 1:
        middle = (low + high) / 2
        lines = len(_fill(text, size, middle, bold=bold))
        if lines <= count and _whole(text, size, middle, bold=bold):
            high = middle
        else:
            low = middle
    return high


def _whole(text: str, size: float, limit: float, *, bold: bool) -> bool:
    """Tell whether `limit` breaks no word."""
    return all(width(word, size, bold=bold) <= limit for word in text.split())


def _fill(text: str, size: float, limit: float, *, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        for piece in _pieces(word, size, limit, bold=bold):
            joined = f"{line} {piece}" if line else piece
            if line and width(joined, size, bold=bold) > limit:
                lines.append(line)
                joined = piece
            line = joined
    return (*lines, line)


def _pieces(word: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Return a word in pieces that fit, cut after a hyphen or slash if it has any."""
    pieces: list[str] = []
    rest = word
    while width(rest, size, bold=bold) > limit and len(rest) > 1:
        most = 1
        while width(rest[: most + 1], size, bold=bold) <= limit:
            most += 1
        cut = max(rest.rfind("-", 0, most), rest.rfind("/", 0, most)) + 1 or most
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return [*pieces, rest]


def lines_of(lines: tuple[str, ...], size: float) -> Block:
    """Return lines that are already broken as a block."""
    widest = max(width(line, size) for line in lines)
    return Block(
        lines=lines,
        size=size,
        bold=False,
        width=widest,
        height=len(lines) * size * STYLE.line_height,
    )
