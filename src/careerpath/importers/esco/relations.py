"""Read what occupations and skills require, and derive moves: ESCO records none."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from careerpath.errors import Message, message
from careerpath.importers.defaults import BY_US, MONTHS, because
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from careerpath.importers.outcome import Progress, Tally
    from careerpath.importers.tables import Tables
    from careerpath.model.role import Role

_LANGUAGE = r"(?:_[a-z]{2})?"
#: Each role leads to as many others, if they share a skill with it at all.
FEWEST, MOST = 25, 80
#: Between the two, to those that share this part of the weight of its skills.
ENOUGH = 0.2


#: For each occupation, its skills, and whether each is essential.
Requirements = dict[str, dict[str, bool]]


def read_requirements(
    tables: Tables,
    occupations: Collection[str],
    skills: Collection[str],
    tally: Tally,
) -> Requirements:
    """Return the skills of each occupation; the optional ones are not essential."""
    table = tables.need(
        rf"occupationskillrelations{_LANGUAGE}", "occupationSkillRelations"
    )
    found: Requirements = {uri: {} for uri in occupations}
    columns = ("occupationUri", "relationType", "skillUri")
    for _, (occupation, relation, skill) in table.rows(*columns):
        if occupation not in found:
            tally.add(
                message("Relations skipped, their occupation no longer exists: {count}")
            )
        elif skill not in skills:
            tally.add(
                message("Relations skipped, their skill no longer exists: {count}")
            )
        elif relation not in ("essential", "optional"):
            tally.add(_unknown(relation))
        else:
            _add(found[occupation], skill, tally, essential=relation == "essential")
    return found


def _add(known: dict[str, bool], skill: str, tally: Tally, *, essential: bool) -> None:
    if skill in known:
        tally.add(
            message("Relations joined, an occupation has the skill twice: {count}")
        )
    known[skill] = essential or known.get(skill, False)


def _unknown(relation: str) -> Message:
    return message(
        "Relations skipped, of the unknown type “{relation}”: {count}",
        relation=relation,
    )


def read_prerequisites(
    tables: Tables, skills: Collection[str], tally: Tally
) -> dict[str, set[str]]:
    """Return the skills that are needed before each skill; never in a circle.

    ESCO has a few circles: of the pairs in order of their URIs, each one that
    would close a circle is left out.
    """
    needed: dict[str, set[str]] = {}
    for skill, before in sorted(set(_essential_pairs(tables, skills, tally))):
        if skill in _all_before(before, needed):
            tally.add(
                message("Prerequisites left out, they would close a circle: {count}")
            )
        else:
            needed.setdefault(skill, set()).add(before)
    return needed


def _essential_pairs(
    tables: Tables, skills: Collection[str], tally: Tally
) -> Iterator[tuple[str, str]]:
    table = tables.find(rf"skillskillrelations{_LANGUAGE}")
    if table is None:
        tally.add(
            message("The table skillSkillRelations is not there: no prerequisites.")
        )
        return
    columns = ("originalSkillUri", "relationType", "relatedSkillUri")
    for _, (skill, relation, before) in table.rows(*columns):
        if relation != "essential":
            tally.add(
                message("Links between skills left out, they are optional: {count}")
            )
        elif skill not in skills or before not in skills:
            tally.add(
                message("Links between skills skipped, one no longer exists: {count}")
            )
        else:
            yield skill, before


def _all_before(skill: str, needed: Mapping[str, set[str]]) -> set[str]:
    """Return a skill with all that must be learnt before it."""
    found, waiting = {skill}, [skill]
    while waiting:
        more = needed.get(waiting.pop(), set()) - found
        found |= more
        waiting += more
    return found


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
                    beside="group" if destination in group else None,
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
