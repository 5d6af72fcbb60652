"""Hold charts on their sheets, and roles and moves in their places, for the pen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.around.frame import Frame, frame
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.measure import TextBlock, block
from careerpath.diagram.shapes import Cell, Mark, Sample
from careerpath.diagram.style import STYLE, FamilyMark
from careerpath.i18n import translator
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from careerpath.diagram.around.surround import Surround
    from careerpath.diagram.arrows import Arrow, Stroke
    from careerpath.diagram.layout.route_draft import PriceLine
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.shapes import Shape
    from careerpath.model.text import Language

    LayOut = Callable[[Box], tuple[tuple[Shape, ...], ...]]


#: How wide the headings of rows are.
HEADING_WIDTH = 54.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A page ready to be drawn."""

    frame: Frame
    shapes: tuple[Shape, ...]


def arrange_charts(
    paper: Paper, surround: Surround, lay_out: LayOut
) -> tuple[Chart, ...]:
    """Return the sheets that `lay_out` needs in the room that the frame leaves."""
    whole = frame(paper, surround)
    parts = lay_out(whole.band)
    if len(parts) > 1:
        parts = lay_out(frame(paper, _numbered(surround, 9, 9, paper.language)).band)
    return tuple(
        Chart(frame(paper, _told(surround, n, parts, paper.language)), part)
        for n, part in enumerate(parts, start=1)
    )


def _told(
    surround: Surround,
    number: int,
    parts: Sequence[Sequence[Shape]],
    language: Language,
) -> Surround:
    """Return what is said around one of the parts: its number, and its looks."""
    looks = {
        shape.look for shape in parts[number - 1] if isinstance(shape, Cell | Mark)
    }
    shown = tuple(
        item
        for item in surround.legend
        if not isinstance(item.sample, Sample) or item.sample.look in looks
    )
    one = replace(surround, legend=shown)
    return one if len(parts) == 1 else _numbered(one, number, len(parts), language)


def _numbered(
    surround: Surround, number: int, count: int, language: Language
) -> Surround:
    _ = translator(language)
    text = _("page {number} of {count}").format(number=number, count=count)
    return replace(surround, subtitle=f"{surround.subtitle} · {text}")


@dataclass(frozen=True, slots=True)
class BoxStub:
    """Moves of one sort that a box names: the stub of a line, and where they lead.

    `moves` begin or end at the box; `at` is the upper left corner of all.
    """

    text: TextBlock
    at: Point
    stroke: Stroke
    moves: tuple[Arrow, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleBox:
    """A role: its rectangle, its name and the mark of its family.

    Above `stubs` the name stands where `name_top` says, else in the middle.
    """

    role: str
    box: Box
    name: TextBlock
    mark: FamilyMark
    bold: bool
    stubs: tuple[BoxStub, ...] = ()
    name_top: float | None = None


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move: its line and, where there was room, what is written beside it.

    One that `branches` ends in a dot where another line goes on for both. The sign
    of its kind stands at `sign_at`, if on the line at all, and is `sign_size` large.
    """

    arrow: Arrow
    points: tuple[Point, ...]
    stroke: Stroke
    sentence: str
    labels: tuple[PriceLine, ...]
    branches: bool = False
    sign_at: Point | None = None
    sign_size: float = STYLE.sign


@dataclass(frozen=True, slots=True)
class GradeColumn:
    """The ground of one grade, and its heading: above it, or beside a `row`."""

    grade: int
    heading: TextBlock
    ground: Box
    shaded: bool
    row: bool = False


@dataclass(frozen=True, slots=True)
class FamilyLane:
    """The ground of one family, with the bar and the name at its left end."""

    family: str
    name: TextBlock
    mark: FamilyMark
    ground: Box


@dataclass(frozen=True, slots=True)
class RoleDrawing:
    """A drawing in its frame, ready for the pen; lengths are points, y grows down."""

    columns: tuple[GradeColumn, ...]
    roles: tuple[RoleBox, ...]
    moves: tuple[MoveLine, ...]
    frame: Frame
    lanes: tuple[FamilyLane, ...] = ()


def columns(
    spans: Mapping[int, tuple[float, float]],
    band: Box,
    language: Language,
) -> tuple[GradeColumn, ...]:
    """Return a column for each grade, meeting halfway between what stands in them.

    `spans` says from where to where that is.
    """
    order, size = sorted(spans), STYLE.heading
    middles = [(spans[one][1] + spans[other][0]) / 2 for one, other in pairwise(order)]
    borders = [band.left, *middles, band.right]
    return tuple(
        GradeColumn(
            grade,
            block(grade_text(grade, language), size, right - left),
            Box(left, band.top, right, band.bottom),
            shaded=number % 2 == 0,
        )
        for number, (grade, (left, right)) in enumerate(
            zip(order, pairwise(borders), strict=True)
        )
    )


def rows(
    spans: Mapping[int, tuple[float, float]],
    band: Box,
    language: Language,
) -> tuple[GradeColumn, ...]:
    """Return a row for each grade, the lowest grade at the bottom, as `columns` does.

    `spans` says from where to where down the page that is.
    """
    # From the top: the highest grade comes first.
    order, size = sorted(spans, reverse=True), STYLE.heading
    middles = [(spans[one][1] + spans[other][0]) / 2 for one, other in pairwise(order)]
    borders = [band.top, *middles, band.bottom]
    return tuple(
        GradeColumn(
            grade,
            block(grade_text(grade, language), size, HEADING_WIDTH),
            Box(band.left, top, band.right, bottom),
            shaded=number % 2 == 0,
            row=True,
        )
        for number, (grade, (top, bottom)) in enumerate(
            zip(order, pairwise(borders), strict=True)
        )
    )
