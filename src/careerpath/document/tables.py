"""Lay out tables for a terminal of 80 columns: long cells are wrapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.typesetting import WIDTH, cells, strong, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.document.blocks import Column, Group, Table

_GAP = "  "
_NARROWEST = 10


def lay_out_table(table: Table, *, indent: int = 0) -> list[list[str]]:
    r"""Return the lines of each group of a table, columns under one another.

    Examples
    --------
    >>> from careerpath.document.blocks import Column, table
    >>> rows = [["Office manager", "5"], ["Recruiter", "12"]]
    >>> (lines,) = lay_out_table(table([Column("Role"), Column("Hours", True)], rows))
    >>> for line in lines:
    ...     print(line.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    Role            Hours
    Office manager      5
    Recruiter          12
    """
    heads = [
        (group.heading, *(column.heading for column in table.columns[1:]))
        for group in table.groups
    ]
    rows = [row.cells for group in table.groups for row in group.rows]
    widths = fit(table.columns, [*heads, *rows], WIDTH - indent)
    margin = " " * indent
    return [
        [
            *(margin + strong(line) for line in _row(head, table.columns, widths)),
            *(margin + line for line in _body(group, table.columns, widths)),
        ]
        for head, group in zip(heads, table.groups, strict=True)
    ]


def _body(
    group: Group, columns: Sequence[Column], widths: Sequence[int]
) -> Iterator[str]:
    """Yield the rows of a group, each note in lines as wide as the page."""
    for row in group.rows:
        yield from _row(row.cells, columns, widths)
        yield from wrap(row.note, indent=2, hang=4)


def fit(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int
) -> list[int]:
    """Return the widths of columns: as wide as needed, narrowed to fit the room.

    The widest column gives way first; a fixed one only where no other can, and
    words are cut only where whole ones do not fit.
    """
    texts = list(zip(*rows, strict=True))
    widths = [max(map(cells, column)) for column in texts]
    words = [max(map(_longest_word, column)) for column in texts]
    room -= len(_GAP) * (len(columns) - 1)
    while sum(widths) > room:
        narrowed = _yielding(columns, widths, words)
        if not narrowed:
            break
        widths[max(narrowed, key=widths.__getitem__)] -= 1
    return widths


def _yielding(
    columns: Sequence[Column], widths: Sequence[int], words: Sequence[int]
) -> list[int]:
    """Return which columns may get narrower now, those first that lose least."""
    wide = [i for i, width in enumerate(widths) if width > _NARROWEST]
    free = [i for i in wide if not columns[i].fixed]
    return [i for i in free if widths[i] > words[i]] or free or wide


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
