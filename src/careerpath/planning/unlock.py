"""Answer what-if questions: what, if it were held, would bring roles within reach."""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.model.plan import KeySkill, KeySkills, Unlocking
from careerpath.planning.cover import Cover, find_cover
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.labels import DEFAULT_LABEL_BUDGET, Budget, Steps
from careerpath.planning.limited_search import Limits, search_within
from careerpath.planning.pricing import months_unit
from careerpath.planning.question import Question, ask
from careerpath.planning.refusal import explain_refusal
from careerpath.planning.trails import Trail, TrailFront, next_trails

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import Filters
    from careerpath.model.profile import Profile
    from careerpath.planning.network import Network

DEFAULT_KEY_SKILLS = 5


def unlock_role(  # a question has this many parts, all optional
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
    limits = _limits(question, within_hours, within_months)
    budget = Budget(label_budget)
    network = question.network()
    cover = _cheapest_cover(network, limits, budget)
    if cover is None:
        return _locked(question, destination, network, proven=budget.left > 0)
    known = _levels(network, network.held | cover.steps)
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


def _limits(
    question: Question, within_hours: int | None, within_months: int | None
) -> Limits:
    if question.filters.via:
        raise InvalidValueError(message("No role can be asked for on the way here."))
    if within_hours is None and within_months is None:
        raise InvalidValueError(
            message("Give a budget: --within-hours N, --within-months N, or both.")
        )
    unit = months_unit(question.profile.hours_per_week)
    units = None if within_months is None else within_months * unit
    return Limits(within_hours, units)


def _levels(network: Network, steps: Iterable[int]) -> dict[str, int]:
    """Return the highest level of each skill among steps, sorted by skill id."""
    found: dict[str, int] = {}
    for step in sorted(steps):
        skill, level = network.index.level(step)
        found[skill] = level
    return found


class _Closures:
    """What each step presupposes, itself included, beyond what is held."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._found: dict[int, Steps] = {}

    def __getitem__(self, step: int) -> Steps:
        if step not in self._found:
            index, graph = self._network.index, self._network.graph
            skill, level = index.level(step)
            levels = graph.with_prerequisites({skill: level})
            self._found[step] = index.steps(levels) - self._network.held
        return self._found[step]


# ------------------------------------------------------- the least for one role


def _cheapest_cover(network: Network, limits: Limits, budget: Budget) -> Cover | None:
    """Return the cheapest steps after which some route keeps within the limits.

    Routes leave the heap by hours that they must be spared at the least; for a
    whole route the cheapest cover is worked out, and it waits its turn.
    """
    closures, index = _Closures(network), network.index
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
            before = {s: closures[s] & steps - {s} for s in steps}
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


# ----------------------------------------------------- what opens most roles


class _Candidate(NamedTuple):
    """A step and all that it presupposes beyond what is held.

    `useful` are the hours of those steps that roles or moves need.
    """

    step: int
    steps: Steps
    hours: int
    useful: int


def find_key_skills(  # a question has this many parts, all optional
    graph: CareerGraph,
    origin: str,
    *,
    within_hours: int | None = None,
    within_months: int | None = None,
    count: int = DEFAULT_KEY_SKILLS,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> KeySkills:
    """Return the single skill levels that bring most roles within a budget.

    Parameters
    ----------
    graph
        The career graph.
    origin
        Id of the role to leave.
    within_hours, within_months
        As for `unlock_role`.
    count
        How many skill levels at the most; none that opens nothing is listed.
    profile, filters, desirable, label_budget
        As for `unlock_role`.

    Returns
    -------
    KeySkills
        Those that open most roles first, then those of fewest hours, then by
        skill id and level. A level is left out if one that it presupposes opens
        as much.
    """
    question = ask(graph, origin, profile=profile, filters=filters, desirable=desirable)
    limits = _limits(question, within_hours, within_months)
    network, budget = question.network(), Budget(label_budget)
    candidates = _candidates(network)
    kept = _all_trails(network, limits, candidates, budget)
    reachable = {
        role for role, trails in kept.items() if _is_within(network, limits, trails)
    }
    opened = _opened(network, limits, candidates, kept, reachable)
    ranked = sorted(
        (-len(roles), candidate.hours, candidate.step, candidate)
        for candidate, roles in opened.items()
    )
    return KeySkills(
        origin=origin,
        reachable=tuple(network.index.roles[role] for role in sorted(reachable)),
        skills=tuple(
            _key_skill(question, network, candidate, opened[candidate])
            for *_, candidate in ranked[:count]
        ),
        proven=budget.left > 0,
    )


def _key_skill(
    question: Question, network: Network, candidate: _Candidate, roles: Iterable[int]
) -> KeySkill:
    skill, level = network.index.level(candidate.step)
    known = _levels(network, network.held | candidate.steps)
    learnt = missing_skills(question.graph, question.held, known)
    opens = tuple(network.index.roles[role] for role in sorted(roles))
    return KeySkill(skill, level, effort(learnt), opens)


def _candidates(network: Network) -> list[_Candidate]:
    """Return every step not held that may open something, with what it presupposes.

    That is a step which some role or move needs, or one that asks for others.
    """
    index, closures = network.index, _Closures(network)
    needed = {*index.tables.need_step, *index.tables.extra_step}
    if network.desirable:
        needed |= set(index.tables.wish_step)
    asking = {
        step
        for skill in network.graph.skills.values()
        for level in skill.prerequisites
        for step in index.steps({skill.id: level}) - index.steps({skill.id: level - 1})
    }
    found = []
    for step in sorted((needed | asking) - network.held):
        steps = closures[step]
        useful = index.hours(steps & needed)
        found.append(_Candidate(step, steps, index.hours(steps), useful))
    return found


def _all_trails(
    network: Network,
    limits: Limits,
    candidates: Iterable[_Candidate],
    budget: Budget,
) -> dict[int, list[Trail]]:
    """Return the trails that may be within the limits for someone who knows more."""
    most = max((candidate.useful for candidate in candidates), default=0)
    index, front = network.index, TrailFront()
    begin = Trail((network.origin,))
    heap = [(0, 0, begin.route, begin)] if network.origin in network.hops else []
    while heap and budget.left > 0:
        *_, trail = heappop(heap)
        budget.popped += 1
        if not front.keeps(trail):
            continue
        for grown in next_trails(network, trail):
            demands = grown.demands(index, limits)
            if demands is not None and all(d.hours <= most for d in demands):
                hours = index.hours(grown.learnt[-1])
                heappush(heap, (hours, len(grown.route), grown.route, grown))
                budget.left -= 1
    front.kept.pop(network.origin, None)
    return front.kept


def _is_within(network: Network, limits: Limits, trails: Iterable[Trail]) -> bool:
    return any(trail.demands(network.index, limits) == [] for trail in trails)


def _opened(
    network: Network,
    limits: Limits,
    candidates: Iterable[_Candidate],
    kept: Mapping[int, list[Trail]],
    reachable: set[int],
) -> dict[_Candidate, set[int]]:
    """Return which roles each candidate brings within the limits.

    One that presupposes another, and opens no more, is left out.
    """
    hours = network.index.hours
    opened: dict[_Candidate, set[int]] = {}
    for role, trails in kept.items():
        if role in reachable:
            continue
        for demands in (trail.demands(network.index, limits) for trail in trails):
            if demands is None:
                continue
            least = max(demand.hours for demand in demands)
            for candidate in candidates:
                if candidate.useful >= least and all(
                    hours(demand.steps & candidate.steps) >= demand.hours
                    for demand in demands
                ):
                    opened.setdefault(candidate, set()).add(role)
    return {
        candidate: roles
        for candidate, roles in opened.items()
        if not any(
            other.steps < candidate.steps and roles <= others
            for other, others in opened.items()
        )
    }
