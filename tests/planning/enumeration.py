"""Price and rank every simple route, straight from the definitions.

Nothing here uses the planner: this is what it is held against.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath import Profile
from careerpath.model.evidence import TIERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath import CareerGraph
    from careerpath.model.transition import Transition
    from tests.planning.instances import Question


class Priced(NamedTuple):
    """A route and its values: likely hours, months, moves, hardest step."""

    effort: int
    time: Fraction
    moves: int
    hardest_step: int
    roles: tuple[str, ...]

    def key(self, by: str) -> tuple[object, ...]:
        """Return what routes are ordered by."""
        value = getattr(self, by.replace("-", "_"))
        return value, self.effort, self.moves, self.roles


def enumerate_routes(question: Question) -> list[Priced]:
    """Return every route that the question admits, priced, in no order."""
    filters = question.filters
    return [
        _price(question, roles)
        for roles in _simple_routes(question, (question.origin,))
        if filters.via <= set(roles)
    ]


def rank(routes: list[Priced], by: str, k: int) -> list[tuple[str, ...]]:
    """Return the role ids of the k best routes by a criterion."""
    return [r.roles for r in sorted(routes, key=lambda r: r.key(by))[:k]]


def _simple_routes(
    question: Question, begun: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    if begun[-1] == question.destination:
        if len(begun) > 1:
            yield begun
        return
    if len(begun) > question.filters.max_moves:
        return
    for move in question.graph.transitions:
        if (
            move.origin == begun[-1]
            and move.destination not in begun
            and _is_admitted(question, move)
        ):
            yield from _simple_routes(question, (*begun, move.destination))


def _is_admitted(question: Question, move: Transition) -> bool:
    filters, contexts = question.filters, move.contexts
    best = min(TIERS.index(item.tier) for item in move.evidence)
    return (
        not filters.avoid & {move.origin, move.destination}
        and (
            filters.company_size is None
            or not contexts.company_size
            or filters.company_size in contexts.company_size
        )
        and (
            filters.status is None
            or not contexts.status
            or filters.status in contexts.status
        )
        and (filters.min_tier is None or best <= TIERS.index(filters.min_tier))
    )


def _price(question: Question, roles: tuple[str, ...]) -> Priced:
    graph, profile = question.graph, question.profile or Profile()
    held = dict(profile.held)
    if profile.assume_role_skills:
        _raise(held, graph.roles[roles[0]].essential)
    _close(graph, held)
    time, hours, hardest = Fraction(0), 0, 0
    for number, (origin, destination) in enumerate(pairwise(roles)):
        [move] = [
            t
            for t in graph.transitions
            if (t.origin, t.destination) == (origin, destination)
        ]
        need = dict(graph.roles[destination].essential)
        if question.desirable:
            _raise(need, graph.roles[destination].desirable)
        _raise(need, {r.skill: r.level for r in move.essential})
        _close(graph, need)
        step = sum(
            graph.skills[skill].learning_hours[n].likely
            for skill, level in need.items()
            for n in range(held.get(skill, 0) + 1, level + 1)
        )
        _raise(held, need)
        waited = move.experience_months.likely
        if number == 0:
            waited = max(0, waited - profile.months_in_role)
        hours += step
        hardest = max(hardest, step)
        per_month = Fraction(profile.hours_per_week * 52, 12)
        time = max(time + waited, hours / per_month)
    return Priced(hours, time, len(roles) - 1, hardest, roles)


def _raise(levels: dict[str, int], others: object) -> None:
    for skill, level in dict(others).items():
        levels[skill] = max(levels.get(skill, 0), level)


def _close(graph: CareerGraph, levels: dict[str, int]) -> None:
    """Raise `levels` to their prerequisites until nothing changes."""
    while True:
        before = dict(levels)
        for skill, level in before.items():
            for step, needed in graph.skills[skill].prerequisites.items():
                if step <= level:
                    _raise(levels, needed)
        if levels == before:
            return
