"""Find room for the labels of marks, beside them or farther off with a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from math import dist
from typing import TYPE_CHECKING, TypeAlias

from numpy import arange

from careerpath.diagram.geometry import Box, Point, centred, cross
from careerpath.diagram.layout.label_places import Obstacles
from careerpath.diagram.measure import TextBlock
from careerpath.diagram.shapes import Look, Polyline, Writing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.diagram.shapes import Align, Shape
    from careerpath.model.ranges import Range

#: A label: blocks of text one below the other.
Stack: TypeAlias = tuple[TextBlock, ...]

#: Beside a mark a label stands so far off; the more it is on one side of many.
_CLOSE = 4.0
_LEVEL: tuple[Point, ...] = ((1, 0), (-1, 0))
_AROUND: tuple[Point, ...] = (*_LEVEL, (1, -1), (1, 1), (-1, -1), (-1, 1))
#: Elsewhere a line joins them: from where on, how far for one of many, and the
#: steps in which places are tried.
_FAR, _NOT_SO_FAR, _STEPS = 12.0, 36.0, (16.0, 12.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark at some months and hours, with ways to label it, the best first.

    `at_least` says that the months may well be more; `far` that a label may stand
    away from its mark. One that is not `main` stays away where it would lie on
    another. `ranges` are those of the months and of the hours, if bars
    are to show them.
    """

    id: str
    months: float
    hours: float
    look: Look
    labels: tuple[Stack, ...]
    radius: float
    diamond: bool = False
    at_least: bool = False
    far: bool = True
    main: bool = True
    ranges: tuple[Range[float], Range[int]] | None = None


def label_spots(
    spots: Sequence[Spot],
    marks: Mapping[str, Box],
    area: Box,
    lines: Sequence[tuple[Point, ...]],
) -> list[Shape]:
    """Return the labels that find room, each with a line to its mark if it is far.

    Labels keep clear of `lines`; `marks` are where the spots are, by their ids.
    """
    shapes: list[Shape] = []
    taken, drawn = [*marks.values()], [*lines]
    joints: list[tuple[Point, Point]] = []
    for spot in spots:
        obstacles = Obstacles(area, taken, drawn)
        # Where nothing near is free a mark is better named from far than not at all.
        tries = (
            _places(one, marks[spot.id], obstacles, joints)
            for one in (spot, replace(spot, far=True))
        )
        found = next(chain.from_iterable(tries), None)
        if found is None:
            continue
        stack, box, joint = found
        before = box.right < marks[spot.id].left
        shapes += _written(spot, stack, box, "right" if before else "left")
        taken.append(box)
        if joint:
            drawn.append(joint)
            joints.append(joint)
            shapes.append(Polyline(joint, STYLE.faint, 0.8))
    return shapes


def _places(
    spot: Spot,
    mark: Box,
    obstacles: Obstacles,
    joints: Sequence[tuple[Point, Point]],
) -> Iterator[tuple[Stack, Box, tuple[Point, Point] | None]]:
    """Yield the places that are free: the label, its box and the line to it."""
    for stack in spot.labels:
        size = max(b.width for b in stack), sum(b.height for b in stack)
        for side in _AROUND if spot.far else _LEVEL:
            box = _beside(mark, size, side)
            if obstacles.leave_free(box):
                yield stack, box, None
        for box in _elsewhere(mark, size, obstacles.area, far=spot.far):
            joint = _joint(mark, box)
            if obstacles.leave_free(box) and not (
                any(cross(joint, other) for other in joints)
                # A line over the mark behind which its own lies would name that one.
                or any(
                    other.is_crossed(joint)
                    for other in obstacles.boxes
                    if other != mark
                )
            ):
                yield stack, box, joint


def _beside(mark: Box, size: tuple[float, float], side: Point) -> Box:
    """Return the box of a label on one side of a mark."""
    x, y = (
        centre + way * (half + _CLOSE + length / 2)
        for centre, way, half, length in zip(
            mark.centre, side, (mark.width / 2,) * 2, size, strict=True
        )
    )
    return centred((x, y), *size)


def _elsewhere(
    mark: Box, size: tuple[float, float], area: Box, *, far: bool
) -> list[Box]:
    """Return boxes for a label all over an area, the nearest first."""
    across, down = _STEPS
    reach = area.width if far else _NOT_SO_FAR
    boxes = (
        Box(left, top, left + size[0], top + size[1])
        for left in arange(area.left + 1, area.right - size[0], across)
        for top in arange(area.top + 1, area.bottom - size[1], down)
    )
    found = [(dist(*_joint(mark, box)), box) for box in boxes]
    near = mark.width / 2 + _FAR
    return [box for away, box in sorted(found) if near < away < near + reach]


def _joint(mark: Box, box: Box) -> tuple[Point, Point]:
    """Return a line from the middle of a mark to the nearest point of a label."""
    x, y = mark.centre
    end = (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))
    return (x, y), end


def _written(spot: Spot, stack: Stack, box: Box, align: Align) -> Iterator[Shape]:
    top = box.top
    for number, text in enumerate(stack):
        at = (box.right if align == "right" else box.left, top)
        yield Writing(text, at, align, f"label-{spot.id}-{number}", opaque=True)
        top += text.height
