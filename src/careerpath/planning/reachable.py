"""Find the roles within limits that come first in an order, each with its route."""

from __future__ import annotations

from bisect import insort
from heapq import heapify, heappop, merge
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.planning.closeness import Surroundings
from careerpath.planning.cost import UNITS_PER_HOUR, months_to_wait, months_unit
from careerpath.planning.pricing import likely_time
from careerpath.planning.question import Question, ask
from careerpath.planning.search.bounds import Ends, gap_hours, least_first
from careerpath.planning.search.budget import Budget
from careerpath.planning.search.ways import Ways, lowest_grade
from careerpath.planning.search.within import Limits, find_within, search_within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from fractions import Fraction

    from careerpath.model.prospects import Sort
    from careerpath.planning.search.network import Network
    from careerpath.planning.search.provider import Key

#: What a role is ordered by: hours, units of time, or its closeness × -1.
Value: TypeAlias = "int | Fraction"

#: Labels for one search for all roles, before each role is searched for alone.
_SHARED_BUDGET = 50_000


class Found(NamedTuple):
    """A role's first route, in the order of roles: value, route, role."""

    value: Value
    key: Key
    role: int
    question: Question


class Extent(NamedTuple):
    """How far to look: the budget, the number of roles wanted, labels to make."""

    limits: Limits
    most: int
    label_budget: int
    progress: Callable[[float], None]


def find_roles(
    asked: Question, wanted: set[int], extent: Extent, sort: Sort, *, reverse: bool
) -> tuple[list[Found], bool]:
    """Return the first roles of an order, and whether it is proven that they are.

    Parameters
    ----------
    asked
        From where; in `reverse` to where.
    wanted
        The numbers of the roles to look for.
    extent
        How far to look.
    sort
        The order. Whichever it is, the route of a role is that of least effort.
    reverse
        Whether the roles wanted are origins.
    """
    if sort == "hours" and not reverse:
        return _find_together(asked, wanted, extent)
    return _find_each(_Candidates(asked, wanted, reverse=reverse), extent, sort)


def _find_together(
    asked: Question, wanted: set[int], extent: Extent
) -> tuple[list[Found], bool]:
    """Return the cheapest roles, those of one search for all of them first.

    That finds the nearest at once; the farther ones each want a search that
    knows where it goes.
    """
    budget = Budget(min(_SHARED_BUDGET, extent.label_budget))
    found: list[Found] = []
    for key, role in merge(*_shared_searches(asked, wanted, extent.limits, budget)):
        if budget.left <= 0:  # one of the searches ended early
            break
        found.append(Found(key[0], key, role, asked))
        if len(found) == extent.most:
            return found, True
    if budget.left > 0:
        return found, True
    left = wanted.difference(item.role for item in found)
    rest = extent._replace(most=extent.most - len(found))
    candidates = _Candidates(asked, left, reverse=False)
    others, proven = _find_each(candidates, rest, "hours")
    return [*found, *others], proven


def _shared_searches(
    asked: Question, wanted: set[int], limits: Limits, budget: Budget
) -> Iterator[Iterator[tuple[Key, int]]]:
    """Yield searches that find the roles wanted together, each the nearest first."""
    for network, ends in asked.networks():
        here = ends & wanted
        if here:
            yield _search_for(here, search_within(network, limits, budget))


def _search_for(
    roles: frozenset[int], search: Iterable[tuple[int, Key]]
) -> Iterator[tuple[Key, int]]:
    """Yield what a search finds for some roles, and end with the last of them."""
    left = len(roles)
    for role, key in search:
        if role in roles:
            yield key, role
            left -= 1
            if not left:
                return


def _find_each(
    candidates: _Candidates, extent: Extent, sort: Sort
) -> tuple[list[Found], bool]:
    """Return the first of several roles, each searched for alone."""
    found: list[Found] = []
    proven, limits = True, extent.limits
    for done, (least, role) in enumerate(candidates.in_order(sort, limits)):
        extent.progress(done / len(candidates.wanted))
        full = len(found) == extent.most
        if full and least > found[-1].value:
            break
        if candidates.out_of_reach(role, limits):
            continue
        if full and sort == "hours":  # a longer route is of no use
            limits = limits._replace(hours=found[-1].key[0])
        question = candidates.question(role)
        network = candidates.network(question, role)
        key, sure = find_within(network, limits, extent.label_budget)
        if key is not None:
            value = candidates.value(sort, least, question, key)
            item = Found(value, key, role, question)
            insort(found, item, key=lambda item: item[:3])
            del found[extent.most :]
        proven = proven and sure
    extent.progress(1)
    return found, proven


