"""Take the fingerprints of a graph and of its parts, to see later what changed.

Only what a plan can depend on counts: names and explanations may be reworded.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from careerpath.planning.needs import join_levels, move_need, role_need

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition

_SIZE = 5
#: The name of the fingerprint of a whole graph where it is kept.
_ALL = "graph"
#: Stands between the roles of a move.
ARROW = " to "


def fingerprint_graph(graph: CareerGraph) -> str:
    """Return the fingerprint of all that plans can depend on in a graph."""

    def take() -> dict[str, bytes]:
        facts = [
            [graph.scale.graded, graph.scale.highest],
            [_role_facts(role) for role in graph.roles.values()],
            [_skill_facts(skill) for skill in graph.skills.values()],
            [_move_facts(move) for move in graph.transitions],
        ]
        return {_ALL: _fingerprint("graph", facts).encode()}

    # A large graph takes a second, and each plan and each checklist names it.
    return graph.shelf.take("fingerprint", take, lambda kept: str(kept[_ALL], "ascii"))


def fingerprint_parts(
    graph: CareerGraph, roles: Sequence[str], *, desirable: bool
) -> dict[str, dict[str, str]]:
    """Return the fingerprints of what a route rests on, by kind and name.

    These are its roles, its moves, and every skill that they need, held or not.
    """
    moves = [
        move
        for origin, destination in pairwise(roles)
        if (move := graph.transition(origin=origin, destination=destination))
    ]
    needs = join_levels(
        role_need(graph, roles[0], desirable=desirable),
        *(move_need(graph, move, desirable=desirable) for move in moves),
    )
    return {
        "roles": {
            role: _fingerprint("role", _role_facts(graph.role(role)))
            for role in sorted(roles)
        },
        "moves": {
            ARROW.join((move.origin, move.destination)): _fingerprint(
                "move", _move_facts(move)
            )
            for move in moves
        },
        "skills": {
            skill: _fingerprint("skill", _skill_facts(graph.skill(skill)))
            for skill in sorted(needs)
        },
    }


def _fingerprint(kind: str, facts: Any) -> str:
    """Return the fingerprint of facts; it begins with a letter, as no number does."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return kind[0] + blake2b(text.encode(), digest_size=_SIZE).hexdigest()


def _role_facts(role: Role) -> list[Any]:
    needs = sorted((r.skill, r.level, r.essential) for r in role.requirements)
    return [role.id, role.grade, needs]


def _skill_facts(skill: Skill) -> list[Any]:
    prerequisites = [
        (level, sorted(needed.items()))
        for level, needed in sorted(skill.prerequisites.items())
    ]
    hours = sorted(skill.learning_hours.items())
    practice = sorted(skill.practice_hours.items())
    return [skill.id, hours, practice, prerequisites]


def _move_facts(move: Transition) -> list[Any]:
    evidence = sorted((e.source, e.tier, e.proves or "") for e in move.evidence)
    needs = sorted((need.skill, need.level) for need in move.essential)
    places = [move.contexts.company_size, move.contexts.status]
    months = move.experience_months
    return [move.origin, move.destination, move.kind, months, needs, places, evidence]
