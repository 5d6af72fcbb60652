"""Write a group's problem as columns and rows of whole numbers, for a solver.

A column per person and option says whether it is taken, one per step how many sessions
it has. A row per person and step lets nobody take an option that needs the step unless
it has a session, or the person studies it alone: such rows, one for each person, leave
the solver far less to try than one for all of them together. Where more people than a
session holds may come, another row counts them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.extras import require

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.cohort.problem import Problem

#: What stands in some columns, by their number.
Columns: TypeAlias = dict[int, float]


class LinearForm:
    """The columns of a problem and its rows, the first of which are the people's."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        people = list(enumerate(problem.options))
        options = [(p, n) for p, own in people for n, _ in enumerate(own)]
        self.takers = {
            (p, step): [n for n, option in enumerate(own) if step in option.steps]
            for p, own in people
            for step in sorted(frozenset().union(*(o.steps for o in own)))
        }
        steps = sorted({step for _, step in self.takers})
        pairs = [] if problem.alone_price is None else list(self.takers)
        self.options = {key: n for n, key in enumerate(options)}
        self.sessions = {step: n for n, step in enumerate(steps, len(options))}
        self.alone = {key: n for n, key in enumerate(pairs, len(options) + len(steps))}
        self.width = len(options) + len(steps) + len(pairs)

    def own(self, person: int) -> list[int]:
        """Return the columns of somebody's options, in their order."""
        places = range(len(self._problem.options[person]))
        return [self.options[person, place] for place in places]

    def rows(self) -> Iterable[tuple[float, Columns]]:
        """Yield what the sum of some columns must be at least, after the people's."""
        for (person, step), places in self.takers.items():
            yield 0.0, self._enough(person, step, places)
        capacity = float(self._problem.capacity)
        for step, column in self.sessions.items():
            takers = [key for key in self.takers if key[1] == step]
            if len(takers) > capacity:
                yield (
                    0.0,
                    {
                        column: capacity,
                        **{self.alone[key]: 1.0 for key in takers if key in self.alone},
                        **{
                            self.options[person, place]: -1.0
                            for person, _ in takers
                            for place in self.takers[person, step]
                        },
                    },
                )

    def _enough(self, person: int, step: int, places: Iterable[int]) -> Columns:
        """Return the row that lets somebody learn a step only where one can."""
        alone = self.alone.get((person, step))
        return {
            self.sessions[step]: 1.0,
            **({} if alone is None else {alone: 1.0}),
            **{self.options[person, place]: -1.0 for place in places},
        }

    def fill(self, model: Any, highspy: Any) -> None:
        """Give a model these columns and rows."""
        np = require("numpy")
        people = range(len(self._problem.options))
        least = 1.0 if self._problem.budget is None else 0.0
        rows = [(least, 1.0, dict.fromkeys(self.own(p), 1.0)) for p in people]
        rows += [(low, highspy.kHighsInf, row) for low, row in self.rows()]
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = self.width, len(rows)
        lp.col_cost_ = np.zeros(self.width)
        lp.col_lower_ = np.zeros(self.width)
        lp.col_upper_ = np.array(self._most())
        lp.row_lower_ = np.array([low for low, _, _ in rows])
        lp.row_upper_ = np.array([high for _, high, _ in rows])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *(len(row) for _, _, row in rows)])
        lp.a_matrix_.index_ = np.array([c for _, _, row in rows for c in row])
        lp.a_matrix_.value_ = np.array([v for _, _, row in rows for v in row.values()])
        whole, real = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        first = self.width - len(self.alone)
        lp.integrality_ = [whole if n < first else real for n in range(self.width)]
        model.passModel(lp)

    def _most(self) -> list[float]:
        """Return the most that each column can be."""
        takers = Counter(step for _, step in self.takers)
        capacity = self._problem.capacity
        most = [float(-(-takers[step] // capacity)) for step in self.sessions]
        return [*[1.0] * len(self.options), *most, *[1.0] * len(self.alone)]
