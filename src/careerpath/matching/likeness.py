"""Tell whether a text is about a role of the graph or an occupation that it lacks.

Roles and occupations are held beside each other as bags of words, the words of their
names included. What a text shares with one counts the more, the fewer of them use
the word, and the less else the one says: the cosine of the two. The text is a job of
the graph where it is more like one of the roles than like any other occupation.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import hypot, inf, log
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.postings import (
    Bags,
    Postings,
    by_stem,
    from_reals,
    put_postings,
    to_reals,
)
from careerpath.sections import from_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.matching.occupations import Occupations
    from careerpath.model.relation import OfficialTitle
    from careerpath.sections import Sections

#: What a word of the title counts, beside one of the content.
_TITLE = 3
#: No word is rarer than this: a chance meeting of two rare words proves nothing.
_RAREST = 4.5
#: So many occupations are named, none that is less like the text than this share of the
#: best, and none at all where the cosine is smaller: chance puts some occupation first.
_MOST_NAMED = 3
_WORTH_NAMING = 0.6
_CREDIBLE = 0.14


class Likeness(NamedTuple):
    """How much a text is like the roles of a graph, beside other occupations.

    Attributes
    ----------
    roles
        How much the text is like each, the most similar one being 1.
    cosine
        How much that one has in common with the text: from 0 to 1.
    lead
        How many times as much it is like the most similar role as like the most
        similar occupation; infinite where there is nothing to hold it beside.
    occupations
        The most similar ones, best first; empty where none is much like it.
    """

    roles: tuple[float, ...]
    cosine: float
    lead: float
    occupations: tuple[OfficialTitle, ...]


class Compared(NamedTuple):
    """The words of roles and occupations, to hold texts beside.

    Attributes
    ----------
    rarity
        For each stem of `words`, how few roles and occupations use it.
    words
        For each stem, and each role or occupation (these are numbered after the
        roles), what sharing it is worth.
    roles
        How many roles there are.
    occupations
        Those that the graph has no role for.
    """

    rarity: Sequence[float]
    words: Postings
    roles: int
    occupations: tuple[OfficialTitle, ...]


def read_likeness(
    sections: Sections, roles: int, occupations: tuple[OfficialTitle, ...]
) -> Compared:
    """Return what `put_likeness` put into sections."""
    words = Postings(sections, "likeness")
    return Compared(to_reals(sections["rarity"]), words, roles, occupations)


def put_likeness(
    roles: Iterable[Mapping[str, float]], others: Occupations
) -> dict[str, bytes]:
    """Return the sections that tell roles from each other and from occupations."""
    bags = Bags(chain(roles, (entry.words for entry in others.entries)))
    rarity = _rarity(bags, others.shared)
    return {
        "rarity": from_reals(rarity[stem] for stem in sorted(rarity)),
        **put_postings("likeness", by_stem(_worth(bag, rarity) for bag in bags)),
        "occupations": from_words(
            f"{entry.title.code} {entry.title.title}" for entry in others.entries
        ),
    }


def _worth(bag: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return what sharing each stem of a bag is worth."""
    values = {stem: _count(count) * rarity[stem] for stem, count in bag.items()}
    length = hypot(*values.values()) or 1
    return {stem: value / length for stem, value in values.items()}


def _rarity(bags: Bags, shared: Mapping[str, float]) -> dict[str, float]:
    users = Counter(stem for bag in bags for stem in bag)
    count = len(bags) + 1
    return {
        stem: min(_RAREST, log(count / max(used, shared.get(stem, 0) * count)))
        for stem, used in users.items()
    }


def _count(times: float) -> float:
    """Return what a word counts that stands so many times; who repeats adds little."""
    return 1 + log(1 + times)


def compare_occupations(
    bags: Compared, title: Sequence[str], words: Mapping[str, int]
) -> Likeness:
    """Return whether a text is more like a role or like another occupation.

    Parameters
    ----------
    bags
        The words of the roles and of the occupations.
    title
        The stems of the title.
    words
        The stems of the content, with how many phrases each stands in.
    """
    said = Counter(words)
    said.update(dict.fromkeys(title, _TITLE))
    alike: Counter[int] = Counter()
    length = 0.0
    for stem in sorted(said):
        at = bags.words.place(stem)
        rarity = _RAREST if at is None else bags.rarity[at]
        worth = _count(said[stem]) * rarity
        length = hypot(length, worth)
        for place, value in bags.words.of(stem):
            alike[place] += worth * value  # type: ignore[assignment]
    own = [alike[role] for role in range(bags.roles)]
    most = max((*own, 0))
    roles = tuple(value / (most or 1) for value in own)
    cosine = most / (length or 1)
    others = sorted((-value, at) for at, value in alike.items() if at >= bags.roles)
    if not others:
        return Likeness(roles, cosine, inf, ())
    best = -others[0][0]
    least = max(best * _WORTH_NAMING, length * _CREDIBLE)
    named = [at for value, at in others[:_MOST_NAMED] if -value >= least]
    occupations = tuple(bags.occupations[at - bags.roles] for at in named)
    return Likeness(roles, cosine, most / best, occupations)
