"""Say how close two roles are; destinations are ordered by it, routes never."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from careerpath.model.evidence import shows_move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.graph_index import GraphIndex

#: Hundredths of closeness for a level, a point of importance (of 100) and a grade; a
#: twentieth of being related is one.
_LEVEL, _IMPORTANCE, _GRADE = 100, 2, 10
#: How many entries O*NET lists as related to one, the nearest of which counts full.
_LISTED = 20
#: Twentieths of a move that people make, and of another one, neither with a rank.
_MADE, _OTHER = 20, 10

#: What a role asks of a skill, as `Tables` has it: level, whether it counts in full,
#: importance.
_Demand: TypeAlias = tuple[int, int, int]
_NOTHING: _Demand = (0, 0, 1)


def measure_closeness(graph: CareerGraph, first: str, second: str) -> Fraction:
    """Return how close two roles are, the same both ways; 0 and less, or a little more.

    It is the sum of

    - the mean difference of their levels, × -1. It is taken over all skills that
      either role needs, desirable ones and all that these presuppose included; a
      skill not needed has level 0. A surplus counts as a lack does. A skill that is
      only desirable has half the weight of others;
    - the mean difference of importance, likewise weighted, in points of O*NET's
      scale from 1 to 5 (a point is 25 of our 100), × -0.5. A skill not needed has
      none; where a role needs a skill and its importance is not stated, the
      difference is 0;
    - the difference of their grades, × -0.1;
    - how much they are related, × 0.2. Each record that ranks one among what is
      related to the other counts (21 - rank) / 20, and nothing from rank 21 on. Each
      of the two moves between them that rests on no rank counts 1 if evidence shows
      that people make it, and 0.5 otherwise.

    Parameters
    ----------
    graph
        The career graph.
    first, second
        Ids of two roles.

    Raises
    ------
    UnknownNameError
        If a role does not exist.
    """
    graph.role(second)  # or raise
    return Surroundings(graph, first).closeness(graph.index.role(second))


class Surroundings:
    """One role, from which it is worked out how close others are.

    Parameters
    ----------
    graph
        The career graph.
    role
        Id of the role.

    Raises
    ------
    UnknownNameError
        If the role does not exist.
    """

    def __init__(self, graph: CareerGraph, role: str) -> None:
        graph.role(role)  # or raise
        self._index = graph.index
        self._role = graph.index.role(role)
        self._demands = _demands(self._index, self._role)
        self._related = _related(graph, role)

    def closeness(self, other: int) -> Fraction:
        """Return how close a role is, by its number."""
        grades = self._index.tables.grade
        levels, importance, weight = _differences(
            self._demands, _demands(self._index, other)
        )
        apart = _LEVEL * levels + _IMPORTANCE * importance
        grade = abs(grades[self._role] - grades[other])
        near = self._related[other] - _GRADE * grade
        return Fraction(near * weight - apart, 100 * weight)


def _demands(index: GraphIndex, role: int) -> dict[int, _Demand]:
    """Return what a role asks, by the number of the skill."""
    tables = index.tables
    own = slice(tables.level_start[role], tables.level_start[role + 1])
    asked = (tables.level[own], tables.level_full[own], tables.importance[own])
    return dict(zip(tables.level_skill[own], zip(*asked, strict=True), strict=True))


def _differences(
    one: Mapping[int, _Demand], other: Mapping[int, _Demand]
) -> tuple[int, int, int]:
    """Return what levels and importance differ by in all, and the skills' weight.

    Each is doubled, so that half a weight is a whole number.
    """
    levels = importance = weight = 0
    for skill in one.keys() | other.keys():
        level, full, stated = one.get(skill, _NOTHING)
        other_level, other_full, other_stated = other.get(skill, _NOTHING)
        own = 1 + (full | other_full)
        weight += own
        levels += own * abs(level - other_level)
        if stated and other_stated:
            importance += own * abs(stated - other_stated)
    return levels, importance, weight or 1


def _related(graph: CareerGraph, role: str) -> Counter[int]:
    """Return in twentieths how much the roles next to one are related to it."""
    points: Counter[int] = Counter()
    ranked: set[tuple[int, str, str, int]] = set()
    for move in (*graph.transitions_from(role), *graph.transitions_to(role)):
        end = move.destination if move.origin == role else move.origin
        other = graph.index.role(end)
        cited = {(other, e.source, e.record, e.rank) for e in move.evidence if e.rank}
        ranked |= cited  # what both moves cite is one record
        if not cited:
            points[other] += _MADE if shows_move(move.evidence) else _OTHER
    for other, _, _, rank in ranked:
        points[other] += max(_LISTED + 1 - rank, 0)
    return points
