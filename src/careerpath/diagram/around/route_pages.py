"""Plan the pages of a route: what stands in the drawing, and where its skills do."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_routes
from careerpath.diagram.around import level_texts, route_texts
from careerpath.diagram.around.drawings import Chart
from careerpath.diagram.around.frame import frame
from careerpath.diagram.around.route_frame import RouteSurroundings
from careerpath.diagram.around.skill_columns import (
    count_lines,
    lowest_level,
    part,
    set_skills,
)
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.layout.route_fitting import FittedRoute, RouteFitting
from careerpath.diagram.neighbourhood import selections
from careerpath.diagram.shapes import Writing
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.around.skill_columns import SkillList
    from careerpath.diagram.neighbourhood import Selection
    from careerpath.diagram.shown_route import ShownRoute

#: How large the letters of skills are below a drawing, and on a page of their own.
_BELOW, _APART = (STYLE.legend, STYLE.note), (14.0, 12.5, 11.0, 10.0, 9.0)
#: How much of the skills to keep where a single page cannot hold them.
_SHARES = (0.75, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class RoutePlan:
    """The pages of a route before they are drawn.

    Attributes
    ----------
    fitted, around
        The drawing of the first page, and what stands around it.
    further
        The skills on each page after it.
    skill_size
        How large their letters are there.
    """

    fitted: FittedRoute
    around: RouteSurroundings
    further: tuple[tuple[SkillList, ...], ...] = ()
    skill_size: float = STYLE.legend


def plan_route(shown: ShownRoute, most: int | None = None) -> RoutePlan:
    """Return the pages of a route, no more than `most`.

    One page holds the fullest drawing with all skills below it if it can. Otherwise
    the skills have pages of their own, or as many of them as there may be pages for.

    Raises
    ------
    InvalidValueError
        If the route alone needs smaller letters than can be read.
    """
    lists = route_texts.lessons(shown)
    fitting = RouteFitting(shown)
    ways = tuple(selections(shown))
    fullest = max(way.routes for way in ways)
    whole = _with_skills(fitting, lists, _routes(ways, fullest))
    if whole:
        return whole
    apart = fitting.fit(RouteSurroundings(shown), ways)
    if apart is None:
        raise InvalidValueError(
            message(
                "The route of {count} roles cannot be read on {paper}; "
                "choose a larger paper or a route with fewer moves.",
                count=len(shown.route.roles),
                paper=shown.paper.size,
            )
        )
    drawn = apart.selection.routes
    if drawn < fullest:
        whole = _with_skills(fitting, lists, _routes(ways, drawn))
    if not count_lines(lists):
        return RoutePlan(apart, RouteSurroundings(shown))
    if most == 1:
        return whole or _cut(fitting, lists, _routes(ways, drawn), apart)
    return whole or _apart(fitting, lists, apart, most)


def _routes(ways: Sequence[Selection], count: int) -> tuple[Selection, ...]:
    """Return those with so many other routes that lack no move along the route."""
    return tuple(way for way in ways if way.routes == count and not way.lacking)


def _with_skills(
    fitting: RouteFitting, lists: tuple[SkillList, ...], ways: Sequence[Selection]
) -> RoutePlan | None:
    """Return a single page with all skills, nothing on it pressed for room."""
    for size in _BELOW:
        around = RouteSurroundings(fitting.shown, lists, size)
        fitted = fitting.fit(around, ways, pressed=False)
        if fitted:
            return RoutePlan(fitted, around)
    return None


def _cut(
    fitting: RouteFitting,
    lists: tuple[SkillList, ...],
    ways: Sequence[Selection],
    apart: FittedRoute,
) -> RoutePlan:
    """Return a single page with as many of the skills as it holds."""
    shown, count = fitting.shown, count_lines(lists)
    _ = translator(shown.language)
    for share in _SHARES:
        kept = int(count * share)
        text = _.plural(
            "Not on this page: {count} more skill to learn.",
            "Not on this page: {count} more skills to learn.",
            count - kept,
        )
        around = RouteSurroundings(shown, part(lists, 0, kept), _BELOW[-1], text)
        fitted = fitting.fit(around, ways, pressed=False) if kept else None
        if fitted:
            return RoutePlan(fitted, around)
    text = _.plural(
        "Not on this page: {count} skill to learn.",
        "Not on this page: {count} skills to learn.",
        count,
    )
    around = RouteSurroundings(shown, elsewhere=text)
    return RoutePlan(fitting.fit(around, ways) or apart, around)


def _apart(
    fitting: RouteFitting,
    lists: tuple[SkillList, ...],
    apart: FittedRoute,
    most: int | None,
) -> RoutePlan:
    """Return a drawing, and its skills on pages of their own."""
    shown = fitting.shown
    _ = translator(shown.language)
    pages, size = _fewest(shown, lists)
    kept = pages[: most - 1] if most else pages
    if kept == pages:
        kept = _evenly(shown, lists, len(pages), size) or pages
    missing = count_lines(lists) - sum(map(count_lines, kept))
    text = _("The skills to learn are on the next page.")
    if missing:
        more = _.plural(
            "Not on these pages: {count} more skill to learn.",
            "Not on these pages: {count} more skills to learn.",
            missing,
        )
        text = f"{text} {more}"
    around = RouteSurroundings(shown, elsewhere=text)
    fitted = fitting.fit(around, (apart.selection,)) or apart
    return RoutePlan(fitted, around, kept, size)


def _fewest(
    shown: ShownRoute, lists: tuple[SkillList, ...]
) -> tuple[tuple[tuple[SkillList, ...], ...], float]:
    """Return the fewest pages that hold all skills, and the size of their letters.

    One page is read in the largest letters that it holds.
    """
    for size in _APART:
        pages = tuple(_pages(shown, lists, size))
        if len(pages) == 1:
            break
    return pages, size


def _pages(
    shown: ShownRoute, lists: tuple[SkillList, ...], size: float
) -> Iterator[tuple[SkillList, ...]]:
    """Yield the skills of each page of their own, as many as it holds."""
    start, count = 0, count_lines(lists)
    while start < count:
        low, high = start + 1, count
        while low < high:
            middle = (low + high + 1) // 2
            if _holds(shown, part(lists, start, middle), size):
                low = middle
            else:
                high = middle - 1
        yield part(lists, start, low)
        start = low


def _evenly(
    shown: ShownRoute, lists: tuple[SkillList, ...], count: int, size: float
) -> tuple[tuple[SkillList, ...], ...] | None:
    """Return about as many skills on each of some pages, None if one is too full.

    Nobody prints a last page for two skills.
    """
    stops = [count_lines(lists) * number // count for number in range(count + 1)]
    pages = tuple(part(lists, *ends) for ends in pairwise(stops))
    return pages if all(_holds(shown, page, size) for page in pages) else None


def _holds(shown: ShownRoute, skills: tuple[SkillList, ...], size: float) -> bool:
    """Tell whether a page of their own holds some skills."""
    band = frame(shown.paper, _surround(shown, 9, 9, 0)).band
    return set_skills(skills, band.width, size).height <= band.height


def skill_page(shown: ShownRoute, plan: RoutePlan, number: int) -> Chart:
    """Return a page of skills, counted from 1."""
    pages = len(plan.further) + 1
    skills = plan.further[number - 1]
    lowest = lowest_level(skills)
    around = frame(shown.paper, _surround(shown, number + 1, pages, lowest))
    band = around.band
    columns = set_skills(skills, band.width, plan.skill_size)
    shapes = tuple(
        Writing(text, (band.left + x, band.top + y), gid=f"skill-{place}")
        for place, (text, (x, y)) in enumerate(columns.texts)
    )
    return Chart(around, shapes)


def _surround(shown: ShownRoute, number: int, count: int, lowest: int) -> Surround:
    """Return what is said around a page of skills, whose lowest level is `lowest`."""
    _ = translator(shown.language)
    said = skill_title(shown), _("page {number} of {count}")
    return Surround(
        title=route_texts.title(shown),
        figures=(" · ".join(said).format(number=number, count=count),),
        notes=(level_texts.scale_note(shown.graph, shown.language, lowest),),
    ).on(shown.paper, shown.graph, credit(shown.graph, shown_routes(shown.route)))


def skill_title(shown: ShownRoute) -> str:
    """Return what is said of all skills of a route."""
    _ = translator(shown.language)
    return _(
        "Skills to learn, in the order of learning: levels · hours of study, "
        "of practice for behaviours"
    )
