"""Check that needs agree: with prerequisites, among roles, and without circles."""

from __future__ import annotations

from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeAlias

from careerpath.errors import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careerpath.errors import Problem
    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.loading.reading.report import Entry
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

#: Each skill that a step needs, at which level, and the skill that asks for it.
_Implied = dict[str, tuple[int, str]]
#: A skill at a level.
_Step: TypeAlias = tuple[str, int]


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
            if 0 < need.level < asked:  # 0 stands in for what cannot be read
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


def circular_prerequisites(contents: Contents) -> Iterator[Problem]:
    """Report skills that must each be learnt before the other."""
    entries = {entry.value.id: entry for entry in contents.skills}
    for cycle in _cycles(entry.value for entry in entries.values()):
        (first, level), (other, _) = cycle[:2]
        entry = entries[first]
        yield entry.error(
            f"prerequisites {level} {other}",
            message(
                "these need one another in a circle: {cycle}; remove one of "
                "the prerequisites",
                cycle=" → ".join(f"{skill} {level}" for skill, level in cycle),
            ),
        )


def _cycles(skills: Iterable[Skill]) -> Iterator[tuple[_Step, ...]]:
    """Yield circles of steps, each needing the next, the first again at the end.

    The first two steps of a circle are of different skills. Two skills may need
    one another at different levels: only what could never be learnt is a circle.
    """
    needs = _needs(skills)
    while (cycle := _one_cycle(needs)) is not None:
        yield cycle
        needs[cycle[0]].remove(cycle[1])


def _needs(skills: Iterable[Skill]) -> dict[_Step, list[_Step]]:
    """Return the steps that each step needs: the level below, and prerequisites."""
    needs: dict[_Step, list[_Step]] = {}
    for skill in sorted(skills, key=lambda skill: skill.id):
        levels = {*skill.learning_hours, *skill.statements, *skill.prerequisites}
        for level in sorted(levels):
            others = sorted(skill.prerequisites.get(level, {}).items())
            below = [(skill.id, level - 1)] if level > 1 else []
            needs[skill.id, level] = [*below, *others]
    return needs


def _one_cycle(needs: dict[_Step, list[_Step]]) -> tuple[_Step, ...] | None:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        # Each step of the sorter's circle comes before the next; ours need it.
        steps: list[_Step] = list(reversed(error.args[1][1:]))
        turns = (steps[i:] + steps[:i] for i in range(len(steps)))
        crossing = (turn for turn in turns if turn[0][0] != turn[1][0])
        first = min(crossing)
        return (*first, first[0])
    return None
