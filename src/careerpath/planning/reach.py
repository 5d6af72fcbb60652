"""List the roles within a budget of hours and months, and who is within one."""

from __future__ import annotations

from bisect import insort
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import Filters
from careerpath.model.profile import Profile
from careerpath.model.prospects import ReachableRole, ReachAnswer
from careerpath.planning.question import Question, ask
from careerpath.planning.search.bounds import Ends, least_first
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET, Budget
from careerpath.planning.search.ways import Ways
from careerpath.planning.search.within import Limits, find_within, search_within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.planning.search.provider import Key

DEFAULT_COUNT = 20
#: Labels for one search for all roles, before each role is searched for alone.
_SHARED_BUDGET = 50_000


class _Found(NamedTuple):
    """A role's first route, in the order of roles: effort, moves, roles, role."""

    key: Key
    role: int
    question: Question


class _Extent(NamedTuple):
    """How far to look: the budget, the number of roles wanted, labels to make."""

    limits: Limits
    most: int
    label_budget: int
    progress: Callable[[float], None]


def reach_roles(
    graph: CareerGraph,
    role: str,
    *,
    reverse: bool = False,
    within_hours: int | None = None,
    within_months: int | None = None,
    count: int = DEFAULT_COUNT,
    family: str | None = None,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
    progress: Callable[[float], None] = lambda done: None,  # noqa: ARG005
) -> ReachAnswer:
    """Return the roles that can be reached within a budget, least effort first.

    Parameters
    ----------
    graph
        The career graph.
    role
        Id of the role to leave.
    reverse
        List the roles from which `role` can be reached instead. Someone in each
        is taken to hold what it requires.
    within_hours, within_months
        The most likely hours of learning, and months, that a route may take.
    count
        How many roles at the most.
    family
        Only roles of this family; routes may pass through others.
    profile, filters, desirable
        As for `find_routes`, but no role can be asked for on the way.
    label_budget
        The most labels to make in one search before answering unproven.
    progress
        Told how much is done, from 0 to 1, where it takes long.

    Returns
    -------
    ReachAnswer
        Each role with the first route by (effort, moves, role ids) among those
        within the budget.

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `find_routes`; also for a family that no role has.
    """
    profile, filters = profile or Profile(), filters or Filters()
    if count < 1 or filters.via:
        raise InvalidValueError(
            message("The number of roles is 1 or more, and none is asked for between.")
        )
    asked = ask(graph, role, None, profile, filters, desirable=desirable)
    # One more role is looked for, to know whether there are more.
    limits = asked.limits(within_hours, within_months)
    extent = _Extent(limits, count + 1, label_budget, progress)
    find = _find_origins if reverse else _find_destinations
    found, proven = find(asked, _wanted(graph, role, family), extent)
    return ReachAnswer(
        role=role,
        reverse=reverse,
        within_hours=within_hours,
        within_months=within_months,
        hours_per_week=profile.hours_per_week,
        max_moves=filters.max_moves,
        roles=tuple(_reachable(graph, item) for item in found[:count]),
        complete=len(found) <= count,
        proven=proven,
    )


def _reachable(graph: CareerGraph, found: _Found) -> ReachableRole:
    route = found.question.price(found.key[-1])
    before, after = (graph.role(route.roles[end]).grade for end in (0, -1))
    return ReachableRole(graph.index.roles[found.role], after - before, route)


def _wanted(graph: CareerGraph, role: str, family: str | None) -> set[int]:
    """Return the numbers of the roles to look for."""
    index = graph.index
    if family is None:
        return set(range(len(index.roles))) - {index.role(role)}
    if family not in graph.families:
        raise InvalidValueError(
            message(
                "“{family}” is not a family; give one of {choices}.",
                family=family,
                choices=", ".join(graph.families),
            )
        )
    of_family = (r.id for r in graph.roles.values() if r.family == family)
    return set(map(index.role, of_family)) - {index.role(role)}


def _find_destinations(
    asked: Question, wanted: set[int], extent: _Extent
) -> tuple[list[_Found], bool]:
    """Return the cheapest roles, those of one search for all of them first.

    That finds the nearest at once; the farther ones each want a search that
    knows where it goes.
    """
    index = asked.graph.index
    budget = Budget(min(_SHARED_BUDGET, extent.label_budget))
    found: list[_Found] = []
    for key, role in merge(*_shared_searches(asked, wanted, extent.limits, budget)):
        if budget.left <= 0:  # one of the searches ended early
            break
        found.append(_Found(key, role, asked))
        if len(found) == extent.most:
            return found, True
    if budget.left > 0:
        return found, True
    held, origin = index.steps(asked.held), index.role(asked.origin)
    left = wanted.difference(item.role for item in found)
    ends = (Ends(role, origin, role, held) for role in left)
    questions = (
        (gap, role, asked.towards(index.roles[role]))
        for gap, role in least_first(index, ends, desirable=asked.desirable)
    )
    rest = extent._replace(most=extent.most - len(found))
    others, proven = _find_each(questions, len(left), rest)
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


def _find_origins(
    asked: Question, wanted: set[int], extent: _Extent
) -> tuple[list[_Found], bool]:
    """Return the roles from which the role asked for takes least effort."""
    graph = asked.graph
    index = graph.index
    destination = index.role(asked.origin)
    own = index.steps(graph.with_prerequisites(asked.profile.held))
    assumed = asked.profile.assume_role_skills
    ends = (
        Ends(role, role, destination, own | index.need(role) if assumed else own)
        for role in wanted
    )
    questions = (
        (
            gap,
            role,
            ask(
                graph,
                index.roles[role],
                asked.origin,
                asked.profile,
                asked.filters,
                desirable=asked.desirable,
            ),
        )
        for gap, role in least_first(index, ends, desirable=asked.desirable)
    )
    return _find_each(questions, len(wanted), extent, hops=_Hops(asked))


class _Hops:
    """How far each role is from a destination, by the lowest grade on the way."""

    def __init__(self, asked: Question) -> None:
        self._index = asked.graph.index
        self._filters = asked.filters
        self._destination = self._index.role(asked.origin)
        self._found: dict[int, Mapping[int, int]] = {}

    def above(self, floor: int) -> Mapping[int, int]:
        """Return it for roles on the way that are not below a grade."""
        found = self._found.get(floor)
        if found is None:
            ways = Ways(self._index, self._filters, floor)
            found = ways.hops_to(self._destination, self._filters.max_moves)
            self._found[floor] = found
        return found


def _find_each(
    questions: Iterable[tuple[int, int, Question]],
    total: int,
    extent: _Extent,
    *,
    hops: _Hops | None = None,
) -> tuple[list[_Found], bool]:
    """Return the cheapest of several questions' routes, and whether it is proven.

    Each question comes with hours that its route cannot go below, the least
    first, and the role that it is about.
    """
    found: list[_Found] = []
    proven = True
    for done, (gap, role, question) in enumerate(questions):
        extent.progress(done / total)
        if extent.limits.hours is not None and gap > extent.limits.hours:
            break
        if len(found) == extent.most and gap > found[-1].key[0]:
            break
        network = question.network()
        if hops is not None:
            network.hops = hops.above(network.ways.floor)
        if network.origin not in network.hops:
            continue
        limits = extent.limits
        if len(found) == extent.most:  # a longer route is of no use
            limits = limits._replace(hours=found[-1].key[0])
        key, sure = find_within(network, limits, extent.label_budget)
        if key is not None:
            insort(found, _Found(key, role, question), key=lambda item: item[:2])
            del found[extent.most :]
        proven = proven and sure
    extent.progress(1)
    return found, proven
