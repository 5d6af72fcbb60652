"""Find the choices between two roles: the recommended route, and what else is best.

A choice is a route that no other one beats on all aspects. Their whole front can be
large, but those that are shown are each first in some order, and a search for that
order finds them; what comes first is then chosen among all that was found.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import compress
from operator import le
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import ASPECTS, DEFAULT_TOLERANCE, Filters, RouteAnswer
from careerpath.planning.cost import time_after
from careerpath.planning.question import ask
from careerpath.planning.routes import answer_question
from careerpath.planning.search.best import search_recommended, search_routes
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET, SearchResult
from careerpath.planning.search.front import front_below
from careerpath.planning.search.labels import ANY_HOURS
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Aspect
    from careerpath.model.profile import Profile
    from careerpath.planning.search.network import Network

#: How many choices are shown beside the recommended one.
_MOST_OTHERS = 3


class Weighed(NamedTuple):
    """A route and its values, in the order of `ASPECTS`; time in time units."""

    effort: int
    time: int
    moves: int
    hardest_step: int
    firmness: int
    roles: tuple[int, ...]

    @property
    def values(self) -> tuple[int, ...]:
        """What it is weighed by."""
        return self[:-1]

    def best_key(self, place: int) -> tuple[object, ...]:
        """Return what routes are ordered by that are good at one aspect."""
        return self[place], self.effort, self.moves, self.roles

    @property
    def advice_key(self) -> tuple[object, ...]:
        """What recommends a route of little enough effort."""
        hard, firm = self.hardest_step, self.firmness
        return hard, firm, self.time, self.effort, self.moves, self.roles

    def beats(self, other: Weighed) -> bool:
        """Tell whether this route is as good at everything, or the first of equals."""
        if self.values == other.values:
            return self.roles < other.roles
        return all(map(le, self.values, other.values))


class Chosen(NamedTuple):
    """The roles of a choice, and the aspects that no other route is better at."""

    roles: tuple[int, ...]
    best_at: tuple[Aspect, ...]


def find_choices(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    tolerance: int = DEFAULT_TOLERANCE,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> RouteAnswer:
    """Return the recommended route, and up to three that are best at something.

    Parameters
    ----------
    graph
        The career graph.
    origin, destination
        Role ids.
    tolerance
        How much more study than the least the recommended route may take, in
        percent.
    profile, filters, desirable
        As for `find_routes`.
    label_budget
        The most work of each search before answering unproven.

    Returns
    -------
    RouteAnswer
        Of routes within the tolerance the one with the smallest hardest step comes
        first; of several the one with the firmest weakest move, then the soonest,
        then by effort, moves and role ids. After it stand those best at effort,
        time, moves, hardest step and firmness, in that order, none twice. No route
        is beaten on all five by another one.

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `find_routes`; also for a tolerance below 0.
    """
    check_tolerance(tolerance)
    question = ask(graph, origin, destination, profile, filters, desirable=desirable)
    search = _Search(question.network(), tolerance, label_budget)
    chosen = search.run()
    routes = tuple(choice.roles for choice in chosen)
    result = SearchResult(routes, search.proven, lower_bound=None, popped=0)
    answer = answer_question(question, destination, "choices", result, label_budget)
    best_at = tuple(choice.best_at for choice in chosen)
    return replace(answer, best_at=best_at, tolerance=tolerance)


def check_tolerance(tolerance: int) -> None:
    """Raise if a tolerance is below 0."""
    if tolerance < 0:
        raise InvalidValueError(message("The tolerance is 0 percent or more."))


class _Search:
    """The searches that find all routes which may be shown.

    Attributes
    ----------
    proven
        Whether none of them has met its budget.
    """

    def __init__(self, network: Network, tolerance: int, label_budget: int) -> None:
        self._network = network
        self._tolerance = tolerance
        self._budget = label_budget
        self._provider = Provider(network, ASPECTS)
        self._found: dict[tuple[int, ...], Weighed] = {}
        self.proven = True

    def run(self) -> list[Chosen]:
        """Return the choices to be shown, the recommended one first."""
        easiest = self._find(
            search_routes(self._network, ASPECTS[0], 1, label_budget=self._budget)
        )
        if not easiest:
            return []
        effort = easiest[0].effort
        most = _most_effort(effort, self._tolerance)
        self._find(search_recommended(self._network, most, label_budget=self._budget))
        self._find_beside(easiest, 0)
        fewest = self._network.hops[self._network.origin]
        least = self._least(effort, fewest, self._network.max_moves)
        for place, aspect in enumerate(ASPECTS[1:], start=1):
            # Of the routes with the least effort the first stays the first.
            if not self.proven or easiest[0].values[place] > least[place]:
                self._find_beside(self._find_first(aspect), place)
        return choose(self._found.values(), self._tolerance)

    def _find_first(self, aspect: Aspect) -> list[Weighed]:
        """Find the first route by an aspect."""
        known = tuple(self._found)
        return self._find(
            search_routes(
                self._network, aspect, 1, known=known, label_budget=self._budget
            )
        )

    def _find_beside(self, found: Iterable[Weighed], place: int) -> None:
        """Find the choice that is best at an aspect.

        The first route by it may be beaten by one that comes after it only by its
        role ids, so all of those are found that no other beats.
        """
        for first in found:
            same = ASPECTS.index("effort"), ASPECTS.index("moves"), place
            least = self._least(first.effort, first.moves, first.moves)
            if self.proven and all(
                at in same or first.values[at] == least[at]
                for at in range(len(ASPECTS))
            ):
                continue
            most = [ANY_HOURS] * len(ASPECTS)
            for known in same:
                most[known] = first.values[known]
            below = front_below(
                self._provider,
                tuple(most),
                most_effort=first.effort,
                label_budget=self._budget,
            )
            self._find(below)

    def _least(self, effort: int, fewest: int, most: int) -> tuple[int, ...]:
        """Return values that no route goes below, in the order of `ASPECTS`.

        It takes at least so much effort, and from `fewest` to `most` moves.
        """
        time = time_after(0, self._network.least_wait(fewest), effort)
        return effort, time, fewest, -(-effort // most), self._network.index.firmest

    def _find(self, result: SearchResult) -> list[Weighed]:
        """Keep what a search has found, and return it weighed."""
        self.proven = self.proven and result.proven
        for roles in result.routes:
            values = self._provider.values(self._provider.follow(roles))
            self._found[roles] = Weighed._make((*values, roles))
        return [self._found[roles] for roles in result.routes]


def choose(routes: Collection[Weighed], tolerance: int) -> list[Chosen]:
    """Return the choices to be shown among several routes, the recommended first."""
    front = [r for r in routes if not any(other.beats(r) for other in routes)]
    recommended = recommend(routes, tolerance)
    firsts = [_first(front, place) for place in range(len(ASPECTS))]
    others = dict.fromkeys(route for route in firsts if route != recommended)
    shown = [recommended, *list(others)[:_MOST_OTHERS]]
    return [Chosen(route.roles, _best_at(route, front)) for route in shown]


def recommend(routes: Collection[Weighed], tolerance: int) -> Weighed:
    """Return the route to recommend among several."""
    most = _most_effort(min(route.effort for route in routes), tolerance)
    near = [route for route in routes if route.effort <= most]
    return min(near, key=lambda route: route.advice_key)


def _first(routes: Iterable[Weighed], place: int) -> Weighed:
    """Return the best route at an aspect."""
    return min(routes, key=lambda route: route.best_key(place))


def _most_effort(least: int, tolerance: int) -> int:
    return least * (100 + tolerance) // 100


def _best_at(route: Weighed, routes: Iterable[Weighed]) -> tuple[Aspect, ...]:
    """Return the aspects that no other route is better at."""
    best = map(min, zip(*(other.values for other in routes), strict=True))
    is_best = map(le, route.values, best)
    return tuple(compress(ASPECTS, is_best))
