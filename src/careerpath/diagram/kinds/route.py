"""Draw a route with its neighbourhood: the kind `route`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from careerpath.diagram.around import route_texts
from careerpath.diagram.around.drawings import (
    GradeColumn,
    MoveLine,
    RoleBox,
    RoleDrawing,
    columns,
    rows,
)
from careerpath.diagram.around.legend import marks_of
from careerpath.diagram.around.route_pages import (
    RoutePlan,
    plan_route,
    skill_page,
    skill_title,
)
from careerpath.diagram.arrows import stroke
from careerpath.diagram.ink.draw import draw_chart, draw_roles
from careerpath.diagram.ink.role_links import mark_roles
from careerpath.diagram.shown_route import ShownRoute, choose_route
from careerpath.i18n import translator
from careerpath.words.phrases import group_name, typeset
from careerpath.words.sentences import grade_text, headed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.around.skill_columns import SkillList
    from careerpath.diagram.arrows import Arrow, Place
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.route_fitting import FittedRoute
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.text import Language


@dataclass(frozen=True)
class ChosenRoute:
    """An answer, and the position of the route that the page is about.

    `page` is the page that is drawn where there are several, from 0. A route takes
    `most` pages at the most, as many as it needs where that is None; with `every`
    each route of the answer has its own.
    """

    graph: CareerGraph
    answer: RouteAnswer
    chosen: int = 0
    page: int = 0
    most: int | None = None
    every: bool = False
    #: Keeps the pages that were planned for whoever asks again.
    _plans: dict[tuple[int, int | None, Paper], RoutePlan] = field(
        default_factory=dict, repr=False, compare=False
    )

    def on(self, paper: Paper) -> ShownRoute:
        """Return the route as it is shown on a paper.

        Raises
        ------
        InvalidValueError
            If the answer has no route, or none at the position `chosen`.
        """
        return choose_route(self.graph, self.answer, self.chosen, paper)

    def plan(self, paper: Paper) -> RoutePlan:
        """Return its pages on a paper; planning takes long, and is done once.

        Raises
        ------
        InvalidValueError
            As `on`, or if the paper is too small.
        """
        key = self.chosen, self.most, paper
        if key not in self._plans:
            self._plans[key] = plan_route(self.on(paper), self.most)
        return self._plans[key]


def title(values: ChosenRoute, paper: Paper) -> str:
    """Return the headline of the page."""
    return paper.title or route_texts.title(values.on(paper))


def split(values: ChosenRoute, paper: Paper) -> tuple[ChosenRoute, ...]:
    """Return each page of the route, or of every route of the answer."""
    chosen = range(len(values.answer.routes)) if values.every else (values.chosen,)
    routes = (replace(values, chosen=number) for number in chosen)
    return tuple(
        replace(route, page=page)
        for route in routes
        for page in range(1 + len(route.plan(paper).further))
    )


def draw(values: ChosenRoute, paper: Paper) -> Figure:
    """Return the page of a route: the route bold, and what lies beside it."""
    shown, plan = values.on(paper), values.plan(paper)
    if values.page:
        chart = skill_page(shown, plan, values.page)
        return draw_chart(chart, outline(values, paper))
    return mark_roles(draw_roles(arrange(shown, plan)), values.graph, paper)


def arrange(shown: ShownRoute, plan: RoutePlan | None = None) -> RoleDrawing:
    """Return the first page before it is drawn.

    Raises
    ------
    InvalidValueError
        If the paper is too small.
    """
    plan = plan or plan_route(shown)
    fitted = plan.fitted
    around = plan.around.frame(fitted.selection, spelt=fitted.spelt)
    return RoleDrawing(
        columns=_columns(shown, fitted, around.band),
        roles=_role_boxes(shown, fitted),
        moves=_move_lines(shown, fitted),
        frame=around,
    )


def _role_boxes(shown: ShownRoute, fitted: FittedRoute) -> tuple[RoleBox, ...]:
    roles = fitted.selection.roles
    marks = marks_of(shown.graph, roles)
    return tuple(
        RoleBox(
            role,
            box,
            name,
            marks[shown.graph.role(role).family],
            role in shown.route.roles,
        )
        for role, box, name in zip(
            roles, fitted.layout.boxes, fitted.draft.names, strict=True
        )
    )


def _move_lines(shown: ShownRoute, fitted: FittedRoute) -> tuple[MoveLine, ...]:
    written = fitted.written
    lines = zip(
        fitted.selection.arrows,
        fitted.layout.lines,
        written.labels,
        written.signs,
        strict=True,
    )
    return tuple(
        MoveLine(
            arrow,
            points,
            stroke(arrow),
            _sentence(shown, arrow),
            labels,
            sign_at=sign,
        )
        for arrow, points, labels, sign in lines
    )


def _sentence(shown: ShownRoute, arrow: Arrow) -> str:
    say_move = route_texts.step_sentence if arrow.step else route_texts.move
    return say_move(shown, arrow)


def _columns(
    shown: ShownRoute, fitted: FittedRoute, band: Box
) -> tuple[GradeColumn, ...]:
    """Return one column, or row, for each grade."""
    upright = fitted.draft.upright
    grades: dict[int, list[tuple[float, float]]] = {}
    for role, box in zip(fitted.selection.roles, fitted.layout.boxes, strict=True):
        span = (box.top, box.bottom) if upright else (box.left, box.right)
        grades.setdefault(shown.graph.role(role).grade, []).append(span)
    spans = {
        grade: (min(low for low, _ in found), max(high for _, high in found))
        for grade, found in grades.items()
    }
    return (rows if upright else columns)(spans, band, shown.paper.language)


# -------------------------------------------------------------------------- in words


def outline(values: ChosenRoute, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    shown, plan = values.on(paper), values.plan(paper)
    sections = _drawn(shown, plan) if not values.page else _skills(values, paper)
    text = "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"
    return typeset(text, shown.language)


def _skills(values: ChosenRoute, paper: Paper) -> Iterator[Iterable[str]]:
    """Yield what stands on a page of skills."""
    shown, plan = values.on(paper), values.plan(paper)
    yield title(values, paper), skill_title(shown)
    yield from _learnt(plan.further[values.page - 1], shown.language)
    notes = skill_page(shown, plan, values.page).frame.notes
    yield _section(translator(shown.language)("Notes"), notes)


def _learnt(lists: Iterable[SkillList], language: Language) -> Iterator[list[str]]:
    for each in lists:
        lines = (headed(line.name, line.figures, language) for line in each.lines)
        yield [each.title, *(f"- {line}" for line in lines)]


def _drawn(shown: ShownRoute, plan: RoutePlan) -> Iterator[Iterable[str]]:
    """Yield what stands on the page with the drawing."""
    drawing, selection = arrange(shown, plan), plan.fitted.selection
    _ = translator(shown.language)
    yield drawing.frame.head
    yield [_("The route"), *_said(drawing, "chosen")] if shown.route.steps else []
    yield from _learnt(plan.around.skills, shown.language)
    yield _section(_("Other routes found"), _others(shown, selection.routes))
    yield _section(_("Other moves"), _said(drawing, "direct", "beside"))
    yield _section(_("Roles"), _roles(shown, selection.roles))
    notes = (
        *shown.paper.notes,
        *_rules(shown, plan.fitted),
        *plan.around.notes(selection),
    )
    yield _section(_("Notes"), notes)


def _section(heading: str, lines: Iterable[str]) -> tuple[str, ...]:
    found = [f"- {line}" for line in lines]
    return (heading, *found) if found else ()


def _said(drawing: RoleDrawing, *places: Place) -> tuple[str, ...]:
    return tuple(move.sentence for move in drawing.moves if move.arrow.place in places)


def _others(shown: ShownRoute, count: int) -> Iterator[str]:
    """Yield each other route that is drawn, with what it is best at and its moves."""
    _ = translator(shown.language)
    for number, route in enumerate(shown.others[:count], start=1):
        name = route_texts.other_praise(shown, number)
        moves = (route_texts.step_move(shown, step) for step in route.steps)
        yield headed(name, _("; ").join(moves), shown.language)


def _rules(shown: ShownRoute, fitted: FittedRoute) -> Iterator[str]:
    """Yield by what rules roles and moves stand on the page."""
    _ = translator(shown.language)
    yield (
        _("Grades run from the bottom to the top; moves within a grade go across.")
        if fitted.draft.upright
        else _("Grades run from left to right; moves within a grade go up or down.")
    )
    yield _(
        "Beside the routes stand roles that recorded or published moves join to two "
        "of theirs, the next grade first, none below the grade of {role}. All such "
        "moves between the roles drawn are lines, or named as not drawn."
    ).format(role=shown.name(shown.answer.origin))
    yield _(
        "The route is solid and heavy, other routes are lighter in their order; "
        "signs tell the kinds of moves, dots only what nobody recorded."
    )


def _roles(shown: ShownRoute, ids: Iterable[str]) -> tuple[str, ...]:
    """Return each role with its grade and family, column by column."""
    roles = [shown.graph.role(role) for role in ids]
    language = shown.language
    return tuple(
        f"{grade_text(role.grade, language)} · "
        f"{shown.name(role.id)} · {group_name(role.family, language)}"
        for role in sorted(roles, key=lambda role: (role.grade, role.family, role.id))
    )
