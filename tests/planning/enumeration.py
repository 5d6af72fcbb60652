"""Price and rank every simple route, straight from the definitions.

Nothing here uses the planner: this is what it is held against.
"""

from __future__ import annotations

from fractions import Fraction
from heapq import nsmallest
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath import Profile
from careerpath.model.evidence import TIERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath import CareerGraph
    from careerpath.model.transition import Transition
    from tests.planning.instances import Question


#: Firmest first.
_PROOFS = ("move", "similarity", "title", None)


class Priced(NamedTuple):
    """A route and its values: likely hours, months, moves, hardest step.

    `firmness` is what the firmest evidence of its weakest move proves, and its tier.
    """

    effort: int
    time: Fraction
    moves: int
    hardest_step: int
    roles: tuple[str, ...]
    firmness: tuple[int, int]

    def key(self, by: str) -> tuple[object, ...]:
        """Return what routes are ordered by."""
        value = getattr(self, by.replace("-", "_"))
        return value, self.effort, self.moves, self.roles


def enumerate_routes(question: Question) -> list[Priced]:
    """Return every route that the question admits, priced, in no order."""
    return _World(question).routes(question.destination)


def enumerate_everywhere(question: Question) -> dict[str, list[Priced]]:
    """Return every route from the question's origin, by destination."""
    found: dict[str, list[Priced]] = {}
    for route in _World(question).routes(None):
        found.setdefault(route.roles[-1], []).append(route)
    return found


def rank(routes: list[Priced], by: str, k: int) -> list[tuple[str, ...]]:
    """Return the role ids of the k best routes by a criterion."""
    return [r.roles for r in nsmallest(k, routes, key=lambda r: r.key(by))]


class _Begun(NamedTuple):
    """A route begun: its roles, what is held, and what it has cost.

    The clock counts in 52nds of a month for each weekly hour: an hour of learning
    takes twelve.
    """

    roles: tuple[str, ...]
    held: dict[str, int]
    hours: int
    clock: int
    hardest: int


class _World:
    """The admitted moves of a question, each with its wait and all that it needs."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.profile = question.profile or Profile()
        self.month = self.profile.hours_per_week * 52
        self.leaving: dict[str, list[tuple[str, int, dict[str, int]]]] = {}
        for move in question.graph.transitions:
            if _is_admitted(question, move):
                wait = move.experience_months.likely
                row = (move.destination, wait, _need(question, move))
                self.leaving.setdefault(move.origin, []).append(row)
        self.hours = {
            skill.id: [
                sum(skill.learning_hours[n].likely for n in range(1, level + 1))
                for level in range(len(skill.learning_hours) + 1)
            ]
            for skill in question.graph.skills.values()
        }
        self.grades = {role.id: role.grade for role in question.graph.roles.values()}
        self.firmness = {
            (move.origin, move.destination): min(
                (_PROOFS.index(item.proves), TIERS.index(item.tier))
                for item in move.evidence
            )
            for move in question.graph.transitions
        }

    def routes(self, destination: str | None) -> list[Priced]:
        """Return all routes to a destination, or to any for None."""
        held = dict(self.profile.held)
        if self.profile.assume_role_skills:
            _raise(held, self.question.graph.roles[self.question.origin].essential)
        _close(self.question.graph, held)
        begun = _Begun((self.question.origin,), held, 0, 0, 0)
        return list(self._walk(begun, destination))

    def _walk(self, begun: _Begun, destination: str | None) -> Iterator[Priced]:
        """Yield all that a route begun can become."""
        roles, made = begun.roles, len(begun.roles) - 1
        filters = self.question.filters
        if (
            made
            and destination in (None, roles[-1])
            and filters.via <= set(roles)
            and (filters.step_down or self._keeps_grade(roles))
        ):
            time = Fraction(begun.clock, self.month)
            firmness = max(self.firmness[ends] for ends in pairwise(roles))
            yield Priced(begun.hours, time, made, begun.hardest, roles, firmness)
        if roles[-1] != destination and made < filters.max_moves:
            for role, wait, need in self.leaving.get(roles[-1], ()):
                if role not in roles:
                    grown = self._move(begun, role, wait, need)
                    yield from self._walk(grown, destination)

    def _keeps_grade(self, roles: tuple[str, ...]) -> bool:
        """Tell whether no role on the way has a grade lower than both ends."""
        grades = [self.grades[role] for role in roles]
        return "grades" in self.question.graph.scale.assumed or min(grades) == min(
            grades[0], grades[-1]
        )

    def _move(
        self, begun: _Begun, role: str, wait: int, need: dict[str, int]
    ) -> _Begun:
        held = dict(begun.held)
        step = 0
        for skill, level in need.items():
            before = held.get(skill, 0)
            if level > before:
                step += self.hours[skill][level] - self.hours[skill][before]
                held[skill] = level
        if len(begun.roles) == 1:
            wait = max(0, wait - self.profile.months_in_role)
        hours = begun.hours + step
        clock = max(begun.clock + wait * self.month, hours * 12)
        return _Begun(
            (*begun.roles, role), held, hours, clock, max(begun.hardest, step)
        )


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
        and (
            not filters.recorded
            or any(
                (item.tier, item.proves) == ("official", "move")
                for item in move.evidence
            )
        )
        and (filters.min_tier is None or best <= TIERS.index(filters.min_tier))
    )


def _need(question: Question, move: Transition) -> dict[str, int]:
    role = question.graph.roles[move.destination]
    need = dict(role.essential)
    if question.desirable:
        _raise(need, role.desirable)
    _raise(need, {r.skill: r.level for r in move.essential})
    _close(question.graph, need)
    return need


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
