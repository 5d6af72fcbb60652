"""Draw the kinds of diagram as figures of matplotlib, one function a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.paper import Paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.kinds import DiagramKind, Values
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.comparison import Comparison
    from careerpath.model.profile import Profile

_A4 = Paper()


def draw_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    chosen: int = 0,
    most: int | None = None,
    paper: Paper = _A4,
) -> tuple[Figure, ...]:
    """Return a route with what lies beside it, and all skills that are new for it.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The routes; all of them are drawn as far as the page holds them.
    chosen
        The position in `answer.routes` of the route that the page is about.
    most
        How many pages it may take; as many as it needs where that is None.
    paper
        The paper, and what is said on it.

    Returns
    -------
    tuple
        One page if it can hold the skills, otherwise further ones with them.
        Nothing is smaller than 8 points. Roles near the routes are added while
        names can be read at arm's length; what was left out is said on the page.

    Raises
    ------
    InvalidValueError
        If there is no route to draw, `chosen` names nothing, or the paper is
        too small for the route.
    """
    from careerpath.diagram.kinds import route

    values = route.ChosenRoute(graph, answer, chosen, most=most)
    return _pages(route, values, paper)


def draw_map(
    graph: CareerGraph, families: Iterable[str] = (), *, paper: Paper = _A4
) -> Figure:
    """Return the map of families of roles: columns are grades, lanes are families.

    Parameters
    ----------
    graph
        Where the roles and the moves stand.
    families
        Their ids; all families of the graph where none is given. The roles one
        recorded move away stand beside them, as far as they fit.
    paper
        The paper, and what is said on it.

    Returns
    -------
    Figure
        One page of the paper's size. Nothing on it is smaller than 8 points, 9 on A3
        and 14 on A1. All promotions are lines; other moves are lines, or stubs that
        name the other role. What was left out is said on the page.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or the paper is too small for the roles.
    """
    from careerpath.diagram.kinds import map as role_map

    return role_map.draw(role_map.RoleMap(graph, tuple(families)), paper)


def draw_comparison(
    graph: CareerGraph, comparison: Comparison, *, paper: Paper = _A4
) -> tuple[Figure, ...]:
    """Return two or three roles with their skills side by side.

    Parameters
    ----------
    graph
        The graph that the roles were compared in.
    comparison
        What `compare_roles` returned.
    paper
        The paper, and what is said on it.

    Returns
    -------
    tuple
        As many pages as the skills need: those of all roles come first, then
        those of one role only.

    Raises
    ------
    InvalidValueError
        If there are more than three roles, or the skills need too many pages.
    """
    from careerpath.diagram.kinds import compare

    return _pages(compare, compare.RolesSideBySide(graph, comparison), paper)


def draw_gap(
    graph: CareerGraph, role: str, *, profile: Profile | None = None, paper: Paper = _A4
) -> tuple[Figure, ...]:
    """Return what a person holds against what a role requires.

    Parameters
    ----------
    graph
        Where the role stands.
    role
        Its id.
    profile
        Who looks at it; without one nothing is held.
    paper
        The paper, and what is said on it.

    Returns
    -------
    tuple
        As many pages as the skills need: each level of each skill is a cell.

    Raises
    ------
    InvalidValueError
        If the skills need too many pages.
    """
    from careerpath.diagram.kinds import gap

    return _pages(gap, gap.look_at_role(graph, role, profile), paper)


def draw_timeline(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    chosen: int = 0,
    profile: Profile | None = None,
    start: dt.date | None = None,
    paper: Paper = _A4,
) -> tuple[Figure, ...]:
    """Return a route in time: the roles, and the learning beside them.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The routes.
    chosen
        The position in `answer.routes` of the route that the pages are about.
    profile
        Whose weekly hours and skills the answer was found for.
    start
        The day on which the plan begins; without one months are counted.
    paper
        The paper, and what is said on it.

    Returns
    -------
    tuple
        As many pages as the plan needs.

    Raises
    ------
    InvalidValueError
        If there is no route to draw, or `chosen` names nothing.
    """
    from careerpath.diagram.kinds import timeline

    values = timeline.plan_in_time(graph, answer, chosen, profile=profile, start=start)
    return _pages(timeline, values, paper)


def draw_trade_offs(
    graph: CareerGraph,
    answer: RouteAnswer,
    others: Iterable[Route] = (),
    *,
    paper: Paper = _A4,
) -> Figure:
    """Return the choices between two roles by the hours and months that they take.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The choices, as `find_choices` returned them.
    others
        Routes to draw small beside them; those of the answer are left out.
    paper
        The paper, and what is said on it.

    Returns
    -------
    Figure
        One page of the paper's size, with a mark for each route and for the
        direct jump, and the ranges of the choices as bars. The axes begin at 0.

    Raises
    ------
    InvalidValueError
        If there is no route to draw.
    """
    from careerpath.diagram.kinds import trade_offs

    return trade_offs.draw(trade_offs.RouteChoice(graph, answer, tuple(others)), paper)


def _pages(
    kind: DiagramKind[Values], values: Values, paper: Paper
) -> tuple[Figure, ...]:
    return tuple(kind.draw(part, paper) for part in kind.split(values, paper))
