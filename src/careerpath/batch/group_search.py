"""Find the best route by effort of each person in a group, by one search.

All of them hold at least what their role requires. The search is that of someone
who holds no more; there, a label beaten by another one is beaten for everybody,
since holding more never makes a set of steps larger than one that includes it.
What the others hold beyond only lowers the price of a label, for each by the
steps in it that they hold. So labels are taken up in the order of their highest
price, and one is dropped when it costs everybody more than a route they have.
Nothing is approximated: the search ends when no label can be anybody's best.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.extras import require
from careerpath.planning.search.budget import Budget
from careerpath.planning.search.dominance import Front
from careerpath.planning.search.labels import ANY_HOURS
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from careerpath.batch.crowd import Crowd, Integers
    from careerpath.planning.search.labels import Begun, Label, Steps
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key

#: More than any route costs.
_NEVER = 1 << 60


class Known(NamedTuple):
    """A complete route and what must be learnt on it beyond the destination's need."""

    route: tuple[int, ...]
    detour: Steps

    @property
    def order(self) -> tuple[int, tuple[int, ...]]:
        """What comes first among routes of equal effort."""
        return len(self.route), self.route


class GroupSearch:
    """One search for a group of people.

    Parameters
    ----------
    network
        The moves, for someone who holds what the role requires.
    crowd
        The people.

    Attributes
    ----------
    known
        The routes that were found.
    choice
        The place among them of each person's best; -1 where there is none.
    """

    def __init__(self, network: Network, crowd: Crowd) -> None:
        self._np = np = require("numpy")
        self.network = network
        self.crowd = crowd
        self.known: list[Known] = []
        self._hours = crowd.table.likely
        self._holders = crowd.holders(without=network.ahead)
        useful = np.isin(crowd.step, list(self._holders))
        #: The most that anybody's price of a label can be lower.
        self._most_saved = crowd.sums(
            crowd.owner[useful], self._hours[crowd.step[useful]]
        )
        self.choice: Integers = np.full(crowd.size, -1, dtype=np.int64)
        #: What each person's best route costs beyond the destination's need.
        self._best: Integers = np.full(crowd.size, _NEVER, dtype=np.int64)
        self._worst = self._last = _NEVER

    def run(self, label_budget: int) -> Integers:
        """Search, and return the places of the people for whom it is not proven."""
        np = self._np
        provider, base = Provider(self.network, ("effort",)), self.network.ahead_hours
        if not self.network.connected:
            return np.arange(0)  # type: ignore[no-any-return]
        budget = Budget(label_budget)
        front = Front(provider, budget)
        begin = provider.start()
        heap: list[tuple[Key, Begun | None]] = [((base, base, 0, begin.route), None)]
        while heap:
            (effort, *_), begun = heappop(heap)
            if effort - base > self._last:
                break
            if budget.left <= 0:
                return np.flatnonzero(self._best + self._most_saved >= effort - base)  # type: ignore[no-any-return]
            label = begun.label() if begun else begin
            if begun and not (front.keeps(label) and self._matters(label)):
                continue
            most = ANY_HOURS if self._last == _NEVER else base + self._last
            for grown in provider.grow(label, most_effort=most):
                budget.left -= 1
                if grown.route[-1] == self.network.destination:
                    self._arrive(grown.label())
                else:
                    heappush(heap, (provider.effort_key(grown), grown))
        return np.arange(0)  # type: ignore[no-any-return]

    def _matters(self, label: Label) -> bool:
        """Tell whether a label may be the beginning of somebody's best route."""
        hours = label.effort - self.network.ahead_hours
        if hours <= self._worst:
            return True
        return bool((self._prices(label.detour, hours) <= self._best).any())

    def _arrive(self, label: Label) -> None:
        """Give a complete route to all for whom it comes before the one they have."""
        np = self._np
        new = Known(label.route, label.detour)
        prices = self._prices(new.detour, label.effort - self.network.ahead_hours)
        better = prices < self._best
        for other in np.unique(self.choice[prices == self._best]).tolist():
            if other >= 0 and new.order < self.known[other].order:
                better |= (self.choice == other) & (prices == self._best)
        if not better.any():
            return
        self._best[better] = prices[better]
        self.choice[better] = len(self.known)
        self.known.append(new)
        self._worst = int(self._best.max())
        if self._worst < _NEVER:
            self._last = int((self._best + self._most_saved).max())

    def _prices(self, detour: Steps, hours: int) -> Integers:
        """Return what steps cost each person, `hours` being what they cost at most."""
        np = self._np
        holders = self._holders
        useful = [step for step in detour if step in holders]
        if not useful:
            return np.full(self.crowd.size, hours)  # type: ignore[no-any-return]
        owners = [holders[step] for step in useful]
        saved = np.repeat(self._hours[useful], [len(own) for own in owners])
        return hours - self.crowd.sums(np.concatenate(owners), saved)
