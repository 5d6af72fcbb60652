"""Say why something is in the graph, and how much the reason weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from careerpath.model.text import Text

Tier: TypeAlias = Literal["official", "published", "practitioner", "inferred"]
#: Strongest first.
TIERS: tuple[Tier, ...] = ("official", "published", "practitioner", "inferred")

#: What evidence of a transition shows: people make the move, the work is alike, or
#: a code or title is shared.
Proves: TypeAlias = Literal["move", "similarity", "title"]
#: Firmest first.
PROVES: tuple[Proves, ...] = ("move", "similarity", "title")


@dataclass(frozen=True, slots=True)
class Source:
    """A document that evidence may cite.

    `notice` is what its licence requires us to print wherever it is used;
    `date` is the source's own and may be a year alone; unknown texts are empty.
    """

    id: str
    title: str
    publisher: str
    licence: str
    language: str
    url: str = ""
    date: str = ""
    notice: Text | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: a source, its tier, the entry cited in it, and a remark.

    `proves` is what it shows of a transition; None for nothing, and for whatever
    is no transition.
    """

    source: str
    tier: Tier
    record: str = ""
    note: Text | None = None
    proves: Proves | None = None


#: The firmness of what is only inferred.
_UNPROVEN = (len(PROVES) + 1) * len(TIERS) - 1


def strongest_tier(evidence: tuple[Evidence, ...]) -> Tier:
    """Return the best tier among `evidence`; without any it is `inferred`.

    Examples
    --------
    >>> strongest_tier((Evidence("a", "inferred"), Evidence("b", "published")))
    'published'
    """
    ranks = [TIERS.index(item.tier) for item in evidence]
    return TIERS[min(ranks, default=len(TIERS) - 1)]


def firmness(evidence: tuple[Evidence, ...]) -> int:
    """Return how firm the firmest evidence of a transition is, 0 for the firmest.

    What it proves weighs first, then its tier. Without any it is as for
    `inferred`, which proves nothing.

    Examples
    --------
    >>> alike = Evidence("a", "official", proves="similarity")
    >>> told = Evidence("b", "practitioner", proves="move")
    >>> firmness((told,)), firmness((alike,)), firmness((alike, told)), firmness(())
    (2, 4, 2, 15)
    """
    return min(map(_firmness, evidence), default=_UNPROVEN)


def _firmness(item: Evidence) -> int:
    proven = PROVES.index(item.proves) if item.proves else len(PROVES)
    return proven * len(TIERS) + TIERS.index(item.tier)
