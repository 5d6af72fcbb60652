"""Draw hours and months many times.

The likely value of each hour and month is its median, the low one is undercut in one
draw of ten, the high one exceeded in one of ten; between and beyond them the value is
a straight line of a normal score. Scores that one cause drives have a part in common.
docs/en/reference/plan-file.md gives the reasons.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from math import sqrt
from random import Random
from statistics import NormalDist
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.model.ranges import Range
from careerpath.planning.cost import time_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route, Step

#: How much of the variance of any study is the speed of the one who studies.
ONE_PERSON = 0.5
#: How much of the variance of any wait is the place and the year they all share.
ONE_MARKET = 0.25
#: The normal score that one draw of ten exceeds.
TENTH = NormalDist().inv_cdf(0.9)
_NORMAL = NormalDist()
#: How many columns are kept for the plans that follow.
_MOST_KEPT = 512

_NONE: Mapping[str, int] = MappingProxyType({})
#: A value for each draw.
Column: TypeAlias = "Sequence[int]"


class Drawn(NamedTuple):
    """What a route takes in each draw.

    Attributes
    ----------
    hours
        The study for each move.
    times
        When each move is made, in units of time.
    """

    hours: list[Column]
    times: list[Column]


class Sampler:
    """Draws the hours of level steps and the months of moves, each of them once."""

    def __init__(self, graph: CareerGraph, unit: int, draws: int, seed: int) -> None:
        self.graph = graph
        self._unit, self._draws, self._seed = unit, draws, seed

    def follow(
        self,
        route: Route,
        reached: Mapping[str, int] = _NONE,
        *,
        served: int = 0,
    ) -> Drawn:
        """Return what a route takes, as the cost model adds it up.

        What is `reached` takes no more study, and so many units of the first wait
        are over.
        """
        none: Column = [0] * self._draws
        hours: list[Column] = []
        times: list[Column] = []
        time, learnt = none, none
        for step in route.steps:
            left = (new for new in _levels(step) if new[1] > reached.get(new[0], 0))
            new = column_sums([none, *map(self._hours_of, left)])
            learnt = column_sums([learnt, new])
            waits = self._wait_before(step)
            if served:
                waits, served = [max(wait - served, 0) for wait in waits], 0
            time = list(map(time_after, time, waits, learnt))
            hours.append(new)
            times.append(time)
        return Drawn(hours, times)

    def _hours_of(self, key: tuple[str, int]) -> Column:
        """Return the hours of a level step."""
        skill, level = key
        spread = self.graph.hours(skill, level - 1, level)
        return _drawn_study(spread, f"{skill} {level}", self._seed, self._draws)

    def _wait_before(self, step: Step) -> Column:
        """Return the units of time before a move."""
        spread = Range(*(value * self._unit for value in step.experience_months))
        move = f"{step.origin} to {step.destination}"
        return _drawn_wait(spread, move, self._seed, self._draws)


@lru_cache(_MOST_KEPT)
def _drawn_study(spread: Range[int], name: str, seed: int, draws: int) -> Column:
    """Return hours in each draw, which depend on a name and the seed alone."""
    draw = _random(seed, name).random
    own = [_NORMAL.inv_cdf(draw()) for _ in range(draws)]
    return _values(spread, _joined(_shared(seed, "speed", draws), own, ONE_PERSON))


@lru_cache(_MOST_KEPT)
def _drawn_wait(spread: Range[int], name: str, seed: int, draws: int) -> Column:
    """Return the units of time of a wait in each draw."""
    own = _even_scores(seed, name, draws)
    return _values(spread, _joined(_shared(seed, "market", draws), own, ONE_MARKET))


@lru_cache(4)
def _shared(seed: int, name: str, draws: int) -> tuple[float, ...]:
    """Return the scores that all have in common."""
    return _even_scores(seed, name, draws)


def _even_scores(seed: int, name: str, draws: int) -> tuple[float, ...]:
    """Return normal scores, one from each of as many equal shares, in any order.

    What decides most is spread evenly, so that few draws tell as much as many.
    """
    random = _random(seed, name)
    found = [_NORMAL.inv_cdf((n + random.random()) / draws) for n in range(draws)]
    random.shuffle(found)
    return tuple(found)


def _random(seed: int, name: str) -> Random:
    return Random(f"{seed} {name}")  # noqa: S311  # nothing secret


def _levels(step: Step) -> Iterator[tuple[str, int]]:
    """Yield the level steps that are learnt for a move."""
    for raised in step.skills:
        for level in range(raised.from_level + 1, raised.to_level + 1):
            yield raised.skill, level


def _joined(shared: Sequence[float], own: Sequence[float], part: float) -> list[float]:
    """Return scores of which a part of the variance is shared."""
    common, rest = sqrt(part), sqrt(1 - part)
    return [common * a + rest * b for a, b in zip(shared, own, strict=True)]


def _values(spread: Range[int], scores: Iterable[float]) -> Column:
    """Return a whole value for each score; none is below 0."""
    middle = spread.likely + 0.5
    down, up = (
        (spread.likely - spread.low) / TENTH,
        (spread.high - spread.likely) / TENTH,
    )
    found = [int(middle + score * (up if score > 0 else down)) for score in scores]
    # An array, for those that are kept: eight bytes a value.
    return array("q", [max(value, 0) for value in found])


def column_sums(columns: Sequence[Column]) -> Column:
    """Return what several columns come to in each draw."""
    return list(map(sum, zip(*columns, strict=True)))
