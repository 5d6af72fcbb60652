"""Let the solver HiGHS choose for a group.

One thread, a fixed seed and a limit that is no time make the answers the same ones on
every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from careerpath.cohort.linear_form import LinearForm
from careerpath.extras import require

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.cohort.linear_form import Columns
    from careerpath.cohort.problem import Choice, Problem

#: Costs are whole, so that an answer is the best one where it is this near to it.
_ENOUGH = 0.5
_OPTIONS = {
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": _ENOUGH,
    "mip_feasibility_tolerance": 1e-7,
}
#: What a bound may be above the whole number that it stands for.
_ROUNDING = 1e-5

#: The seconds after which an interruption is noticed.
_PATIENCE = 0.1


class Outcome(NamedTuple):
    """What the solver found.

    Attributes
    ----------
    end
        Whether it found the best choice, none, or met its limit.
    choice
        The option of each person; None where it found none.
    bound
        What no choice goes below, or None.
    """

    end: Literal["best", "none", "limit"]
    choice: Choice | None
    bound: int | None


class Solver:
    """The rows and columns of one problem.

    Parameters
    ----------
    problem
        What is to be decided.
    branches
        How many branches each search may try.
    """

    def __init__(self, problem: Problem, branches: int) -> None:
        self._highspy = require("highspy")
        self._np = require("numpy")
        self._problem = problem
        self._table = LinearForm(problem)
        self._model = _silent(self._highspy)
        self._model.HandleUserInterrupt = True
        for name, value in {**_OPTIONS, "mip_max_nodes": branches}.items():
            self._model.setOptionValue(name, value)
        self._table.fill(self._model, self._highspy)

    @property
    def cost(self) -> Columns:
        """What each column adds to the cost."""
        problem, table = self._problem, self._table
        prices = {step: problem.prices(step) for step in problem.hours}
        return {
            **{column: prices[step][0] for step, column in table.sessions.items()},
            **{column: prices[step][1] for (_, step), column in table.alone.items()},
        }

    def taking(self, worth: Mapping[tuple[int, int], int]) -> Columns:
        """Return columns of options, by person and place, with what each is worth."""
        return {self._table.options[key]: value for key, value in worth.items()}

    def minimise(self, costs: Columns) -> Outcome:
        """Return the choice of least cost.

        It is not told of one to begin from: of those that it makes better by itself
        HiGHS 1.16 returns the worse one.
        """
        np, model = self._np, self._model
        every = np.zeros(self._table.width)
        every[list(costs)] = list(costs.values())
        model.changeColsCost(len(every), np.arange(len(every), dtype=np.int32), every)
        self._run()
        return self._outcome()

    def _run(self) -> None:
        """Solve in a thread of its own, which Ctrl-C ends within a moment."""
        self._model.startSolve()
        try:
            while not self._model.wait(_PATIENCE)[0]:
                pass
        except BaseException:
            self._model.cancelSolve()
            self._model.wait()
            raise

    def limit(self, costs: Columns, most: int) -> int:
        """Let nothing cost more, and return the number of the row that says so."""
        np, row = self._np, self._model.getNumRow()
        columns = np.array(list(costs), dtype=np.int32)
        values = np.array(list(costs.values()), dtype=float)
        self._model.addRow(
            -self._highspy.kHighsInf, most + _ENOUGH, len(columns), columns, values
        )
        return int(row)

    def forbid(self, choice: Choice) -> int:
        """Rule one choice out, and return the number of the row that says so."""
        columns: Columns = {}
        most = len(choice) - 1
        for person, place in enumerate(choice):
            if place is None:
                columns |= dict.fromkeys(self._table.own(person), -1.0)
                most -= 1
            else:
                columns[self._table.options[person, place]] = 1.0
        return self.limit(columns, most)

    def lift(self, row: int) -> None:
        """Let a row say nothing any more."""
        free = self._highspy.kHighsInf
        self._model.changeRowBounds(row, -free, free)

    def allow(self, person: int, places: Iterable[int], *, out: bool) -> None:
        """Leave somebody these options; `out` says whether getting none is one, too."""
        wanted = set(places)
        for place, column in enumerate(self._table.own(person)):
            self._model.changeColBounds(column, 0.0, float(place in wanted))
        self._model.changeRowBounds(person, 0.0 if out else 1.0, 1.0)

    def _outcome(self) -> Outcome:
        status = self._highspy.HighsModelStatus
        found, info = self._model.getModelStatus(), self._model.getInfo()
        if found in (status.kInfeasible, status.kUnboundedOrInfeasible):
            return Outcome("none", None, None)
        bound = info.mip_dual_bound
        known = abs(bound) < self._highspy.kHighsInf
        return Outcome(
            "best" if found == status.kOptimal else "limit",
            self._choice() if info.primal_solution_status == _FEASIBLE else None,
            _ceiling(bound) if known else None,
        )

    def _choice(self) -> Choice:
        values = self._model.getSolution().col_value
        return tuple(
            next(
                (
                    n
                    for n, c in enumerate(self._table.own(person))
                    if values[c] > _ENOUGH
                ),
                None,
            )
            for person in range(len(self._problem.options))
        )


#: What HiGHS says of a solution that is one.
_FEASIBLE = 2


def _ceiling(bound: float) -> int:
    """Return the least whole number that is not below a bound but for rounding."""
    from math import ceil

    return ceil(bound - _ROUNDING * max(1.0, abs(bound) / 1e4))


def _silent(highspy: Any) -> Any:
    """Return a new model that prints nothing, not even what it is."""

    class Silent(highspy.Highs):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802  # which it greets with
            self.setOptionValue("output_flag", False)  # noqa: FBT003
            super().enableCallbacks()

    return Silent()
