"""Find the single skill levels that open most roles."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.model.prospects import KeySkill, KeySkills
from careerpath.model.ranges import total
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.question import Question, ask
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET, Budget
from careerpath.planning.search.trails import (
    Trail,
    TrailFront,
    next_trails,
    trail_limits,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile
    from careerpath.planning.search.labels import Steps
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.within import Limits

DEFAULT_KEY_SKILLS = 5


class _Candidate(NamedTuple):
    """A step and all that it presupposes beyond what is held.

    `useful` are the hours of those steps that roles or moves need.
    """

    step: int
    steps: Steps
    hours: int
    useful: int


def find_key_skills(
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

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `unlock_role`; also for a `count` below 1.
    """
    if count < 1:
        raise InvalidValueError(message("The number of skill levels is 1 or more."))
    question = ask(graph, origin, None, profile, filters, desirable=desirable)
    limits = trail_limits(question, within_hours, within_months)
    network, budget = question.network(), Budget(label_budget)
    candidates = _candidates(network)
    kept = {
        role: trails
        for moves, ends in question.networks()
        for role, trails in _all_trails(moves, limits, candidates, budget).items()
        if role in ends
    }
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
    known = network.index.levels(network.held | candidate.steps)
    learnt = missing_skills(question.graph, question.held, known)
    return KeySkill(
        skill=skill,
        level=level,
        hours=effort(learnt),
        practice_hours=total(step.practice_hours for step in learnt),
        opens=tuple(network.index.roles[role] for role in sorted(roles)),
    )


def _candidates(network: Network) -> list[_Candidate]:
    """Return every step not held that may open something, with what it presupposes.

    That is a step which some role or move needs, or one that asks for others.
    """
    index = network.index
    needed = {*index.tables.need_step, *index.tables.extra_step}
    if network.desirable:
        needed |= set(index.tables.wish_step)
    asking = {
        step
        for skill in map(network.graph.skill, network.graph.asking_skills)
        for level in skill.prerequisites
        for step in index.steps({skill.id: level}) - index.steps({skill.id: level - 1})
    }
    found = []
    for step in sorted((needed | asking) - network.held):
        steps = network.presupposed(step)
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
