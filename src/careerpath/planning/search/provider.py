"""Tell a search what may become of a route begun, and what that costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from careerpath.graph_index import NO_STEPS
from careerpath.planning.search.bounds import bounds_of
from careerpath.planning.search.labels import ANY_HOURS, TERMS, Begun, Label, new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.planning.search.labels import Order
    from careerpath.planning.search.network import Network

#: (criterion, effort, moves, roles): the order of routes.
Key: TypeAlias = tuple[int, int, int, tuple[int, ...]]


class Provider:
    """All that a search asks about the routes of a network.

    The searches know heaps, keys and budgets, and no cost: which moves leave a
    label, what each of them adds, and below what no route goes that begins like
    it, they ask here. What filters let through is said by `Ways`, what a move
    needs by `Network`, what costs and criteria are by `labels`.

    Parameters
    ----------
    network
        The moves allowed and the levels needed.
    criteria
        What the question is about.
    most_effort
        Routes of more effort are none.
    """

    def __init__(
        self,
        network: Network,
        criteria: Sequence[Order],
        *,
        most_effort: int = ANY_HOURS,
    ) -> None:
        self.network = network
        self.most_effort = most_effort
        self.bounds = bounds_of(network)
        self.by_effort = tuple(criteria) == ("effort",)
        self.terms = [TERMS[by] for by in criteria]
        self._hops = network.hops
        self._bounds_of = [term.bound for term in self.terms]
        self._first_bound = self._bounds_of[0]
        #: Whether to count when the destination's need is learnt.
        self.whole = any(term.whole for term in self.terms)

    def start(self) -> Label:
        """Return the label of someone who has not moved yet."""
        return Label(self.network.ahead_hours, (self.network.origin,), NO_STEPS)

    def most_step(self, values: Iterable[int]) -> int:
        """Return hours that no step exceeds of a route with such values."""
        return min(
            term.most_step(most) for term, most in zip(self.terms, values, strict=True)
        )

    def grow(
        self,
        label: Label,
        *,
        most_effort: int = ANY_HOURS,
        most_step: int = ANY_HOURS,
    ) -> Iterator[Begun]:
        """Yield the labels one move further that can still arrive.

        Labels of more than `most_effort` are left out, and moves that take more than
        `most_step` where costs are counted at all.
        """
        network, whole, hours = self.network, self.whole, self.network.index.hours
        route, detour, ahead, via = label.route, label.detour, label.ahead, network.via
        left = network.max_moves - len(route)
        most_effort = min(most_effort, self.most_effort)
        most_detour = most_effort - network.ahead_hours
        costs, after = label.costs, label.costs.after
        for move in network.moves_from(route[-1], left, whole=whole):
            added, role, need, fresh, early, wait, firmness = move
            if added > most_detour:
                return  # the moves are sorted by detour
            if role in route or (via and not self._can_pass(route, role, left)):
                continue
            if not need.isdisjoint(detour):
                added -= hours(need & detour)
            effort = label.effort + added
            if effort > most_effort:
                continue
            if whole:
                if not early.isdisjoint(ahead):
                    fresh -= hours(early & ahead)
                if added + fresh > most_step:  # as most moves of a long search do
                    continue
                costs = after(added + fresh, wait, firmness)
            yield new(Begun, (effort, (*route, role), label, need, early, costs))

    def _can_pass(self, route: tuple[int, ...], role: int, left: int) -> bool:
        """Tell whether the roles of `via` not yet passed still fit."""
        missing = len(self.network.via.difference(route, (role,)))
        return not missing or (role != self.network.destination and missing < left)

    def values(self, begun: Begun) -> tuple[int, ...]:
        """Return what no route beginning so goes below, by each of the criteria.

        Those of a whole route are its own.
        """
        hops, bounds = self._hops[begun.route[-1]], self.bounds
        return tuple([bound(begun, hops, bounds) for bound in self._bounds_of])

    def key(self, begun: Begun) -> Key:
        """Return what no route beginning so comes before, by the first criterion."""
        route = begun.route
        hops = self._hops[route[-1]]
        value = self._first_bound(begun, hops, self.bounds)
        return value, begun.effort, len(route) - 1 + hops, route

    def effort_key(self, begun: Begun) -> Key:
        """Return what no route beginning so comes before, by effort."""
        route, effort = begun.route, begun.effort
        return effort, effort, len(route) - 1 + self._hops[route[-1]], route

    def labels_along(self, route: Sequence[int]) -> list[Label]:
        """Return the labels along a route, up to the last role but one."""
        labels = [self.start()]
        for role in route[1:-1]:
            labels.append(self._step(labels[-1], role).label())
        return labels

    def follow(self, route: Sequence[int]) -> Begun:
        """Return what a whole route has become."""
        return self._step(self.labels_along(route)[-1], route[-1])

    def _step(self, label: Label, role: int) -> Begun:
        return next(grown for grown in self.grow(label) if grown.route[-1] == role)
