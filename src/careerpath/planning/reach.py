"""List the roles within a budget of hours and months, and who is within one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import Filters
from careerpath.model.profile import Profile
from careerpath.model.prospects import ReachableRole, ReachAnswer
from careerpath.planning.closeness import Surroundings
from careerpath.planning.question import ask
from careerpath.planning.reachable import Extent, find_roles
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.prospects import Sort
    from careerpath.planning.reachable import Found

DEFAULT_COUNT = 20


def reach_roles(
    graph: CareerGraph,
    role: str,
    *,
    reverse: bool = False,
    within_hours: int | None = None,
    within_months: int | None = None,
    sort: Sort | None = None,
    count: int = DEFAULT_COUNT,
    family: str | None = None,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = DEFAULT_LABEL_BUDGET,
    progress: Callable[[float], None] = lambda done: None,  # noqa: ARG005
) -> ReachAnswer:
    """Return the roles that can be reached within a budget.

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
        The most likely hours of study, and months, that a route may take.
    sort
        The order of the roles: by closeness, or by the hours or months of their
        routes; closeness where there is no budget, and hours within one, unless
        given.
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
        within the budget, which also comes first among roles that are equal by
        `sort`.

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
    extent = Extent(limits, count + 1, label_budget, progress)
    if sort is None:
        sort = "closeness" if within_hours is within_months is None else "hours"
    wanted = _wanted(graph, role, family)
    found, proven = find_roles(asked, wanted, extent, sort, reverse=reverse)
    around = Surroundings(graph, role)
    return ReachAnswer(
        role=role,
        reverse=reverse,
        within_hours=within_hours,
        within_months=within_months,
        sort=sort,
        hours_per_week=profile.hours_per_week,
        max_moves=filters.max_moves,
        roles=tuple(_reachable(graph, around, item) for item in found[:count]),
        complete=len(found) <= count,
        proven=proven,
    )


def _reachable(graph: CareerGraph, around: Surroundings, found: Found) -> ReachableRole:
    route = found.question.price(found.key[-1])
    before, after = (graph.role(route.roles[end]).grade for end in (0, -1))
    return ReachableRole(
        role=graph.index.roles[found.role],
        grade_change=after - before,
        closeness=around.closeness(found.role),
        route=route,
    )


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
