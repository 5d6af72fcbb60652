"""Hold what an import gives: a graph, and what was left out of it and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.errors import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from careerpath.career_graph import CareerGraph

    #: Is told the share that is done, from 0 to 1.
    Progress: TypeAlias = Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Import:
    """What a source holds, as a career graph.

    Attributes
    ----------
    graph
        The graph; what in it are default values stands in `graph.scale.assumed`.
    counts
        What was skipped, mended or given a default value; the value `count` of
        each sentence says how often.
    taken
        What parts of the source were taken for, where it does not say so itself.
    """

    graph: CareerGraph
    counts: tuple[Message, ...]
    taken: tuple[Message, ...] = ()


def ignore(share: float) -> None:
    """Tell nobody how far it is."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Return what is told the share of one part that lasts from `start` to `end`."""
    return lambda share: progress(start + share * (end - start))


class Tally:
    """Count what is left out, by the sentence that says why."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._reasons: dict[tuple[str, str], Message] = {}

    def add(self, reason: Message, number: int = 1) -> None:
        """Count `number` more cases of a reason; its `count` is filled in later."""
        key = reason.template, str(sorted(reason.values.items()))
        self._numbers[key] = self._numbers.get(key, 0) + number
        self._reasons[key] = reason

    def messages(self) -> tuple[Message, ...]:
        """Return the sentences with their numbers, in the order of first need."""
        return tuple(
            Message(reason.template, {**reason.values, "count": self._numbers[key]})
            for key, reason in self._reasons.items()
            if self._numbers[key]
        )
