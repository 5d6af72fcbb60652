"""Embed letters into PDF files, and nothing else of their fonts."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fontTools import subset

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How letters are joined, moved and spaced where a program sets text: on a page they
#: stand in their places already, and cutting these tables takes longer than the rest.
_SETTING = ("GDEF", "GPOS", "GSUB", "MATH", "kern")


class _Letters(subset.Options):  # type: ignore[misc]
    """What to keep of a font: its letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.drop_tables += _SETTING


@contextmanager
def letters_alone() -> Iterator[None]:
    """Let what matplotlib saves meanwhile have no more of a font than its letters."""
    usual = subset.Options
    subset.Options = _Letters
    try:
        yield
    finally:
        subset.Options = usual
