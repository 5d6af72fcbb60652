"""Write what stands around the drawing of a route, its notes among it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit, shown_jump, shown_routes
from careerpath.diagram.around import level_texts, route_texts
from careerpath.diagram.around.drawings import HEADING_WIDTH
from careerpath.diagram.around.frame import HEADING_HEIGHT, Frame, frame
from careerpath.diagram.around.legend import marks_of, route_items
from careerpath.diagram.around.skill_columns import SkillList, lowest_level
from careerpath.diagram.around.surround import Surround, licences
from careerpath.diagram.arrows import stroke
from careerpath.diagram.neighbourhood import neighbours
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.model.evidence import strongest_tier
from careerpath.words.phrases import typeset
from careerpath.words.sentences import not_drawn, sureness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.credits import Credits
    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.route_draft import Forms
    from careerpath.diagram.neighbourhood import Selection
    from careerpath.diagram.shown_route import ShownRoute

#: Between the edge of the bands and what is drawn on them.
_INSET = 8.0


@dataclass(frozen=True, slots=True)
class RouteSurroundings:
    """What is said around the drawing of a route and beside its moves.

    `skills` are the lists below the drawing, `skill_size` is how large their letters
    are, and `elsewhere` says where to find what is not in them.
    """

    shown: ShownRoute
    skills: tuple[SkillList, ...] = ()
    skill_size: float = STYLE.note
    elsewhere: str = ""

    def area(self, selection: Selection, *, spelt: bool, upright: bool) -> Box:
        """Return the room that the frame leaves to boxes and lines."""
        band = self.frame(selection, spelt=spelt).band
        if upright:
            return band.grown(-_INSET)._replace(left=band.left + HEADING_WIDTH)
        return band.grown(-_INSET)._replace(top=band.top + HEADING_HEIGHT)

    def words(self, arrow: Arrow) -> Forms:
        """Return what is written beside a move: what steps take, names of routes."""
        if arrow.step:
            return route_texts.step_label(self.shown, arrow)
        if arrow.place == "direct":
            return route_texts.direct_label(self.shown)
        return route_texts.choice_label(self.shown, arrow) if arrow.choice else ()

    def thickness(self, arrow: Arrow) -> float:
        """Return how thick the line of a move is."""
        return stroke(arrow).width

    def frame(self, selection: Selection, *, spelt: bool) -> Frame:
        """Return the frame of a page; `spelt` says the prices of the steps there."""
        shown, moves = self.shown, selection.arrows
        marks = marks_of(shown.graph, selection.roles)
        steps = route_texts.steps(shown, moves) if spelt else ()
        others = [
            route_texts.other_praise(shown, n) for n in range(1, len(shown.others) + 1)
        ]
        surround = Surround(
            title=route_texts.title(shown),
            figures=route_texts.figures(shown),
            legend=route_items(marks, moves, others, shown.language),
            skills=self.skills,
            skill_size=self.skill_size,
            notes=(*steps, " ".join(self._reading_notes(moves))),
            left_out=left_out(shown, selection, self.elsewhere),
        ).on(shown.paper, shown.graph, _credits_of(shown, selection))
        return frame(shown.paper, surround)

    def notes(self, selection: Selection) -> tuple[str, ...]:
        """Return the paragraphs at the foot of a page that are about its drawing."""
        shown = self.shown
        said = (
            " ".join(self._reading_notes(selection.arrows)),
            left_out(shown, selection, self.elsewhere),
            licences(_credits_of(shown, selection), shown.language),
        )
        return tuple(typeset(text, shown.language) for text in said if text)

    def _reading_notes(self, arrows: Sequence[Arrow]) -> Iterator[str]:
        """Yield how to read the figures and how sure they are."""
        shown = self.shown
        _ = translator(shown.language)
        if shown.route.steps:
            yield _(
                "At each step: what it takes in all, months from the low to the high "
                "case. Its study may begin during the steps before."
            )
        if any(each.lines for each in self.skills):
            yield level_texts.scale_note(
                shown.graph, shown.language, lowest_level(self.skills)
            )
        inferred = strongest_tier(shown.graph.scale.evidence) == "inferred"
        yield from sureness(
            shown.graph.scale,
            shown.language,
            proven=shown.answer.proven,
            estimates=inferred or any(arrow.weak for arrow in arrows),
        )


def left_out(shown: ShownRoute, selection: Selection, elsewhere: str = "") -> str:
    """Return what belongs beside the route and is not drawn; empty if nothing.

    Moves between roles that are drawn are named, all else is counted.
    """
    _ = translator(shown.language)
    routes = len(shown.others) - selection.routes
    missing = sum(
        role not in selection.roles for role in neighbours(shown, selection.roles)
    )
    parts = (
        routes and _.plural("{count} other route", "{count} other routes", routes),
        missing
        and _.plural(
            "{count} neighbouring role", "{count} neighbouring roles", missing
        ),
    )
    said = not_drawn((str(part) for part in parts if part), shown.language)
    moves = _("; ").join(route_texts.move(shown, move) for move in selection.left_out)
    named = _("Not drawn for want of room: {moves}.").format(moves=moves)
    return " ".join(filter(None, (elsewhere, said, named if moves else "")))


def _credits_of(shown: ShownRoute, selection: Selection) -> Credits:
    """Return what the route, and the roles and moves drawn with it, rest on."""
    return credit(
        shown.graph,
        shown_routes(shown.route),
        shown_jump(shown.graph, shown.answer),
        Shown(roles=selection.roles, moves=selection.arrows),
    )
