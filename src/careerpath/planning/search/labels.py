"""Hold labels, routes begun, and extend them by one move.

A label is a route begun: the roles so far, the steps learnt on the way and what
it has cost. Whatever a label costs, every route that begins like it costs at
least as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.graph_index import NO_STEPS
from careerpath.planning.search.network import UNITS_PER_HOUR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.planning.search.network import Network

Steps: TypeAlias = frozenset[int]

DEFAULT_LABEL_BUDGET = 500_000


class Label(NamedTuple):
    """A route begun.

    Attributes
    ----------
    effort
        Hours that no route beginning so goes below: what was learnt beyond the
        destination's need, and all of that.
    route
        Numbers of the roles so far, origin first.
    detour, ahead
        Steps learnt on the way: those that the destination does not need, and
        those that it does.
    learnt
        Hours of both.
    clock
        Time units until the last role is reached.
    hardest
        Hours of the largest step so far.
    """

    effort: int
    route: tuple[int, ...]
    detour: Steps
    ahead: Steps = NO_STEPS
    learnt: int = 0
    clock: int = 0
    hardest: int = 0

    @property
    def role(self) -> int:
        """The role reached."""
        return self.route[-1]

    @property
    def moves(self) -> int:
        """The transitions so far."""
        return len(self.route) - 1


class Begun(NamedTuple):
    """A label not yet taken up: its steps are put together when it is.

    Most labels never are; the sets of its last move and of the label before it
    are shared with others.
    """

    effort: int
    route: tuple[int, ...]
    before: Label
    detour: Steps
    ahead: Steps
    learnt: int
    clock: int
    hardest: int

    def label(self) -> Label:
        """Return the label."""
        before = self.before
        return Label(
            self.effort,
            self.route,
            before.detour | self.detour,
            before.ahead | self.ahead,
            self.learnt,
            self.clock,
            self.hardest,
        )


class Budget:
    """How many labels a search may still make, and how many it took up."""

    def __init__(self, labels: int) -> None:
        self.left = labels
        self.popped = 0


def start(network: Network) -> Label:
    """Return the label of someone who has not moved yet."""
    return Label(network.ahead_hours, (network.origin,), NO_STEPS)


def extend(
    network: Network,
    label: Label,
    *,
    whole: bool,
    most_effort: int | None = None,
) -> Iterator[Begun]:
    """Yield the labels one move further that can still arrive.

    Parameters
    ----------
    network
        The moves.
    label
        The label to go on from.
    whole
        Whether to count when the destination's need is learnt, which matters
        for time and for the hardest step.
    most_effort
        Labels of more effort may be left out.
    """
    route, detour, ahead = label.route, label.detour, label.ahead
    left = network.max_moves - len(route)
    hours, base = network.index.hours, network.ahead_hours
    learnt, clock, hardest = label.learnt, label.clock, label.hardest
    for move in network.moves_from(route[-1], left, whole=whole):
        added, role, need, fresh, early, wait = move
        if most_effort is not None and base + added > most_effort:
            return  # the moves are sorted by detour
        if role in route:
            continue
        if network.via and not _can_pass(network, route, role, left):
            continue
        if not need.isdisjoint(detour):
            added = hours(need - detour)
        effort = label.effort + added
        if most_effort is not None and effort > most_effort:
            continue
        if whole:
            if not early.isdisjoint(ahead):
                fresh = hours(early - ahead)
            learnt = label.learnt + added + fresh
            clock = max(label.clock + wait, learnt * UNITS_PER_HOUR)
            hardest = max(label.hardest, added + fresh)
        else:
            early = NO_STEPS
        yield Begun(effort, (*route, role), label, need, early, learnt, clock, hardest)


def _can_pass(network: Network, route: tuple[int, ...], role: int, left: int) -> bool:
    """Tell whether the roles of `via` not yet passed still fit."""
    missing = len(network.via.difference(route, (role,)))
    return not missing or (role != network.destination and missing < left)


def labels_along(network: Network, route: Sequence[int], *, whole: bool) -> list[Label]:
    """Return the labels along a route, up to the last role but one."""
    labels = [start(network)]
    for end in range(2, len(route)):
        labels.append(_step(network, labels[-1], route[end - 1], whole=whole).label())
    return labels


def follow(network: Network, route: Sequence[int], *, whole: bool) -> Begun:
    """Return what a whole route has become."""
    last = labels_along(network, route, whole=whole)[-1]
    return _step(network, last, route[-1], whole=whole)


def _step(network: Network, label: Label, role: int, *, whole: bool) -> Begun:
    begun = extend(network, label, whole=whole)
    return next(grown for grown in begun if grown.route[-1] == role)
