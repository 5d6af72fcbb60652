"""Make a mark of each route, with the ways to label it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around import route_texts
from careerpath.diagram.layout.scatter import Spot, Stack
from careerpath.diagram.measure import block
from careerpath.diagram.shapes import BEATEN, DIRECT, FRONT
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.planning.cost import months_of_jump
from careerpath.words.phrases import hours_text
from careerpath.words.sentences import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import Route

#: The widest line of a label, in points.
_LABEL_WIDTH = 210.0
_RADIUS, _SMALL_RADIUS, _DIAMOND = 6.5, 4.0, 8.0


def spots(
    shown: ShownRoute, routes: Sequence[Route], numbered: Sequence[int] = ()
) -> list[Spot]:
    """Return the best of `routes`, the direct jump, and the beaten ones.

    They are named; those at the places of `numbered` are numbered from 1.
    """
    best = len(shown.answer.routes)
    spots = []
    for number, route in enumerate(routes, start=1):
        name, prices = way(shown, route), price(shown, route)
        if number - 1 in numbered:
            name, prices = str(numbered.index(number - 1) + 1), ()
        if number <= best:
            labels = _forms(shown, name, prices)
            spots.append(_best_spot(route, f"best-{number}", labels))
        elif route.moves > 1:
            labels = (_stack(shown, name),)
            spots.append(_beaten_spot(route, f"other-{number}", labels))
    if not any(route.moves == 1 for route in routes[:best]):
        spots.insert(best, _jump_spot(shown))
    return spots


def _best_spot(route: Route, id: str, labels: tuple[Stack, ...]) -> Spot:
    direct = route.moves == 1
    return Spot(
        id,
        route.time_months.likely,
        route.effort_hours.likely,
        DIRECT if direct else FRONT,
        labels,
        _DIAMOND if direct else _RADIUS,
        diamond=direct,
    )


def _beaten_spot(route: Route, id: str, labels: tuple[Stack, ...]) -> Spot:
    return Spot(
        id,
        route.time_months.likely,
        route.effort_hours.likely,
        BEATEN,
        labels,
        _SMALL_RADIUS,
        far=False,
    )


def _jump_spot(shown: ShownRoute) -> Spot:
    """Return the direct jump; where the graph has none, its study alone."""
    jump, language = shown.answer.direct, shown.language
    _ = translator(language)
    months = months_of_jump(jump, shown.answer.hours_per_week)
    name = _("in one jump") if jump.recorded else _("in one jump: not in this graph")
    time = route_texts.months(months, language)
    if jump.time_months is None:
        time = _("study alone: {months}").format(months=time)
    price = (hours_text(jump.effort_hours, language), time)
    labels = _forms(shown, name, price)
    return Spot(
        "jump",
        months.likely,
        jump.effort_hours.likely,
        DIRECT,
        labels,
        _DIAMOND,
        diamond=True,
        at_least=jump.time_months is None,
    )


def _forms(shown: ShownRoute, name: str, price: tuple[str, ...]) -> tuple[Stack, ...]:
    """Return the ways to label a mark, the fullest first."""
    return (
        _stack(shown, name, *price, bold=True),
        _stack(shown, name, bold=True),
    )


def _stack(shown: ShownRoute, name: str, *more: str, bold: bool = False) -> Stack:
    scale = shown.paper.scale
    size = STYLE.label_most if bold else STYLE.note
    first = block(name, size * scale, _LABEL_WIDTH * scale, bold=bold)
    others = (block(t, STYLE.legend * scale, _LABEL_WIDTH * scale) for t in more)
    return (first, *others)


def way(shown: ShownRoute, route: Route) -> str:
    """Return through which roles a route leads."""
    _ = translator(shown.language)
    between = route.roles[1:-1]
    if not between:
        return _("in one jump")
    names = [inside(shown.name(role)) for role in between]
    return _("via {roles}").format(roles=" → ".join(names))


def price(shown: ShownRoute, route: Route) -> tuple[str, ...]:
    """Return the moves and hours of a route, and its months."""
    _ = translator(shown.language)
    moves = _.plural("{count} move", "{count} moves", route.moves)
    hours = hours_text(route.effort_hours, shown.language)
    months = route_texts.months(route.time_months, shown.language)
    return f"{moves} · {hours}", months
