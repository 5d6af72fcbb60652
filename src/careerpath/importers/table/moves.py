"""Derive moves of grades, where nobody has recorded any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.importers.defaults import BY_US, MONTHS, because
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.importers.defaults import Beside
    from careerpath.model.role import Role
    from careerpath.model.transition import MoveKind

#: Across goes who has at least this part of what is needed there.
_ENOUGH = 0.5


def derive_by_grade(roles: Sequence[Role]) -> Iterator[Transition]:
    """Yield moves up to the next grade of a family, and across where much is alike.

    Each shares an essential skill at least; up leads one to all roles of the next
    grade that the family has, across to roles of the same grade, in any family, of
    whose essential skills the role has half.
    """
    for origin in roles:
        above = _next_grade(origin, roles)
        for destination in roles:
            up = destination.family == origin.family and destination.grade == above
            across = destination.grade == origin.grade and destination is not origin
            if up and _shared(origin, destination) > 0:
                kind: MoveKind = "promotion" if above == origin.grade + 1 else "unknown"
                yield _move(origin, destination, kind, "next grade")
            elif across and _shared(origin, destination) >= _ENOUGH:
                yield _move(origin, destination, "lateral", "same grade")


def _next_grade(origin: Role, roles: Iterable[Role]) -> int:
    """Return the next grade of a role's family; 0 where there is none."""
    family = (role.grade for role in roles if role.family == origin.family)
    return min((grade for grade in family if grade > origin.grade), default=0)


def _shared(origin: Role, destination: Role) -> float:
    """Return which part of the skills needed at the end are needed at the start."""
    needed = destination.essential.keys()
    return len(needed & origin.essential.keys()) / len(needed) if needed else 0.0


def _move(
    origin: Role, destination: Role, kind: MoveKind, beside: Beside
) -> Transition:
    return Transition(
        origin.id,
        destination.id,
        kind=kind,
        experience_months=MONTHS,
        because=because(origin.essential, destination.essential, beside=beside),
        evidence=BY_US,
    )
