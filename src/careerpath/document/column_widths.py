"""Find how wide the columns of a table are, in letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.typesetting import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.document.blocks import Column

#: Room for so many letters is left free between two columns.
GAP = 2
_NARROWEST = 10


def fit(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int
) -> list[int]:
    """Return the widths of columns: as wide as needed, narrowed to fit the room.

    The widest column gives way first; a fixed one only where no other can, and
    words are cut only where whole ones do not fit.
    """
    texts = list(zip(*rows, strict=True))
    widths = [max(map(cells, column)) for column in texts]
    words = [max(map(longest_word, column)) for column in texts]
    room -= GAP * (len(columns) - 1)
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


def longest_word(text: str) -> int:
    """Return how many columns the longest word of a text takes."""
    return max(map(cells, text.split(" ")))
