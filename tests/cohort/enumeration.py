"""Decide for a small group by looking at every choice, without any solver."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.cohort.problem import Choice, Problem


def step_cost(problem: Problem, step: int, people: int) -> int:
    """Return the least units for so many people, by trying every number of sessions."""
    hours = problem.hours[step]
    prices = []
    for sessions in range(people + 1):
        alone = max(people - sessions * problem.capacity, 0)
        if alone and problem.alone_price is None:
            continue
        prices.append(
            hours
            * (sessions * problem.session_price + alone * (problem.alone_price or 0))
        )
    return min(prices)


def cost(problem: Problem, choice: Choice) -> int:
    """Return what a choice costs."""
    learners = Counter(
        step
        for own, place in zip(problem.options, choice, strict=True)
        if place is not None
        for step in own[place].steps
    )
    return sum(step_cost(problem, *item) for item in learners.items())


def enumerate_best(problem: Problem) -> tuple[Choice, int]:
    """Return the first of the best choices, and what it costs.

    Most people first, then the lowest cost, then the least that people are away from
    their own first routes, the first in the table weighing most, then the choice
    whose first difference is the earlier route.
    """
    people = len(problem.options)
    worst = 1 + max(option.rank for own in problem.options for option in own)
    out = [] if problem.budget is None else [None]
    choices = product(*([*range(len(own)), *out] for own in problem.options))

    def order(choice: Choice) -> tuple[int, int, int, tuple[int, ...]]:
        ranks = tuple(
            worst if place is None else own[place].rank
            for own, place in zip(problem.options, choice, strict=True)
        )
        detour = sum(rank * (2 * people - n) for n, rank in enumerate(ranks))
        served = sum(place is not None for place in choice)
        return -served, cost(problem, choice), detour, ranks

    allowed = (
        choice
        for choice in choices
        if problem.budget is None or cost(problem, choice) <= problem.budget
    )
    best = min(allowed, key=order)
    return best, cost(problem, best)
