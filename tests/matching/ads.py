"""Advertisements and CVs of our own writing, with the roles they describe.

`held_out` was written before there was a matcher and is never tuned on; whoever
changes the matcher looks at `tuning` only. Half of the titles mislead.

`others` was written in the manner of others: job sheets of town halls and hospitals,
advertisements of firms in America, India, Quebec, Switzerland, Belgium, terms of
charities and universities; a third is about jobs that the graph does not hold
("none"). Its halves were drawn by `half_of` before the matcher had read any of it.
On its first reading `others/held_out` had 34 of 36 right first, 27 of 28 answers
without doubt right, and 16 of 18 jobs outside the graph recognised.
"""

from __future__ import annotations

import csv
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = Path(__file__).parent / "ads"


class Ad(NamedTuple):
    """A text, and the one or two roles that it describes; none outside the graph."""

    name: str
    text: str
    roles: frozenset[str]
    misleading: bool


def read_ads(collection: str) -> list[Ad]:
    """Return the advertisements of a collection, by name."""
    folder = _FOLDER / collection
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as file:
        return [
            Ad(
                name=row["ad"],
                text=(folder / f"{row['ad']}.txt").read_text(encoding="utf-8"),
                roles=frozenset({row["role"], row["second_role"]} - {"", "none"}),
                misleading=row["title"] == "misleading",
            )
            for row in csv.DictReader(file)
        ]


def half_of(names: Iterable[str]) -> set[str]:
    """Return the half of some names that is kept apart: those of the lower digests."""
    drawn = sorted(names, key=lambda name: sha256(name.encode()).hexdigest())
    return set(drawn[: len(drawn) // 2])
