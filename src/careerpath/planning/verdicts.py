"""Say what stands behind moves: why they are in the graph, what is recorded of them."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from careerpath.model.answers import Explanation
from careerpath.model.evidence import STANDINGS, TIERS, standing
from careerpath.model.verdict import Counts, Judgement, Verdict
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.needs import move_need, role_need

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.relation import Relation
    from careerpath.model.role import Role
    from careerpath.model.verdict import Finding


def judge(graph: CareerGraph, origin: str, destination: str) -> tuple[Verdict, ...]:
    """Return what each classification says of a move, sorted by classification.

    Parameters
    ----------
    graph
        The career graph; its relations are the facts.
    origin, destination
        Role ids; whether the graph records the move does not matter.
    """
    return tuple(
        _verdict(graph, system, origin, destination)
        for system in graph.relations.systems
    )


def judge_all(graph: CareerGraph) -> tuple[Judgement, ...]:
    """Return every recorded move with its verdicts, sorted by origin, destination."""
    return tuple(
        Judgement(move, judge(graph, move.origin, move.destination))
        for move in graph.transitions
    )


def _verdict(graph: CareerGraph, system: str, origin: str, destination: str) -> Verdict:
    ends = [
        [
            code
            for code in graph.role(role).codes.get(system, ())
            if graph.relations.knows(system, code)
        ]
        for role in (origin, destination)
    ]
    rows = _rows(graph, system, *ends)
    opposite = _rows(graph, system, *reversed(ends))
    shared = tuple(code for code in ends[0] if code in ends[1])
    uncoded = tuple(
        role
        for role, codes in zip((origin, destination), ends, strict=True)
        if not codes
    )
    finding: Finding = "absent"
    if rows:
        finding = "recorded"
    elif uncoded:
        finding = "uncoded"
    elif shared:
        finding = "shared"
    elif opposite:
        finding = "opposite"
    return Verdict(system, finding, rows, opposite, shared, uncoded)


def _rows(
    graph: CareerGraph, system: str, origins: list[str], destinations: list[str]
) -> tuple[Relation, ...]:
    return tuple(
        row
        for origin in origins
        for destination in destinations
        for row in graph.relations.between(system, origin, destination)
    )


def count(graph: CareerGraph) -> Counts:
    """Return how large a graph is and how many of its moves are confirmed."""
    judgements = judge_all(graph)
    comparable = [judgement for judgement in judgements if judgement.comparable]
    tiers = Counter(move.tier for move in graph.transitions)
    standings = Counter(standing(move.evidence) for move in graph.transitions)
    entry = _entry_family(graph)
    needs = [need for role in graph.roles.values() for need in role.requirements]
    essential = sum(need.essential for need in needs)
    return Counts(
        roles=len(graph.roles),
        names=sum(len(_names(role)) for role in graph.roles.values()),
        official_titles=len({(t.system, t.title) for t in graph.official_titles}),
        skills=len(graph.skills),
        statements=sum(len(skill.statements) for skill in graph.skills.values()),
        essential=essential,
        desirable=len(needs) - essential,
        transitions=len(graph.transitions),
        families=len(graph.families),
        entry_family=entry,
        reachable_families=len(_reachable_families(graph, entry)),
        prerequisite_links=sum(
            len({other for needed in skill.prerequisites.values() for other in needed})
            for skill in graph.skills.values()
        ),
        comparable=len(comparable),
        confirmed=sum(judgement.confirmed for judgement in comparable),
        tiers=tuple((tier, tiers[tier]) for tier in TIERS),
        standings=tuple((shown, standings[shown]) for shown in STANDINGS),
    )


def _names(role: Role) -> frozenset[str]:
    """Return what a role is called, without regard to small and capital letters."""
    names = (*role.label.forms(), *chain.from_iterable(role.aliases.values()))
    return frozenset(map(str.casefold, names))


def _entry_family(graph: CareerGraph) -> str:
    """Return the family of the lowest grade, the first by name of several."""
    lowest = min(graph.roles.values(), key=lambda r: (r.grade, r.family), default=None)
    return lowest.family if lowest else ""


def _reachable_families(graph: CareerGraph, family: str) -> frozenset[str]:
    waiting = [role.id for role in graph.roles.values() if role.family == family]
    reached = set(waiting)
    while waiting:
        for move in graph.transitions_from(waiting.pop()):
            if move.destination not in reached:
                reached.add(move.destination)
                waiting.append(move.destination)
    return frozenset(graph.role(role).family for role in reached)


def explain_transition(
    graph: CareerGraph, origin: str, destination: str
) -> Explanation:
    """Return the argument for a move, or its price where none is recorded.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Role ids.

    Returns
    -------
    Explanation
        `transition` is None where the move is not recorded; `reverse` is the
        recorded move the other way round, if any.
    """
    move = graph.transition(origin=origin, destination=destination)
    need = move_need(graph, move) if move else role_need(graph, destination)
    held = role_need(graph, origin)
    gained = missing_skills(graph, held, need)
    return Explanation(
        origin=origin,
        destination=destination,
        transition=move,
        reverse=graph.transition(origin=destination, destination=origin),
        kept={
            skill: min(level, held[skill])
            for skill, level in sorted(need.items())
            if held.get(skill)
        },
        gained=gained,
        effort_hours=effort(gained),
        verdicts=judge(graph, origin, destination),
    )
