"""Gather what a graph says of its roles, as stems that are worth more or less."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.stemming import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Requirement, Role
    from careerpath.model.text import Language, Text

# How often a word counts by where it stands.
_MISSION = 3.0  # signals too
_PURPOSE = 1.5  # whom a role serves, what it decides
_SKILL = 0.9  # the name of a skill
_STATEMENT = 0.25  # what can be observed in someone who has it
#: What a desirable skill counts of an essential one, and a mere awareness of it.
_DESIRABLE = 0.5
_AWARENESS = 0.5
#: Keeps a word that a role lacks from excluding it.
_SMOOTHING = 0.3
#: No single word says more than this.
_MOST = 2.0


class Mission(NamedTuple):
    """A mission of a role, or a signal of it: its stems with their share of it."""

    role: int
    shares: Mapping[str, float]


class Knowledge(NamedTuple):
    """What a graph says of its roles in one language.

    Attributes
    ----------
    roles
        The ids, sorted; the positions below are places in it.
    weights
        For each stem and role, how much more (or less) the role has to do with
        it than roles have on average, as a logarithm.
    users
        For each stem, the roles of which the graph says it, in whatever place.
    missions
        Of all roles.
    missions_with
        The places of the missions that hold a stem.
    """

    roles: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]
    users: Mapping[str, frozenset[int]]
    missions: tuple[Mission, ...]
    missions_with: Mapping[str, tuple[int, ...]]


def know(graph: CareerGraph, language: Language) -> Knowledge:
    """Return what a graph says of its roles in a language."""
    roles = list(graph.roles.values())
    missions = _missions(roles, language)
    places: dict[str, list[int]] = {}
    for place, mission in enumerate(missions):
        for stem in mission.shares:
            places.setdefault(stem, []).append(place)
    words = [_words(graph, role, language) for role in roles]
    return Knowledge(
        tuple(role.id for role in roles),
        _weights(words),
        _users(words),
        missions,
        {stem: tuple(found) for stem, found in places.items()},
    )


def _words(graph: CareerGraph, role: Role, language: Language) -> Counter[str]:
    """Return how often the words of a role count."""
    words: Counter[str] = Counter()
    for text in _duties(role, language):
        _count(words, (text,), _MISSION, language)
    for text in (role.serves, role.authority):
        _count(words, (text,), _PURPOSE, language)
    for need in role.requirements:
        _count_skill(graph, words, need, language)
    return words


def _duties(role: Role, language: Language) -> tuple[Text | str, ...]:
    """Return what a role does all day, as the graph says it and advertisements do."""
    return (*role.missions, *role.signals.get(language, ()))


def _count_skill(
    graph: CareerGraph, words: Counter[str], need: Requirement, language: Language
) -> None:
    skill = graph.skill(need.skill)
    rank = 1 if need.essential else _DESIRABLE
    depth = 1 if need.level > 1 else _AWARENESS
    names: list[Text | str] = [skill.label, *skill.aliases.get(language, ())]
    _count(words, names, _SKILL * rank * depth, language)
    for level, statement in skill.statements.items():
        if level <= need.level:
            _count(words, (statement,), _STATEMENT * rank, language)


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


def _weights(words: list[Counter[str]]) -> dict[str, tuple[float, ...]]:
    """Return for each stem how much each role has to do with it."""
    totals = [sum(counted.values()) or 1 for counted in words]
    rare = _SMOOTHING * len(totals) / (sum(totals) or 1)
    found = {}
    for stem in sorted(set().union(*words)):
        shares = [c[stem] / total for c, total in zip(words, totals, strict=True)]
        usual = sum(shares) / len(shares)
        level = log(usual * (1 + _SMOOTHING) + rare)
        found[stem] = tuple(
            max(-_MOST, min(_MOST, log(share + _SMOOTHING * usual + rare) - level))
            for share in shares
        )
    return found


def _users(words: Iterable[Mapping[str, float]]) -> dict[str, frozenset[int]]:
    users: dict[str, set[int]] = {}
    for role, counted in enumerate(words):
        for stem in counted:
            users.setdefault(stem, set()).add(role)
    return {stem: frozenset(roles) for stem, roles in users.items()}


def _missions(roles: list[Role], language: Language) -> tuple[Mission, ...]:
    """Return all missions; a word that few roles use has a larger share."""
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
    return tuple(
        Mission(place, _shares({stem: rarity[stem] for stem in sorted(words)}))
        for place, words in texts
        if words
    )


def _shares(worth: Mapping[str, float]) -> dict[str, float]:
    whole = sum(worth.values())
    return {stem: value / whole for stem, value in worth.items()}
