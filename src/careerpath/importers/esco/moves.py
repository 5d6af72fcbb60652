"""Derive moves from the skills that occupations share, for ESCO records none."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from careerpath.importers.defaults import BY_US, MONTHS
from careerpath.importers.likeness import because
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.importers.outcome import Progress
    from careerpath.model.role import Role

#: Each role leads to as many others, if they share a skill with it at all.
FEWEST, MOST = 25, 80
#: Between the two, to those that share this part of the weight of its skills.
ENOUGH = 0.2


def derive_moves(
    roles: Iterable[Role], groups: Mapping[str, str], progress: Progress
) -> Iterator[Transition]:
    """Yield the moves from each role to the roles that are most like it.

    A shared essential skill weighs the more the rarer it is: the logarithm of
    the number of all roles over that of the roles which need it. A role leads to
    the 25 others that share most, to more of them up to 80 as long as they share
    a fifth of its own weight, and to all those of its group. To a role without
    essential skills nothing leads: what it takes is not known.

    Parameters
    ----------
    roles
        All roles.
    groups
        The ISCO unit group of each, by id.
    progress
        Told the share that is done.
    """
    essential = {role.id: frozenset(role.essential) for role in roles}
    needing = _inverted(essential)
    weights = {
        skill: log(len(essential) / len(users)) for skill, users in needing.items()
    }
    members = _inverted({role: {groups[role]} for role in essential if groups[role]})
    for number, (origin, skills) in enumerate(essential.items()):
        alike = _most_alike(origin, skills, needing, weights)
        group = set(members.get(groups[origin], ())) - {origin}
        for destination in sorted(filter(essential.get, group.union(alike))):
            yield Transition(
                origin,
                destination,
                kind="unknown",
                experience_months=MONTHS,
                because=because(
                    skills,
                    essential[destination],
                    one_group=destination in group,
                ),
                evidence=BY_US,
            )
        progress(number / len(essential))


def _inverted(sets: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for owner, values in sets.items():
        for value in values:
            found.setdefault(value, []).append(owner)
    return found


def _most_alike(
    origin: str,
    skills: Iterable[str],
    needing: Mapping[str, Iterable[str]],
    weights: Mapping[str, float],
) -> list[str]:
    """Return the roles that share most of the weight of a role's skills."""
    shared: dict[str, float] = {}
    ordered = sorted(skills)  # sums depend on the order, and hashes change it
    for skill in ordered:
        for other in needing[skill]:
            shared[other] = shared.get(other, 0.0) + weights[skill]
    shared.pop(origin, None)
    ranked = sorted(shared, key=lambda role: (-shared[role], role))
    enough = ENOUGH * sum(weights[skill] for skill in ordered)
    more = (role for role in ranked[FEWEST:MOST] if shared[role] >= enough)
    return [*ranked[:FEWEST], *more]
