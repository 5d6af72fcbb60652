"""Tell a text that asks for two jobs from one that describes a single role."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.reading import COVERAGE, coverage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.matching.knowledge import Knowledge
    from careerpath.matching.reading import Heard

#: How many of the best roles may make a pair.
_CANDIDATES = 12
# A pair explains a text better than one role when all three are reached; chosen
# on the advertisements of tests/matching/ads/tuning.
_GAIN = 0.7
_LEAST_SAID = 0.32
_LEAST_COVERED = 0.035
#: What it counts that the graph records one person in both roles.
_RECORDED = 0.2


class _Pair(NamedTuple):
    fit: float
    said: float
    covered: float
    roles: tuple[int, int]


def find_pair(
    graph: CareerGraph,
    knowledge: Knowledge,
    heard: Sequence[Heard],
    fit: Sequence[float],
) -> tuple[int, int] | None:
    """Return the places of two roles that a text asks for; None for one job.

    The roles are of different families: what is mixed inside one family is a
    role of its own, or a grade. The one that more is said of comes first.
    """
    order = sorted(range(len(fit)), key=lambda role: (-fit[role], role))
    best_roles = order[:_CANDIDATES]
    family = {role: graph.role(knowledge.roles[role]).family for role in best_roles}
    pairs = [
        _split(knowledge, heard, roles)
        for roles in combinations(best_roles, 2)
        if family[roles[0]] != family[roles[1]]
    ]
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: _likelihood(graph, knowledge, pair))
    asked = (
        best.fit - max(fit) >= _GAIN
        and best.said >= _LEAST_SAID
        and best.covered >= _LEAST_COVERED
    )
    return best.roles if asked else None


def _likelihood(
    graph: CareerGraph, knowledge: Knowledge, pair: _Pair
) -> tuple[float, list[int]]:
    """Return the key by which the best pair is chosen."""
    first, second = (graph.role(knowledge.roles[role]) for role in pair.roles)
    recorded = second.id in {o.role for o in first.overlaps} or first.id in {
        o.role for o in second.overlaps
    }
    return pair.fit + _RECORDED * recorded, [-role for role in pair.roles]


def _split(
    knowledge: Knowledge, heard: Sequence[Heard], roles: tuple[int, int]
) -> _Pair:
    """Return how well two roles fit, each phrase given to the one it speaks for."""
    first, second = roles
    own = (
        [phrase for phrase in heard if phrase.says[first] >= phrase.says[second]],
        [phrase for phrase in heard if phrase.says[first] < phrase.says[second]],
    )
    words = sum(phrase.words for phrase in heard) or 1
    said = [
        sum(phrase.says[role] for phrase in part) / words
        for role, part in zip(roles, own, strict=True)
    ]
    covered = [
        coverage(knowledge, part)[role] for role, part in zip(roles, own, strict=True)
    ]
    order = (first, second) if said[0] >= said[1] else (second, first)
    return _Pair(sum(said) + COVERAGE * sum(covered), min(said), min(covered), order)
