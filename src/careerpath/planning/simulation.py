"""Tell what comes of a plan when its hours and months are drawn many times."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careerpath.model.answers import ASPECTS
from careerpath.model.evidence import firmness
from careerpath.model.simulation import Interval, Simulation
from careerpath.planning.choices import Weighed, recommend
from careerpath.planning.cost import months_unit, rounded_months
from careerpath.planning.draws import Sampler, column_sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.plan import Plan
    from careerpath.planning.draws import Drawn

DRAWS = 4000
_SEED = 13


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
    sampler = Sampler(graph, months_unit(pace), draws, seed)
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
    sampler = Sampler(graph, unit, draws, seed)
    return _told(sampler.follow(plan.route, reached, served=now), pace, now=now)


def _told(
    own: Drawn, pace: int, *, now: int = 0, firsts: tuple[int, ...] | None = None
) -> Simulation:
    """Return what draws come to, counted from so many units before they begin."""
    return Simulation(
        draws=len(own.times[0]),
        effort_hours=_interval(column_sums(own.hours)),
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


# ------------------------------------------------------------------------- stability


def _firsts(sampler: Sampler, answer: RouteAnswer) -> tuple[int, ...]:
    """Return in how many draws each of the routes found comes first among them."""
    number = sampler.graph.index.role
    roles = [tuple(map(number, route.roles)) for route in answer.routes]
    weighed = map(_weighed, answer.routes, roles, map(sampler.follow, answer.routes))
    firsts = Counter(
        _first(answer, routes).roles for routes in zip(*weighed, strict=True)
    )
    return tuple(firsts[route] for route in roles)


def _weighed(route: Route, roles: tuple[int, ...], drawn: Drawn) -> Iterator[Weighed]:
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
