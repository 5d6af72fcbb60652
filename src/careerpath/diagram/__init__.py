"""Draw the printed pages of a coach, and say them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.page import Page
from careerpath.diagram.style import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.text import Language

__all__ = [
    "PAPERS",
    "Page",
    "draw_map",
    "draw_route",
    "outline_map",
    "outline_route",
    "save_figure",
]

_USUAL = Page()


def draw_route(
    graph: CareerGraph, answer: RouteAnswer, *, chosen: int = 0, page: Page = _USUAL
) -> Figure:
    """Return the page of a route: the route bold, and what lies beside it.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The routes; all of them are drawn as far as the page holds them.
    chosen
        The position in `answer.routes` of the route that the page is about.
    page
        The paper, and what is said on it.

    Returns
    -------
    Figure
        One page of the paper's size. Nothing on it is smaller than 8 points.
        Roles one move from the route are added while names can be read at
        arm's length; what was left out is said on the page.

    Raises
    ------
    InvalidValueError
        If there is no route to draw, `chosen` names nothing, or the paper is
        too small for the route.
    """
    from careerpath.diagram.kinds import route

    return route.draw(route.ChosenRoute(graph, answer, chosen), page)


def outline_route(
    graph: CareerGraph, answer: RouteAnswer, *, chosen: int = 0, page: Page = _USUAL
) -> str:
    """Return in words what `draw_route` draws with the same arguments.

    Raises
    ------
    InvalidValueError
        As `draw_route`.
    """
    from careerpath.diagram.kinds import route

    return route.outline(route.ChosenRoute(graph, answer, chosen), page)


def draw_map(
    graph: CareerGraph, families: Iterable[str] = (), *, page: Page = _USUAL
) -> Figure:
    """Return the map of families of roles: columns are grades, lanes are families.

    Parameters
    ----------
    graph
        Where the roles and the moves stand.
    families
        Their ids; all families of the graph where none is given. The roles one
        recorded move away stand beside them, as far as they fit.
    page
        The paper, and what is said on it.

    Returns
    -------
    Figure
        One page of the paper's size. Nothing on it is smaller than 7 points.
        What was left out is said on the page.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or the paper is too small for the roles.
    """
    from careerpath.diagram.kinds import map as role_map

    return role_map.draw(role_map.RoleMap(graph, tuple(families)), page)


def outline_map(
    graph: CareerGraph, families: Iterable[str] = (), *, page: Page = _USUAL
) -> str:
    """Return in words what `draw_map` draws with the same arguments.

    Raises
    ------
    InvalidValueError
        As `draw_map`.
    """
    from careerpath.diagram.kinds import map as role_map

    return role_map.outline(role_map.RoleMap(graph, tuple(families)), page)


def save_figure(
    figure: Figure | Sequence[Figure],
    path: str | Path,
    *,
    title: str,
    language: Language,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write figures as PDF, SVG or PNG, whole or not at all.

    The same figures give the same bytes every time.

    Parameters
    ----------
    figure
        What one of the functions above returned, or several of them: the pages
        of a PDF, or as many files with numbers in their names.
    path
        The file; its ending .pdf, .svg or .png chooses the format.
    title, language
        What the file says about itself.
    force
        Whether to write over files that are no diagrams of ours.

    Returns
    -------
    tuple
        The files that were written.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If a file cannot be written, or would replace another kind of file.
    """
    from matplotlib.figure import Figure

    from careerpath.diagram.ink.save import write_figures

    figures = [figure] if isinstance(figure, Figure) else list(figure)
    return write_figures(figures, path, title=title, language=language, force=force)
