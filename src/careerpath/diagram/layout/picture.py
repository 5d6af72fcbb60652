"""Bring everything on the page into its final place; nothing is drawn here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.around import wording
from careerpath.diagram.around.legend import marks_of
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.ink.measure import Block, block
from careerpath.diagram.layout.fitting import Fitted, fit
from careerpath.diagram.style import STYLE, FamilyMark, Stroke, stroke

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.diagram.around.frame import Frame
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.placing import Label
    from careerpath.diagram.layout.subject import Subject
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class RoleBox:
    """A role: its rectangle, its name and the mark of its family."""

    role: str
    box: Box
    name: Block
    mark: FamilyMark
    bold: bool


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move: its line and, where there was room, what is written beside it."""

    arrow: Arrow
    points: tuple[Point, ...]
    stroke: Stroke
    sentence: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The ground of one grade, and its heading."""

    grade: int
    heading: Block
    ground: Box
    shaded: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The ground of one family, with the bar and the name at its left end."""

    family: str
    name: Block
    mark: FamilyMark
    ground: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in its frame, ready for the pen; lengths are points, y grows down."""

    columns: tuple[Column, ...]
    roles: tuple[RoleBox, ...]
    moves: tuple[MoveLine, ...]
    frame: Frame
    lanes: tuple[Lane, ...] = ()


def plan_picture(subject: Subject) -> Picture:
    """Return the picture of a subject.

    Raises
    ------
    InvalidValueError
        If the paper is too small.
    """
    fitted = fit(subject)
    return Picture(
        columns=_columns(subject, fitted),
        roles=_roles(subject, fitted),
        moves=_moves(subject, fitted),
        frame=fitted.frame,
    )


def _roles(subject: Subject, fitted: Fitted) -> tuple[RoleBox, ...]:
    marks = marks_of(subject.graph, fitted.draft.roles)
    return tuple(
        RoleBox(
            role,
            box,
            name,
            marks[subject.graph.role(role).family],
            role in subject.route.roles,
        )
        for role, box, name in zip(
            fitted.draft.roles, fitted.layout.boxes, fitted.draft.names, strict=True
        )
    )


def _moves(subject: Subject, fitted: Fitted) -> tuple[MoveLine, ...]:
    rows = zip(fitted.draft.arrows, fitted.layout.lines, fitted.labels, strict=True)
    return tuple(
        MoveLine(
            arrow,
            points,
            stroke(arrow),
            wording.step_sentence(subject, arrow)
            if arrow.step
            else wording.move(subject, arrow),
            labels,
        )
        for arrow, points, labels in rows
    )


def _columns(subject: Subject, fitted: Fitted) -> tuple[Column, ...]:
    """Return one column for each grade."""
    grades: dict[int, list[Box]] = {}
    for role, box in zip(fitted.draft.roles, fitted.layout.boxes, strict=True):
        grades.setdefault(subject.graph.role(role).grade, []).append(box)
    spans = {
        grade: (min(box.left for box in boxes), max(box.right for box in boxes))
        for grade, boxes in grades.items()
    }
    page = subject.page
    return columns(spans, fitted.frame.band, page.language, page.scale)


def columns(
    spans: Mapping[int, tuple[float, float]],
    band: Box,
    language: Language,
    scale: float = 1.0,
) -> tuple[Column, ...]:
    """Return a column for each grade, meeting halfway between what stands in them.

    `spans` says from where to where that is.
    """
    order, size = sorted(spans), STYLE.heading * scale
    middles = [(spans[one][1] + spans[other][0]) / 2 for one, other in pairwise(order)]
    borders = [band.left, *middles, band.right]
    return tuple(
        Column(
            grade,
            block(wording.grade_heading(grade, language), size, right - left),
            Box(left, band.top, right, band.bottom),
            shaded=number % 2 == 0,
        )
        for number, (grade, (left, right)) in enumerate(
            zip(order, pairwise(borders), strict=True)
        )
    )