class _Candidates:
    """The roles wanted, and how far each can be off at the least.

    Parameters
    ----------
    asked
        From where; in `reverse` to where.
    wanted
        The numbers of the roles to look for.
    reverse
        Whether they are origins; someone in each is taken to hold what it requires.
    """

    def __init__(self, asked: Question, wanted: set[int], *, reverse: bool) -> None:
        self.wanted = wanted
        self._asked = asked
        self._reverse = reverse
        self._index = asked.graph.index
        self._fixed = self._index.role(asked.origin)
        held = asked.graph.with_prerequisites(asked.profile.held)
        self._held = self._index.steps(held if reverse else asked.held)
        self._hops: dict[int, Mapping[int, int]] = {}

    def in_order(self, sort: Sort, limits: Limits) -> Iterator[tuple[Value, int]]:
        """Yield a value that a role cannot go below, and the role, the least first."""
        if sort == "hours":
            hours = limits.hours
            return takewhile(
                lambda item: hours is None or item[0] <= hours, self._by_hours()
            )
        least = self._least_time if sort == "months" else self._distance()
        heap = [(least(role), role) for role in self.wanted]
        heapify(heap)
        return (heappop(heap) for _ in range(len(heap)))

    def value(self, sort: Sort, least: Value, question: Question, key: Key) -> Value:
        """Return what a role with a route is ordered by."""
        if sort == "months":
            route = question.price(key[-1])
            return likely_time(route, question.profile.hours_per_week)
        return key[0] if sort == "hours" else least

    def out_of_reach(self, role: int, limits: Limits) -> bool:
        """Tell whether moves or hours are known to be too many."""
        if role not in self._near(role):
            return True
        return limits.hours is not None and self._gap(role) > limits.hours

    def question(self, role: int) -> Question:
        """Return the question about the routes of a role."""
        asked, name = self._asked, self._index.roles[role]
        if not self._reverse:
            return asked.towards(name)
        return ask(
            asked.graph,
            name,
            asked.origin,
            asked.profile,
            asked.filters,
            desirable=asked.desirable,
        )

    def network(self, question: Question, role: int) -> Network:
        """Return the moves to search."""
        network = question.network()
        if self._reverse:  # what is known already
            network.hops = self._near(role)
        return network

    # ------------------------------------------------------------------- what is least

    def _distance(self) -> Callable[[int], Fraction]:
        around = Surroundings(self._asked.graph, self._asked.origin)
        return lambda role: -around.closeness(role)

    def _least_time(self, role: int) -> int:
        """Return units of time that no route takes less than."""
        profile = self._asked.profile
        wait, _ = self._index.waits
        later = self._near(role).get(role, 1) - 1
        months = months_to_wait(wait, profile.months_in_role) + later * wait
        study = self._gap(role) * UNITS_PER_HOUR
        time: int = months * months_unit(profile.hours_per_week)
        return max(time, study)

    def _by_hours(self) -> Iterator[tuple[int, int]]:
        ends = map(self._ends, self.wanted)
        return least_first(self._index, ends, desirable=self._asked.desirable)

    def _gap(self, role: int) -> int:
        ends = self._ends(role)
        return gap_hours(self._index, ends, desirable=self._asked.desirable)

    # --------------------------------------------------------------------- both ends

    def _ends(self, role: int) -> Ends:
        """Return where the routes of a role begin and end, and what is held then."""
        if not self._reverse:
            return Ends(role, self._fixed, role, self._held)
        own = self._asked.profile.assume_role_skills
        held = self._held | self._index.need(role) if own else self._held
        return Ends(role, role, self._fixed, held)

    def _near(self, role: int) -> Mapping[int, int]:
        """Return how many moves the roles within reach are from the fixed end.

        That depends on how low the roles on the way to this role may be.
        """
        filters = self._asked.filters
        floor = lowest_grade(self._index, filters, self._fixed, role)
        found = self._hops.get(floor)
        if found is None:
            ways = Ways(self._index, filters, floor)
            hops = ways.hops_to if self._reverse else ways.hops_from
            found = self._hops[floor] = hops(self._fixed, filters.max_moves)
        return found
