"""Set roles side by side: shared skills, own skills, overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.plan import Comparison, RoleOverlap, SharedSkill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph

_FEWEST = 2
_MOST = 6


def compare_roles(graph: CareerGraph, roles: Sequence[str]) -> Comparison:
    """Return the essential skills that roles share and those of one role only.

    Parameters
    ----------
    graph
        The career graph.
    roles
        Two to six different role ids; their order is kept.

    Raises
    ------
    InvalidValueError
        If there are fewer, more, or one twice.
    """
    if not _FEWEST <= len(set(roles)) == len(roles) <= _MOST:
        raise InvalidValueError(message("Name two to six different roles to compare."))
    essential = {role: graph.role(role).essential for role in roles}
    needing = {
        skill: [role for role in roles if skill in essential[role]]
        for skill in sorted({s for levels in essential.values() for s in levels})
    }
    return Comparison(
        roles=tuple(roles),
        shared=tuple(
            SharedSkill(skill, {role: essential[role][skill] for role in who})
            for skill, who in needing.items()
            if len(who) > 1
        ),
        only={
            role: tuple(
                (skill, essential[role][skill])
                for skill, who in needing.items()
                if who == [role]
            )
            for role in roles
        },
        overlaps=tuple(
            RoleOverlap(role, o.role, o.contexts, o.because, o.evidence)
            for role in roles
            for o in graph.role(role).overlaps
            if o.role in roles
        ),
    )
