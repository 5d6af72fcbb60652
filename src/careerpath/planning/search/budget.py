"""Bound the work of a search, and hold what it found."""

from __future__ import annotations

from typing import NamedTuple

DEFAULT_LABEL_BUDGET = 500_000


class Budget:
    """How many labels a search may still make, and how many it took up."""

    def __init__(self, labels: int) -> None:
        self.left = labels
        self.popped = 0


class SearchResult(NamedTuple):
    """The best routes, best first, and how far they are proven.

    Attributes
    ----------
    routes
        Numbers of their roles.
    proven
        Whether no other route comes before one of them.
    lower_bound
        What the criterion of no other route can go below where the budget was
        met, else None; for trade-offs that is said of effort.
    popped
        How many labels were taken up.
    """

    routes: tuple[tuple[int, ...], ...]
    proven: bool
    lower_bound: int | None
    popped: int
