"""Take apart the ways in which titles are spelt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.titles.folding import fold, without_marks
from careerpath.titles.gender import SHORTEST_STEM, alike, neutral

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_ENDING = 5
#: So many words of "responsable général / générale d'agence" may be alike.
_MOST_PARALLEL = 12

_DOTS = r"·•∙․⋅‧・."
_HYPHENS = r"\-‐‑–"
_WORD = r"[^\W\d_]"
#: A whole word, not one end of it after the other: that takes for ever if it is long.
_STEM = rf"(?<!{_WORD})({_WORD}{{{SHORTEST_STEM},}}+)"
#: "assistant·e", "chef-fe", "directeur / -trice", "chargé(e)s"; not "vente/e-commerce".
_ADDED_ENDING = re.compile(
    rf"{_STEM}(?:(?:[{_DOTS}{_HYPHENS}]|\s*/\s*-?(?![eE]-))({_WORD}{{1,{_LONGEST_ENDING}}})"
    rf"|\s*\(\s*-?({_WORD}{{1,{_LONGEST_ENDING}}})\s*\))"
    rf"(?:[{_DOTS}]?s)?(?![^\W_])"
)
_OR = r"\s*[/|]\s*|\s+(?i:ou|or)\s+"
#: "assistant/assistante", "assistant ou assistante", "assistant (assistante)".
_DOUBLET = re.compile(rf"{_STEM}(?:(?:{_OR})({_WORD}++)|\s*\(\s*({_WORD}++)\s*\))")
#: "H/F", "(f/h)", "(m/f/d)" in job advertisements.
_BOTH_WANTED = re.compile(r"\(?\b(?:h/f|f/h|m/f|f/m)(?:/[dxn])?\b\)?", re.IGNORECASE)
#: "(RH)", "-DAF-", "- PMO": what a title says twice.
_ASIDE = re.compile(
    r"\s*(?<!\w)\([A-Z]{2,5}\)(?!\w)|\s*-\s?[A-Z]{2,5}\s?-(?!\w)|\s+-\s+[A-Z]{2,5}\s*$"
)
#: "D.R.H.", "P.A."
_INITIALS = re.compile(rf"\s*(?:{_WORD}\.){{2,}}{_WORD}?\s*")
#: What stands between both genders of a title, and what more may part them.
_BETWEEN = re.compile(r"[/|(]|\s(?i:ou|or)\s")
_MARKS = re.compile(rf"[{_DOTS}{_HYPHENS}]|{_BETWEEN.pattern}")


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
    plain = _single_spaced(without_marks(text))
    if _INITIALS.fullmatch(plain):
        text = plain = plain.replace(".", "")
    found = {fold(text): None}
    if _MARKS.search(plain):
        plain = _single_spaced(_BOTH_WANTED.sub(" ", plain))
        bases = plain, _rewrite(_ADDED_ENDING, plain, _without_ending)
        for base in dict.fromkeys(bases):
            found[fold(base)] = None
            if _BETWEEN.search(base):
                found[fold(_rewrite(_DOUBLET, base, _first_gender))] = None
                found[fold(_rewrite(_DOUBLET, base, _second_gender))] = None
                found |= dict.fromkeys((*_halves(base), *_parallels(base)))
    return tuple(form for form in found if form)


def without_aside(text: str) -> str:
    """Return a title without the abbreviation of it that stands beside it.

    Examples
    --------
    >>> without_aside("Directrice des ressources humaines -DRH-")
    'Directrice des ressources humaines'
    """
    plain = _single_spaced(text)
    if "(" not in plain and "-" not in plain:  # as in most names
        return plain
    return _ASIDE.sub("", plain).strip()


def _single_spaced(text: str) -> str:
    """Return a text with single blanks: patterns try each of many in turn."""
    return " ".join(text.split())


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
    longest = len(word) - SHORTEST_STEM
    feminines = (
        word[: len(word) - cut] + e
        for e in endings
        for cut in range(min(longest, _LONGEST_ENDING) + 1)
    )
    fits = any(f != word and neutral(f) == word for f in feminines)
    return match[1] if fits else None


def _first_gender(match: re.Match[str]) -> str | None:
    return match[1] if alike(match[1], match[2] or match[3]) else None


def _second_gender(match: re.Match[str]) -> str | None:
    second = match[2] or match[3]
    return second if alike(match[1], second) else None


def _halves(text: str) -> tuple[str, ...]:
    """Return both halves of "assistant de direction/assistante de direction"."""
    for sign in (r"/", r"\|", _OR):
        first, *others = re.split(sign, text)
        if len(others) == 1 and alike(first, others[0]):
            return fold(first), fold(others[0])
    return ()


def _parallels(text: str) -> tuple[str, ...]:
    """Return both genders of "responsable général / générale d'agence".

    What follows the slash takes the place of as many words as are alike.
    """
    first, *others = (part.split() for part in text.split("/"))
    if len(others) != 1:
        return ()
    [second] = others
    for count in range(min(len(first), len(second), _MOST_PARALLEL), 0, -1):
        if alike(" ".join(first[-count:]), " ".join(second[:count])):
            masculine, feminine = first + second[count:], first[:-count] + second
            return fold(" ".join(masculine)), fold(" ".join(feminine))
    return ()
