"""Write values as YAML on one line, in the words that our own reader accepts."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from careerpath.loading.reading.values import NOT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Texts that need no quotes inside brackets; all others get them.
_PLAIN = re.compile(r"[^\W\d_](?:[\w '’./()·–-]*[\w.)])?")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def word(text: str) -> str:
    r"""Return a text, in quotes where some reader of YAML would mistake it.

    Examples
    --------
    >>> print(word("Keep the diary"), word("no"), word('say "yes": loudly'))
    Keep the diary "no" "say \"yes\": loudly"
    """
    if _PLAIN.fullmatch(text) and not NOT_TEXT.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


@lru_cache(maxsize=32_768)  # roles are named by many moves, skills by many roles
def name(text: str) -> str:
    """Return an id."""
    return text if _ID.fullmatch(text) and not NOT_TEXT.fullmatch(text) else word(text)


def items(values: Iterable[str]) -> str:
    """Return a list of values that are written already."""
    return f"[{', '.join(values)}]"


def fields(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a map of keys to values that are written already."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"


def given(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return only the keys that have a value."""
    return [(key, value) for key, value in pairs if value]
