"""Choose what stands beside a route: other routes, roles near them, moves between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram.arrows import Arrow
from careerpath.model.evidence import shows_move, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import Step
    from careerpath.model.transition import Transition

#: How many roles, and how many lines, the eye can follow on A4; more in proportion
#: to what width and height are together.
_MOST_ROLES, _MOST_LINES = 14, 24
_A4 = 841.89 + 595.28
#: What makes two roles neighbours: that someone says that people make the move.
_TOLD = ("recorded", "published")
#: A role beside the routes is joined to so many roles of theirs.
_LINKS = 2


@dataclass(frozen=True, slots=True)
class Selection:
    """What a page shows.

    Attributes
    ----------
    roles
        In the order in which they joined it.
    arrows
        The moves that are lines: the steps of the chosen route, of the others, the
        direct jump, then recorded and published moves between any two of the roles.
    left_out
        Those of the last sort that there is no room for; the page names them.
    routes
        How many of the other routes are there.
    lacking
        Whether a move between two roles of the chosen route that leads no lower is
        among those left out.
    least
        Whether nothing but routes, the direct jump and such moves is there.
    """

    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    left_out: tuple[Arrow, ...] = ()
    routes: int = 0
    lacking: bool = False
    least: bool = False


def told_moves(graph: CareerGraph, roles: Iterable[str]) -> tuple[Transition, ...]:
    """Return the recorded and published moves between roles, by their ends."""
    known = set(roles)
    found = {
        (move.origin, move.destination): move
        for role in known
        for move in graph.transitions_from(role)
        if move.destination in known - {role} and standing(move.evidence) in _TOLD
    }
    return tuple(found[pair] for pair in sorted(found))


def neighbours(shown: ShownRoute, roles: Iterable[str]) -> tuple[str, ...]:
    """Return what told moves join to two of the `roles` at least, next grade first.

    None has a grade below the origin's. The grade after the origin's comes first,
    then those nearest to it; of one grade what is joined to most, then by id.
    """
    graph, known = shown.graph, set(roles)
    links: dict[str, set[str]] = {}
    for role in known:
        for move in (*graph.transitions_from(role), *graph.transitions_to(role)):
            other = move.destination if move.origin == role else move.origin
            if other not in known and standing(move.evidence) in _TOLD:
                links.setdefault(other, set()).add(role)
    least = graph.role(shown.answer.origin).grade

    def rank(role: str) -> tuple[int, int, int, str]:
        grade = graph.role(role).grade
        return abs(grade - least - 1), -grade, -len(links[role]), role

    found = (r for r, near in links.items() if len(near) >= _LINKS)
    return tuple(sorted((r for r in found if graph.role(r).grade >= least), key=rank))


def selections(shown: ShownRoute) -> Iterator[Selection]:
    """Yield what a page may show, the fullest first, the route alone last.

    Roles beside the routes go before the routes do, and moves before those.
    """
    scale = sum(shown.paper.dimensions) / _A4
    most = round(_MOST_ROLES * scale), round(_MOST_LINES * scale)
    for count in range(len(shown.others), -1, -1):
        base = _with_routes(shown, count)
        if count and len(base.roles) > most[0]:
            continue
        near = _joined(shown, base, *most)
        sizes = dict.fromkeys((len(near), len(near) * 2 // 3, len(near) // 3, 0))
        for size in sizes:
            yield _linked(shown, base, near[:size], most[1])
        lines = len(base.arrows)
        for quarters in (3, 2, 1):
            fewer = lines + (most[1] - lines) * quarters // 4
            yield _linked(shown, base, (), fewer)
        whole = _linked(shown, base, (), most[1])
        main = sum(
            arrow.place == "beside" and _is_main(shown, arrow) for arrow in whole.arrows
        )
        yield replace(_linked(shown, base, (), lines + main), least=True)
        yield replace(_linked(shown, base, (), lines), least=True)


def _with_routes(shown: ShownRoute, count: int) -> Selection:
    """Return the chosen route, the direct jump and the first of the other routes."""
    others = shown.others[:count]
    roles = dict.fromkeys((*shown.route.roles, *(r for o in others for r in o.roles)))
    found: dict[tuple[str, str], Arrow] = {}
    for number, step in enumerate(shown.route.steps, start=1):
        _add(found, _step_arrow(step, number=number))
    for arrow in _direct(shown):
        _add(found, arrow)
    for place, other in enumerate(others, start=1):
        for step in other.steps:
            _add(found, _step_arrow(step, choice=place))
    return Selection(tuple(roles), tuple(found.values()), routes=count)


def _add(found: dict[tuple[str, str], Arrow], arrow: Arrow) -> None:
    found.setdefault(arrow.pair, arrow)


def _direct(shown: ShownRoute) -> Iterator[Arrow]:
    ends = shown.answer.origin, shown.answer.destination
    direct = shown.graph.transition(origin=ends[0], destination=ends[1])
    if direct is not None:
        weak = not shows_move(direct.evidence)
        yield Arrow(*ends, direct.kind, "direct", weak, direct.evidence)
    elif ends[0] != ends[1]:
        yield Arrow(*ends, "unknown", "direct", weak=False, evidence=(), recorded=False)


def _step_arrow(step: Step, *, number: int = 0, choice: int = 0) -> Arrow:
    return Arrow(
        step.origin,
        step.destination,
        step.kind,
        "chosen" if number else "other",
        not shows_move(step.evidence),
        step.evidence,
        number,
        choice=choice,
    )


def _joined(
    shown: ShownRoute, base: Selection, most: int, most_lines: int
) -> tuple[str, ...]:
    """Return the neighbours whose moves there is room for."""
    chosen: tuple[str, ...] = ()
    for role in neighbours(shown, base.roles):
        trial = (*chosen, role)
        whole = _linked(shown, base, trial, most_lines)
        if len(whole.roles) <= most and not any(
            role in arrow.pair and arrow.kind != "return" for arrow in whole.left_out
        ):
            chosen = trial
    return chosen


def _linked(
    shown: ShownRoute, base: Selection, near: tuple[str, ...], most: int
) -> Selection:
    """Return a selection with neighbours, and as many moves between as there may be."""
    graph, roles = shown.graph, (*base.roles, *near)
    drawn = {arrow.pair for arrow in base.arrows}
    beside = _both_ways(
        move
        for move in told_moves(graph, roles)
        if (move.origin, move.destination) not in drawn
    )
    beside = sorted(beside, key=lambda arrow: _importance(shown, arrow, drawn))
    free = max(most - len(base.arrows), 0)
    return replace(
        base,
        roles=roles,
        arrows=(*base.arrows, *beside[:free]),
        left_out=tuple(beside[free:]),
        lacking=any(_is_main(shown, arrow) for arrow in beside[free:]),
    )


def _is_main(shown: ShownRoute, arrow: Arrow) -> bool:
    """Tell whether a move joins two roles of the chosen route, and leads no lower."""
    low, high = (shown.graph.role(role).grade for role in arrow.pair)
    return set(arrow.pair) <= set(shown.route.roles) and low <= high


def _both_ways(moves: Iterable[Transition]) -> list[Arrow]:
    """Return moves as arrows, one for two that lead forth and back and are alike."""
    known: Mapping[tuple[str, str], Transition] = {
        (move.origin, move.destination): move for move in moves
    }
    found = []
    for (origin, destination), move in known.items():
        back = known.get((destination, origin))
        both = back is not None and back.kind == move.kind
        if not both or origin < destination:
            arrow = Arrow(
                origin, destination, move.kind, "beside", weak=False, evidence=()
            )
            found.append(replace(arrow, evidence=move.evidence, both=both))
    return found


def _importance(
    shown: ShownRoute, arrow: Arrow, drawn: set[tuple[str, str]]
) -> tuple[object, ...]:
    """Return which of the moves beside the routes come first where room is short.

    Those between two roles of the route that lead no lower come first, then those
    from or to one of its roles. Those that lead down come last, before them those
    that lead a drawn move back.
    """
    grades = [shown.graph.role(role).grade for role in arrow.pair]
    back = arrow.pair[::-1] in drawn
    near = sum(role in shown.route.roles for role in arrow.pair)
    climb = grades[1] - grades[0]
    main = _is_main(shown, arrow)
    return not main, climb < 0, back, -near, -abs(climb), arrow.pair
