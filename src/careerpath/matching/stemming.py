"""Bring the words of a text to stems that can be compared."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from careerpath.matching.language import FUNCTION_WORDS, WORD
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.text import Language

_ALGORITHMS: dict[Language, str] = {"en": "english", "fr": "french"}
#: Makes one stem of "organize" and "organise", "program" and "programme", "labor"
#: and "labour".
_SPELLINGS = (("iz", "is"), ("mm", "m"), ("our", "or"))
#: Two stems at least this much alike, in percent, are one word written wrong.
_ALIKE = 88
#: Shorter stems have too many neighbours to be corrected.
_SHORTEST_CORRECTED = 6


def stems(text: str, language: Language) -> list[str]:
    """Return the stems of the words that say something, in their order.

    Examples
    --------
    >>> stems("Vous négociez avec les fournisseurs", "fr")
    ['negoc', 'fournisseur']
    >>> stems("organizing a program", "en") == stems("organising a programme", "en")
    True
    """
    words = WORD.findall(text.lower())
    return [stem for word in words if (stem := _stem(word, language))]


@lru_cache(maxsize=32_768)  # more words than a large graph has
def _stem(word: str, language: Language) -> str:
    """Return the stem of a word without accents; empty for a word of grammar."""
    if len(word) == 1 or word in FUNCTION_WORDS[language]:
        return ""
    stem = fold(_stemmer(language).stemWord(word.replace("&", "")))
    if language == "en":
        for spelling, common in _SPELLINGS:
            stem = stem.replace(spelling, common)
    return stem


@cache
def _stemmer(language: Language) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(_ALGORITHMS[language])


def correct(unknown: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return the known stem that each misspelt one stands for.

    Only stems with the same first two letters are compared.

    Examples
    --------
    >>> correct(["agennda", "fournisseru", "xylophon"], ["agend", "fournisseur"])
    {'fournisseru': 'fournisseur'}
    """
    from rapidfuzz import fuzz, process

    by_start: dict[str, list[str]] = {}
    for stem in sorted(known):
        if len(stem) >= _SHORTEST_CORRECTED:
            by_start.setdefault(stem[:2], []).append(stem)
    found = {}
    for stem in sorted(set(unknown)):
        choices = by_start.get(stem[:2])
        if choices and len(stem) >= _SHORTEST_CORRECTED:
            best = process.extractOne(
                stem, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE
            )
            if best is not None:
                found[stem] = best[0]
    return found
