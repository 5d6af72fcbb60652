"""What the solver decides is what looking at every choice decides."""

from __future__ import annotations

import os

import pytest

from careerpath.cohort.deciding import decide
from tests.cohort.enumeration import cost, enumerate_best
from tests.cohort.groups import make_problem

pytest.importorskip("highspy", reason="no highspy")

GROUPS = int(os.environ.get("CAREERPATH_GROUPS", "60"))


@pytest.mark.parametrize("seed", range(GROUPS))
def test_it_equals_enumeration(seed):
    """The value and the very choice, with budgets and self-study or without."""
    problem = make_problem(seed)

    decision = decide(problem)

    choice, value = enumerate_best(problem)
    assert (value, value) == tuple(decision.cost)
    assert choice == decision.choice
    assert decision.unique
    assert decision.served is None or decision.served.proven
    assert value == problem.cost(choice) == cost(problem, choice)
