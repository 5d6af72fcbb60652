"""Hold a route as a paper shows it, and choose what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram.arrows import Arrow
from careerpath.errors import InvalidValueError, message
from careerpath.model.evidence import shows_move

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.arrows import Place
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import Route, RouteAnswer, Step
    from careerpath.model.text import Language
    from careerpath.model.transition import Transition


@dataclass(frozen=True, slots=True)
class ShownRoute:
    """One route of an answer on its paper; `chosen` is its position in the answer."""

    graph: CareerGraph
    answer: RouteAnswer
    chosen: int
    paper: Paper

    @property
    def language(self) -> Language:
        """The language of every text."""
        return self.paper.language

    @property
    def route(self) -> Route:
        """The route that the page is drawn for."""
        return self.answer.routes[self.chosen]

    def name(self, role: str) -> str:
        """Return what a role is called."""
        return self.graph.role(role).label.in_language(self.language)


def choose_route(
    graph: CareerGraph, answer: RouteAnswer, chosen: int, paper: Paper
) -> ShownRoute:
    """Return a route of an answer as a paper shows it.

    Raises
    ------
    InvalidValueError
        As `route_at`.
    """
    route_at(answer, chosen)
    return ShownRoute(graph, answer, chosen, paper)


def route_at(answer: RouteAnswer, chosen: int) -> Route:
    """Return the route at a position in an answer.

    Raises
    ------
    InvalidValueError
        If the answer has no route, or none at the position `chosen`.
    """
    count = len(answer.routes)
    if not count:
        raise InvalidValueError(
            message(
                "There is no route from “{origin}” to “{destination}” to draw; "
                "loosen the filters or choose another destination.",
                origin=answer.origin,
                destination=answer.destination,
            )
        )
    if not 0 <= chosen < count:
        raise InvalidValueError(
            message(
                "The answer has no route at position {chosen}; "
                "write a position from 0 to {last}.",
                chosen=chosen,
                last=count - 1,
            )
        )
    return answer.routes[chosen]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may join the chosen route on the page, first come first served.

    Attributes
    ----------
    routes
        For each other route of the answer, its roles that the chosen one lacks.
    neighbours
        Roles one recorded move away from the chosen route that no other route
        of the answer brings already.
    """

    routes: tuple[tuple[str, ...], ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """The roles of a page, in the order in which they joined it.

    Moves between roles of one grade take a column more; `flat` are the
    neighbours whose such moves are left out.
    """

    roles: tuple[str, ...]
    flat: frozenset[str] = frozenset()


def candidates(shown: ShownRoute) -> Candidates:
    """Return the roles that may stand beside the chosen route, in order.

    The other routes come in the answer's order. Neighbours come in this order:
    those that the route's roles lead to before those that lead into it, moves
    that are no return first, then by the strength of the evidence, the usual
    months before the move, and the id.
    """
    route = shown.route.roles
    others = tuple(
        tuple(role for role in other.roles if role not in route)
        for other in shown.answer.routes
        if other is not shown.route
    )
    taken = {*route, *(role for roles in others for role in roles)}
    ranked: dict[str, tuple[object, ...]] = {}
    for move in _touching(shown.graph, route):
        leaves = move.origin in route
        role = move.destination if leaves else move.origin
        if role not in taken:
            rank = _rank(move, leaves=leaves)
            ranked[role] = min(ranked.get(role, rank), rank)
    return Candidates(
        routes=others,
        neighbours=tuple(sorted(ranked, key=lambda role: (ranked[role], role))),
    )


def arrows(shown: ShownRoute, selection: Selection) -> tuple[Arrow, ...]:
    """Return the moves to draw, those of the chosen route first.

    Beside the routes only moves that touch the chosen one are drawn, and only
    one of two that join the same roles: leaving the route before entering it.
    """
    found: dict[tuple[str, str], Arrow] = {}
    for arrow in _of_routes(shown):
        if set(arrow.pair) <= set(selection.roles):
            found.setdefault(arrow.pair, arrow)
    route = shown.route.roles
    beside = sorted(
        _touching(shown.graph, route),
        key=lambda move: _rank(move, leaves=move.origin in route),
    )
    for move in beside:
        pair = (move.origin, move.destination)
        known = pair in found or pair[::-1] in found
        if not known and _is_shown(shown.graph, move, selection):
            found[pair] = _arrow(move, "beside")
    return tuple(found.values())


def _is_shown(graph: CareerGraph, move: Transition, selection: Selection) -> bool:
    pair = {move.origin, move.destination}
    level = len({graph.role(role).grade for role in pair}) == 1
    return pair <= set(selection.roles) and not (level and pair & selection.flat)


def hidden_moves(shown: ShownRoute, drawn: Iterable[Arrow]) -> int:
    """Return how many recorded moves touch the chosen route and are not drawn."""
    pairs = {arrow.pair for arrow in drawn}
    touching = _touching(shown.graph, shown.route.roles)
    return sum((move.origin, move.destination) not in pairs for move in touching)


def _of_routes(shown: ShownRoute) -> Iterator[Arrow]:
    for number, step in enumerate(shown.route.steps, start=1):
        yield _step_arrow(step, "chosen", number)
    answer = shown.answer
    direct = shown.graph.transition(
        origin=answer.origin, destination=answer.destination
    )
    if direct is not None:
        yield _arrow(direct, "direct")
    elif answer.origin != answer.destination:
        ends = (answer.origin, answer.destination)
        yield Arrow(*ends, "unknown", "direct", weak=False, evidence=(), recorded=False)
    for other in answer.routes:
        for step in other.steps:
            yield _step_arrow(step, "other")


def _step_arrow(step: Step, place: Place, number: int = 0) -> Arrow:
    weak = not shows_move(step.evidence)
    return Arrow(
        step.origin, step.destination, step.kind, place, weak, step.evidence, number
    )


def _arrow(move: Transition, place: Place) -> Arrow:
    weak = not shows_move(move.evidence)
    return Arrow(move.origin, move.destination, move.kind, place, weak, move.evidence)


def _touching(graph: CareerGraph, route: tuple[str, ...]) -> tuple[Transition, ...]:
    """Return the moves from or to the route's roles, each once."""
    found: dict[tuple[str, str], Transition] = {}
    for role in route:
        for move in (*graph.transitions_from(role), *graph.transitions_to(role)):
            if move.origin != move.destination:
                found[move.origin, move.destination] = move
    return tuple(found[pair] for pair in sorted(found))


def _rank(move: Transition, *, leaves: bool) -> tuple[object, ...]:
    return (
        not leaves,
        move.kind == "return",
        move.firmness,
        move.experience_months.likely,
        move.origin,
        move.destination,
    )
