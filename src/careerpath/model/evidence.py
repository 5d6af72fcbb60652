"""Say why something is in the graph, and how much the reason weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from careerpath.model.text import Text

Tier: TypeAlias = Literal["official", "published", "practitioner", "inferred"]
#: Strongest first.
TIERS: tuple[Tier, ...] = ("official", "published", "practitioner", "inferred")


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
    """One reason: a source, its tier, the entry cited in it, and a remark."""

    source: str
    tier: Tier
    record: str = ""
    note: Text | None = None


def strongest_tier(evidence: tuple[Evidence, ...]) -> Tier:
    """Return the best tier among `evidence`; without any it is `inferred`.

    Examples
    --------
    >>> strongest_tier((Evidence("a", "inferred"), Evidence("b", "published")))
    'published'
    """
    ranks = [TIERS.index(item.tier) for item in evidence]
    return TIERS[min(ranks, default=len(TIERS) - 1)]
