"""Match what people type to the names of roles and skills.

Matching folds case, accents, ligatures, hyphens and gender forms. It never
guesses: several matches and none are both reported to the caller.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

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
#: "(RH)", "-DAF-", "- PMO": what a title says twice.
_ASIDE = re.compile(
    r"\s*(?<!\w)\([A-Z]{2,5}\)(?!\w)|\s*-\s?[A-Z]{2,5}\s?-(?!\w)|\s+-\s+[A-Z]{2,5}\s*$"
)
#: "D.R.H.", "P.A."
_INITIALS = re.compile(rf"\s*(?:{_WORD}\.){{2,}}{_WORD}?\s*")
#: Folded words that join others.
_JOINING = frozenset(
    "a and au aux d de des du en et for in l la le les of the to".split()  # noqa: SIM905
)
#: Folded words that say nothing of what the job is.
_BESIDE = frozenset(
    (
        "bilingual",
        "bilingue",
        "confirme",
        "entreprise",
        "junior",
        "trilingual",
        "trilingue",
    )
)
#: Between fewer words, those that join them tell a "manager assistant" apart from
#: an "assistant de manager".
_FEWEST_JOINED = 3
_SHORTEST_PLURAL = 4
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
    if _INITIALS.fullmatch(text):
        text = text.replace(".", "")
    found = {fold(text): None}
    if _MARKS.search(text):
        plain = _BOTH_WANTED.sub(" ", text)
        for base in (plain, _rewrite(_ADDED_ENDING, plain, _without_ending)):
            found[fold(base)] = None
            found[fold(_rewrite(_DOUBLET, base, _first_gender))] = None
            found[fold(_rewrite(_DOUBLET, base, _second_gender))] = None
            found |= dict.fromkeys((*_halves(base), *_parallels(base)))
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


def without_aside(text: str) -> str:
    """Return a title without the abbreviation of it that stands beside it.

    Examples
    --------
    >>> without_aside("Directrice des ressources humaines -DRH-")
    'Directrice des ressources humaines'
    """
    return _ASIDE.sub("", text).strip()


def loose(form: str) -> str:
    """Return a folded form reduced to the words that say what the job is.

    Gender, plural, words such as "bilingual" and, in longer names, joining words
    are taken off.

    Examples
    --------
    >>> loose("directrice des ressources humaines")
    'directeur ressource humain'
    >>> loose("assistante de direction bilingue")
    'assistant de direction'
    """
    words = [word for word in form.split() if word not in _BESIDE]
    while words and words[-1] in _JOINING:
        words.pop()
    saying = [word for word in words if word not in _JOINING]
    chosen = saying if len(saying) >= _FEWEST_JOINED else words
    return " ".join(map(_plainest, chosen))


@cache
def _plainest(word: str) -> str:
    """Return a word in the singular, then in the masculine."""
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s"):
        word = word[:-1]
    word = _masculine(word)
    return word[:-1] if word.endswith("aine") else word


def neutral(form: str) -> str:
    """Return a folded form with its French feminine words made masculine.

    Examples
    --------
    >>> neutral("directrice administrative et financiere")
    'directeur administratif et financier'
    """
    return " ".join(_masculine(word) for word in form.split())


@cache
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


def _parallels(text: str) -> tuple[str, ...]:
    """Return both genders of "responsable général / générale d'agence".

    What follows the slash takes the place of as many words as are alike.
    """
    first, *others = (part.split() for part in re.split(r"\s*/\s*", text))
    if len(others) != 1:
        return ()
    [second] = others
    for count in range(min(len(first), len(second)), 0, -1):
        if _alike(" ".join(first[-count:]), " ".join(second[:count])):
            masculine, feminine = first + second[count:], first[:-count] + second
            return fold(" ".join(masculine)), fold(" ".join(feminine))
    return ()


# -------------------------------------------------------------------------- matching


def index_names(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return, for each folded name, the sorted ids that bear it.

    `names` are pairs (name, id). A name's other gender and its loose form are in
    the index too, unless someone bears that name in so many words.
    """
    written: dict[str, set[str]] = {}
    for name, owner in names:
        for form in spellings(name):
            written.setdefault(form, set()).add(owner)
    derived: dict[str, set[str]] = {}
    for form, owners in written.items():
        if (other := neutral(form)) not in written:
            derived.setdefault(other, set()).update(owners)
    known = written | derived
    reduced: dict[str, set[str]] = {}
    for form, owners in written.items():
        if (bare := loose(form)) and bare not in known:
            reduced.setdefault(bare, set()).update(owners)
    return {form: tuple(sorted(ids)) for form, ids in (known | reduced).items()}


def match(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sorted ids that `text` may mean.

    The text as it is comes first, then the names that it spells in both
    genders, then their other gender; then all of them in their loose form, and
    what is left without asides.
    """
    for group in _readings(text):
        found = {owner for form in group for owner in index.get(form, ())}
        if found:
            return tuple(sorted(found))
    return ()


def _readings(text: str) -> Iterator[Iterable[str]]:
    """Yield the forms that a text may stand for, the nearest to it first."""
    forms = spellings(text)
    yield forms[:1]
    yield forms[1:]
    yield map(neutral, forms)
    plain = spellings(without_aside(text))
    yield plain
    yield map(neutral, plain)
    yield map(loose, (*forms, *plain))


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
