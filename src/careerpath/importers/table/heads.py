"""Join headings that stand in two rows: joined cells over the names of columns."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from careerpath.importers.table.cells import is_level_word, is_mark, number_in
from careerpath.importers.table.columns import find_head, heading_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.importers.table.columns import Rows
    from careerpath.importers.table.vocabulary import Meaning


class Joined(NamedTuple):
    """Rows with one row of headings, and the group of each column that has one."""

    rows: Rows
    groups: Mapping[int, str]


def join_headings(rows: Rows, told: Mapping[str, Meaning]) -> Joined:
    """Return a table with one row of headings.

    The row that names roles or skills may be the upper of the two or the lower.
    """
    head = find_head(rows, told)
    for top in () if head is None else (head, head - 1):
        pair = [cells for _, cells in rows[max(top, 0) : top + 2]]
        if top < 0 or len(pair) < 2:  # noqa: PLR2004
            continue
        upper, lower = zip(*zip_longest(*pair, fillvalue=""), strict=True)
        groups = dict(_groups(upper, lower))
        if _are_joined(upper, lower, groups):
            headings = [
                below or above for above, below in zip(upper, lower, strict=True)
            ]
            one = (rows[top + 1][0], headings)
            return Joined((*rows[:top], one, *rows[top + 2 :]), groups)
    return Joined(rows, {})


def _groups(upper: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the places of names with what stands over them, or last did.

    What is said of the rows ends a group, and is in none.
    """
    group = ""
    for place, (above, below) in enumerate(zip(upper, lower, strict=True)):
        is_name = bool(below) and heading_meaning(below) is None
        group = (above or group) if is_name else ""
        if group:
            yield place, group


def _are_joined(
    upper: Sequence[str], lower: Sequence[str], groups: Mapping[int, str]
) -> bool:
    """Tell whether groups stand over names: one of them over several at least."""
    spread = any(not upper[place] for place in groups)
    words = [*groups.values(), *(lower[place] for place in groups)]
    beside = any(
        heading_meaning(above or below) in ("role", "skill")
        for place, (above, below) in enumerate(zip(upper, lower, strict=True))
        if place not in groups
    )
    return spread and beside and not any(map(_is_cell, words))


def _is_cell(text: str) -> bool:
    """Tell whether a text is a level or the heading of a fact, and no name."""
    level = number_in(text) is not None or is_mark(text) or is_level_word(text)
    return level or heading_meaning(text) is not None
