"""Gather what a graph says of its roles, as stems that are worth more or less."""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache, partial
from math import log
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.likeness import put_likeness, read_likeness
from careerpath.matching.occupations import official_title, read_occupations
from careerpath.matching.postings import (
    Bags,
    Column,
    Postings,
    by_stem,
    from_reals,
    put_postings,
    to_reals,
)
from careerpath.matching.stemming import stems
from careerpath.model.text import LANGUAGES, names_in
from careerpath.sections import from_words, to_numbers, to_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.matching.likeness import Compared
    from careerpath.model.role import Requirement, Role
    from careerpath.model.text import Language, Text
    from careerpath.sections import Sections

#: Raise it with every change of what is gathered, or of what it is gathered from.
FORMAT = 5
# How often a word counts by where it stands.
_MISSION = 3.0  # signals too
_PURPOSE = 1.5  # whom a role serves, what it decides
_SKILL = 0.9  # the name of a skill
_STATEMENT = 0.25  # what can be observed in someone who has it
#: What a word of its own names counts, where roles are held beside occupations.
_NAME = 2.0
#: What a desirable skill counts of an essential one, and a mere awareness of it.
_DESIRABLE = 0.5
_AWARENESS = 0.5
#: Keeps a word that a role lacks from excluding it.
_SMOOTHING = 0.3
#: No single word says more than this.
_MOST = 2.0


class Knowledge(NamedTuple):
    """What a graph says of its roles in one language.

    Attributes
    ----------
    roles
        The ids, sorted; the numbers below are places in it.
    absent
        For each stem of `words`, how much less than roles do on average one has to
        do with it that does not have it, as a logarithm.
    words
        For each stem and role that has it, how much more that one has to do with it
        than one that does not.
    mission_roles
        The role of each mission.
    missions
        For each stem and mission that holds it, its share of the mission.
    bags
        The words of the roles beside those of other occupations.
    """

    roles: tuple[str, ...]
    absent: Sequence[float]
    words: Postings
    mission_roles: Sequence[int]
    missions: Postings
    bags: Compared


def know(graph: CareerGraph, language: Language) -> Knowledge:
    """Return what a graph says of its roles in a language.

    It is gathered once, in all languages: the next text may be in another.
    """

    def gather() -> dict[str, bytes]:
        for other in LANGUAGES:
            if other != language:
                take(other, partial(_gather, graph, other))
        return _gather(graph, language)

    def take(known: Language, make: Callable[[], dict[str, bytes]]) -> Knowledge:
        name = f"match-{FORMAT}-{known}"
        return graph.shelf.take(name, make, partial(_read, known))

    return take(language, gather)


def _read(language: Language, sections: Sections) -> Knowledge:
    roles = to_words(sections["roles"])
    entries = (entry.partition(" ") for entry in to_words(sections["occupations"]))
    others = tuple(official_title(code, title, language) for code, _, title in entries)
    return Knowledge(
        roles,
        to_reals(sections["absent"]),
        Postings(sections, "words"),
        to_numbers(sections["mission_roles"]),
        Postings(sections, "missions"),
        read_likeness(sections, len(roles), others),
    )


def _gather(graph: CareerGraph, language: Language) -> dict[str, bytes]:
    """Return the sections that `_read` reads."""
    roles = list(graph.roles.values())
    words = Bags(_words(graph, role, language) for role in roles)
    missions = _missions(roles, language)
    return {
        "roles": from_words(role.id for role in roles),
        **_put_words(words),
        "mission_roles": array("I", (role for role, _ in missions)).tobytes(),
        **put_postings("missions", by_stem(shares for _, shares in missions)),
        **put_likeness(
            (
                _with_names(role, counted, language)
                for role, counted in zip(roles, words, strict=True)
            ),
            read_occupations(graph, language),
        ),
    }


def _put_words(words: Bags) -> dict[str, bytes]:
    absent, weights = _weights(words)
    return {
        "absent": from_reals(absent[stem] for stem in sorted(absent)),
        **put_postings("words", weights),
    }


