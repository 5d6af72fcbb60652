"""Hold roles and moves in their final places; nothing is drawn here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.around.route_texts import grade_heading
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.measure import TextBlock, block
from careerpath.diagram.style import STYLE, FamilyMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.diagram.around.frame import Frame
    from careerpath.diagram.arrows import Arrow, Stroke
    from careerpath.diagram.layout.route_draft import PriceLine
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class RoleBox:
    """A role: its rectangle, its name and the mark of its family."""

    role: str
    box: Box
    name: TextBlock
    mark: FamilyMark
    bold: bool


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move: its line and, where there was room, what is written beside it."""

    arrow: Arrow
    points: tuple[Point, ...]
    stroke: Stroke
    sentence: str
    labels: tuple[PriceLine, ...]


@dataclass(frozen=True, slots=True)
class GradeColumn:
    """The ground of one grade, and its heading."""

    grade: int
    heading: TextBlock
    ground: Box
    shaded: bool


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
    scale: float = 1.0,
) -> tuple[GradeColumn, ...]:
    """Return a column for each grade, meeting halfway between what stands in them.

    `spans` says from where to where that is.
    """
    order, size = sorted(spans), STYLE.heading * scale
    middles = [(spans[one][1] + spans[other][0]) / 2 for one, other in pairwise(order)]
    borders = [band.left, *middles, band.right]
    return tuple(
        GradeColumn(
            grade,
            block(grade_heading(grade, language), size, right - left),
            Box(left, band.top, right, band.bottom),
            shaded=number % 2 == 0,
        )
        for number, (grade, (left, right)) in enumerate(
            zip(order, pairwise(borders), strict=True)
        )
    )
