"""Store what roles and moves require as numbers, so that little is read of each."""

from __future__ import annotations

from array import array
from functools import cache
from typing import TYPE_CHECKING

from careerpath.model.role import Requirement
from careerpath.sections import Values, to_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.loading.cache.packing import Places, Reasons
    from careerpath.sections import Sections

#: Skill, level, whether it is essential, evidence, and importance plus one.
_NUMBERS = 5


def put_needs(
    groups: Iterable[Sequence[Requirement]], skills: Sequence[str], table: Places
) -> dict[str, bytes]:
    """Return two sections: requirements one after the other, and where groups end."""
    places = {name: place for place, name in enumerate(skills)}
    numbers, ends = array("I"), array("I")
    for group in groups:
        for need in group:
            numbers.append(places[need.skill])
            numbers.extend((need.level, need.essential, table[need.evidence]))
            numbers.append(0 if need.importance is None else need.importance + 1)
        ends.append(len(numbers))
    return {"needs": numbers.tobytes(), "needs.ends": ends.tobytes()}


def read_needs(
    sections: Sections, skills: Sequence[str], table: Sequence[Reasons]
) -> Values[tuple[Requirement, ...]]:
    """Return the groups of requirements that `put_needs` made the sections of."""
    numbers, ends = to_numbers(sections["needs"]), to_numbers(sections["needs.ends"])

    @cache  # most roles require what others do
    def requirement(
        skill: int, level: int, essential: int, evidence: int, importance: int
    ) -> Requirement:
        return Requirement(
            skills[skill],
            level,
            bool(essential),
            table[evidence],
            importance - 1 if importance else None,
        )

    def read(place: int) -> tuple[Requirement, ...]:
        group = numbers[ends[place - 1] if place else 0 : ends[place]]
        columns = (group[column::_NUMBERS] for column in range(_NUMBERS))
        return tuple(map(requirement, *columns))

    return Values(len(ends), read)
