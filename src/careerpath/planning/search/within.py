"""Find the roles within a budget of hours and months, least effort first."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.planning.search.best import Key, time_bound
from careerpath.planning.search.dominance import Front
from careerpath.planning.search.labels import Begun, Budget, extend, start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.planning.search.network import Network


class Limits(NamedTuple):
    """A budget: hours of learning, and time units of the network; None for any."""

    hours: int | None
    units: int | None


def find_within(
    network: Network, limits: Limits, label_budget: int
) -> tuple[Key | None, bool]:
    """Return the first route to the destination within the limits, and if proven.

    Where the budget is met without one, it is the first that fewer moves find.
    """
    budget = Budget(label_budget)
    for _, key in search_within(network, limits, budget):
        return key, True
    if budget.left > 0:
        return None, True
    for tighter in network.tighter():
        for _, key in search_within(tighter, limits, Budget(label_budget)):
            return key, False
    return None, False


def search_within(
    network: Network, limits: Limits, budget: Budget
) -> Iterator[tuple[int, Key]]:
    """Yield each role within the limits with its first route, in that order.

    Routes are ordered by (effort, moves, roles). With a destination only that is
    yielded. When `budget` has no labels left the search ends early; then every
    role not yielded comes after those that were.
    """
    timed = limits.units is not None
    front = Front(network, {"effort", "time"} if timed else {"effort"}, budget)
    begin = start(network)
    heap: list[tuple[Key, Begun | None]] = []
    if network.origin in network.hops:
        heap = [((0, 0, 0, begin.route), None)]
    arrived = {network.origin}
    while heap and budget.left > 0:
        key, begun = heappop(heap)
        budget.popped += 1
        label = begun.label() if begun else begin
        if label.role == network.destination:
            yield label.role, key
            return
        if begun and not front.keeps(label):
            continue
        if network.destination is None and label.role not in arrived:
            arrived.add(label.role)
            yield label.role, key
        for grown in extend(network, label, whole=timed, most_effort=limits.hours):
            moves = len(grown.route) - 1 + network.hops[grown.route[-1]]
            if limits.units is not None and (
                time_bound(network, grown, moves) > limits.units
            ):
                continue
            heappush(heap, ((grown.effort, grown.effort, moves, grown.route), grown))
            budget.left -= 1
