"""Match what people type to the names of roles and skills.

Matching folds case, accents, ligatures, hyphens and gender forms. It never
guesses: several matches and none are both reported to the caller.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
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
_SHORTEST_STEM = 3
_LONGEST_ENDING = 5

_DOTS = r"·•∙․⋅‧・."
_HYPHENS = r"\-‐‑–"
_WORD = r"[^\W\d_]"
#: "assistant·e", "chef-fe", "directeur / -trice", "chargé(e)s"; not "vente/e-commerce".
_ADDED_ENDING = re.compile(
    rf"({_WORD}{{{_SHORTEST_STEM},}})"
    rf"(?:(?:[{_DOTS}{_HYPHENS}]|\s*/\s*-?(?![eE]-))({_WORD}{{1,{_LONGEST_ENDING}}})"
    rf"|\s*\(\s*-?({_WORD}{{1,{_LONGEST_ENDING}}})\s*\))"
    rf"(?:[{_DOTS}]?s)?(?![^\W_])"
)
_OR = r"\s*[/|]\s*|\s+(?i:ou|or)\s+"
#: "assistant/assistante", "assistant ou assistante", "assistant (assistante)".
_DOUBLET = re.compile(
    rf"({_WORD}{{{_SHORTEST_STEM},}})(?:(?:{_OR})({_WORD}+)|\s*\(\s*({_WORD}+)\s*\))"
)
#: "H/F", "(f/h)", "(m/f/d)" in job advertisements.
_BOTH_WANTED = re.compile(r"\(?\b(?:h/f|f/h|m/f|f/m)(?:/[dxn])?\b\)?", re.IGNORECASE)
_MARKS = re.compile(rf"[/|({_DOTS}{_HYPHENS}]|\s(?i:ou|or)\s")


# --------------------------------------------------------------------------- forms


def fold(text: str) -> str:
    """Return `text` in the form in which names are compared.

    Examples
    --------
    >>> fold("  Chargé d'études – Œuvres ")
    'charge d etudes oeuvres'
    """
    if text.isascii():  # nothing to take off; every start folds hundreds of names
        return " ".join(re.findall(r"[^\W_]+", text.lower()))
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    letters = "".join(
        c for c in plain if unicodedata.category(c) not in ("Mn", "Me", "Cf")
    )
    return " ".join(re.findall(r"[^\W_]+", letters))


def spellings(text: str) -> tuple[str, ...]:
    """Return the folded forms that `text` may stand for, its own first.

    Only forms of both genders of one name are taken apart; "RH/paie" stays
    what it is.

    Examples
    --------
    >>> spellings("assistant(e) de direction")
    ('assistant e de direction', 'assistant de direction')
    >>> spellings("directeur/directrice RH")
    ('directeur directrice rh', 'directeur rh', 'directrice rh')
    """
    text = unicodedata.normalize("NFC", text)
    found = {fold(text): None}
    if _MARKS.search(text):
        plain = _BOTH_WANTED.sub(" ", text)
        for base in (plain, _rewrite(_ADDED_ENDING, plain, _without_ending)):
            found[fold(base)] = None
            found[fold(_rewrite(_DOUBLET, base, _first_gender))] = None
            found[fold(_rewrite(_DOUBLET, base, _second_gender))] = None
            found |= dict.fromkeys(_halves(base))
    return tuple(form for form in found if form)


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
    first, *others = re.split(r"\s*/\s*", text)
    if len(others) != 1 or not fold(first):
        return None
    words = others[0].split(" ")
    count = len(first.split(" "))
    second, tail = " ".join(words[:count]), "".join(f" {w}" for w in words[count:])
    if not _alike(first, second):
        return None
    if neutral(fold(first)) != fold(first) and neutral(fold(second)) == fold(second):
        first, second = second, first
    same = fold(first) == fold(second)
    return first + tail, "" if same else second + tail


def neutral(form: str) -> str:
    """Return a folded form with its French feminine words made masculine.

    Examples
    --------
    >>> neutral("directrice administrative et financiere")
    'directeur administratif et financier'
    """
    return " ".join(_masculine(word) for word in form.split())


def _masculine(word: str) -> str:
    for feminine, masculine in _FEMININE:
        if word.endswith(feminine) and len(word) >= _SHORTEST_STEM + len(feminine):
            return word[: -len(feminine)] + masculine
    return word


def _alike(first: str, second: str) -> bool:
    """Tell whether two texts are one, but for the gender of their words."""
    pairs = zip_longest(fold(first).split(), fold(second).split(), fillvalue="")
    return all(_alike_words(*pair) or _alike_words(*reversed(pair)) for pair in pairs)


def _alike_words(masculine: str, feminine: str) -> bool:
    """Tell whether two folded words are genders of one; side by side, more count."""
    return _masculine(masculine) == _masculine(feminine) or any(
        masculine.endswith(end) and feminine == masculine.removesuffix(end) + added
        for end, added in (("", "e"), ("er", "euse"), ("c", "que"))
    )


def _rewrite(
    pattern: re.Pattern[str], text: str, change: Callable[[re.Match[str]], str | None]
) -> str:
    """Return `text` with each match changed; where it is refused, try the next word."""
    parts, at = [], 0
    while found := pattern.search(text, at):
        changed = change(found)
        end = found.end(1) if changed is None else found.end()
        parts += [text[at : found.start()], changed or found[1]]
        at = end
    return "".join([*parts, text[at:]])


def _without_ending(match: re.Match[str]) -> str | None:
    """Return the word before an ending that makes a feminine of it."""
    word, ending = fold(match[1]), fold(match[2] or match[3])
    if ending in ("e", "es"):
        return match[1]
    endings = {ending, ending.removesuffix("s")}
    longest = len(word) - _SHORTEST_STEM
    feminines = (
        word[: len(word) - cut] + e
        for e in endings
        for cut in range(min(longest, _LONGEST_ENDING) + 1)
    )
    fits = any(f != word and neutral(f) == word for f in feminines)
    return match[1] if fits else None


def _first_gender(match: re.Match[str]) -> str | None:
    return match[1] if _alike(match[1], match[2] or match[3]) else None


def _second_gender(match: re.Match[str]) -> str | None:
    second = match[2] or match[3]
    return second if _alike(match[1], second) else None


def _halves(text: str) -> tuple[str, ...]:
    """Return both halves of "assistant de direction/assistante de direction"."""
    for sign in (r"/", r"\|", _OR):
        first, *others = re.split(sign, text)
        if len(others) == 1 and _alike(first, others[0]):
            return fold(first), fold(others[0])
    return ()


# -------------------------------------------------------------------------- matching


def index_names(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return, for each folded name, the sorted ids that bear it.

    `names` are pairs (name, id). A name's other gender is in the index too,
    unless someone bears that name in so many words.
    """
    written: dict[str, set[str]] = {}
    for name, owner in names:
        for form in spellings(name):
            written.setdefault(form, set()).add(owner)
    derived: dict[str, set[str]] = {}
    for form, owners in written.items():
        if (other := neutral(form)) not in written:
            derived.setdefault(other, set()).update(owners)
    return {form: tuple(sorted(ids)) for form, ids in (written | derived).items()}


def match(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sorted ids that `text` may mean.

    The text as it is comes first, then the names that it spells in both
    genders, then their other gender.
    """
    forms = spellings(text)
    for group in (forms[:1], forms[1:], tuple(map(neutral, forms))):
        found = {owner for form in group for owner in index.get(form, ())}
        if found:
            return tuple(sorted(found))
    return ()


def suggest(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids whose names are nearest to `text`, nearest first, five at most.

    Names that hold all words of the text come first, the shortest before.
    """
    from difflib import get_close_matches

    words = set(fold(text).split())
    if not words:
        return ()
    holding = sorted(
        (name for name in index if words <= set(name.split())),
        key=lambda name: (len(name), name),
    )
    near = get_close_matches(fold(text), _worth_a_look(fold(text), index), n=10)
    found = {owner: None for name in [*holding, *near] for owner in index[name]}
    return tuple(found)[:5]


def _worth_a_look(text: str, names: Iterable[str]) -> list[str]:
    """Return the names, sorted, that share every third pair of letters with `text`.

    Comparing letter by letter takes seconds where there are 100,000 names.
    """
    pairs = {"".join(pair) for pair in pairwise(text)}
    return sorted(n for n in names if 3 * sum(p in n for p in pairs) >= len(pairs))
