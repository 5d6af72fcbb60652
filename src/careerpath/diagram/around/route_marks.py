"""Make a mark of each route, with the ways to label it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around import route_texts
from careerpath.diagram.layout.spots import Spot, Stack
from careerpath.diagram.measure import block
from careerpath.diagram.shapes import BEATEN, CHOICE, RECOMMENDED, UNPROVEN
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.planning.cost import months_of_jump
from careerpath.words.criteria import best_at_text
from careerpath.words.phrases import hours_text
from careerpath.words.sentences import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import Route

#: The widest line of a label, in points, as a rule and where it shall be low.
_LABEL_WIDTH, _WIDE = 210.0, 320.0
_RADIUS, _SMALL_RADIUS, _LARGE_RADIUS = 6.0, 4.0, 8.0


def spots(
    shown: ShownRoute,
    routes: Sequence[Route],
    numbered: Sequence[int] = (),
    without: Sequence[int] = (),
) -> list[Spot]:
    """Return the choices, first of `routes`, the direct jump, and the others.

    They are named; those at the places of `numbered` are numbered from 1, and those
    at the places of `without` have no mark.
    """
    best = len(shown.answer.routes)
    spots = []
    for place, route in enumerate(routes):
        name, prices = way(shown, route), price(shown, route)
        if place in numbered:
            name, prices = str(numbered.index(place) + 1), ()
        elif place < best:
            prices = (*filter(None, (praise(shown, place),)), *prices)
        if place < best:
            spots.append(_choice_spot(shown, place, _forms(name, prices)))
        elif route.moves > 1 and place not in without:
            # What it takes is said beside it or, under a number, at the foot.
            labels = (_stack(name, *prices),)
            spots.append(_beaten_spot(route, f"other-{place + 1}", labels))
    if not any(route.moves == 1 for route in routes[:best]):
        spots.insert(best, _jump_spot(shown))
    return spots


def _choice_spot(shown: ShownRoute, place: int, labels: tuple[Stack, ...]) -> Spot:
    route = shown.answer.routes[place]
    return Spot(
        f"best-{place + 1}",
        route.time_months.likely,
        route.effort_hours.likely,
        CHOICE if place else RECOMMENDED,
        labels,
        _RADIUS if place else _LARGE_RADIUS,
        ranges=(route.time_months, route.effort_hours),
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
        main=False,
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
    hours = hours_text(jump.effort_hours, language)
    price = (_("{hours} of study").format(hours=hours), time)
    return Spot(
        "jump",
        months.likely,
        jump.effort_hours.likely,
        BEATEN if jump.recorded else UNPROVEN,
        (_stack(name, *price), _stack(name)),
        _RADIUS,
        diamond=True,
        at_least=jump.time_months is None,
    )


def _forms(name: str, prices: tuple[str, ...]) -> tuple[Stack, ...]:
    """Return the ways to label a choice, from narrow and large to wide and small."""
    return tuple(
        _stack(name, *prices, bold=bold, widest=widest)
        for widest, bold in ((_LABEL_WIDTH, True), (_WIDE, True), (_WIDE, False))
    )


def _stack(
    name: str,
    *more: str,
    bold: bool = False,
    widest: float = _LABEL_WIDTH,
) -> Stack:
    size, usual = (STYLE.label_most, STYLE.legend) if bold else (STYLE.note,) * 2
    first = block(name, size, widest, bold=bold)
    others = (block(t, usual, widest) for t in more)
    return (first, *others)


def way(shown: ShownRoute, route: Route) -> str:
    """Return through which roles a route leads."""
    _ = translator(shown.language)
    between = route.roles[1:-1]
    if not between:
        return _("in one jump")
    names = [inside(shown.name(role)) for role in between]
    return _("via {roles}").format(roles=" → ".join(names))


def praise(shown: ShownRoute, place: int) -> str:
    """Return what speaks for one of the choices; empty for other routes."""
    if shown.answer.by != "choices":
        return ""
    _ = translator(shown.language)
    best = best_at_text(shown.answer, place, shown.language)
    if place:
        return best
    return _("recommended: {best}").format(best=best) if best else _("recommended")


def price(shown: ShownRoute, route: Route) -> tuple[str, ...]:
    """Return the moves and study of a route, practice, months, and hardest step."""
    _ = translator(shown.language)
    moves = _.plural("{count} move", "{count} moves", route.moves)
    hours = hours_text(route.effort_hours, shown.language)
    months = route_texts.months(route.time_months, shown.language)
    hardest = _("hardest step {hours} h of study").format(
        hours=_.number(route.hardest_step_hours)
    )
    study = _("{hours} of study").format(hours=hours)
    practice = route_texts.practice_text(route.practice_hours, shown.language)
    return f"{moves} · {study}", *practice, months, hardest
