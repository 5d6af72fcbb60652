"""Match what people type to the names of roles and skills.

Matching folds case, accents, ligatures, hyphens and gender forms. It never
guesses: several matches and none are both reported to the caller.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
#: "assistant·e", "assistant(e)", "directeur/trice", "chef-fe": the added ending.
_GENDER_ENDING = re.compile(
    r"(?<=[^\W\d_]{3})\s*[·•∙․.\-(/]\s*-?"
    r"(?:e|ne|le|te|ve|se|fe|[tr]?rice|euse|ive|i?[eè]re)s?(?:\)|(?=[\s,/)]|$))",
    re.IGNORECASE,
)
_SLASHED_PAIR = re.compile(r"([^\W\d_]+)\s*/\s*([^\W\d_]+)")
#: Letters that two gender forms of one word have in common at the least.
_COMMON_STEM = 3


def fold(text: str) -> str:
    """Return `text` in the form in which names are compared.

    Examples
    --------
    >>> fold("  Chargé d'études – Œuvres ")
    'charge d etudes oeuvres'
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", letters))


def spellings(text: str) -> tuple[str, ...]:
    """Return the folded forms that `text` may stand for, its own first.

    Examples
    --------
    >>> spellings("assistant(e) de direction")
    ('assistant e de direction', 'assistant de direction')
    >>> spellings("directeur/directrice RH")
    ('directeur directrice rh', 'directeur rh', 'directrice rh')
    """
    found = {fold(text): None}
    found[fold(_GENDER_ENDING.sub("", text))] = None
    for side in (1, 2):
        found[fold(_SLASHED_PAIR.sub(partial(_one_side, side=side), text))] = None
    parts = [fold(part) for part in text.split("/")]
    if len({part[:_COMMON_STEM] for part in parts}) == 1:
        found |= dict.fromkeys(parts)
    return tuple(form for form in found if form)


def _one_side(pair: re.Match[str], side: int) -> str:
    first, second = fold(pair[1]), fold(pair[2])
    alike = first[:_COMMON_STEM] == second[:_COMMON_STEM]
    return pair[side] if alike else pair[0]


def index_names(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return, for each folded name, the sorted ids that bear it.

    `names` are pairs (name, id).
    """
    found: dict[str, set[str]] = {}
    for name, owner in names:
        for form in spellings(name):
            found.setdefault(form, set()).add(owner)
    return {form: tuple(sorted(owners)) for form, owners in found.items()}


def match(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sorted ids that `text` may mean; the first spelling known wins."""
    for form in spellings(text):
        if form in index:
            return index[form]
    return ()


def suggest(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids whose names are nearest to `text`, nearest first, five at most."""
    from difflib import get_close_matches

    near = get_close_matches(fold(text), sorted(index), n=10, cutoff=0.6)
    words = set(fold(text).split())
    sharing = (name for name in sorted(index) if words <= set(name.split()))
    found = {owner: None for name in [*near, *sharing] for owner in index[name]}
    return tuple(found)[:5]
