"""Check that what roles require agrees with prerequisites, and sets roles apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerpath.errors import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from careerpath.errors import Problem
    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.loading.reading.report import Entry
    from careerpath.model.role import Role

#: Each skill that a step needs, at which level, and the skill that asks for it.
_Implied = dict[str, tuple[int, str]]


def low_requirements(contents: Contents) -> Iterator[Problem]:
    """Warn of levels below what another requirement of the role presupposes."""
    if contents.incomplete & {"skill"}:
        return
    implied = _presupposing(contents)
    for entry in contents.roles:
        role = entry.value
        essential = _together(role.essential, implied)
        every = _together({**role.essential, **role.desirable}, implied)
        for need in role.requirements:
            asked, asker = (essential if need.essential else every).get(
                need.skill, (0, "")
            )
            if need.level < asked:
                rank = "essential" if need.essential else "desirable"
                yield entry.warning(
                    f"{rank} {need.skill}",
                    message(
                        "“{asker}” already needs “{skill}” at level {asked}; write "
                        "at least that level instead of {level}, or lower “{asker}”",
                        asker=asker,
                        skill=need.skill,
                        asked=asked,
                        level=need.level,
                    ),
                )


def _presupposing(contents: Contents) -> Callable[[str, int], _Implied]:
    """Return a function from a level of a skill to all that it presupposes."""
    skills = {entry.value.id: entry.value for entry in contents.skills}

    @cache
    def implied(skill: str, level: int) -> _Implied:
        found: _Implied = {}
        known: dict[str, int] = {}
        waiting = [(skill, level)]
        while waiting:
            name, height = waiting.pop()
            before = known.get(name, 0)
            if height <= before or name not in skills:
                continue
            known[name] = height
            if name != skill:
                found[name] = (height, skill)
            for step, needed in skills[name].prerequisites.items():
                if before < step <= height:
                    waiting.extend(needed.items())
        return found

    return implied


def _together(
    levels: Mapping[str, int], implied: Callable[[str, int], _Implied]
) -> _Implied:
    found: _Implied = {}
    for skill, level in levels.items():
        for other, (asked, asker) in implied(skill, level).items():
            if asked > found.get(other, (0, ""))[0]:
                found[other] = (asked, asker)
    return found


def equal_needs(contents: Contents) -> Iterator[Problem]:
    """Warn of roles that require exactly what another one requires."""
    first: dict[object, Entry[Role]] = {}
    for entry in contents.roles:
        needs = tuple((n.skill, n.level, n.essential) for n in entry.value.requirements)
        before = first.setdefault(needs, entry) if needs else entry
        if before is not entry:
            yield entry.warning(
                "essential",
                message(
                    "“{role}” requires exactly the same; say what sets the two apart, "
                    "or make them one role",
                    role=before.value.id,
                ),
            )
