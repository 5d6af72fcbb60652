"""Advertisements and CVs of our own writing, with the roles they describe.

`held_out` was written before there was a matcher and is never tuned on; whoever
changes the matcher looks at `tuning` only. Half of the titles mislead.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "ads"


class Ad(NamedTuple):
    """A text, and the one or two roles that it describes."""

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
                roles=frozenset({row["role"], row["second_role"]} - {""}),
                misleading=row["title"] == "misleading",
            )
            for row in csv.DictReader(file)
        ]
