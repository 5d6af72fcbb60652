"""Price one route for many people at once, by the rules of `planning.cost`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath.batch.extras import require
from careerpath.planning.cost import (
    months_to_wait,
    months_unit,
    tenths_of_months,
    time_after,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.batch.crowd import Crowd, Integers
    from careerpath.model.ranges import Range
    from careerpath.planning.search.network import Network


class Way(NamedTuple):
    """What a route asks: the steps new at each move, and the wait before it.

    `waits` is None where no such transition is recorded.
    """

    steps: Sequence[frozenset[int]]
    waits: Sequence[Range[int]] | None


def route_way(network: Network, route: Sequence[int]) -> Way:
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
    return Way(steps, waits)


def direct_way(network: Network) -> Way:
    """Return what going straight to the destination asks."""
    destination = network.destination
    assert destination is not None  # noqa: S101  # these people want a certain role
    if network.index.move(network.origin, destination) is not None:
        return route_way(network, (network.origin, destination))
    need = network.index.need(destination, desirable=network.desirable)
    return Way([need - network.held], None)


def price_way(
    way: Way, crowd: Crowd, members: Integers
) -> tuple[Integers, Integers | None]:
    """Return the hours and the tenths of months that a route takes some people.

    Parameters
    ----------
    way
        The route.
    crowd
        The group.
    members
        Places of the people in it whom the route is priced for.

    Returns
    -------
    tuple
        Low, likely and high of each, one row per person.
    """
    np = require("numpy")
    moves = len(way.steps)
    hours = crowd.table.hours(frozenset().union(*way.steps))
    move_of = np.full(len(hours), -1, dtype=np.int64)
    paid = np.zeros((len(members), moves, 3), dtype=np.int64)
    for move, steps in enumerate(way.steps):
        move_of[list(steps)] = move
        paid[:, move] = hours[list(steps)].sum(axis=0)
    row_of = np.full(crowd.size, -1, dtype=np.int64)
    row_of[members] = np.arange(len(members))
    rows, at = row_of[crowd.owner], move_of[crowd.step]
    saved = (rows >= 0) & (at >= 0)
    np.subtract.at(paid, (rows[saved], at[saved]), hours[crowd.step[saved]])
    learnt = paid.cumsum(axis=1)
    return learnt[:, -1], _tenths(way, crowd, members, learnt)


def _tenths(
    way: Way, crowd: Crowd, members: Integers, learnt: Integers
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
