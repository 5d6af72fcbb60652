"""Explain a move: why it is in the graph, what it keeps and what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.answers import Explanation
from careerpath.planning.gap import effort, missing_skills
from careerpath.planning.needs import move_need, role_need
from careerpath.planning.verdicts import judge

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph


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