def _words(graph: CareerGraph, role: Role, language: Language) -> Counter[str]:
    """Return how often the words of a role count."""
    words: Counter[str] = Counter()
    # Where a graph says nothing of what a role does, its names must tell.
    for text in _duties(role, language) or _names(role, language):
        _count(words, (text,), _MISSION, language)
    for text in (role.serves, role.authority):
        _count(words, (text,), _PURPOSE, language)
    for need in role.requirements:
        _count_skill(graph, words, need, language)
    return words


def _duties(role: Role, language: Language) -> tuple[Text | str, ...]:
    """Return what a role does all day, as the graph says it and advertisements do."""
    return (*role.missions, *names_in(role.signals, language, role.label))


def _names(role: Role, language: Language) -> tuple[Text | str, ...]:
    return (role.label, *names_in(role.aliases, language, role.label))


def _count_skill(
    graph: CareerGraph, words: Counter[str], need: Requirement, language: Language
) -> None:
    skill = graph.skill(need.skill)
    rank = 1 if need.essential else _DESIRABLE
    depth = 1 if need.level > 1 else _AWARENESS
    others = names_in(skill.aliases, language, skill.label)
    names: list[Text | str] = [skill.label, *others]
    _count(words, names, _SKILL * rank * depth, language)
    for level, statement in skill.statements.items():
        if level <= need.level:
            _count(words, (statement,), _STATEMENT * rank, language)


def _with_names(
    role: Role, words: Mapping[str, float], language: Language
) -> Counter[str]:
    """Return the words of a role, those of its names among them."""
    result = Counter(words)
    for name in _names(role, language):
        _count(result, (name,), _NAME, language)
    return result


def _count(
    words: Counter[str],
    texts: Iterable[Text | str],
    worth: float,
    language: Language,
) -> None:
    """Count every word of the texts once."""
    for stem in sorted({s for text in texts for s in _stems_of(text, language)}):
        words[stem] += worth  # type: ignore[assignment]  # a counter of shares


@lru_cache(maxsize=8192)  # many roles require the same skills
def _stems_of(text: Text | str, language: Language) -> frozenset[str]:
    if isinstance(text, str):
        return frozenset(stems(text, language))
    said = text.en if language == "en" else f"{text.fr} {text.fr_feminine}"
    return frozenset(stems(said, language))


def _weights(
    words: Bags,
) -> tuple[dict[str, float], dict[str, Column]]:
    """Return what each stem says of a role without it, and how much more with it."""
    totals = [sum(counted.values()) or 1 for counted in words]
    rare = _SMOOTHING * len(totals) / (sum(totals) or 1)
    shares = by_stem(
        {stem: count / total for stem, count in counted.items()}
        for counted, total in zip(words, totals, strict=True)
    )
    absent = {}
    for stem, own in shares.items():
        usual = sum(own.values) / len(words)
        level = log(usual * (1 + _SMOOTHING) + rare)
        absent[stem] = _bounded(log(_SMOOTHING * usual + rare) - level)
        own.values = array(
            "d",
            (
                _bounded(log(share + _SMOOTHING * usual + rare) - level) - absent[stem]
                for share in own.values
            ),
        )
    return absent, shares


def _bounded(weight: float) -> float:
    return max(-_MOST, min(_MOST, weight))


def _missions(
    roles: Sequence[Role], language: Language
) -> list[tuple[int, dict[str, float]]]:
    """Return the role of each mission, and what share of it each stem has.

    A word that few roles use has a larger share.
    """
    texts = [
        (place, _stems_of(text, language))
        for place, role in enumerate(roles)
        for text in _duties(role, language)
    ]
    using: dict[str, set[int]] = {}
    for place, words in texts:
        for stem in words:
            using.setdefault(stem, set()).add(place)
    rarity = {stem: log((len(roles) + 1) / len(who)) for stem, who in using.items()}
    return [
        (place, _shares({stem: rarity[stem] for stem in sorted(words)}))
        for place, words in texts
        if words
    ]


def _shares(worth: Mapping[str, float]) -> dict[str, float]:
    whole = sum(worth.values())
    return {stem: value / whole for stem, value in worth.items()}
