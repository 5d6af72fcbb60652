"""Read what ESCO's occupations and skills require."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Tables

_LANGUAGE = r"(?:_[a-z]{2})?"

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
