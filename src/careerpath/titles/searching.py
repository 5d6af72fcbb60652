"""Search names by the beginnings of their words, as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.titles.folding import fold, is_name
from careerpath.titles.matching import match, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping


def search(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids whose names hold a word that begins with each word of `text`.

    Those that go by it come first, then those of the shortest names. Where there are
    none, those that `suggest` says are near.

    Examples
    --------
    >>> search("off m", {"office manager": ("om",), "hr officer": ("ho",)})
    ('om',)
    """
    words = fold(text).split() if is_name(text) else []
    if not words:
        return ()
    names = (name for name in index if _holds(name.split(), words))
    held = sorted(names, key=lambda name: (len(name), name))
    found = (*match(text, index), *(owner for name in held for owner in index[name]))
    return tuple(dict.fromkeys(found)) or suggest(text, index)


def _holds(own: list[str], words: list[str]) -> bool:
    return all(any(it.startswith(word) for it in own) for word in words)
