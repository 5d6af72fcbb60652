"""Search routes for all that someone might have learnt beforehand at once.

A route begun is kept as a *trail*: for its start and each role on it, how long
the route still waits after that, and the steps learnt until then. Had someone
learnt some steps X before, the route would take the largest of
wait + 12 × hours(learnt - X) time units, and hours(all learnt - X) of learning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.graph_index import NO_STEPS
from careerpath.planning.cost import hours_within
from careerpath.planning.search.cover import Demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.graph_index import GraphIndex
    from careerpath.planning.question import Question
    from careerpath.planning.search.labels import Steps
    from careerpath.planning.search.network import Move, Network
    from careerpath.planning.search.within import Limits


def trail_limits(
    question: Question, within_hours: int | None, within_months: int | None
) -> Limits:
    """Return a budget for trails.

    Raises
    ------
    InvalidValueError
        If there is none, or a role is asked for on the way.
    """
    if question.filters.via:
        raise InvalidValueError(message("No role can be asked for on the way here."))
    if within_hours is None and within_months is None:
        raise InvalidValueError(
            message("Give a budget: --within-hours N, --within-months N, or both.")
        )
    return question.limits(within_hours, within_months)


class Trail(NamedTuple):
    """A route begun, for whoever knows more.

    Attributes
    ----------
    route
        Numbers of the roles so far.
    waits, learnt
        For the start and each role after it: the waiting after it, in time
        units, and the steps learnt until it, those held at the start left out.
    """

    route: tuple[int, ...]
    waits: tuple[int, ...] = (0,)
    learnt: tuple[Steps, ...] = (NO_STEPS,)

    def extend(self, move: Move) -> Trail:
        """Return the trail one move further."""
        return Trail(
            (*self.route, move.role),
            (*(wait + move.wait for wait in self.waits), 0),
            (*self.learnt, self.learnt[-1] | move.detour | move.ahead),
        )

    def demands(self, index: GraphIndex, limits: Limits) -> list[Demand] | None:
        """Return how much must be known beforehand to keep within limits.

        Each demand's steps hold those of the one before; None means that the
        waiting alone is too long.
        """
        found = []
        for wait, learnt in zip(self.waits, self.learnt, strict=True):
            short = 0
            if limits.units is not None:
                late = wait - limits.units
                short = hours_within(late) + index.hours(learnt)
                if late > 0 and not learnt:
                    return None
            found.append(Demand(learnt, short))
        if limits.hours is not None:
            whole = index.hours(self.learnt[-1]) - limits.hours
            found.append(Demand(self.learnt[-1], whole))
        return [demand for demand in found if demand.hours > 0]


def next_trails(network: Network, trail: Trail) -> Iterator[Trail]:
    """Yield the trails one move further that can still arrive."""
    left = network.max_moves - len(trail.route)
    for move in network.moves_from(trail.route[-1], left):
        if move.role not in trail.route:
            yield trail.extend(move)


class TrailFront:
    """The trails kept at each role, none of which beats another for anybody."""

    def __init__(self) -> None:
        self.kept: dict[int, list[Trail]] = {}

    def keeps(self, trail: Trail) -> bool:
        """Tell whether no kept trail at the same role beats `trail`; then keep it."""
        kept = self.kept.setdefault(trail.route[-1], [])
        if any(_beats(other, trail) for other in kept):
            return False
        kept.append(trail)
        return True


def _beats(first: Trail, second: Trail) -> bool:
    """Tell whether `first` is as good whatever was learnt before and follows.

    Wherever it is late, `second` is as late there, having learnt no less.
    """
    return (len(first.route), first.route) <= (len(second.route), second.route) and all(
        any(
            wait <= other and learnt <= more
            for other, more in zip(second.waits, second.learnt, strict=True)
        )
        for wait, learnt in zip(first.waits, first.learnt, strict=True)
    )
