"""Tell the genders of French titles apart, and bring them together."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from careerpath.titles.folding import fold

#: Endings of folded feminine words with those of the masculine, longest first.
#: Only such as say something: a bare "e" would make "médecine" of "médecin".
_FEMININE = (
    ("erte", "ert"),
    ("esse", "e"),
    ("euse", "eur"),
    ("eure", "eur"),
    ("rice", "eur"),
    ("elle", "el"),
    ("enne", "en"),
    ("onne", "on"),
    ("ale", "al"),
    ("ate", "at"),
    ("ere", "er"),
    ("ffe", "f"),
    ("ive", "if"),
    ("nte", "nt"),
    ("ee", "e"),
)
#: Letters that a word keeps before such an ending at the least.
SHORTEST_STEM = 3


def neutral(form: str) -> str:
    """Return a folded form with its French feminine words made masculine.

    Examples
    --------
    >>> neutral("directrice administrative et financiere")
    'directeur administratif et financier'
    """
    return " ".join(map(masculine_of, form.split()))


@lru_cache(maxsize=32_768)  # more words than a large graph has
def masculine_of(word: str) -> str:
    """Return a folded word with its feminine ending made masculine."""
    for feminine, masculine in _FEMININE:
        if word.endswith(feminine) and len(word) >= SHORTEST_STEM + len(feminine):
            return word[: -len(feminine)] + masculine
    return word


def alike(first: str, second: str) -> bool:
    """Tell whether two texts are one, but for the gender of their words."""
    pairs = zip_longest(fold(first).split(), fold(second).split(), fillvalue="")
    return all(_alike_words(*pair) or _alike_words(*reversed(pair)) for pair in pairs)


def _alike_words(masculine: str, feminine: str) -> bool:
    """Tell whether two folded words are genders of one; side by side, more count."""
    return masculine_of(masculine) == masculine_of(feminine) or any(
        masculine.endswith(end) and feminine == masculine.removesuffix(end) + added
        for end, added in (("", "e"), ("er", "euse"), ("c", "que"))
    )


def genders(text: str) -> tuple[str, str] | None:
    """Return the masculine and the feminine of a title that gives both, else None.

    What follows the second one may belong to both. The feminine is empty where
    it is the same.

    Examples
    --------
    >>> genders("assistant de direction/assistante de direction")
    ('assistant de direction', 'assistante de direction')
    >>> genders("Chargé / Chargée d'études")
    ("Chargé d'études", "Chargée d'études")
    >>> genders("RH/paie") is None
    True
    """
    first, *others = (part.strip() for part in text.split("/"))
    if len(others) != 1 or not fold(first):
        return None
    words = others[0].split(" ")
    count = len(first.split(" "))
    second, tail = " ".join(words[:count]), "".join(f" {w}" for w in words[count:])
    if not alike(first, second):
        return None
    if neutral(fold(first)) != fold(first) and neutral(fold(second)) == fold(second):
        first, second = second, first
    same = fold(first) == fold(second)
    return first + tail, "" if same else second + tail
