"""Hold what the people of one group hold, and price one route for them all at once.

They are arrays of what goes beyond their role's need; prices follow the rules of
`planning.cost`.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from careerpath.extras import require
from careerpath.planning.cost import (
    months_to_wait,
    months_unit,
    tenths_of_months,
    time_after,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from careerpath.batch.person import Person
    from careerpath.career_graph import CareerGraph
    from careerpath.model.ranges import Range
    from careerpath.planning.search.network import Network

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
        self._hours: Integers = np.full((count, 6), -1, dtype=np.int64)
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
        """Return the low, likely and high hours of all steps; those named are right.

        Those of study come first, then those of practice at work.
        """
        index, hours = self.graph.index, self._hours
        for step in steps:
            if hours[step, 0] < 0:
                skill, level = index.level(step)
                rise = skill, level - 1, level
                hours[step] = (*self.graph.hours(*rise), *self.graph.practice(*rise))
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


class Prices(NamedTuple):
    """What a way takes some people: low, likely and high, a row per person.

    Attributes
    ----------
    effort, practice
        Hours of study, and of practice at work.
    tenths
        Tenths of months; None where a move of it is not recorded.
    """

    effort: Integers
    practice: Integers
    tenths: Integers | None


class _Way(NamedTuple):
    """What a route asks: the steps new at each move, and the wait before it.

    `waits` is None where no such transition is recorded.
    """

    steps: Sequence[frozenset[int]]
    waits: Sequence[Range[int]] | None


def route_way(network: Network, route: Sequence[int]) -> _Way:
    """Return what a route along recorded moves asks of whoever holds the least."""
    graph, index = network.graph, network.index
    held, steps, waits = network.held, [], []
    for origin, destination in pairwise(route):
        number = index.move(origin, destination)
        assert number is not None  # noqa: S101  # the search only follows moves
        need = index.need(destination, desirable=network.desirable)
        need |= index.extras.get(number, frozenset())
        steps.append(need - held)
        held |= need
        waits.append(graph.transitions[number].experience_months)
    return _Way(steps, waits)


def direct_way(network: Network) -> _Way:
    """Return what going straight to the destination asks."""
    destination = network.destination
    assert destination is not None  # noqa: S101  # these people want a certain role
    if network.index.move(network.origin, destination) is not None:
        return route_way(network, (network.origin, destination))
    need = network.index.need(destination, desirable=network.desirable)
    return _Way([need - network.held], None)


def price_way(way: _Way, crowd: Crowd, members: Integers) -> Prices:
    """Return the hours and the tenths of months that a route takes some people.

    Parameters
    ----------
    way
        The route.
    crowd
        The group.
    members
        Places of the people in it whom the route is priced for.
    """
    np = require("numpy")
    moves = len(way.steps)
    hours = crowd.table.hours(frozenset().union(*way.steps))
    move_of = np.full(len(hours), -1, dtype=np.int64)
    paid = np.zeros((len(members), moves, hours.shape[1]), dtype=np.int64)
    for move, steps in enumerate(way.steps):
        move_of[list(steps)] = move
        paid[:, move] = hours[list(steps)].sum(axis=0)
    row_of = np.full(crowd.size, -1, dtype=np.int64)
    row_of[members] = np.arange(len(members))
    rows, at = row_of[crowd.owner], move_of[crowd.step]
    saved = (rows >= 0) & (at >= 0)
    cells, spared = rows[saved] * moves + at[saved], hours[crowd.step[saved]]
    for kind in range(hours.shape[1]):
        sums = np.bincount(cells, spared[:, kind], len(members) * moves)
        paid[:, :, kind] -= sums.astype(np.int64).reshape(len(members), moves)
    learnt = paid[:, :, :3].cumsum(axis=1)
    practice = paid[:, :, 3:].sum(axis=1)
    return Prices(learnt[:, -1], practice, _tenths(way, crowd, members, learnt))


def _tenths(
    way: _Way, crowd: Crowd, members: Integers, learnt: Integers
) -> Integers | None:
    """Return the months of `cost.months_until` in tenths, halves rounded up."""
    np = require("numpy")
    if way.waits is None:
        return None
    unit = months_unit(crowd.hours_per_week[members][:, None])
    spent = crowd.months_in_role[members][:, None]
    clock = np.zeros((len(members), 3), dtype=np.int64)
    for move, wait in enumerate(way.waits):
        months = months_to_wait(np.array(wait), 0 if move else spent, np.maximum)
        clock = time_after(clock, months * unit, learnt[:, move], np.maximum)
    return tenths_of_months(clock, unit)  # type: ignore[no-any-return]
