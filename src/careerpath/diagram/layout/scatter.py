"""Lay out marks between two axes, with their labels beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from math import dist
from typing import TYPE_CHECKING, TypeAlias

from numpy import arange

from careerpath.diagram.axis import month_ticks, number_ticks
from careerpath.diagram.geometry import Box, Point, centred, cross
from careerpath.diagram.layout.labels import Obstacles
from careerpath.diagram.measure import TextBlock, lines_of, width
from careerpath.diagram.shapes import AT_LEAST, PACE, Look, Mark, Polyline, Writing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.shapes import Align, Shape
    from careerpath.model.text import Language

#: A label: blocks of text one below the other.
Stack: TypeAlias = tuple[TextBlock, ...]

#: Round the plot: beside the numbers, above for a title, below for numbers.
_BESIDE, _ABOVE, _BELOW = 6.0, 18.0, 28.0
#: The share of the spread of values that stays free at either end.
_MARGIN = 0.09
_GRID = (0.6, 2.2)
#: Beside a mark a label stands so far off; the more it is on one side of many.
_CLOSE = 4.0
_LEVEL: tuple[Point, ...] = ((1, 0), (-1, 0))
_AROUND: tuple[Point, ...] = (*_LEVEL, (1, -1), (1, 1), (-1, -1), (-1, 1))
#: Elsewhere a line joins them: from where on, how far for one of many, and the
#: steps in which places are tried.
_FAR, _NOT_SO_FAR, _STEPS = 12.0, 36.0, (16.0, 12.0)
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark at some months and hours, with ways to label it, the best first.

    `at_least` says that the months may well be more; `far` that a label may stand
    away from its mark.
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


@dataclass(frozen=True, slots=True)
class Scatter:
    """Marks, in the order in which they are labelled.

    `months_per_hour` is what an hour of learning takes at the pace. The letters of
    the axes are `scale` times as large as usual.
    """

    spots: tuple[Spot, ...]
    months_per_hour: float
    x_title: str
    y_title: str
    scale: float = 1.0

    @property
    def small(self) -> float:
        """The size of the letters of the axes."""
        return STYLE.legend * self.scale


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where on the page the axes stand, and which values they span."""

    box: Box
    months: tuple[float, float]
    hours: tuple[float, float]

    def at(self, months: float, hours: float) -> Point:
        """Return the point of two values."""
        (left, right), (low, high) = self.months, self.hours
        return (
            self.box.left + (months - left) / (right - left) * self.box.width,
            self.box.bottom - (hours - low) / (high - low) * self.box.height,
        )


def lay_out(scatter: Scatter, area: Box, language: Language) -> tuple[Shape, ...]:
    """Return the shapes of the axes, the marks and as many labels as there is room."""
    hours = _span([spot.hours for spot in scatter.spots])
    months = _span([spot.months for spot in scatter.spots])
    ticks = number_ticks(*hours, _MOST_TICKS, language)
    left = max(width(tick.text, scatter.small) for tick in ticks) + _BESIDE
    above, below = _ABOVE * scatter.scale, _BELOW * scatter.scale
    box = Box(area.left + left, area.top + above, area.right, area.bottom - below)
    plot = _Plot(box, months, hours)
    lines = tuple(_lines(scatter, plot))
    labels = _label(scatter.spots, plot, [line.points for line in lines])
    marks = (
        Mark(
            plot.at(spot.months, spot.hours),
            spot.radius,
            spot.look,
            "diamond" if spot.diamond else "circle",
            f"route-{spot.id}",
        )
        for spot in reversed(scatter.spots)
    )
    axes = _axes(scatter, plot, area, language)
    return (*axes, *lines, *marks, *labels)


def _span(values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of an axis: the values with air round them."""
    low, high = min(values), max(values)
    air = max((high - low) * _MARGIN, high * _MARGIN / 2, 1.0)
    return max(low - air, 0.0), high + air


# ------------------------------------------------------------------------------ axes


def _axes(
    scatter: Scatter, plot: _Plot, area: Box, language: Language
) -> Iterator[Shape]:
    box = plot.box
    for n, tick in enumerate(number_ticks(*plot.hours, _MOST_TICKS, language)):
        y = plot.at(plot.months[0], tick.value)[1]
        yield Polyline(((box.left, y), (box.right, y)), STYLE.faint, 0.6, _GRID)
        text = lines_of((tick.text,), scatter.small)
        at = (box.left - _BESIDE, y - text.height / 2)
        yield Writing(text, at, "right", f"hours-{n}")
    low, high = plot.months
    for n, tick in enumerate(month_ticks(high, _MOST_TICKS, language, low=low)):
        x = plot.at(tick.value, plot.hours[0])[0]
        yield Polyline(((x, box.top), (x, box.bottom)), STYLE.faint, 0.6, _GRID)
        text = lines_of((tick.text,), scatter.small)
        x = min(x, box.right - text.width / 2)
        yield Writing(text, (x, box.bottom + 3), "center", f"months-{n}")
    corner = ((box.left, box.top), (box.left, box.bottom), (box.right, box.bottom))
    yield Polyline(corner, STYLE.ink, 1.0)
    titles = [lines_of((t,), scatter.small) for t in (scatter.y_title, scatter.x_title)]
    yield Writing(titles[0], (area.left, area.top), "left", "axis-hours")
    below = (box.right, area.bottom - titles[1].height)
    yield Writing(titles[1], below, "right", "axis-months")


def _lines(scatter: Scatter, plot: _Plot) -> Iterator[Polyline]:
    """Yield what learning alone takes, and how far a time may well be longer."""
    pace = scatter.months_per_hour
    low = max(plot.hours[0], plot.months[0] / pace)
    high = min(plot.hours[1], plot.months[1] / pace)
    if low < high:
        ends = (plot.at(low * pace, low), plot.at(high * pace, high))
        yield Polyline(ends, PACE.colour, PACE.width, PACE.dashes)
    for spot in scatter.spots:
        if spot.at_least:
            start = plot.at(spot.months, spot.hours)
            ends = (start, (plot.box.right, start[1]))
            yield Polyline(ends, AT_LEAST.colour, AT_LEAST.width, AT_LEAST.dashes)


# ---------------------------------------------------------------------------- labels


def _label(
    spots: Sequence[Spot], plot: _Plot, lines: Sequence[tuple[Point, ...]]
) -> list[Shape]:
    """Return the labels that find room, each with a line to its mark if it is far."""
    marks = {
        spot.id: centred(
            plot.at(spot.months, spot.hours), 2 * spot.radius, 2 * spot.radius
        )
        for spot in spots
    }
    shapes: list[Shape] = []
    taken, drawn = [*marks.values()], [*lines]
    joints: list[tuple[Point, Point]] = []
    for spot in spots:
        obstacles = Obstacles(plot.box.grown(-2), taken, drawn)
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
