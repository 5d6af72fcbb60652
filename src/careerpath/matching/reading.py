"""Hold the phrases of a text against what is known of the roles."""

from __future__ import annotations

from collections import Counter
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
COVERAGE = 5.0
#: What one word of a mission counts that comes without any other of it: a passing
#: "training" is not all that is said of training.
_ALONE = 0.25


class Heard(NamedTuple):
    """What one phrase says.

    Attributes
    ----------
    text
        The phrase.
    denied
        Whether it says what the job is not.
    words
        How many of its words the graph knows; one that has stood before counts
        half, then a third: who repeats a word does not say more.
    says
        For each role, how much the phrase speaks for it.
    own
        The roles that have to do with something the phrase names, be it little.
    covers
        The places of the missions that it touches, with the share of each.
    """

    text: str
    denied: bool
    words: float
    says: tuple[float, ...]
    own: frozenset[int]
    covers: Mapping[int, float]


class Hearing(NamedTuple):
    """What all phrases say.

    Attributes
    ----------
    phrases
        Those with a word that the graph knows.
    known
        The share of all words that the graph knows.
    words
        The stems of what is affirmed, with how many phrases each stands in.
    """

    phrases: tuple[Heard, ...]
    known: float
    words: Mapping[str, int]


def hear(
    knowledge: Knowledge, phrases: Iterable[Phrase], language: Language
) -> Hearing:
    """Return what each phrase says; those without a known word say nothing."""
    read = [(phrase, set(stems(phrase.text, language))) for phrase in phrases]
    said = set().union(*(words for _, words in read))
    unknown = {stem for stem in said if stem not in knowledge.words}
    meant = correct(unknown, knowledge.words.stems)
    heard = []
    times: Counter[str] = Counter()
    for phrase, words in read:
        known = sorted({meant.get(word, word) for word in words} - unknown)
        times.update(known)
        if known:
            worth = {stem: 1 / times[stem] for stem in known}
            heard.append(_heard(knowledge, phrase, worth))
    count = sum(len(words) for _, words in read) or 1
    affirmed = Counter(s for phrase, words in read if not phrase.denied for s in words)
    return Hearing(tuple(heard), times.total() / count, affirmed)


def _heard(knowledge: Knowledge, phrase: Phrase, worth: Mapping[str, float]) -> Heard:
    own: set[int] = set()
    more: Counter[int] = Counter()
    absent = 0.0
    for stem, value in worth.items():
        at = knowledge.words.place(stem)
        absent += value * knowledge.absent[at] if at is not None else 0
        for role, weight in knowledge.words.of(stem):
            own.add(role)
            more[role] += value * weight  # type: ignore[assignment]
    sign = _DENIED if phrase.denied else 1
    says = [sign * absent] * len(knowledge.roles)
    for role, weight in more.items():
        says[role] += sign * weight
    covers = {} if phrase.denied else _covers(knowledge, worth)
    return Heard(*phrase, sum(worth.values()), tuple(says), frozenset(own), covers)


def _covers(knowledge: Knowledge, stems_known: Iterable[str]) -> dict[int, float]:
    """Return the missions that have a phrase's words, with the share of each."""
    met: dict[int, list[float]] = {}
    for stem in stems_known:
        for place, share in knowledge.missions.of(stem):
            met.setdefault(place, []).append(share)
    return {
        place: sum(shares) * (_ALONE if len(shares) == 1 and shares[0] < 1 else 1)
        for place, shares in met.items()
    }


def fits(knowledge: Knowledge, heard: Sequence[Heard]) -> list[float]:
    """Return how well a text fits each role: its words, and missions covered."""
    words = sum(phrase.words for phrase in heard) or 1
    covered = coverage(knowledge, heard)
    return [
        sum(phrase.says[role] for phrase in heard) / words + COVERAGE * share
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
    for place, role in enumerate(knowledge.mission_roles):
        covered[role] += best.get(place, 0)
        counts[role] += 1
    return [c / (n or 1) for c, n in zip(covered, counts, strict=True)]
