"""Leave out what an advertisement or a CV says beside the job.

Everybody offers holidays, asks for a letter and writes "Skills" above a list. These
words are also the work of some roles, those of human resources above all; so they
are left out by where they stand, not by what they are:

- a heading that all such texts have says nothing;
- what follows "About us", "Benefits" or "How to apply" is left out, to the end of the
  line or, below a heading, to the next blank line;
- the short lines of the head that state pay, hours or contract, often with a town;
- a sentence that tells candidates how to apply, or that all are welcome to;
- among the last sentences, one that lists two or more benefits and names no duty.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from careerpath.matching.marks import MARKS, Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.text import Language

#: How many lines may make the head, how long they are, and how many sentences the end.
_HEAD = 5
_HEAD_WORDS = 14
_END = 6
#: So many benefits in a sentence are a list of them.
_LIST = 2

SENTENCE = re.compile(r"(?<=[.!?;])\s+|[\r\n]+")
_BULLET = re.compile(r"\s*[-–—*·•▪◦●>]\s")


def select_sentences(text: str, language: Language) -> Iterator[str]:
    r"""Yield the sentences of a text that may say something of the job.

    Examples
    --------
    >>> list(select_sentences("Skills\nYou keep the diary. Apply today!", "en"))
    ['You keep the diary.']
    """
    marks = MARKS[language]
    lines = _without_sections(_without_head(text.splitlines(), marks), marks)
    sentences = [s for line in lines for s in SENTENCE.split(line) if s.strip()]
    end = len(sentences) - _END
    for place, sentence in enumerate(sentences):
        if marks.applying.search(sentence):
            continue
        if place < end or not _lists_benefits(sentence, marks):
            yield sentence


def _without_head(lines: list[str], marks: Marks) -> list[str]:
    """Return the lines without those at the head that state pay or contract."""
    head = list(takewhile(_may_be_head, lines[:_HEAD]))
    kept = [line for line in head if not marks.terms.search(line)]
    return kept + lines[len(head) :]


def _may_be_head(line: str) -> bool:
    short = len(line.split()) <= _HEAD_WORDS and not line.rstrip().endswith((".", ":"))
    return short and not _BULLET.match(line)


def _without_sections(lines: Iterable[str], marks: Marks) -> Iterator[str]:
    """Yield what remains of the lines, without headings and parts beside the job."""
    beside = begun = False
    for line in lines:
        label = marks.heading.match(line)
        if label or (begun and not line.strip()):
            beside = begun = False
        if beside:
            begun = begun or bool(line.strip())
            continue
        rest = line[label.end() :] if label else line
        said, cut = _before_beside(rest, marks)
        beside = cut and not said.strip() and len(rest.split()) <= _HEAD_WORDS // 2
        yield said


def _before_beside(line: str, marks: Marks) -> tuple[str, bool]:
    """Return a line up to the sentence that opens a part beside the job."""
    sentences = SENTENCE.split(line)
    said = list(takewhile(lambda s: not marks.beside.match(s), sentences))
    return " ".join(said), len(said) < len(sentences)


def _lists_benefits(sentence: str, marks: Marks) -> bool:
    """Return whether a sentence counts up what everybody offers."""
    if marks.duty.search(sentence) or _BULLET.match(sentence):
        return False
    found = {match.group().lower() for match in marks.benefit.finditer(sentence)}
    return len(found) >= _LIST
