"""Draw a route with its neighbourhood: the kind `route`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from careerpath.diagram.around import route_frame, route_texts
from careerpath.diagram.around.drawings import (
    GradeColumn,
    MoveLine,
    RoleBox,
    RoleDrawing,
    columns,
)
from careerpath.diagram.around.legend import marks_of
from careerpath.diagram.arrows import stroke
from careerpath.diagram.ink.draw import draw_roles
from careerpath.diagram.ink.role_links import mark_roles
from careerpath.diagram.layout.route_fitting import FittedRoute, fit_route
from careerpath.diagram.shown_route import ShownRoute, choose_route
from careerpath.i18n import translator
from careerpath.words.phrases import group_name, typeset
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.arrows import Arrow, Place
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import RouteAnswer


@dataclass(frozen=True)
class ChosenRoute:
    """An answer, and the position of the route that the page is about."""

    graph: CareerGraph
    answer: RouteAnswer
    chosen: int = 0

    @cached_property
    def arranged(self) -> dict[Paper, RoleDrawing]:
        """Keeps the page on papers for whoever asks again."""
        return {}

    def on(self, paper: Paper) -> ShownRoute:
        """Return the route as it is shown on a paper.

        Raises
        ------
        InvalidValueError
            If the answer has no route, or none at the position `chosen`.
        """
        return choose_route(self.graph, self.answer, self.chosen, paper)


def title(values: ChosenRoute, paper: Paper) -> str:
    """Return the headline of the page."""
    return paper.title or route_texts.title(values.on(paper))


def split(values: ChosenRoute, paper: Paper) -> tuple[ChosenRoute, ...]:  # noqa: ARG001
    """Return each route of the answer as a page of its own."""
    return tuple(
        replace(values, chosen=number) for number in range(len(values.answer.routes))
    )


def draw(values: ChosenRoute, paper: Paper) -> Figure:
    """Return the page of a route: the route bold, and what lies beside it."""
    figure = draw_roles(_arranged(values, paper))
    return mark_roles(figure, values.graph, paper)


def _arranged(values: ChosenRoute, paper: Paper) -> RoleDrawing:
    """Return the page before it is drawn, which is also said in words."""
    if paper not in values.arranged:
        values.arranged[paper] = arrange(values.on(paper))
    return values.arranged[paper]


def arrange(shown: ShownRoute) -> RoleDrawing:
    """Return the page before it is drawn.

    Raises
    ------
    InvalidValueError
        If the paper is too small.
    """
    fitted = fit_route(shown, route_frame.RouteSurroundings(shown))
    around = route_frame.frame_route(
        shown,
        fitted.draft.roles,
        fitted.draft.arrows,
        spelt=fitted.spelt,
        lessons=fitted.lessons,
    )
    return RoleDrawing(
        columns=_columns(shown, fitted, around.band),
        roles=_role_boxes(shown, fitted),
        moves=_move_lines(shown, fitted),
        frame=around,
    )


def _role_boxes(shown: ShownRoute, fitted: FittedRoute) -> tuple[RoleBox, ...]:
    marks = marks_of(shown.graph, fitted.draft.roles)
    return tuple(
        RoleBox(
            role,
            box,
            name,
            marks[shown.graph.role(role).family],
            role in shown.route.roles,
        )
        for role, box, name in zip(
            fitted.draft.roles, fitted.layout.boxes, fitted.draft.names, strict=True
        )
    )


def _move_lines(shown: ShownRoute, fitted: FittedRoute) -> tuple[MoveLine, ...]:
    rows = zip(fitted.draft.arrows, fitted.layout.lines, fitted.labels, strict=True)
    return tuple(
        MoveLine(arrow, points, stroke(arrow), _sentence(shown, arrow), labels)
        for arrow, points, labels in rows
    )


def _sentence(shown: ShownRoute, arrow: Arrow) -> str:
    say_move = route_texts.step_sentence if arrow.step else route_texts.move
    return say_move(shown, arrow)


def _columns(
    shown: ShownRoute, fitted: FittedRoute, band: Box
) -> tuple[GradeColumn, ...]:
    """Return one column for each grade."""
    grades: dict[int, list[Box]] = {}
    for role, box in zip(fitted.draft.roles, fitted.layout.boxes, strict=True):
        grades.setdefault(shown.graph.role(role).grade, []).append(box)
    spans = {
        grade: (min(box.left for box in boxes), max(box.right for box in boxes))
        for grade, boxes in grades.items()
    }
    paper = shown.paper
    return columns(spans, band, paper.language)


# -------------------------------------------------------------------------- in words


def outline(values: ChosenRoute, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    shown = values.on(paper)
    drawing = _arranged(values, paper)
    _ = translator(shown.language)
    roles = tuple(role.role for role in drawing.roles)
    arrows = tuple(move.arrow for move in drawing.moves)
    sections = (
        drawing.frame.head,
        [_("The route"), *_said(drawing, "chosen")] if shown.route.steps else [],
        *(
            [title, *(f"- {name}" for name in names or [_("nothing new to learn")])]
            for title, names in route_texts.lessons(shown)
        ),
        _section(_("Other routes found"), _said(drawing, "other")),
        _section(_("Other moves"), _said(drawing, "direct", "beside")),
        _section(_("Roles"), _roles(shown, roles)),
        _section(
            _("Notes"),
            (*shown.paper.notes, *route_frame.all_notes(shown, roles, arrows)),
        ),
    )
    text = "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"
    return typeset(text, shown.language)


def _section(heading: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (heading, *(f"- {line}" for line in lines)) if lines else ()


def _said(drawing: RoleDrawing, *places: Place) -> tuple[str, ...]:
    return tuple(move.sentence for move in drawing.moves if move.arrow.place in places)


def _roles(shown: ShownRoute, ids: Iterable[str]) -> tuple[str, ...]:
    """Return each role with its grade and family, column by column."""
    roles = [shown.graph.role(role) for role in ids]
    language = shown.language
    return tuple(
        f"{grade_text(role.grade, language)} · "
        f"{shown.name(role.id)} · {group_name(role.family, language)}"
        for role in sorted(roles, key=lambda role: (role.grade, role.family, role.id))
    )
