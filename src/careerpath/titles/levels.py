"""Read what people say beside a skill: how well they hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.titles.folding import fold, is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.levels import Scale

#: Folded words that stand before a skill, as in "bonne maîtrise d'Excel".
_BEFORE = frozenset(
    (
        *("advanced", "basic", "excellent", "fluent", "good", "intermediate", "solid"),
        *("strong", "very", "bon", "bonne", "bonnes", "connaissance", "connaissances"),
        *("excellente", "logiciel", "maitrise", "niveau", "notions", "parfaite"),
        *("solides", "tres"),
    )
)
#: Those that do so only with a word that joins them to it: "knowledge management" is
#: a skill, and "knowledge of Excel" is Excel.
_JOINED = frozenset(
    (
        *("basics", "command", "knowledge", "level", "proficiency", "proficient"),
        *("use", "bases", "pratique", "usage", "utilisation"),
    )
)
_JOINING = frozenset(("d", "de", "des", "du", "en", "in", "l", "la", "le", "of", "the"))
#: Folded words that stand behind one, as in "anglais courant (C1)".
_BEHIND = frozenset(
    (
        *("advanced", "basic", "basics", "fluent", "intermediate", "level", "native"),
        *("proficient", "skills", "software", "avance", "avancee", "basique", "bon"),
        *("courant", "debutant", "ecrit", "intermediaire", "lu", "niveau", "notions"),
        *("oral", "parle", "a1", "a2", "b1", "b2", "c1", "c2", "and", "et", "de"),
        *("spoken", "written", "maternel", "maternelle", "langue", "mother", "tongue"),
    )
)


def named_level(text: str, scale: Scale) -> int | None:
    """Return the level that a word of either language names, or None.

    Accents and capital letters do not matter; 0 is "not held".
    """
    said = fold(text)
    for level in range(scale.highest + 1):
        if said in map(fold, scale.label(level).forms()):
            return level
    return None


def level_names(scale: Scale) -> Iterator[str]:
    """Yield all levels from 0 on as "number name", in both languages."""
    for level in range(scale.highest + 1):
        names = scale.label(level)
        yield f"{level} {' / '.join(dict.fromkeys((names.en, names.fr)))}"


def without_level(text: str) -> str:
    """Return a folded name of a skill without words that say how well it is held.

    Nothing is left of a text that says nothing else, or is too long for a name.

    Examples
    --------
    >>> without_level("Bonne maîtrise d'Excel")
    'excel'
    >>> without_level("Anglais courant (C1)")
    'anglais'
    """
    words = fold(text).split() if is_name(text) else []
    while words and words[-1] in _BEHIND:
        words.pop()
    start = _beginning(words)
    return " ".join(words[start:])


def _beginning(words: list[str]) -> int:
    """Return where the name begins, after words on how well it is held."""
    start = 0
    while start < len(words):
        after = start + 1
        while after < len(words) and words[after] in _JOINING:
            after += 1
        joined = words[start] in _JOINED and after > start + 1
        if not joined and words[start] not in _BEFORE:
            break
        start = after
    return start
