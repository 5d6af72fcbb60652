"""Decide for one person after the other, by what adds least: fast, and not the best."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.cohort.problem import Choice, Problem


def decide_greedily(problem: Problem) -> Choice:
    """Return the decision of taking what adds least to the cost, one after the other.

    Without a budget it goes down the table; with one, whoever adds least comes next,
    as long as that can be paid.
    """
    if problem.budget is None:
        order = _InTurn(problem)
        for person in range(len(problem.options)):
            order.take(person, order.best(person)[1])
        return order.choice
    return _within(problem, problem.budget)


def _within(problem: Problem, budget: int) -> Choice:
    turn, waiting = _InTurn(problem), set(range(len(problem.options)))
    spent = 0
    while waiting:
        added, person, place = min(
            (*turn.best(person)[:1], person, turn.best(person)[1]) for person in waiting
        )
        if spent + added > budget:
            break
        spent += added
        turn.take(person, place)
        waiting.remove(person)
    return turn.choice


class _InTurn:
    """What was decided so far."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._count: Counter[int] = Counter()
        self._chosen: dict[int, int] = {}

    @property
    def choice(self) -> Choice:
        """The option of each person so far."""
        return tuple(map(self._chosen.get, range(len(self._problem.options))))

    def best(self, person: int) -> tuple[int, int]:
        """Return the least that somebody adds, and by which option."""
        options = enumerate(self._problem.options[person])
        return min((self._added(option.steps), place) for place, option in options)

    def take(self, person: int, place: int) -> None:
        """Let somebody take an option."""
        self._chosen[person] = place
        self._count.update(self._problem.options[person][place].steps)

    def _added(self, steps: frozenset[int]) -> int:
        cost, count = self._problem.step_cost, self._count
        return sum(
            cost(step, count[step] + 1) - cost(step, count[step]) for step in steps
        )
