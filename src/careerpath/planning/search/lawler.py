"""Find several best routes, each by a search for a single one: Lawler's scheme.

Once the best route of a branch is found, the others are those that leave it at one
of its roles: for each role a smaller branch. The branches are disjoint and hold all
routes, so the best of their best routes comes next. Whatever beats a label inside
a branch is in it too, so that each search may drop the labels that are beaten.
"""

from __future__ import annotations

from heapq import heappop, heappush, nsmallest
from typing import TYPE_CHECKING

from careerpath.planning.search.branches import Branch, find_best

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.planning.search.budget import Budget
    from careerpath.planning.search.provider import Key, Provider


class Lawler:
    """The best routes of a network, one after the other.

    Parameters
    ----------
    provider
        What is asked about them.
    count
        How many are wanted.
    budget
        For all searches together.

    Attributes
    ----------
    found
        The routes so far, best first.
    bound
        What no other route goes below once the budget is met, else None.
    """

    def __init__(self, provider: Provider, count: int, budget: Budget) -> None:
        self.found: list[Key] = []
        self.bound: int | None = None
        self._provider = provider
        self._count = count
        self._budget = budget
        #: Best routes of branches: those left to take, with the branch of each.
        self._waiting: list[tuple[Key, Branch]] = []

    def run(self) -> None:
        """Find the routes, or as many as the budget allows."""
        self._look_into(Branch(self._provider.start()))
        while self._waiting and self.bound is None:
            key, branch = heappop(self._waiting)
            self.found.append(key)
            if len(self.found) == self._count:
                return
            for smaller in self._leaving(key, branch):
                self._look_into(smaller)
                if self.bound is not None:
                    break
        if self.bound is not None and self.found:
            self.bound = self.found[-1][0]  # some branches were not even looked into

    def _look_into(self, branch: Branch) -> None:
        """Let the best route of a branch wait its turn, if it may be wanted."""
        last = self._last_wanted()
        best, self.bound = find_best(self._provider, branch, self._budget, last)
        if best and self.bound is None:
            heappush(self._waiting, (best, branch))

    def _last_wanted(self) -> Key | None:
        """Return the last route that may be wanted, if enough are known."""
        left = self._count - len(self.found)
        known = nsmallest(left, (key for key, _ in self._waiting))
        return known[-1] if len(known) == left else None

    def _leaving(self, key: Key, branch: Branch) -> Iterator[Branch]:
        """Yield the routes of a branch that leave its best one, by where they do."""
        route = key[-1]
        length = len(branch.begin.route)
        for label in self._provider.labels_along(route)[length - 1 :]:
            next_role = route[len(label.route)]
            banned = branch.banned if len(label.route) == length else frozenset()
            yield Branch(label, banned | {next_role})
