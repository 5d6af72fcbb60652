"""Draw the hours and months of a plan many times, and tell what comes of it.

The likely value of each hour and month is its median, the low one is undercut in one
draw of ten, the high one exceeded in one of ten; between and beyond them the value is
a straight line of a normal score. Scores that one cause drives have a part in common.
docs/plan.md gives the reasons.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import sqrt
from random import Random
from statistics import NormalDist
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.model.answers import ASPECTS
from careerpath.model.evidence import firmness
from careerpath.model.ranges import Range
from careerpath.model.simulation import Interval, Simulation
from careerpath.planning.choices import Weighed, recommend
from careerpath.planning.cost import months_unit, rounded_months, time_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route, RouteAnswer, Step
    from careerpath.model.plan import Plan

#: How much of the variance of any study is the speed of the one who studies.
ONE_PERSON = 0.5
#: How much of the variance of any wait is the place and the year they all share.
ONE_MARKET = 0.25
#: The normal score that one draw of ten exceeds.
TENTH = NormalDist().inv_cdf(0.9)
DRAWS = 4000
_SEED = 13
_NORMAL = NormalDist()
#: How many columns of scores are kept for the plans that follow.
_MOST_KEPT = 256

_NONE: Mapping[str, int] = MappingProxyType({})
#: A value for each draw.
Column: TypeAlias = "list[int]"


class _Drawn(NamedTuple):
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


def simulate_plan(
    graph: CareerGraph,
    plan: Plan,
    *,
    stability: bool = False,
    draws: int = DRAWS,
    seed: int = _SEED,
) -> Simulation:
    """Return between which bounds a plan ends in eight of ten draws.

    Parameters
    ----------
    graph
        The graph that the plan was made in.
    plan
        The plan.
    stability
        Whether the other routes found are drawn and weighed too.
    draws
        How many; a multiple of ten.
    seed
        What the draws begin from: the same seed draws the same.

    Returns
    -------
    Simulation
        A level step has the same hours in all routes of a draw, and a move the same
        months. What is drawn of one depends on nothing but its name and the seed.

    Examples
    --------
    >>> from careerpath import find_choices, load_graph, make_plan
    >>> graph = load_graph()
    >>> answer = find_choices(graph, "receptionist", "executive-assistant")
    >>> found = simulate_plan(graph, make_plan(graph, answer))
    >>> low, likely, high = answer.routes[0].time_months
    >>> low < found.arrivals[-1].low < likely < found.arrivals[-1].high < high
    True
    """
    pace = plan.answer.hours_per_week
    sampler = _Sampler(graph, months_unit(pace), draws, seed)
    own = sampler.follow(plan.route)
    firsts = _firsts(sampler, plan.answer) if stability else None
    return _told(own, pace, firsts=firsts)


def simulate_rest(
    graph: CareerGraph,
    plan: Plan,
    reached: Mapping[str, int],
    passed: float,
    *,
    draws: int = DRAWS,
    seed: int = _SEED,
) -> Simulation:
    """Return between which bounds the rest of a plan ends in eight of ten draws.

    Parameters
    ----------
    graph, plan, draws, seed
        As for `simulate_plan`.
    reached
        The levels reached since the start.
    passed
        The months since then, all of them in the first role.

    Returns
    -------
    Simulation
        The study is that which is left. Months count from the start of the plan.
    """
    pace = plan.answer.hours_per_week
    unit = months_unit(pace)
    now = round(passed * unit)
    sampler = _Sampler(graph, unit, draws, seed)
    return _told(sampler.follow(plan.route, reached, served=now), pace, now=now)


def _told(
    own: _Drawn, pace: int, *, now: int = 0, firsts: tuple[int, ...] | None = None
) -> Simulation:
    """Return what draws come to, counted from so many units before they begin."""
    return Simulation(
        draws=len(own.times[0]),
        effort_hours=_interval(_sums(own.hours)),
        arrivals=tuple(
            Interval(*(rounded_months(now + time, pace) for time in _interval(times)))
            for times in own.times
        ),
        firsts=firsts,
    )


def _interval(values: Iterable[int]) -> Interval[int]:
    """Return the bounds that leave a tenth of the values on either side."""
    ordered = sorted(values)
    outside = len(ordered) // 10
    return Interval(ordered[outside], ordered[-1 - outside])


# ----------------------------------------------------------------------------- draws


class _Sampler:
    """Draws the hours of level steps and the months of moves, each of them once."""

    def __init__(self, graph: CareerGraph, unit: int, draws: int, seed: int) -> None:
        self.graph = graph
        self._unit, self._draws, self._seed = unit, draws, seed
        self._speed = _even_scores(seed, "speed", draws)
        self._market = _even_scores(seed, "market", draws)
        self._study: dict[tuple[str, int], Column] = {}
        self._waits: dict[tuple[str, str], Column] = {}

    def follow(
        self,
        route: Route,
        reached: Mapping[str, int] = _NONE,
        *,
        served: int = 0,
    ) -> _Drawn:
        """Return what a route takes, as the cost model adds it up.

        What is `reached` takes no more study, and so many units of the first wait
        are over.
        """
        none = [0] * self._draws
        hours, times, time, learnt = [], [], none, none
        for step in route.steps:
            left = (new for new in _levels(step) if new[1] > reached.get(new[0], 0))
            new = _sums([none, *map(self._hours_of, left)])
            learnt = _sums([learnt, new])
            waits = self._wait_before(step)
            if served:
                waits, served = [max(wait - served, 0) for wait in waits], 0
            time = list(map(time_after, time, waits, learnt))
            hours.append(new)
            times.append(time)
        return _Drawn(hours, times)

    def _hours_of(self, key: tuple[str, int]) -> Column:
        """Return the hours of a level step."""
        if key not in self._study:
            skill, level = key
            spread = self.graph.hours(skill, level - 1, level)
            own = _scores(self._seed, f"{skill} {level}", self._draws)
            self._study[key] = _values(spread, _joined(self._speed, own, ONE_PERSON))
        return self._study[key]

    def _wait_before(self, step: Step) -> Column:
        """Return the units of time before a move."""
        key = (step.origin, step.destination)
        if key not in self._waits:
            spread = Range(*(value * self._unit for value in step.experience_months))
            move = f"{step.origin} to {step.destination}"
            own = _even_scores(self._seed, move, self._draws)
            self._waits[key] = _values(spread, _joined(self._market, own, ONE_MARKET))
        return self._waits[key]


@lru_cache(_MOST_KEPT)
def _scores(seed: int, name: str, draws: int) -> tuple[float, ...]:
    """Return normal scores that depend on a name and the seed alone."""
    draw = _random(seed, name).random
    return tuple([_NORMAL.inv_cdf(draw()) for _ in range(draws)])


@lru_cache(_MOST_KEPT)
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
    return [max(0, value) for value in found]


def _sums(columns: Sequence[Column]) -> Column:
    return list(map(sum, zip(*columns, strict=True)))


# ------------------------------------------------------------------------- stability


def _firsts(sampler: _Sampler, answer: RouteAnswer) -> tuple[int, ...]:
    """Return in how many draws each of the routes found comes first among them."""
    number = sampler.graph.index.role
    roles = [tuple(map(number, route.roles)) for route in answer.routes]
    weighed = map(_weighed, answer.routes, roles, map(sampler.follow, answer.routes))
    firsts = Counter(
        _first(answer, routes).roles for routes in zip(*weighed, strict=True)
    )
    return tuple(firsts[route] for route in roles)


def _weighed(route: Route, roles: tuple[int, ...], drawn: _Drawn) -> Iterator[Weighed]:
    """Yield what a route is weighed by in each draw."""
    firm = max(firmness(step.evidence) for step in route.steps)
    for hours, time in zip(
        zip(*drawn.hours, strict=True), drawn.times[-1], strict=True
    ):
        yield Weighed(sum(hours), time, route.moves, max(hours), firm, roles)


def _first(answer: RouteAnswer, routes: Sequence[Weighed]) -> Weighed:
    """Return the route that is recommended, or best at what was asked for."""
    if answer.tolerance is not None:
        return recommend(routes, answer.tolerance)
    aspect = ASPECTS.index(answer.order)
    return min(routes, key=lambda route: route.best_key(aspect))
