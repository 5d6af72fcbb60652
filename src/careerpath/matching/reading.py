"""Hold the phrases of a text against what is known of the roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.stemming import correct, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.matching.knowledge import Knowledge
    from careerpath.matching.phrases import Phrase
    from careerpath.model.text import Language

#: A denied phrase speaks against what it names, less loud than one that affirms.
_DENIED = -0.5
#: What covering all missions of a role counts, beside the average word.
_COVERAGE = 5.0


class Heard(NamedTuple):
    """What one phrase says.

    Attributes
    ----------
    text
        The phrase.
    words
        How many of its words the graph knows.
    says
        For each role, how much the phrase speaks for it.
    covers
        The places of the missions that it touches, with the share of each.
    """

    text: str
    words: int
    says: tuple[float, ...]
    covers: Mapping[int, float]


class Hearing(NamedTuple):
    """What all phrases say, and the share of their words that the graph knows."""

    phrases: tuple[Heard, ...]
    known: float


def hear(
    knowledge: Knowledge, phrases: Iterable[Phrase], language: Language
) -> Hearing:
    """Return what each phrase says; those without a known word say nothing."""
    read = [(phrase, set(stems(phrase.text, language))) for phrase in phrases]
    unknown = set().union(*(words for _, words in read)) - knowledge.weights.keys()
    meant = correct(unknown, knowledge.weights)
    heard = []
    for phrase, words in read:
        known = sorted({meant.get(word, word) for word in words} - unknown)
        if known:
            heard.append(_heard(knowledge, phrase, known))
    said = sum(len(words) for _, words in read) or 1
    return Hearing(tuple(heard), sum(phrase.words for phrase in heard) / said)


def _heard(knowledge: Knowledge, phrase: Phrase, known: Sequence[str]) -> Heard:
    weights = [knowledge.weights[stem] for stem in known]
    sign = _DENIED if phrase.denied else 1
    says = tuple(sign * sum(column) for column in zip(*weights, strict=True))
    covers: dict[int, float] = {}
    for stem in known if not phrase.denied else ():
        for place in knowledge.missions_with.get(stem, ()):
            share = knowledge.missions[place].shares[stem]
            covers[place] = covers.get(place, 0) + share
    return Heard(phrase.text, len(known), says, covers)


def fits(knowledge: Knowledge, heard: Sequence[Heard]) -> list[float]:
    """Return how well a text fits each role: its words, and missions covered."""
    words = sum(phrase.words for phrase in heard) or 1
    covered = coverage(knowledge, heard)
    return [
        sum(phrase.says[role] for phrase in heard) / words + _COVERAGE * share
        for role, share in enumerate(covered)
    ]


def coverage(knowledge: Knowledge, heard: Iterable[Heard]) -> list[float]:
    """Return the share of each role's missions that a text speaks of.

    A mission is covered as far as the phrase that comes nearest to it.
    """
    best: dict[int, float] = {}
    for phrase in heard:
        for place, share in phrase.covers.items():
            best[place] = max(share, best.get(place, 0))
    covered = [0.0] * len(knowledge.roles)
    counts = [0] * len(knowledge.roles)
    for place, mission in enumerate(knowledge.missions):
        covered[mission.role] += best.get(place, 0)
        counts[mission.role] += 1
    return [c / (n or 1) for c, n in zip(covered, counts, strict=True)]
