"""Put the roles in the order in which a text describes them, with its phrases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.matching.knowledge import know
from careerpath.matching.language import detect_language
from careerpath.matching.likeness import compare_occupations
from careerpath.matching.markup import strip_markup
from careerpath.matching.pairing import find_pair
from careerpath.matching.phrases import split_phrases
from careerpath.matching.quoting import quote
from careerpath.matching.reading import fits, hear
from careerpath.matching.stemming import stems
from careerpath.matching.title import is_mentioned, split_title
from careerpath.matching.weighing import (
    Readings,
    find_doubts,
    is_close,
    is_none,
    is_unknown,
    rank,
)
from careerpath.model.match import Match, MatchedRole
from careerpath.planning.comparison import compare_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.matching.knowledge import Knowledge
    from careerpath.matching.likeness import Likeness
    from careerpath.matching.reading import Heard, Hearing
    from careerpath.matching.title import Title
    from careerpath.model.match import Doubt
    from careerpath.model.relation import OfficialTitle

#: How many roles are named, and how many where none is described.
_MOST_ROLES = 5
_MOST_NEAREST = 3
#: Another role may be named as long as it fits half as well as the best.
_WORTH_NAMING = 0.5
#: What a title counts among phrases.
_TITLE = 0.1


def match_text(graph: CareerGraph, text: str) -> Match:
    """Return the roles that an advertisement or a CV really describes.

    The title does not decide alone; it is told where it misleads. Where the text is
    about a job that the graph does not hold, no role is returned but the nearest.
    Nothing is said of a person, and no number either: only phrases of the text.

    Parameters
    ----------
    graph
        The roles, and what is said of each.
    text
        In English or French, plain or with the marks of Markdown or JSON.

    Raises
    ------
    InvalidValueError
        If the text holds no word.
    """
    text = strip_markup(text)
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
        roles=(),
        title=title.line,
        titled=title.roles,
        whole=whole,
    )
    if not heard.phrases or is_unknown(heard.known):
        return _by_title(title, found)
    alike = compare_occupations(
        knowledge.bags, stems(title.line, language), heard.words
    )
    read = _Read(
        knowledge,
        heard.phrases,
        _readings(knowledge, heard, title, alike),
        alike.occupations,
    )
    if is_none(read.readings) and not _is_named(graph, read, title.rest):
        return _nearest(read, found)
    return _described(graph, read, found)


class _Read(NamedTuple):
    """What was made of a text, and the occupations that it is most like."""

    knowledge: Knowledge
    phrases: tuple[Heard, ...]
    readings: Readings
    occupations: tuple[OfficialTitle, ...]


def _is_named(graph: CareerGraph, read: _Read, text: str) -> bool:
    """Return whether a text names the role that it describes best, in its content."""
    best = rank(read.readings)[0]
    return is_mentioned(graph.role(read.knowledge.roles[best]), text)


def _by_title(title: Title, found: Match) -> Match:
    """Return what can be said where only the title speaks."""
    roles = tuple(MatchedRole(role, (title.line,), ()) for role in title.roles)
    near = tuple(MatchedRole(role, (title.line,), ()) for role in title.near)
    doubts: tuple[Doubt, ...] = ("title",) if roles else ()
    return replace(found, roles=roles, nearest=near, doubts=doubts)


def _readings(
    knowledge: Knowledge, heard: Hearing, title: Title, alike: Likeness
) -> Readings:
    titled = {knowledge.roles.index(role) for role in title.roles}
    near = frozenset(knowledge.roles.index(role) for role in title.near)
    said = [
        value + _TITLE * (role in titled)
        for role, value in enumerate(fits(knowledge, heard.phrases))
    ]
    return Readings(
        fits=said,
        alike=alike.roles,
        titled=frozenset(titled),
        whole=title.whole,
        near=near,
        cosine=alike.cosine,
        lead=alike.lead,
        known=heard.known,
        words=sum(phrase.words for phrase in heard.phrases),
        missions=bool(knowledge.mission_roles),
    )


def _nearest(read: _Read, found: Match) -> Match:
    """Return that no role is described, with those that come nearest.

    Those to which the graph says that the job of the title is near come first.
    """
    near = read.readings.near
    ranked = sorted(rank(read.readings), key=lambda role: role not in near)
    order = ranked[:_MOST_NEAREST]
    quoted = (quote(read.knowledge, read.phrases, role, order[:1]) for role in order)
    nearest = tuple(role for role in quoted if role.speaks_for)
    return replace(found, nearest=nearest, reads_like=read.occupations)


def _described(graph: CareerGraph, read: _Read, found: Match) -> Match:
    """Return the match with the roles that title and content speak for."""
    knowledge, phrases, readings, occupations = read
    order = rank(readings)
    pair = find_pair(graph, knowledge, phrases, readings.fits)
    quoted = [
        quote(knowledge, phrases, role, pair or order[:1])
        for role in pair or _near(readings, order)
    ]
    if not quoted[0].speaks_for and order[0] in readings.titled:
        quoted[0] = replace(quoted[0], speaks_for=(found.title,))
    roles = tuple(role for role in quoted if role.speaks_for)
    if not roles:
        return found
    if pair:
        ids = [knowledge.roles[role] for role in pair]
        overlaps = compare_roles(graph, ids).overlaps
        found = replace(found, two_jobs=True, overlaps=overlaps)
    doubts = find_doubts(readings, pair or order[:1])
    return replace(
        found,
        roles=roles,
        close=not pair and len(roles) > 1 and is_close(readings, order),
        doubts=doubts,
        reads_like=occupations if "elsewhere" in doubts else (),
    )


def _near(readings: Readings, order: Sequence[int]) -> list[int]:
    """Return the roles that may be named beside the first."""
    weights = readings.weights
    least = max(weights) * _WORTH_NAMING
    first, *others = order[:_MOST_ROLES]
    return [first, *(role for role in others if weights[role] >= least)]
