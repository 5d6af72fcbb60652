"""Find the best routes among those that share a beginning, best first.

Labels leave a heap in the order of a lower bound on every route that begins
like them, compared as (criterion, effort, moves, role ids), so the first
complete route that leaves it is the best one, ties included.
"""

from __future__ import annotations

from bisect import insort
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.planning.search.dominance import Front
from careerpath.planning.search.labels import ANY_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.planning.search.budget import Budget
    from careerpath.planning.search.labels import Begun, Label
    from careerpath.planning.search.provider import Key, Provider

#: Labels to take up before it pays to look at the roles next to the destination.
_EASY = 1000
_NOTHING = frozenset[int]()


class Branch(NamedTuple):
    """The routes that begin like a label and then go to none of some roles."""

    begin: Label
    banned: frozenset[int] = _NOTHING


class Wanted:
    """The best routes so far, and what comes too late to be one of them.

    Parameters
    ----------
    count
        How many are wanted.
    limit
        No route after this one is.
    """

    def __init__(self, count: int, limit: Key | None = None) -> None:
        self.keys: list[Key] = []
        self.limit = limit
        self.count = count

    def add(self, key: Key) -> None:
        """Add a route, in the place of the last one where there are enough."""
        insort(self.keys, key)
        del self.keys[self.count :]
        if len(self.keys) == self.count:
            self.limit = self.keys[-1]


def find_best(
    provider: Provider, branch: Branch, budget: Budget, limit: Key | None = None
) -> tuple[Key | None, int | None]:
    """Return the best route of a branch, and a bound on it if it is not proven.

    A label is dropped when another one at the same role beats it. None is returned
    where no route comes up to `limit`.
    """
    wanted = Wanted(1, limit)
    front = Front(provider, budget)
    bound = _search(provider, branch, budget, wanted, front)
    return (wanted.keys[0] if wanted.keys else None), bound


def find_several(
    provider: Provider, branch: Branch, budget: Budget, count: int
) -> tuple[list[Key], int | None]:
    """Return the best routes of a branch, and a bound on others if unproven.

    No label is dropped but what cannot be among them any more: one that is beaten
    may all the same be the beginning of the second best route.
    """
    wanted = Wanted(count)
    bound = _search(provider, branch, budget, wanted, None)
    return wanted.keys, bound


def _search(
    provider: Provider,
    branch: Branch,
    budget: Budget,
    wanted: Wanted,
    front: Front | None,
) -> int | None:
    """Find the routes wanted; return what others cannot go below if unproven."""
    destination = provider.network.destination
    heap: list[tuple[Key, Begun | None]] = [((0, 0, 0, branch.begin.route), None)]
    proven = 0
    while heap and proven < wanted.count:
        key, begun = heappop(heap)
        if budget.left <= 0:
            return key[0]
        budget.popped += 1
        label = begun.label() if begun else branch.begin
        if begun and label.role == destination:
            proven += 1
        elif front is None or not begun or front.keeps(label):
            banned = _NOTHING if begun else branch.banned
            hard = budget.popped > _EASY
            for item in _grow(provider, label, wanted, banned, hard=hard):
                heappush(heap, item)
                budget.left -= 1
    return None


def _grow(
    provider: Provider,
    label: Label,
    wanted: Wanted,
    banned: frozenset[int],
    *,
    hard: bool,
) -> Iterator[tuple[Key, Begun]]:
    """Yield the labels one move further that may be wanted; complete ones are told.

    Those of `banned` roles are left out.
    """
    destination = provider.network.destination
    most = wanted.limit[1] if wanted.limit and provider.by_effort else ANY_HOURS
    step = provider.most_step(wanted.limit[:1]) if wanted.limit else ANY_HOURS
    looks = provider.by_effort or provider.most_effort < ANY_HOURS
    look = _Look(provider, label) if hard and looks else None
    for grown in provider.grow(label, most_effort=most, most_step=step):
        key, role = provider.key(grown), grown.route[-1]
        if look:
            added = look.added(role)
            if grown.effort + added > provider.most_effort:
                continue
            if provider.by_effort:
                key = (key[0] + added, *key[1:])
        if role in banned or (wanted.limit and key > wanted.limit):
            continue
        if role == destination:
            wanted.add(key)
        yield key, grown


class _Look:
    """A look from a label at the roles next to the destination."""

    def __init__(self, provider: Provider, label: Label) -> None:
        self._approach = provider.bounds.approach
        self._beyond = self._approach.beyond(label.route[1:])

    def added(self, role: int) -> int:
        """Return the hours of study that they add once the label moves to a role."""
        return self._approach.least(self._beyond, role)
