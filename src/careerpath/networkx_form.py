"""Turn the parts of a career graph into a networkx graph, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition


#: What is neither node nor edge.
_ATTRIBUTES = (
    "scale",
    "sources",
    "relations",
    "official_titles",
    "published_durations",
)


def to_networkx(
    *,
    skills: Iterable[Skill],
    roles: Iterable[Role],
    transitions: Iterable[Transition],
    **others: Any,
) -> nx.DiGraph[str]:
    """Return a new graph with what a `CareerGraph` is made from.

    What is neither node nor edge becomes an attribute of the graph.
    """
    result: nx.DiGraph[str] = nx.DiGraph(**others)
    skills, roles = tuple(skills), tuple(roles)
    for skill in skills:
        result.add_node(_node_of(skill.id), type="skill", value=skill)
    for role in roles:
        result.add_node(role.id, type="role", value=role)
    for skill in skills:
        for other, levels in sorted(_prerequisite_levels(skill).items()):
            ends = _node_of(skill.id), _node_of(other)
            result.add_edge(*ends, type="prerequisite", levels=levels)
    for role in roles:
        for need in reversed(role.requirements):  # the essential one stays
            result.add_edge(
                role.id,
                _node_of(need.skill),
                type="requires",
                level=need.level,
                essential=need.essential,
            )
    for move in transitions:
        result.add_edge(move.origin, move.destination, type="transition", value=move)
    return result


def from_networkx(graph: nx.DiGraph[str]) -> Mapping[str, Any]:
    """Return what a `CareerGraph` is made from, by parameter."""
    values: dict[str, list[Any]] = {"role": [], "skill": []}
    for _, data in graph.nodes(data=True):
        values[data["type"]].append(data["value"])
    moves = [
        data["value"]
        for _, _, data in graph.edges(data=True)
        if data["type"] == "transition"
    ]
    return {
        **{name: graph.graph[name] for name in _ATTRIBUTES},
        "skills": values["skill"],
        "roles": values["role"],
        "transitions": moves,
    }


def _node_of(skill: str) -> str:
    """Return the node of a skill; a role may have the same id."""
    return f"skill:{skill}"


def _prerequisite_levels(skill: Skill) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = {}
    for own, needed in sorted(skill.prerequisites.items()):
        for other, level in needed.items():
            found.setdefault(other, {})[own] = level
    return found
