"""Hold what a search for routes found, and how far that is proven."""

from __future__ import annotations

from typing import NamedTuple


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
