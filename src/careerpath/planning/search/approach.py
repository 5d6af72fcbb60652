"""Bound what the role before the destination will still cost a route begun.

Every route ends with a move from one of the roles next to the destination. What
such a role needs is learnt by then, so a route begun costs at least what the
cheapest of them adds to what was learnt. With needs D of the role next to the
destination, Q₁ … Qₙ of the roles passed, all without what is held or needed by
the destination:

    hours(D - (Q₁ ∪ … ∪ Qₙ)) >= hours(D) - hours(D ∩ Q₁) - … - hours(D ∩ Qₙ)

and the right side takes no sets for each label.
"""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING

from careerpath.graph_index import NO_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.planning.search.network import Network


class Approach:
    """The roles next to the destination of a network, and what they add."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._needs = [
            network.detour(role)
            for role, hops in sorted(network.hops.items())
            if hops == 1 and role != network.origin
        ]
        self._hours = [network.index.hours(need) for need in self._needs]
        self._shares: dict[int, list[int]] = {}

    def beyond(self, roles: Iterable[int]) -> list[int]:
        """Return hours that each of the last roles adds at least to those passed."""
        beyond = self._hours
        for role in roles:
            beyond = list(map(sub, beyond, self._shared(role)))
        return beyond

    def least(self, beyond: list[int], role: int) -> int:
        """Return hours that any of the last roles adds, once `role` is passed too.

        `beyond` is what they add before it.
        """
        if not beyond or self._network.hops[role] <= 1:
            return 0
        adding: int = min(map(sub, beyond, self._shared(role)))
        return max(adding, 0)

    def _shared(self, role: int) -> list[int]:
        """Return the hours that a role shares with each of the last roles."""
        found = self._shares.get(role)
        if found is None:
            index = self._network.index
            taught = self._network.detour(role)
            if extras := index.extras:  # whichever move leads there
                into = (extras.get(move, NO_STEPS) for move in index.moves_to(role))
                taught = taught.union(*into)
            found = [
                0 if taught.isdisjoint(need) else index.hours(taught & need)
                for need in self._needs
            ]
            self._shares[role] = found
        return found
