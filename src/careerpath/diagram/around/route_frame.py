"""Write what stands around the drawing of a route, its notes among it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit, shown_jump, shown_routes
from careerpath.diagram.around import route_texts
from careerpath.diagram.around.frame import Frame, frame
from careerpath.diagram.around.legend import legend_items, marks_of
from careerpath.diagram.around.surround import Panel, Surround, licences
from careerpath.diagram.shown_route import candidates, hidden_moves
from careerpath.i18n import translator
from careerpath.model.evidence import strongest_tier
from careerpath.words.phrases import typeset
from careerpath.words.sentences import not_drawn, sureness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.credits import Credits
    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.route_draft import Forms
    from careerpath.diagram.shown_route import ShownRoute


@dataclass(frozen=True, slots=True)
class RouteSurroundings:
    """What is said around the drawing of a route and beside its moves."""

    shown: ShownRoute

    def area(
        self,
        roles: tuple[str, ...],
        moves: tuple[Arrow, ...],
        *,
        spelt: bool,
        lessons: bool,
    ) -> Box:
        """Return the room that `frame_route` leaves to boxes and lines."""
        around = frame_route(self.shown, roles, moves, spelt=spelt, lessons=lessons)
        return around.area

    def prices(self, arrow: Arrow) -> Forms:
        """Return what is written beside a move: hours and months, on bold ones."""
        if arrow.place == "chosen":
            return route_texts.step_label(self.shown, arrow)
        if arrow.place == "direct":
            return route_texts.direct_label(self.shown)
        return ()


def frame_route(
    shown: ShownRoute,
    roles: tuple[str, ...],
    moves: tuple[Arrow, ...],
    *,
    spelt: bool,
    lessons: bool,
) -> Frame:
    """Return the frame of a page that shows some roles and moves.

    With `spelt` it says the prices of the steps, which then need not stand beside
    them; with `lessons` it names their new skills.
    """
    marks = marks_of(shown.graph, roles)
    steps = route_texts.steps(shown, moves) if spelt else ()
    surround = Surround(
        title=route_texts.title(shown),
        figures=route_texts.figures(shown),
        legend=legend_items(marks, moves, shown.language),
        panels=tuple(starmap(Panel, route_texts.lessons(shown))) if lessons else (),
        notes=(*steps, " ".join(_reading_notes(shown, moves))),
        left_out=left_out(shown, roles, moves),
    ).on(shown.paper, shown.graph, _credits_of(shown, roles, moves))
    return frame(shown.paper, surround)


def all_notes(
    shown: ShownRoute, roles: Sequence[str], arrows: Sequence[Arrow]
) -> tuple[str, ...]:
    """Return the paragraphs at the foot of a page."""
    said = (
        " ".join(_reading_notes(shown, arrows)),
        left_out(shown, roles, arrows),
        licences(_credits_of(shown, roles, arrows), shown.language),
    )
    return tuple(typeset(text, shown.language) for text in said if text)


def _reading_notes(shown: ShownRoute, arrows: Sequence[Arrow]) -> tuple[str, ...]:
    """Return how to read the figures and how sure they are."""
    _ = translator(shown.language)
    notes = []
    if shown.route.steps:
        notes.append(
            _(
                "At each step: hours of study, then the months that it takes; "
                "likely (low–high)."
            )
        )
    inferred = strongest_tier(shown.graph.scale.evidence) == "inferred"
    said = sureness(
        shown.graph.scale.assumed,
        shown.language,
        proven=shown.answer.proven,
        estimates=inferred or any(arrow.weak for arrow in arrows),
    )
    return (*notes, *said)


def left_out(shown: ShownRoute, roles: Sequence[str], arrows: Sequence[Arrow]) -> str:
    """Return what stands beside the route and is not drawn; empty if nothing."""
    _ = translator(shown.language)
    beside = candidates(shown)
    drawn = {arrow.pair for arrow in arrows}
    routes = sum(
        not drawn.issuperset((step.origin, step.destination) for step in route.steps)
        for route in shown.answer.routes
    )
    missing = sum(role not in roles for role in beside.neighbours)
    moves = hidden_moves(shown, arrows)
    parts = (
        routes and _.plural("{count} other route", "{count} other routes", routes),
        missing
        and _.plural(
            "{count} neighbouring role", "{count} neighbouring roles", missing
        ),
        moves
        and _.plural(
            "{count} move of the graph next to the route",
            "{count} moves of the graph next to the route",
            moves,
        ),
    )
    return not_drawn((str(part) for part in parts if part), shown.language)


def _credits_of(
    shown: ShownRoute, roles: Sequence[str], arrows: Sequence[Arrow]
) -> Credits:
    """Return what the route, and the roles and moves drawn with it, rest on."""
    return credit(
        shown.graph,
        shown_routes(shown.route),
        shown_jump(shown.graph, shown.answer),
        Shown(roles=roles, moves=arrows),
    )
