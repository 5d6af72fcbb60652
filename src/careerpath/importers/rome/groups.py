"""Find the family and the grade of an occupation: its domain, and its rank by moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.transition import Transition

_DOMAINS = {
    "A": "agriculture",
    "B": "arts",
    "C": "banque-assurance-immobilier",
    "D": "commerce",
    "E": "communication-medias",
    "F": "construction",
    "G": "hotellerie-restauration-tourisme-loisirs",
    "H": "industrie",
    "I": "installation-maintenance",
    "J": "sante",
    "K": "services",
    "L": "spectacle",
    "M": "support-entreprise",
    "N": "transport-logistique",
}
HIGHEST = 5
#: The ranks change by less than a thousandth long before.
_ROUNDS = 300


def family_of(code: str) -> str:
    """Return the family of an occupation: the domain that its letter stands for.

    Examples
    --------
    >>> family_of("M1604")
    'm-support-entreprise'
    """
    letter = code[:1]
    return f"{letter.lower()}-{_DOMAINS[letter]}" if letter in _DOMAINS else "other"


def rank_roles(moves: Iterable[Transition]) -> dict[str, int]:
    """Return a grade from 1 to 5 for each role that a move leads to or from.

    The progressions go in circles, so no grades rise along all of them. These
    come nearest, in least squares: a promotion rises by one rank, a lateral move
    by none; the span of the ranks is then cut into five equal parts. Without any
    promotion there is no grade.

    Examples
    --------
    >>> from careerpath.model.ranges import Range
    >>> from careerpath.model.text import UNSAID
    >>> from careerpath.model.transition import Transition
    >>> up = Transition("clerk", "chief", "promotion", Range(0, 0, 0), UNSAID)
    >>> rank_roles([up])
    {'chief': 5, 'clerk': 1}
    """
    rises: dict[str, list[tuple[str, float]]] = {}
    promotions = 0
    for move in moves:
        if move.kind in ("promotion", "lateral"):
            rise = float(move.kind == "promotion")
            rises.setdefault(move.destination, []).append((move.origin, rise))
            rises.setdefault(move.origin, []).append((move.destination, -rise))
            promotions += move.kind == "promotion"
    return _cut(_settle(rises)) if promotions else {}


def _settle(rises: dict[str, list[tuple[str, float]]]) -> dict[str, float]:
    """Return ranks, each the mean of what its neighbours make of it."""
    ranks = dict.fromkeys(sorted(rises), 0.0)
    for _ in range(_ROUNDS):
        for role in ranks:
            wanted = [ranks[other] + rise for other, rise in rises[role]]
            ranks[role] = sum(wanted) / len(wanted)
    return ranks


def _cut(ranks: dict[str, float]) -> dict[str, int]:
    lowest = min(ranks.values())
    span = max(ranks.values()) - lowest or 1.0
    return {
        role: 1 + min(HIGHEST - 1, int((rank - lowest) / span * HIGHEST))
        for role, rank in ranks.items()
    }
