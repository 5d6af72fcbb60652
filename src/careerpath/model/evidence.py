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

#: What may be said of a move by the firmest of its evidence: a classification records
#: it, someone has published it or does it, the work is alike, or nothing shows it.
Standing: TypeAlias = Literal[
    "recorded", "published", "practised", "similar", "inferred"
]
#: Firmest first.
STANDINGS: tuple[Standing, ...] = (
    "recorded",
    "published",
    "practised",
    "similar",
    "inferred",
)

#: What a source is: a public classification of jobs, or any other document.
SourceKind: TypeAlias = Literal["classification", "document"]
SOURCE_KINDS: tuple[SourceKind, ...] = ("classification", "document")


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
    kind: SourceKind = "document"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: a source, its tier, the entry cited in it, and a remark.

    `proves` is what it shows of a transition; None for nothing, and for whatever
    is no transition. `rank` is the place that the record has in the source's list
    of what is related to its first entry, 1 for the nearest; None where there is
    no such order.
    """

    source: str
    tier: Tier
    record: str = ""
    note: Text | None = None
    proves: Proves | None = None
    rank: int | None = None


#: The firmness of what is only inferred.
_UNPROVEN = (len(PROVES) + 1) * len(TIERS) - 1
#: What may be said, by firmness; of all the rest, that it is inferred.
_STANDINGS: dict[int, Standing] = {
    0: "recorded",
    1: "published",
    2: "practised",
    **dict.fromkeys(range(len(TIERS), 2 * len(TIERS)), "similar"),
}


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


def standing(evidence: tuple[Evidence, ...]) -> Standing:
    """Return what may be said of a move by the firmest of its evidence.

    Examples
    --------
    >>> standing((Evidence("a", "official", proves="similarity"),))
    'similar'
    >>> standing((Evidence("a", "official", proves="title"),))
    'inferred'
    """
    return _STANDINGS.get(firmness(evidence), "inferred")


def shows_move(evidence: tuple[Evidence, ...]) -> bool:
    """Tell whether evidence shows that people make a move, not only that it is near."""
    return standing(evidence) in ("recorded", "published", "practised")


def firmest(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the items of evidence that its firmness rests on."""
    least = firmness(evidence)
    return tuple(item for item in evidence if _firmness(item) == least)
