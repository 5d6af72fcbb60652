"""Say the kinds of diagram in words, one function a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.paper import Paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.comparison import Comparison
    from careerpath.model.profile import Profile

_A4 = Paper()


def outline_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    chosen: int = 0,
    most: int | None = None,
    paper: Paper = _A4,
) -> str:
    """Return in words what `draw_route` draws.

    Parameters
    ----------
    graph, answer, chosen, most, paper
        Those of `draw_route`.

    Raises
    ------
    InvalidValueError
        As `draw_route`.
    """
    from careerpath.diagram.kinds import route

    values = route.ChosenRoute(graph, answer, chosen, most=most)
    pages = route.split(values, paper)
    return "\n".join(route.outline(page, paper) for page in pages)


def outline_map(
    graph: CareerGraph, families: Iterable[str] = (), *, paper: Paper = _A4
) -> str:
    """Return in words what `draw_map` draws.

    Parameters
    ----------
    graph, families, paper
        Those of `draw_map`.

    Raises
    ------
    InvalidValueError
        As `draw_map`.
    """
    from careerpath.diagram.kinds import map as role_map

    return role_map.outline(role_map.RoleMap(graph, tuple(families)), paper)


def outline_comparison(
    graph: CareerGraph, comparison: Comparison, *, paper: Paper = _A4
) -> str:
    """Return in words what `draw_comparison` draws.

    Parameters
    ----------
    graph, comparison, paper
        Those of `draw_comparison`.

    Raises
    ------
    InvalidValueError
        As `draw_comparison`.
    """
    from careerpath.diagram.kinds import compare

    return compare.outline(compare.RolesSideBySide(graph, comparison), paper)


def outline_gap(
    graph: CareerGraph, role: str, *, profile: Profile | None = None, paper: Paper = _A4
) -> str:
    """Return in words what `draw_gap` draws.

    Parameters
    ----------
    graph, role, profile, paper
        Those of `draw_gap`.

    Raises
    ------
    InvalidValueError
        As `draw_gap`.
    """
    from careerpath.diagram.kinds import gap

    return gap.outline(gap.look_at_role(graph, role, profile), paper)


def outline_timeline(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    chosen: int = 0,
    profile: Profile | None = None,
    start: dt.date | None = None,
    paper: Paper = _A4,
) -> str:
    """Return in words what `draw_timeline` draws.

    Parameters
    ----------
    graph, answer, chosen, profile, start, paper
        Those of `draw_timeline`.

    Raises
    ------
    InvalidValueError
        As `draw_timeline`.
    """
    from careerpath.diagram.kinds import timeline

    values = timeline.plan_in_time(graph, answer, chosen, profile=profile, start=start)
    return timeline.outline(values, paper)


def outline_trade_offs(
    graph: CareerGraph,
    answer: RouteAnswer,
    others: Iterable[Route] = (),
    *,
    paper: Paper = _A4,
) -> str:
    """Return in words what `draw_trade_offs` draws.

    Parameters
    ----------
    graph, answer, others, paper
        Those of `draw_trade_offs`.

    Raises
    ------
    InvalidValueError
        As `draw_trade_offs`.
    """
    from careerpath.diagram.kinds import trade_offs

    return trade_offs.outline(
        trade_offs.RouteChoice(graph, answer, tuple(others)), paper
    )
