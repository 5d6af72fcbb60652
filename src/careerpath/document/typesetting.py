"""Set text for a terminal of 80 columns: wrapped paragraphs, tables, emphasis.

All widths are counted in terminal cells. Lines break at ordinary spaces only, so
the narrow no-break spaces of French stay with their sign.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDTH = 80
_GAP = "  "
_NARROWEST = 10


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


class Column(NamedTuple):
    """A column of a table; one that is not `fixed` may be made narrower."""

    heading: str
    right: bool = False
    fixed: bool = False


def table(
    columns: Sequence[Column],
    rows: Iterable[Sequence[str]],
    *,
    indent: int = 0,
) -> list[str]:
    r"""Return a table in lines of at most 80 columns; long cells are wrapped.

    Examples
    --------
    >>> rows = [["Office manager", "5"], ["Recruiter", "12"]]
    >>> for line in table([Column("Role"), Column("Hours", right=True)], rows):
    ...     print(line.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    Role            Hours
    Office manager      5
    Recruiter          12
    """
    first, *others = columns
    (lines,) = tables(others, [(first, list(rows))], indent=indent)
    return lines


def tables(
    columns: Sequence[Column],
    sections: Iterable[tuple[Column, Sequence[Sequence[str]]]],
    *,
    indent: int = 0,
) -> list[list[str]]:
    """Return tables whose columns stand under one another.

    `sections` are pairs: the first column with its heading, and the rows.
    """
    parts = list(sections)
    if not parts:
        return []
    laid = [parts[0][0], *columns]
    heads = [[c.heading for c in (first, *columns)] for first, _rows in parts]
    widths = fit(
        laid, [*heads, *(r for _first, rows in parts for r in rows)], WIDTH - indent
    )
    margin = " " * indent
    return [
        [
            *(margin + strong(line) for line in _row(head, laid, widths)),
            *(margin + line for row in rows for line in _row(row, laid, widths)),
        ]
        for head, (_first, rows) in zip(heads, parts, strict=True)
    ]


def noted_tables(
    columns: Sequence[Column],
    sections: Iterable[tuple[Column, Sequence[tuple[Sequence[str], str]]]],
) -> list[list[str]]:
    """Return tables like `tables`, each row with a note that goes below it.

    A note takes lines of its own as wide as the page; where it is empty, none.
    """
    parts = list(sections)
    cut = [(head, r) for head, rows in parts for r in ([], *([row] for row, _ in rows))]
    laid = iter(tables(columns, cut))
    found = []
    for _head, rows in parts:
        lines = next(laid)
        height = len(lines)
        for _row, note in rows:
            lines += [*next(laid)[height:], *wrap(note, indent=2, hang=4)]
        found.append(lines)
    return found


def spaced(parts: Iterable[list[str]]) -> list[str]:
    """Return the lines of several parts with an empty line between them."""
    lines: list[str] = []
    for part in parts:
        lines += ["", *part] if lines else part
    return lines


def fit(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int
) -> list[int]:
    """Return the widths of columns: as wide as needed, narrowed to fit the room.

    The widest column gives way first; a fixed one only where no other can, and
    words are cut only where whole ones do not fit.
    """
    widths = [max(cells(row[i]) for row in rows) for i in range(len(columns))]
    words = [max(_longest_word(row[i]) for row in rows) for i in range(len(columns))]
    room -= len(_GAP) * (len(columns) - 1)
    while sum(widths) > room:
        wide = [i for i, width in enumerate(widths) if width > _NARROWEST]
        whole = [i for i in wide if widths[i] > words[i]]
        flexible = (
            [i for i in whole if not columns[i].fixed]
            or [i for i in wide if not columns[i].fixed]
            or wide
        )
        if not flexible:
            break
        widths[max(flexible, key=widths.__getitem__)] -= 1
    return widths


def _longest_word(text: str) -> int:
    return max(map(cells, text.split(" ")))


def _row(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[int]
) -> list[str]:
    """Return a row as lines: as many as its longest cell needs."""
    wrapped = [
        wrap(cell, width=width) or [""] for cell, width in zip(row, widths, strict=True)
    ]
    lines = []
    for number in range(max(map(len, wrapped))):
        parts = [cell[number] if number < len(cell) else "" for cell in wrapped]
        padded = [
            _pad(part, width, right=column.right)
            for part, width, column in zip(parts, widths, columns, strict=True)
        ]
        lines.append(_GAP.join(padded).rstrip(" "))
    return lines


def _pad(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space
