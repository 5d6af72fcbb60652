"""Decide which route everybody takes: the best of all choices, and only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.cohort.greedy import decide_greedily
from careerpath.cohort.problem import weight
from careerpath.cohort.solver import Solver
from careerpath.model.programme import Proof

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cohort.problem import Choice, Problem
    from careerpath.cohort.solver import Outcome

#: What the search may try before it answers without proof.
DEFAULT_BRANCHES = 1_000


class Decision(NamedTuple):
    """What was decided.

    Attributes
    ----------
    choice
        The option of each person.
    cost
        What it costs, and what no other choice that serves as many goes below.
    served
        How many people get a route, and how many could at the most; None without a
        budget.
    unique
        Whether it is proven to be the first of all that cost the same.
    """

    choice: Choice
    cost: Proof
    served: Proof | None
    unique: bool


def decide(
    problem: Problem,
    branches: int = DEFAULT_BRANCHES,
    progress: Callable[[float], object] = lambda _: None,
) -> Decision:
    """Return the choice that serves most people, then costs least.

    Of several such choices it is the one of the least `Problem.detour`, and of those
    the one where the first person who differs has the earlier route.

    Parameters
    ----------
    problem
        What is to be decided.
    branches
        How many branches each search may try. Where one meets that, the best choice
        that is known is returned, with what none can go below.
    progress
        Is told the share of the searches that is done, from 0 to 1.

    Raises
    ------
    MissingLibraryError
        If highspy is not installed.
    """
    if not problem.options:
        served = None if problem.budget is None else Proof(0, 0)
        return Decision((), Proof(0, 0), served, unique=True)
    return _Deciding(problem, branches).decide(progress)


class _Deciding:
    """The searches for one problem, each among what the ones before it left."""

    def __init__(self, problem: Problem, branches: int) -> None:
        self._problem = problem
        self._solver = Solver(problem, branches)
        self._choice = decide_greedily(problem)

    def decide(self, progress: Callable[[float], object]) -> Decision:
        served = self._serve()
        progress(0.2)
        cost = self._spend()
        progress(0.5)
        sure = cost.proven and (served is None or served.proven)
        unique = sure and self._prefer()
        progress(0.8)
        unique = unique and self._settle()
        return Decision(self._choice, cost, served, unique)

    def _serve(self) -> Proof | None:
        """Serve as many people as the budget allows, if there is one."""
        problem, solver = self._problem, self._solver
        if problem.budget is None:
            return None
        solver.limit(solver.cost, problem.budget)
        everyone = dict.fromkeys(self._places(), -1)
        found = solver.minimise(solver.taking(everyone))
        if found.choice and _served(found.choice) >= _served(self._choice):
            self._choice = found.choice
        served = _served(self._choice)
        people = len(problem.options)
        bound = people if found.bound is None else min(-found.bound, people)
        solver.limit(solver.taking(everyone), -served)
        return Proof(served, max(bound, served))

    def _spend(self) -> Proof:
        """Spend as little as serves them."""
        problem, solver = self._problem, self._solver
        found = solver.minimise(solver.cost)
        if found.choice and problem.cost(found.choice) <= problem.cost(self._choice):
            self._choice = found.choice
        value = problem.cost(self._choice)
        solver.limit(solver.cost, value)
        return Proof(value, min(max(found.bound or 0, 0), value))

    def _prefer(self) -> bool:
        """Keep people near to their own first routes; tell whether none are nearer."""
        problem, solver = self._problem, self._solver
        people, none = len(problem.options), problem.left_out_rank
        detours = solver.taking(
            {
                (person, place): weight(people, person, own[place].rank - none)
                for person, own in enumerate(problem.options)
                for place in range(len(own))
            }
        )
        found = solver.minimise(detours)
        if not self._take(found):
            return False
        nothing = sum(weight(people, person, none) for person in range(people))
        solver.limit(detours, problem.detour(self._choice) - nothing)
        return found.end == "best"

    def _settle(self) -> bool:
        """Take the first of those that are left; tell whether that is proven."""
        row = self._solver.forbid(self._choice)
        other = self._solver.minimise({})
        self._solver.lift(row)
        if other.end == "none":
            return True
        return other.choice is not None and all(
            map(self._settle_for, range(len(self._choice)))
        )

    def _settle_for(self, person: int) -> bool:
        """Give somebody the first option that those before leave, and keep it."""
        budgeted = self._problem.budget is not None
        own = range(len(self._problem.options[person]))
        while True:
            now = self._choice[person]
            before = own if now is None else own[:now]
            if not before:
                break
            self._solver.allow(person, before, out=False)
            found = self._solver.minimise({})
            if found.end == "none":
                break
            if not self._take(found):
                return False
        kept = self._choice[person]
        self._solver.allow(person, [] if kept is None else [kept], out=budgeted)
        return True

    def _take(self, found: Outcome) -> bool:
        """Take a choice that is as good as what the rows ask for, if there is one."""
        problem = self._problem
        if found.choice is None or problem.cost(found.choice) > problem.cost(
            self._choice
        ):
            return False
        self._choice = found.choice
        return True

    def _places(self) -> list[tuple[int, int]]:
        options = enumerate(self._problem.options)
        return [(person, place) for person, own in options for place in range(len(own))]


def _served(choice: Choice) -> int:
    return sum(place is not None for place in choice)
