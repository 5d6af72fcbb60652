"""Answer what-if questions: what, if it were held, would bring roles within reach."""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import message
from careerpath.model.prospects import Unlocking
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.question import Question, ask
from careerpath.planning.refusal import explain_refusal
from careerpath.planning.search.bounds import bounds_of
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET, Budget
from careerpath.planning.search.cover import Cover, find_cover
from careerpath.planning.search.trails import (
    Trail,
    TrailFront,
    next_trails,
    trail_limits,
)
from careerpath.planning.search.within import find_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile
    from careerpath.planning.search.bounds import Bounds
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.within import Limits


def unlock_role(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    within_hours: int | None = None,
    within_months: int | None = None,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> Unlocking:
    """Return the least to learn beforehand so that a role comes within a budget.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Role ids.
    within_hours, within_months
        The most likely hours of study, and months, that a route may take
        once the skills are held; at least one of them.
    profile, filters, desirable
        As for `find_routes`, but no role can be asked for on the way.
    label_budget
        The most work to do before answering unproven.

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `find_routes`; also without any budget.

    Notes
    -----
    Of covers with the same hours, the one for the route that comes first by
    (effort, moves, role ids) is returned.
    """
    question = ask(graph, origin, destination, profile, filters, desirable=desirable)
    limits = trail_limits(question, within_hours, within_months)
    network = question.network()
    cover, proven = _find_cheapest(network, limits, label_budget)
    if cover is None:
        return _locked(question, destination, network, proven=proven)
    known = network.index.levels(network.held | cover.steps)
    skills = missing_skills(graph, question.held, known)
    later = replace(question, held=known)
    first, sure = find_within(later.network(), limits, label_budget)
    return Unlocking(
        role=destination,
        skills=skills,
        hours=effort(skills),
        route=later.price(first[-1]) if first else None,
        proven=proven and sure,
    )


def _locked(
    question: Question, destination: str, network: Network, *, proven: bool
) -> Unlocking:
    """Return that nothing helps, and why."""
    reason = message("No skill helps: every route there waits longer than that.")
    if not proven:
        reason = message(
            "Nothing was found before the search met its label budget; "
            "--label-budget N gives it more."
        )
    elif not network.connected:
        reason = explain_refusal(question, proven=True)
    return Unlocking(destination, (), effort(()), None, proven, reason)


def _find_cheapest(
    network: Network, limits: Limits, label_budget: int
) -> tuple[Cover | None, bool]:
    """Return the cheapest cover, and whether that is proven.

    Where the budget is met without one, it is the first that fewer moves find.
    """
    if not network.connected:
        return None, True
    budget = Budget(label_budget)
    cover = _cheapest_cover(network, limits, budget)
    if budget.left > 0:
        return cover, True
    for tighter in () if cover else network.tighter():
        cover = _cheapest_cover(tighter, limits, Budget(label_budget))
        if cover is not None:
            break
    return cover, False


class _Waiting(NamedTuple):
    """A route that waits its turn, by hours that it must be spared at the least.

    `cover` are the cheapest steps that spare them, worked out for a whole route.
    """

    spared: int
    effort: int
    moves: int
    route: tuple[int, ...]
    trail: Trail
    cover: Cover | None = None


def _cheapest_cover(network: Network, limits: Limits, budget: Budget) -> Cover | None:
    """Return the cheapest steps after which some route keeps within the limits.

    Without labels left, they are the cheapest of the routes found so far.
    """
    front, bounds = TrailFront(), bounds_of(network)
    begin = Trail((network.origin,))
    heap = [_Waiting(0, 0, 0, begin.route, begin)]
    while heap and budget.left > 0:
        first = heappop(heap)
        if first.cover is not None:
            return first.cover
        budget.popped += 1
        if first.route[-1] == network.destination:
            cover = _cover(network, limits, first.trail, budget)
            if cover is not None:
                heappush(heap, first._replace(spared=cover.hours, cover=cover))
        elif front.keeps(first.trail):
            for grown in _grow(bounds, network, limits, first.trail):
                heappush(heap, grown)
                budget.left -= 1
    found = [waiting for waiting in heap if waiting.cover is not None]
    return min(found).cover if found else None


def _cover(
    network: Network, limits: Limits, trail: Trail, budget: Budget
) -> Cover | None:
    """Return the cheapest steps after which a whole route keeps within the limits."""
    index, steps = network.index, trail.learnt[-1]
    before = {step: network.presupposed(step) & steps - {step} for step in steps}
    hours = index.tables.step_hours.__getitem__
    return find_cover(trail.demands(index, limits) or [], hours, before, budget)


def _grow(
    bounds: Bounds, network: Network, limits: Limits, trail: Trail
) -> Iterator[_Waiting]:
    """Yield the routes one move further that something learnt can still help."""
    for grown in next_trails(network, trail):
        least = _least_spared(bounds, network, limits, grown)
        if least is not None:
            effort = network.index.hours(grown.learnt[-1] | network.ahead)
            moves = len(trail.route) + network.hops[grown.route[-1]]
            yield _Waiting(least, effort, moves, grown.route, grown)


def _least_spared(
    bounds: Bounds, network: Network, limits: Limits, trail: Trail
) -> int | None:
    """Return hours that any route beginning so must be spared; None for never."""
    wait = bounds.least_wait(trail.route)
    longer = trail._replace(
        waits=(*(w + wait for w in trail.waits), 0),
        learnt=(*trail.learnt, trail.learnt[-1] | network.ahead),
    )
    demands = longer.demands(network.index, limits)
    if demands is None:
        return None
    return max((demand.hours for demand in demands), default=0)
