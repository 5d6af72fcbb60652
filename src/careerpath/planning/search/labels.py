"""Hold labels, routes begun: what they cost, and when one beats another.

A label is a route begun: the roles so far, the steps learnt on the way and what
it has cost. Whatever a label costs, every route that begins like it costs at
least as much. A further cost of routes, or a criterion, is written here and
nowhere else in the search: how it grows in `Costs`, and in `TERMS` how routes are
weighed by it.

That one label beats another holds because cutting a circle out of a walk never
makes it dearer, so that a label may take over what another one does afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from careerpath.graph_index import NO_STEPS
from careerpath.planning.cost import time_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.model.answers import Aspect
    from careerpath.planning.search.bounds import Bounds

Steps: TypeAlias = frozenset[int]
#: What routes can be ordered by: one aspect, or what recommends them.
Order: TypeAlias = "Aspect | Literal['recommended']"

#: What a class of tuples calls in the end: at once, it takes half the time, and
#: labels are made by the hundred thousand.
new = tuple.__new__

#: More hours than any step, or any route, takes.
ANY_HOURS = 1 << 62
#: Bits for the firmness and for the time of a route where both are compared at once.
_FIRMNESS_BITS, _TIME_BITS = 8, 56


class Costs(NamedTuple):
    """What a route begun has cost, beside its effort.

    Attributes
    ----------
    learnt
        Hours of all that was learnt on the way.
    clock
        Time units until the last role is reached.
    hardest
        Hours of the largest step so far.
    weakest
        How firm the weakest move so far is, 0 for the firmest.
    """

    learnt: int = 0
    clock: int = 0
    hardest: int = 0
    weakest: int = 0

    def after(self, hours: int, wait: int, firmness: int) -> Costs:
        """Return the costs after a move that takes so many hours of study for."""
        learnt, clock, hardest, weakest = self
        learnt += hours
        clock = time_after(clock, wait, learnt)
        # Asked first, as most moves change neither and a call takes longer.
        if hours > hardest or firmness > weakest:
            hardest, weakest = max(hardest, hours), max(weakest, firmness)
        return new(Costs, (learnt, clock, hardest, weakest))


NO_COSTS = Costs()


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
    costs
        Counted only where a term of the question asks for all of a move.
    """

    effort: int
    route: tuple[int, ...]
    detour: Steps
    ahead: Steps = NO_STEPS
    costs: Costs = NO_COSTS

    @property
    def role(self) -> int:
        """The role reached."""
        return self.route[-1]


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
    costs: Costs

    def label(self) -> Label:
        """Return the label."""
        before = self.before
        return Label(
            self.effort,
            self.route,
            before.detour | self.detour,
            before.ahead | self.ahead,
            self.costs,
        )


class Term(NamedTuple):
    """How routes are weighed by one criterion.

    Attributes
    ----------
    bound
        Return what no route that begins so goes below; of a whole route, its own
        value. Given are the fewest moves to come, and what bounds the way on.
    beats
        Tell whether the first label beats the second, at the same role, however
        both go on.
    whole
        Whether `Costs` are needed, and thus when the destination's need is learnt.
    same
        Whether a label beats only those that have learnt the very same.
    most_step
        Return hours that no step of a route of such a value exceeds.
    """

    bound: Callable[[Begun, int, Bounds], int]
    beats: Callable[[Label, Label], bool]
    whole: bool = False
    same: bool = False
    most_step: Callable[[int], int] = lambda value: ANY_HOURS  # noqa: ARG005


def effort_bound(begun: Begun, hops: int, bounds: Bounds) -> int:  # noqa: ARG001
    """Return the effort, which has all of the destination's need in it."""
    return begun.effort


def moves_bound(begun: Begun, hops: int, bounds: Bounds) -> int:  # noqa: ARG001
    """Return the moves so far and the fewest to come."""
    return len(begun.route) - 1 + hops


def time_bound(begun: Begun, hops: int, bounds: Bounds) -> int:  # noqa: ARG001
    """Return the least waits still to come, or all learning at full speed."""
    wait = bounds.least_wait(begun.route)
    time: int = time_after(begun.costs.clock, wait, begun.effort)
    return time


def hardest_step_bound(begun: Begun, hops: int, bounds: Bounds) -> int:
    """Return what is left to learn, spread evenly over the moves left."""
    hardest = begun.costs.hardest
    if not hops:
        return hardest
    rest = begun.effort - begun.costs.learnt
    spread = -(-rest // bounds.moves_left(begun.route))
    return max(hardest, bounds.last_step_hours, spread)


def firmness_bound(begun: Begun, hops: int, bounds: Bounds) -> int:  # noqa: ARG001
    """Return how firm the weakest move so far is."""
    return begun.costs.weakest


def recommended_bound(begun: Begun, hops: int, bounds: Bounds) -> int:
    """Return the hardest step, the firmness, then the time, as one number."""
    hardest = hardest_step_bound(begun, hops, bounds)
    time = time_bound(begun, hops, bounds)
    return ((hardest << _FIRMNESS_BITS | begun.costs.weakest) << _TIME_BITS) | time


def comes_first(first: Label, second: Label) -> bool:
    """Tell whether `first` stays before `second` among routes of equal value."""
    return (len(first.route), first.route) <= (len(second.route), second.route)


def beats_by_effort(first: Label, second: Label) -> bool:
    """Tell whether `first` learns nothing, beyond the destination's need, more."""
    return first.detour <= second.detour and comes_first(first, second)


def beats_by_time(first: Label, second: Label) -> bool:
    """Tell whether `first` is as early and has learnt nothing more so far.

    To have learnt less of the destination's need too matters: what is learnt
    early may delay the next role.
    """
    return (
        first.costs.clock <= second.costs.clock
        and first.ahead <= second.ahead
        and beats_by_effort(first, second)
    )


def beats_by_moves(first: Label, second: Label) -> bool:
    """Tell whether `first` has fewer moves, or as many and no more effort."""
    return len(first.route) < len(second.route) or beats_by_effort(first, second)


def beats_by_hardest_step(first: Label, second: Label) -> bool:
    """Tell whether `first` was easier and has learnt the very same.

    More learnt makes later steps smaller but the effort larger; and without a
    role on a circle a later step may become harder.
    """
    return (
        first.costs.hardest <= second.costs.hardest
        and first.detour == second.detour
        and first.ahead == second.ahead
        and comes_first(first, second)
        and set(first.route).issubset(second.route)
    )


def beats_by_firmness(first: Label, second: Label) -> bool:
    """Tell whether `first` is as firm, and learns nothing more."""
    return first.costs.weakest <= second.costs.weakest and beats_by_effort(
        first, second
    )


def beats_as_recommended(first: Label, second: Label) -> bool:
    """Tell whether `first` beats `second` in all that recommends a route."""
    return (
        first.costs.weakest <= second.costs.weakest
        and first.costs.clock <= second.costs.clock
        and beats_by_hardest_step(first, second)
    )


TERMS: dict[Order, Term] = {
    "effort": Term(effort_bound, beats_by_effort),
    "time": Term(time_bound, beats_by_time, whole=True),
    "moves": Term(moves_bound, beats_by_moves),
    "hardest-step": Term(
        hardest_step_bound,
        beats_by_hardest_step,
        whole=True,
        same=True,
        most_step=int,
    ),
    "firmness": Term(firmness_bound, beats_by_firmness, whole=True),
    "recommended": Term(
        recommended_bound,
        beats_as_recommended,
        whole=True,
        same=True,
        most_step=lambda value: value >> _FIRMNESS_BITS + _TIME_BITS,
    ),
}
