"""Find the roles within a budget of hours and months, least effort first."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.planning.search.budget import Budget
from careerpath.planning.search.dominance import Front
from careerpath.planning.search.labels import ANY_HOURS
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.answers import Criterion
    from careerpath.planning.search.labels import Begun, Label
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key


class Limits(NamedTuple):
    """A budget: hours of study, and time units of the network; None for any."""

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
    if network.origin not in network.hops:
        return
    timed: tuple[Criterion, ...] = ("effort", "time")
    provider = Provider(network, timed[: 1 if limits.units is None else 2])
    front = Front(provider, budget)
    begin = provider.start()
    heap: list[tuple[Key, Begun | None]] = [((0, 0, 0, begin.route), None)]
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
        for grown in _grow(provider, label, limits):
            heappush(heap, (provider.effort_key(grown), grown))
            budget.left -= 1


def _grow(provider: Provider, label: Label, limits: Limits) -> Iterator[Begun]:
    """Yield the labels one move further that may keep within the limits."""
    hours = ANY_HOURS if limits.hours is None else limits.hours
    for grown in provider.grow(label, most_effort=hours):
        if limits.units is None or provider.values(grown)[-1] <= limits.units:
            yield grown
