"""Give roles and moves of a route their sizes, and find room for the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead
from careerpath.diagram.layout.label_places import Obstacles, find_spots, sign_place
from careerpath.diagram.measure import TextBlock, block, lines_of
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box, Point
    from careerpath.diagram.layout.boxes import Layout
    from careerpath.diagram.layout.stops import Spacing
    from careerpath.diagram.neighbourhood import Selection
    from careerpath.diagram.shown_route import ShownRoute

Lines: TypeAlias = tuple[TextBlock, ...]
#: Lines of text in several forms, the widest first.
Forms: TypeAlias = tuple[tuple[str, ...], ...]
#: The lines of the whole price of a step at least: its kind, and what it takes.
_WHOLE = 2
#: How heavy lines are: heavy ones run straight.
_WEIGHTS = {"chosen": 8.0, "other": 2.0, "direct": 1.0, "beside": 1.0}
#: Between a line and what is written beside it, and at both ends of that.
_BESIDE, _ENDS = 7.0, 8.0


@dataclass(frozen=True, slots=True)
class PriceLine:
    """A line of text and its rectangle."""

    text: TextBlock
    box: Box


@dataclass(frozen=True, slots=True)
class Draft:
    """Roles and moves with their texts, broken into lines at one size.

    `labels` holds, for each move, the forms in which words may stand beside it, the
    widest first; most moves have none. With `words` room is kept for those of steps.
    Grades are columns or, `upright`, rows from the bottom to the top.
    """

    selection: Selection
    grades: tuple[int, ...]
    names: tuple[TextBlock, ...]
    labels: tuple[tuple[Lines, ...], ...]
    words: bool = True
    upright: bool = False

    def may_fit(self, spacing: Spacing, room: tuple[float, float]) -> bool:
        """Tell whether the boxes alone may fit a room, along grades and across."""
        wide: dict[int, float] = {}
        high: dict[int, float] = {}
        for node in self.nodes(spacing):
            wide[node.grade] = node.width
            above = high.get(node.grade, -spacing.boxes)
            high[node.grade] = above + spacing.boxes + node.height
        between = (len(wide) - 1) * spacing.columns
        return sum(wide.values()) + between <= room[0] and max(high.values()) <= room[1]

    def nodes(self, spacing: Spacing) -> list[BoxToPlace]:
        """Return the boxes, those of one grade equally wide, or high in rows."""
        across, down = spacing.padding
        sizes = [
            (name.width + 2 * across + STYLE.bar, name.height + 2 * down)
            for name in self.names
        ]
        if self.upright:
            sizes = [(high, wide) for wide, high in sizes]
        least = self._least()
        for grade, (wide, _) in zip(self.grades, sizes, strict=True):
            least[grade] = max(least.get(grade, 0.0), wide)
        return [
            BoxToPlace(least[grade], high, grade, lane=0)
            for grade, (_, high) in zip(self.grades, sizes, strict=True)
        ]

    def _least(self) -> dict[int, float]:
        """Return how wide boxes must be for the words of steps within their grade."""
        found: dict[int, float] = {}
        for edge in self.edges():
            grade, other = self.grades[edge.origin], self.grades[edge.destination]
            if edge.length and grade == other:
                found[grade] = max(found.get(grade, 0.0), edge.hall[1] + 20.0)
        return found

    def edges(self) -> list[LineToLead]:
        """Return the lines, with room for words beside the steps of the route."""
        number = {role: place for place, role in enumerate(self.selection.roles)}
        return [
            self._edge(number[arrow.origin], number[arrow.destination], arrow, forms)
            for arrow, forms in zip(self.selection.arrows, self.labels, strict=True)
        ]

    def _edge(
        self, origin: int, destination: int, arrow: Arrow, forms: Sequence[Lines]
    ) -> LineToLead:
        weight = _WEIGHTS[arrow.place]
        words = _narrow(forms) if arrow.step and self.words else ()
        if not words:
            return LineToLead(origin, destination, weight)
        wide, high = _room(words)
        flat = self.grades[origin] == self.grades[destination]
        level = flat == self.upright
        side, length = (high, wide) if level else (wide, high)
        before = level and not flat
        hall = (side + _BESIDE, 0.0) if before else (0.0, side + _BESIDE)
        return LineToLead(origin, destination, weight, hall, length + _ENDS)


def draft(
    shown: ShownRoute,
    selection: Selection,
    labels: Sequence[Forms],
    size: float,
    wrap: float,
    *,
    whole: bool = True,
    words: bool = True,
    upright: bool = False,
) -> Draft:
    """Return roles and moves with texts of a size, names broken at a width.

    Words that are longer stay `whole` as far as the widest lines hold them. `labels`
    are the forms of what may stand beside each move; the other arguments are those
    of the draft.
    """
    most = STYLE.wrap_widths[0] * size if whole else 0.0
    route = shown.route.roles
    names = tuple(
        block(shown.name(role), size, wrap * size, most, bold=role in route)
        for role in selection.roles
    )
    small = min(max(size - 1.5, STYLE.note), STYLE.label_most)
    written = tuple(
        tuple(tuple(lines_of((line,), small) for line in form) for form in forms)
        for forms in labels
    )
    grades = tuple(shown.graph.role(role).grade for role in selection.roles)
    return Draft(selection, grades, names, written, words, upright)


def _narrow(forms: Sequence[Lines]) -> Lines:
    """Return the narrowest form of a label that still says the price."""
    return min(
        (form for form in forms if len(form) >= _WHOLE),
        key=lambda form: _room(form)[0],
        default=(),
    )


def _room(lines: Sequence[TextBlock]) -> tuple[float, float]:
    return max(line.width for line in lines), sum(line.height for line in lines)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands beside or on each move: its words, and the middle of its sign."""

    labels: tuple[tuple[PriceLine, ...], ...]
    signs: tuple[Point | None, ...]


def write(
    draft: Draft, layout: Layout, area: Box, widths: Sequence[float], *, spelt: bool
) -> Written | None:
    """Return words and signs in their places; none where there is no room.

    `widths` are those of the lines. Steps of the route have their signs among their
    words. If their prices are not `spelt` elsewhere, all of them must find room here.
    """
    taken = list(layout.boxes)
    arrows, lines = draft.selection.arrows, layout.lines
    labels: list[tuple[PriceLine, ...]] = [()] * len(arrows)
    signs: list[Point | None] = [None] * len(arrows)

    def label(n: int) -> None:
        free = Obstacles(area, taken, lines)
        labels[n] = _words(lines[n], draft.labels[n], widths[n], free)
        taken.extend(label.box for label in labels[n])

    # What the steps take comes first, then the signs, then the names of other routes.
    for n, arrow in enumerate(arrows):
        if arrow.step:
            label(n)
            # The last form, if there is room for it, is but a number.
            if not spelt and len(labels[n]) < _WHOLE:
                return None
    for n, arrow in enumerate(arrows):
        if arrow.recorded and not arrow.step:
            spot = sign_place(lines[n], [*lines[:n], *lines[n + 1 :]], taken)
            signs[n] = spot.centre
            taken.append(spot)
    for n, arrow in enumerate(arrows):
        if not arrow.step:
            label(n)
    return Written(tuple(labels), tuple(signs))


def _words(
    points: Sequence[Point], forms: Sequence[Lines], thickness: float, free: Obstacles
) -> tuple[PriceLine, ...]:
    for lines in forms:
        sizes = [(line.width, line.height) for line in lines]
        spots = find_spots(points, sizes, thickness, free)
        if spots:
            return tuple(map(PriceLine, lines, spots))
    return ()
