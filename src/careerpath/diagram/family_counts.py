"""Count the roles of each family, and the moves up between families."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph


@dataclass(frozen=True, slots=True)
class FamilyCount:
    """How many roles a family has, and where people go up from there.

    Attributes
    ----------
    grades
        How many roles it has of each grade.
    within
        How many moves up stay in the family.
    leads_to
        The other families that moves up lead to, and how many: most first, then by
        id.
    """

    family: str
    grades: Counter[int]
    within: int
    leads_to: tuple[tuple[str, int], ...]


def count_families(graph: CareerGraph) -> tuple[tuple[FamilyCount, ...], bool]:
    """Return the count of each family, and whether moves up are promotions.

    In a graph without promotions they are its moves to a higher grade.
    """
    family = {role.id: role.family for role in graph.roles.values()}
    grade = {role.id: role.grade for role in graph.roles.values()}
    grades: dict[str, Counter[int]] = {name: Counter() for name in graph.families}
    for role, name in family.items():
        grades[name][grade[role]] += 1
    promotions, steps = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for move in graph.transitions:
        ends = family[move.origin], family[move.destination]
        promotions[ends] += move.kind == "promotion"
        steps[ends] += grade[move.origin] < grade[move.destination]
    promoted = promotions.total() > 0
    ups = promotions if promoted else steps
    return tuple(
        FamilyCount(name, grades[name], ups[name, name], _others(ups, name))
        for name in graph.families
    ), promoted


def _others(ups: Counter[tuple[str, str]], name: str) -> tuple[tuple[str, int], ...]:
    found = [
        (destination, count)
        for (origin, destination), count in ups.items()
        if origin == name != destination and count
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
