"""Find prerequisites that go round in a circle."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.skill import Skill

#: A skill at a level.
Step: TypeAlias = tuple[str, int]


def prerequisite_cycles(skills: Iterable[Skill]) -> Iterator[tuple[Step, ...]]:
    """Yield circles of steps, each needing the next, the first again at the end.

    The first two steps of a circle are of different skills. Two skills may need
    one another at different levels: only what could never be learnt is a circle.
    """
    needs = _needs(skills)
    while (cycle := _one_cycle(needs)) is not None:
        yield cycle
        needs[cycle[0]].remove(cycle[1])


def _needs(skills: Iterable[Skill]) -> dict[Step, list[Step]]:
    """Return the steps that each step needs: the level below, and prerequisites."""
    needs: dict[Step, list[Step]] = {}
    for skill in sorted(skills, key=lambda skill: skill.id):
        levels = {*skill.learning_hours, *skill.statements, *skill.prerequisites}
        for level in sorted(levels):
            others = sorted(skill.prerequisites.get(level, {}).items())
            below = [(skill.id, level - 1)] if level > 1 else []
            needs[skill.id, level] = [*below, *others]
    return needs


def _one_cycle(needs: dict[Step, list[Step]]) -> tuple[Step, ...] | None:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        # Each step of the sorter's circle comes before the next; ours need it.
        steps: list[Step] = list(reversed(error.args[1][1:]))
        turns = (steps[i:] + steps[:i] for i in range(len(steps)))
        crossing = (turn for turn in turns if turn[0][0] != turn[1][0])
        first = min(crossing)
        return (*first, first[0])
    return None
