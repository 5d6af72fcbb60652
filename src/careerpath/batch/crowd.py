"""Hold what the people of one group hold beyond their role's need, as arrays."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.batch.extras import require

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from careerpath.batch.person import Person
    from careerpath.career_graph import CareerGraph

    Integers: TypeAlias = NDArray[np.int64]


class StepTable:
    """The steps that levels stand for and their hours, each looked up once.

    Parameters
    ----------
    graph
        The career graph.
    """

    def __init__(self, graph: CareerGraph) -> None:
        np = require("numpy")
        self.graph = graph
        count = len(graph.index.tables.step_hours)
        self.likely: Integers = np.array(graph.index.tables.step_hours, dtype=np.int64)
        self._hours: Integers = np.full((count, 3), -1, dtype=np.int64)
        self._closures: dict[tuple[str, int], frozenset[int]] = {}

    def held(self, person: Person) -> frozenset[int]:
        """Return the steps of what a person declares, and all that they presuppose."""
        parts = []
        for level in person.held.items():
            if level not in self._closures:
                closed = self.graph.with_prerequisites(dict([level]))
                self._closures[level] = self.graph.index.steps(closed)
            parts.append(self._closures[level])
        return frozenset().union(*parts)

    def hours(self, steps: Collection[int]) -> Integers:
        """Return the low, likely and high hours of all steps; those named are right."""
        index, hours = self.graph.index, self._hours
        for step in steps:
            if hours[step, 0] < 0:
                skill, level = index.level(step)
                hours[step] = self.graph.hours(skill, level - 1, level)
        return hours


class Crowd:
    """People with one role and one destination, by their place in the group.

    Parameters
    ----------
    table
        The steps of the graph.
    people
        At least one person.
    assumed
        The steps that all of them hold: their role's need.

    Attributes
    ----------
    owner, step
        Who holds which step beyond that, pair by pair.
    """

    def __init__(
        self, table: StepTable, people: Sequence[Person], assumed: frozenset[int]
    ) -> None:
        np = require("numpy")
        extras = [table.held(person) - assumed for person in people]
        sizes = [len(steps) for steps in extras]
        self.table = table
        self.size = len(people)
        self.owner: Integers = np.repeat(np.arange(self.size), sizes)
        self.step: Integers = np.fromiter(chain(*extras), np.int64, sum(sizes))
        self.hours_per_week: Integers = np.array([p.hours_per_week for p in people])
        self.months_in_role: Integers = np.array([p.months_in_role for p in people])

    def holders(self, without: frozenset[int]) -> dict[int, Integers]:
        """Return who holds each step, but for some steps."""
        np = require("numpy")
        order = np.argsort(self.step, kind="stable")
        steps, firsts = np.unique(self.step[order], return_index=True)
        owners = self.owner[order]
        ends = [*firsts[1:].tolist(), len(owners)]
        return {
            step: owners[first:end]
            for step, first, end in zip(
                steps.tolist(), firsts.tolist(), ends, strict=False
            )
            if step not in without
        }

    def sums(self, owner: Any, hours: Any) -> Integers:
        """Return the sum of hours of each person."""
        np = require("numpy")
        return np.bincount(owner, hours, self.size).astype(np.int64)  # type: ignore[no-any-return]
