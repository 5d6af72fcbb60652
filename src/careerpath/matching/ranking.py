"""Put the roles in the order in which a text describes them, with its phrases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.matching.knowledge import know
from careerpath.matching.language import detect_language
from careerpath.matching.pairing import find_pair
from careerpath.matching.phrases import split_phrases
from careerpath.matching.reading import fits, hear
from careerpath.matching.title import split_title
from careerpath.model.match import Match, MatchedRole
from careerpath.planning.comparison import compare_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.matching.knowledge import Knowledge
    from careerpath.matching.reading import Heard, Hearing
    from careerpath.matching.title import Title

#: How many roles are named, and phrases for and against each.
_MOST_ROLES = 5
_MOST_FOR = 6
_MOST_AGAINST = 4
#: From here on a phrase is worth quoting.
_SPEAKS = 0.7
#: A phrase that says this much of a mission is about what some role does.
_IS_WORK = 0.4
#: Another role may be named as long as it fits half as well as the best.
_WORTH_NAMING = 0.5
#: A role that fits this well is as good as the best; the title then decides.
_CLOSE = 0.93
#: What a title counts elsewhere.
_TITLE = 0.1
#: The share of its words that the graph knows of an advertisement in its fields;
#: of a text about something else.
_USUALLY_KNOWN = 0.55
_LEAST_KNOWN = 0.35


def match_text(graph: CareerGraph, text: str) -> Match:
    """Return the roles that an advertisement or a CV really describes.

    The title does not decide; it is told where it misleads. Nothing is said of
    a person, and no number either: only phrases of the text.

    Parameters
    ----------
    graph
        The roles, and what is said of each.
    text
        In English or French.

    Raises
    ------
    InvalidValueError
        If the text holds no word.
    """
    if not any(map(str.isalpha, text)):
        raise InvalidValueError(
            message("The text is empty; give the words of an advertisement or a CV.")
        )
    title = split_title(graph, text)
    language = detect_language(text)
    phrases, whole = split_phrases(title.rest, language)
    knowledge = know(graph, language)
    heard = hear(knowledge, phrases, language)
    found = Match(
        language=language,
        roles=_by_title(title),
        title=title.line,
        titled=title.roles,
        whole=whole,
    )
    if heard.known < _LEAST_KNOWN:
        return found
    return _described(graph, knowledge, heard, found) or found


def _by_title(title: Title) -> tuple[MatchedRole, ...]:
    """Return what can be said where only the title speaks."""
    return tuple(MatchedRole(role, (title.line,), ()) for role in title.roles)


def _described(
    graph: CareerGraph, knowledge: Knowledge, hearing: Hearing, found: Match
) -> Match | None:
    """Return the match with the roles that the content speaks for; None for none."""
    heard = hearing.phrases
    fit = _fits(knowledge, heard, found)
    order = _ranked(knowledge, fit, found)
    pair = find_pair(graph, knowledge, heard, fit)
    near = [role for role in order if fit[role] >= max(fit) * _WORTH_NAMING]
    best = pair or order[:1]
    quoted = (_quoted(knowledge, heard, role, best) for role in pair or near)
    roles = tuple(role for role in quoted if role.speaks_for)
    if not roles:
        return None
    ids = [knowledge.roles[role] for role in pair or ()]
    return replace(
        found,
        roles=roles,
        two_jobs=pair is not None,
        overlaps=compare_roles(graph, ids).overlaps if pair else (),
        close=not pair and len(roles) > 1 and len(_closest(fit)) > 1,
        doubtful=hearing.known < _USUALLY_KNOWN,
    )


def _fits(knowledge: Knowledge, heard: Sequence[Heard], found: Match) -> list[float]:
    """Return how well each role fits, its title counted with the rest."""
    return [
        value + _TITLE * (name in found.titled)
        for name, value in zip(knowledge.roles, fits(knowledge, heard), strict=True)
    ]


def _closest(fit: Sequence[float]) -> list[int]:
    """Return the roles that fit as well as the best."""
    best = max(fit, default=0)
    return [role for role, value in enumerate(fit) if value >= best * _CLOSE]


def _ranked(knowledge: Knowledge, fit: Sequence[float], found: Match) -> list[int]:
    """Return the roles that may be named; among the closest the title decides."""
    titled = {role for role in _closest(fit) if knowledge.roles[role] in found.titled}
    order = sorted(range(len(fit)), key=lambda r: (r not in titled, -fit[r], r))
    return order[:_MOST_ROLES]


def _quoted(
    knowledge: Knowledge, heard: Sequence[Heard], role: int, best: Sequence[int]
) -> MatchedRole:
    """Return a role with the phrases that speak loudest for and against it."""
    loud = sorted(heard, key=lambda phrase: -phrase.says[role])
    speaks_for = [phrase.text for phrase in loud if phrase.says[role] >= _SPEAKS]
    speaks_against = [
        phrase.text
        for phrase in reversed(loud)
        if phrase.says[role] <= -_SPEAKS and _may_oppose(phrase, role, best)
    ]
    return MatchedRole(
        knowledge.roles[role],
        tuple(speaks_for[:_MOST_FOR]),
        tuple(speaks_against[:_MOST_AGAINST]),
    )


def _may_oppose(phrase: Heard, role: int, best: Sequence[int]) -> bool:
    """Return whether a phrase is a reason against a role.

    It denies something. Or it is what some role does: against one of the best
    roles only if that has nothing to do with it, and the other of two jobs does
    not explain it; against any other role if it speaks for a best one.
    """
    if phrase.denied:
        return True
    work = any(share >= _IS_WORK for share in phrase.covers.values())
    if role not in best:
        return work and any(phrase.says[other] >= _SPEAKS for other in best)
    joined = len(best) > 1 and any(phrase.says[other] > 0 for other in best)
    return work and not joined and role not in phrase.own
