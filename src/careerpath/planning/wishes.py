"""Turn what a person wants of every way on into filters and orders of routes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Criterion, Filters
    from careerpath.model.profile import Profile
    from careerpath.model.prospects import Sort
    from careerpath.model.wishes import Matter

_CRITERIA: dict[Matter, Criterion] = {
    "less-study": "effort",
    "soon": "time",
    "gentle-steps": "hardest-step",
}
_SORTS: dict[Matter, Sort] = {
    "less-study": "hours",
    "soon": "months",
    # The hardest step of a single move is all of its study.
    "gentle-steps": "hours",
}


def wished_filters(
    graph: CareerGraph, profile: Profile, filters: Filters, named: Collection[str] = ()
) -> Filters:
    """Return filters, narrowed by what a profile wants.

    Parameters
    ----------
    graph
        The career graph.
    profile
        Whose wishes.
    filters
        What is asked for already; where that says something, it goes before.
    named
        Ids of the roles that the question names: it is about them, so that no wish
        rules them out.
    """
    wishes = profile.wishes
    unwanted = unwanted_roles(graph, profile, step_down=filters.step_down)
    return replace(
        filters,
        company_size=filters.company_size or wishes.company_size,
        status=filters.status or wishes.status,
        avoid=filters.avoid | (unwanted - filters.via - frozenset(named)),
        recorded=filters.recorded or "firm-evidence" in wishes.matters,
    )


def unwanted_roles(
    graph: CareerGraph, profile: Profile, *, step_down: bool = False
) -> frozenset[str]:
    """Return the ids of the roles that a profile wants no way to pass.

    The present role is none of them: someone may well want to leave its family.
    Where `step_down` is true, no grade is too low.
    """
    wishes, present = profile.wishes, profile.role
    lowest = 0
    if wishes.never_below_grade and present is not None and not step_down:
        lowest = graph.role(present).grade
    return frozenset(
        role.id
        for role in graph.roles.values()
        if role.id != present
        and (
            role.id in wishes.avoid_roles
            or role.family in wishes.avoid_families
            or role.grade < lowest
        )
    )


def wished_criterion(profile: Profile | None) -> Criterion | None:
    """Return what is least in the best route for a person; None where all counts."""
    matters = profile.wishes.matters if profile else ()
    return next((_CRITERIA[m] for m in matters if m in _CRITERIA), None)


def wished_sort(profile: Profile | None) -> Sort | None:
    """Return what comes first among several roles for a person, likewise."""
    matters = profile.wishes.matters if profile else ()
    return next((_SORTS[m] for m in matters if m in _SORTS), None)
