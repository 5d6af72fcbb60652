"""Put skills to learn in an order for people: what others build on, then by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import SkillStep


def in_learning_order(
    graph: CareerGraph, steps: Iterable[SkillStep], name: Callable[[str], str]
) -> list[SkillStep]:
    """Return skill steps by rank, those of one rank by name.

    What builds on none of the others comes first, then what builds on those alone,
    and so on: no step comes before what it presupposes.

    Parameters
    ----------
    graph
        Where the prerequisites are.
    steps
        Steps in an order that can be learnt.
    name
        Returns the name of a skill in the language shown.
    """
    steps = list(steps)
    places = range(len(steps))
    ranks = _ranks(graph, steps)
    names = [(fold(name(step.skill)), step.skill) for step in steps]
    return [steps[n] for n in sorted(places, key=lambda n: (ranks[n], *names[n]))]


def _ranks(graph: CareerGraph, steps: Sequence[SkillStep]) -> list[int]:
    """Return for each step how many stand in a row before it, one below the other."""
    ranks: list[int] = []
    for place, step in enumerate(steps):
        known = needed_before(graph, step)
        below = (
            ranks[n] for n, other in enumerate(steps[:place]) if builds_on(known, other)
        )
        ranks.append(max(below, default=-1) + 1)
    return ranks


def builds_on(needed: Mapping[str, int], step: SkillStep) -> bool:
    """Tell whether what needs these levels must wait for a step."""
    return step.from_level < needed.get(step.skill, 0)


def needed_before(graph: CareerGraph, step: SkillStep) -> dict[str, int]:
    """Return the levels that must be held before a step: its own among them."""
    needs = {step.skill: step.from_level}
    known = graph.skill(step.skill).prerequisites
    for level in range(step.from_level + 1, step.to_level + 1):
        for other, least in known.get(level, {}).items():
            needs[other] = max(least, needs.get(other, 0))
    return needs
