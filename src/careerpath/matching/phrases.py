"""Cut a text into phrases that can be quoted, each saying one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.asides import select_sentences
from careerpath.matching.language import HANDED_OVER, is_denial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.text import Language

#: Far more than any advertisement or CV holds.
MOST_PHRASES = 2_000
#: A longer phrase is cut: texts without punctuation exist.
_MOST_WORDS = 25

#: Brackets inside a word, as in "assistant(e)", hold it together.
_BRACKET = r"(?<!\w)\(|" + "".join(rf"(?<!\w\(\w{{{n}}})" for n in range(1, 6)) + r"\)"
#: What follows is denied, what goes before is not.
_EXCEPTION = (
    r"\s(?=(?:without(?! fail)|except|sauf|"
    r"sans(?! (?:faille|cesse|relâche|délai)))\b)"
)
_CLAUSE = re.compile(
    rf"[.;:!?…](?=\s|$)|[,•▪◦●]|{_BRACKET}|\s[-–—*·]\s|^\s*[-–—*·]\s|\s/\s|"
    + _EXCEPTION
)


class Phrase(NamedTuple):
    """A piece of a text; `denied` where it says what the job is not."""

    text: str
    denied: bool


def split_phrases(text: str, language: Language) -> tuple[tuple[Phrase, ...], bool]:
    """Return the different phrases of a text, and whether these are all.

    Examples
    --------
    >>> split_phrases("You keep the diary, the inbox. No budget.", "en")[0]
    (Phrase(text='You keep the diary', denied=False), \
Phrase(text='the inbox', denied=False), Phrase(text='No budget', denied=True))
    """
    found: dict[Phrase, None] = {}
    for phrase in _phrases(text, language):
        if len(found) == MOST_PHRASES and phrase not in found:
            return tuple(found), False
        found[phrase] = None
    return tuple(found), True


def _phrases(text: str, language: Language) -> Iterator[Phrase]:
    for sentence in select_sentences(text, language):
        handed_over = HANDED_OVER[language].search(sentence) is not None
        for clause in _CLAUSE.split(sentence):
            words = clause.split()
            for start in range(0, len(words), _MOST_WORDS):
                piece = " ".join(words[start : start + _MOST_WORDS])
                denied = handed_over or is_denial(piece, language)
                yield Phrase(piece, denied)
