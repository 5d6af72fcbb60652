"""Answer what-if questions: what, if it were held, would bring roles within reach."""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.model.prospects import Unlocking
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.question import Question, ask
from careerpath.planning.refusal import explain_refusal
from careerpath.planning.search.cover import Cover, find_cover
from careerpath.planning.search.labels import DEFAULT_LABEL_BUDGET, Budget
from careerpath.planning.search.trails import (
    Trail,
    TrailFront,
    next_trails,
    trail_limits,
)
from careerpath.planning.search.within import Limits, search_within

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile
    from careerpath.planning.search.network import Network


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
        The most likely hours of learning, and months, that a route may take
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
    question = ask(
        graph,
        origin,
        destination,
        profile=profile,
        filters=filters,
        desirable=desirable,
    )
    limits = trail_limits(question, within_hours, within_months)
    budget = Budget(label_budget)
    network = question.network()
    cover = _cheapest_cover(network, limits, budget)
    if cover is None:
        return _locked(question, destination, network, proven=budget.left > 0)
    known = network.index.levels(network.held | cover.steps)
    skills = missing_skills(graph, question.held, known)
    later = replace(question, held=known)
    first = next(search_within(later.network(), limits, Budget(label_budget)), None)
    return Unlocking(
        role=destination,
        skills=skills,
        hours=effort(skills),
        route=later.price(first[1][-1]) if first else None,
        proven=budget.left > 0,
    )


def _locked(
    question: Question, destination: str, network: Network, *, proven: bool
) -> Unlocking:
    """Return that nothing helps, and why."""
    reason = message("No skill helps: every route there waits longer than that.")
    if not proven:
        reason = message("Nothing was found before the search met its label budget.")
    elif network.origin not in network.hops or network.origin == network.destination:
        reason = explain_refusal(question, proven=True)
    return Unlocking(destination, (), effort(()), None, proven, reason)


def _cheapest_cover(network: Network, limits: Limits, budget: Budget) -> Cover | None:
    """Return the cheapest steps after which some route keeps within the limits.

    Routes leave the heap by hours that they must be spared at the least; for a
    whole route the cheapest cover is worked out, and it waits its turn.
    """
    index = network.index
    front = TrailFront()
    begin = Trail((network.origin,))
    heap: list[tuple[int, int, int, tuple[int, ...], Trail, Cover | None]] = []
    if network.origin in network.hops and network.origin != network.destination:
        heap = [(0, 0, 0, begin.route, begin, None)]
    while heap and budget.left > 0:
        *_, route, trail, cover = heappop(heap)
        if cover is not None:
            return cover
        budget.popped += 1
        if route[-1] == network.destination:
            demands = trail.demands(index, limits) or []
            steps = trail.learnt[-1]
            before = {s: network.presupposed(s) & steps - {s} for s in steps}
            cover = find_cover(
                demands, index.tables.step_hours.__getitem__, before, budget
            )
            if cover is not None:
                key = (cover.hours, index.hours(steps), len(route) - 1, route)
                heappush(heap, (*key, trail, cover))
            continue
        if not front.keeps(trail):
            continue
        for grown in next_trails(network, trail):
            least = _least_spared(network, limits, grown)
            if least is not None:
                effort = index.hours(grown.learnt[-1] | network.ahead)
                moves = len(route) + network.hops[grown.route[-1]]
                heappush(heap, (least, effort, moves, grown.route, grown, None))
                budget.left -= 1
    return None


def _least_spared(network: Network, limits: Limits, trail: Trail) -> int | None:
    """Return hours that any route beginning so must be spared; None for never."""
    left = network.max_moves - len(trail.route) + 1
    wait = network.least_wait(trail.route[-1], left)
    longer = trail._replace(
        waits=(*(w + wait for w in trail.waits), 0),
        learnt=(*trail.learnt, trail.learnt[-1] | network.ahead),
    )
    demands = longer.demands(network.index, limits)
    if demands is None:
        return None
    return max((demand.hours for demand in demands), default=0)
