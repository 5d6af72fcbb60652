"""Bound the work of a search."""

from __future__ import annotations

DEFAULT_LABEL_BUDGET = 500_000


class Budget:
    """How many labels a search may still make, and how many it took up."""

    def __init__(self, labels: int) -> None:
        self.left = labels
        self.popped = 0
