"""Read one cell of a skills matrix: a level, and whether it is essential."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import message
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.importers.table.contents import Contents, Need

_NUMBER = re.compile(
    r"(?:level|niveau|lvl|niv|n|l)?\.?\s*(\d{1,3})(?:[.,](\d{1,3}))?", re.IGNORECASE
)
_MARKS = frozenset(("x", "xx", "y", "yes", "o", "oui", "v", "vrai", "true", "ok"))
_TICKS = frozenset("●•■✓✔✅☑☒⬤⚫")
_BLANKS = frozenset(
    (
        *("", "n a", "na", "none", "no", "non", "n", "aucun", "aucune", "false"),
        *("faux", "not required", "non requis", "sans objet", "not applicable"),
    )
)
_UNTICKED = frozenset("-–—/☐○_.")
#: Words for levels, in order; those in one group mean the same, and whatever two
#: groups of one line mean is not told apart without being asked.
_WORDS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("awareness", "aware", "sensibilisation"), ("novice",), ("notions", "notion")),
    (
        ("basic", "basics", "base", "bases", "basique"),
        ("beginner", "débutant", "débutante", "débutant e"),
        ("foundation", "foundational"),
        ("low", "faible"),
        ("◔",),
    ),
    (
        ("advanced beginner", "débutant avancé"),
        ("elementary", "élémentaire"),
        ("developing", "learning", "en cours d'acquisition"),
        ("supervised", "with supervision", "sous supervision"),
    ),
    (
        ("working", "pratique"),
        ("intermediate", "intermédiaire"),
        ("medium", "moyen", "moyenne"),
        ("◑",),
        ("◐",),
    ),
    (
        ("competent", "compétent", "compétente"),
        ("good", "bon", "bonne"),
        ("independent", "autonomous", "autonome"),
        ("confirmed", "confirmé", "confirmée"),
    ),
    (
        ("practitioner", "maîtrise"),
        ("proficient", "efficace"),
        ("skilled", "qualifié", "qualifiée"),
    ),
    (
        ("advanced", "avancé", "avancée"),
        ("high", "fort", "forte", "élevé"),
        ("◕",),
    ),
    (("expert", "experte", "expertise"), ("mastery", "master"), ("●",)),
    (
        ("trainer", "can teach", "trains others", "forme les autres", "formateur"),
        ("lead", "référent", "référente"),
    ),
)
_CEFR = tuple((word,) for word in ("a1", "a2", "b1", "b2", "c1", "c2"))
_ESSENTIAL = (
    *("essential", "essentielle", "essentiel", "required", "requise", "requis"),
    *("mandatory", "obligatoire", "must have", "indispensable"),
)
_DESIRABLE = (
    *("desirable", "souhaitable", "souhaitée", "souhaité", "optional"),
    *("facultatif", "facultative", "nice to have", "appréciée", "apprécié"),
)
_WEIGHT = re.compile(
    rf"(?P<rest>.*?)[\s,;:/(–-]*\b(?:(?P<must>{'|'.join(_ESSENTIAL)})"
    rf"|{'|'.join(_DESIRABLE)})\)?",
    re.IGNORECASE,
)


class Cell(NamedTuple):
    """A cell without what it says of how much the skill matters."""

    need: Need
    text: str
    essential: bool


def read_cell(need: Need, contents: Contents) -> Cell | None:
    """Return what a cell says; None where it says that nothing is needed."""
    if _is_blank(need.cell):
        return None
    essential = _is_essential(need, contents)
    found = _WEIGHT.fullmatch(need.cell)
    if found:
        rest = found["rest"].strip()
        return Cell(need, rest or "x", found["must"] is not None)
    if need.cell.upper() in ("E", "D"):  # as person specifications write them
        return Cell(need, "x", need.cell.upper() == "E")
    return Cell(need, need.cell, essential)


def _is_essential(need: Need, contents: Contents) -> bool:
    text = need.essential
    said = fold(text)
    if not text or is_mark(text) or said in (*map(fold, _ESSENTIAL), "e", "1"):
        return True
    if _is_blank(text) or said in (*map(fold, _DESIRABLE), "d"):
        return False
    contents.report(
        need.line,
        message(
            "“{text}” does not say whether the skill is essential; write yes or no",
            text=text,
        ),
    )
    return True


def _is_blank(text: str) -> bool:
    return (
        set(text) <= _UNTICKED
        or (fold(text) in _BLANKS and bool(fold(text)))
        or number_in(text) == 0
    )


def is_mark(text: str) -> bool:
    """Tell whether a cell only says that something is needed."""
    return fold(text) in _MARKS or (bool(text) and set(text) <= _TICKS)


def number_in(text: str) -> Fraction | None:
    """Return the number that a cell is, alone or behind "level"; None for others."""
    found = _NUMBER.fullmatch(text)
    return Fraction(f"{found[1]}.{found[2] or 0}") if found else None


def ranked(groups: Iterable[Iterable[str]]) -> dict[str, tuple[int, int]]:
    """Return the order of words by themselves, those of one group alike."""
    return {
        as_word(word): (rank, 0)
        for rank, group in enumerate(groups, start=1)
        for word in group
    }


def known_words(words: set[str]) -> dict[str, tuple[int, int]]:
    """Return the order of words, if all are known and it is clear; else none."""
    european = ranked(_CEFR)
    if words <= european.keys():
        return european
    known = _vocabulary()
    places = {known[word] for word in words if word in known}
    clear = len({rank for rank, _ in places}) == len(places)
    return known if words <= known.keys() and clear else {}


def is_level_word(text: str) -> bool:
    """Tell whether a cell is a word for a level that is known."""
    return as_word(text) in _vocabulary()


def as_word(text: str) -> str:
    """Return a cell as words are compared: folded, or a sign that folds to nothing."""
    return fold(text) or text


@cache
def _vocabulary() -> dict[str, tuple[int, int]]:
    return {
        as_word(word): (rank, number)
        for rank, line in enumerate(_WORDS, start=1)
        for number, group in enumerate(line)
        for word in group
    }
