"""Plan anew what is left of a plan: what is done stays done, no route is switched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.errors import (
    InvalidValueError,
    LostRouteError,
    NoRouteError,
    message,
)
from careerpath.model.days import months_between
from careerpath.model.plan import reached_levels
from careerpath.model.reason import RouteIds
from careerpath.planning.needs import held_levels, join_levels
from careerpath.plans.recalling import ask_again, plan_again

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters, Route, RouteAnswer
    from careerpath.model.plan import Plan, PlanRecord
    from careerpath.model.profile import Profile


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed for a person since their plan was made; None for nothing.

    Attributes
    ----------
    start
        The day from which on it is planned.
    role
        The role held now.
    months_in_role, hours_per_week
        As in a profile.
    held
        Levels that are held beside those which the plan says are done.
    filters, desirable
        Which routes are wanted now, and whether desirable skills count.
    switch
        Whether to take the first of the routes found, whichever was kept to.
    """

    start: dt.date | None = None
    role: str | None = None
    months_in_role: int | None = None
    hours_per_week: int | None = None
    held: Mapping[str, int] | None = None
    filters: Filters | None = None
    desirable: bool | None = None
    switch: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """A plan made anew, and what it was before.

    Attributes
    ----------
    before
        What the plan said.
    plan
        What it says now.
    better
        The first of the routes found now, where the plan keeps to another one.
    """

    before: PlanRecord
    plan: Plan
    better: Route | None


def update_plan(graph: CareerGraph, record: PlanRecord, changes: Changes) -> Update:
    """Return the plan of what is left, from now on, on the same route.

    Parameters
    ----------
    graph
        The graph as it is now.
    record
        What the plan says, and what is done.
    changes
        What else is different.

    Returns
    -------
    Update
        Levels that are done count as held. Months in the role grow by those that
        passed between the first day of before and that of now.

    Raises
    ------
    InvalidValueError
        If the plan has days and no new one is given.
    LostRouteError
        If the route kept to is no longer among those found and no switch is allowed,
        as where the role held now is not on it.
    NoRouteError
        If no route is found any more.
    """
    _check_start(record, changes)
    asked = replace(
        record,
        origin=changes.role or record.origin,
        profile=_person_now(graph, record, changes),
        filters=changes.filters or record.filters,
        desirable=(
            record.desirable if changes.desirable is None else changes.desirable
        ),
        start=changes.start,
    )
    answer = ask_again(graph, asked)
    place = _place(answer, record, asked, changes)
    plan = plan_again(graph, asked, answer, place)
    return Update(record, plan, answer.routes[0] if place else None)


def _check_start(record: PlanRecord, changes: Changes) -> None:
    """Raise if it is not clear from which day on to plan."""
    if record.start is None:
        return
    if changes.start is None:
        raise InvalidValueError(
            message("Say from which day on it is planned anew: --start DAY.")
        )
    if changes.start < record.start:
        raise InvalidValueError(
            message("The plan begins on {start} only.", start=record.start.isoformat())
        )


def _person_now(graph: CareerGraph, record: PlanRecord, changes: Changes) -> Profile:
    """Return the person with what is done held, and whatever else has changed."""
    before = record.profile
    held, months = before.held, before.months_in_role + _passed(record, changes)
    role = before.role
    if changes.role not in (None, record.origin):
        # What the role before asked for stays held, and its months are over.
        held = held_levels(graph, replace(before, role=before.role or record.origin))
        months, role = 0, None
    if changes.months_in_role is not None:
        months = changes.months_in_role
    return replace(
        before,
        role=role,
        months_in_role=months,
        held=_held_now(held, reached_levels(record.done), changes.held or {}),
        hours_per_week=changes.hours_per_week or before.hours_per_week,
    )


def _held_now(*levels: Mapping[str, int]) -> dict[str, int]:
    """Return the highest of several levels of each skill."""
    return dict(sorted(join_levels(*levels).items()))


def _passed(record: PlanRecord, changes: Changes) -> int:
    """Return the whole months between the first day of before and that of now."""
    if record.start is None or changes.start is None:
        return 0
    return int(months_between(record.start, changes.start))


def _place(
    answer: RouteAnswer, record: PlanRecord, asked: PlanRecord, changes: Changes
) -> int:
    """Return where the route that is kept to stands among those found."""
    if not answer.routes:
        raise NoRouteError(
            message("There is no route any more. {reason}", reason=answer.reason)
        )
    roles = record.roles
    kept = roles[roles.index(asked.origin) :] if asked.origin in roles else ()
    found = [route.roles for route in answer.routes]
    if changes.switch:
        return 0
    if kept not in found:
        raise LostRouteError(
            message(
                "The route of the plan is not among those found now; the first of them "
                "is {roles}.",
                roles=RouteIds(found[0]),
            )
        )
    return found.index(kept)
