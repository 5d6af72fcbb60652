"""Lay out marks between two axes, with their labels beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram.axis import month_ticks, number_ticks
from careerpath.diagram.geometry import Box, Point, centred
from careerpath.diagram.layout.spots import Spot, label_spots
from careerpath.diagram.measure import lines_of, width
from careerpath.diagram.shapes import (
    AT_LEAST,
    PACE,
    SPREAD,
    Cell,
    Mark,
    Polyline,
    Writing,
)
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.shapes import Shape
    from careerpath.model.text import Language

#: Round the plot: beside the numbers, above for a title, below for numbers.
_BESIDE, _ABOVE, _BELOW = 6.0, 18.0, 28.0
#: The share of an axis that stays free at its end.
_MARGIN = 0.04
#: Between the axes and labels.
_AIR = 7.0
#: How thick the bars of ranges are.
_BAR = 3.6
_GRID = 0.4
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Scatter:
    """Marks, in the order in which they are labelled.

    `months_per_hour` is what an hour of study takes at the pace.
    """

    spots: tuple[Spot, ...]
    months_per_hour: float
    x_title: str
    y_title: str


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where on the page the axes stand, and up to which values from 0."""

    box: Box
    months: float
    hours: float

    def at(self, months: float, hours: float) -> Point:
        """Return the point of two values."""
        return (
            self.box.left + months / self.months * self.box.width,
            self.box.bottom - hours / self.hours * self.box.height,
        )


def lay_out(scatter: Scatter, area: Box, language: Language) -> tuple[Shape, ...]:
    """Return the shapes of the axes, the marks and as many labels as there is room."""
    months, hours = _ends(scatter.spots)
    ticks = number_ticks(hours, _MOST_TICKS, language)
    left = max(width(tick.text, STYLE.legend) for tick in ticks) + _BESIDE
    box = Box(area.left + left, area.top + _ABOVE, area.right, area.bottom - _BELOW)
    plot = _Plot(box, months, hours)
    lines = tuple(_lines(scatter, plot))
    boxes = _marks(scatter, plot)
    spots = [spot for spot in scatter.spots if spot.id in boxes]
    bars = tuple(_bars(scatter, plot))
    taken = [line.points for line in lines] + [_middle(bar.box) for bar in bars]
    labels = label_spots(spots, boxes, box.grown(-_AIR), taken)
    marks = (
        Mark(
            plot.at(spot.months, spot.hours),
            spot.radius,
            spot.look,
            "diamond" if spot.diamond else "circle",
            f"route-{spot.id}",
        )
        for spot in reversed(spots)
    )
    axes = _axes(scatter, plot, area, language)
    return (*axes, *lines, *bars, *marks, *labels)


def _marks(scatter: Scatter, plot: _Plot) -> dict[str, Box]:
    """Return the box of each mark, without slight ones that lie on another."""
    boxes: dict[str, Box] = {}
    for spot in scatter.spots:
        at = plot.at(spot.months, spot.hours)
        box = centred(at, 2 * spot.radius, 2 * spot.radius)
        if spot.main or not any(box.meets(other) for other in boxes.values()):
            boxes[spot.id] = box
    return boxes


def _ends(spots: Sequence[Spot]) -> tuple[float, float]:
    """Return up to how many months and hours the axes go."""
    months = [s.ranges[0].high if s.ranges else s.months for s in spots]
    hours = [s.ranges[1].high if s.ranges else s.hours for s in spots]
    longest, most = (max(*values, 1.0) * (1 + _MARGIN) for values in (months, hours))
    return longest, most


# ------------------------------------------------------------------------------ axes


def _axes(
    scatter: Scatter, plot: _Plot, area: Box, language: Language
) -> Iterator[Shape]:
    box = plot.box
    for n, tick in enumerate(number_ticks(plot.hours, _MOST_TICKS, language)):
        y = plot.at(0.0, tick.value)[1]
        yield Polyline(((box.left, y), (box.right, y)), STYLE.faint, _GRID)
        text = lines_of((tick.text,), STYLE.legend)
        at = (box.left - _BESIDE, y - text.height / 2)
        yield Writing(text, at, "right", f"hours-{n}")
    for n, tick in enumerate(month_ticks(plot.months, _MOST_TICKS, language)):
        x = plot.at(tick.value, 0.0)[0]
        yield Polyline(((x, box.top), (x, box.bottom)), STYLE.faint, _GRID)
        text = lines_of((tick.text,), STYLE.legend)
        x = min(x, box.right - text.width / 2)
        yield Writing(text, (x, box.bottom + 3), "center", f"months-{n}")
    corner = ((box.left, box.top), (box.left, box.bottom), (box.right, box.bottom))
    yield Polyline(corner, STYLE.ink, 1.0)
    titles = [lines_of((t,), STYLE.legend) for t in (scatter.y_title, scatter.x_title)]
    yield Writing(titles[0], (area.left, area.top), "left", "axis-hours")
    below = (box.right, area.bottom - titles[1].height)
    yield Writing(titles[1], below, "right", "axis-months")


def _lines(scatter: Scatter, plot: _Plot) -> Iterator[Polyline]:
    """Yield what learning alone takes, and how far a time may well be longer."""
    pace = scatter.months_per_hour
    high = min(plot.hours, plot.months / pace)
    ends = (plot.at(0.0, 0.0), plot.at(high * pace, high))
    yield Polyline(ends, PACE.colour, PACE.width)
    for spot in scatter.spots:
        if spot.at_least:
            start = plot.at(spot.months, spot.hours)
            ends = (start, (plot.box.right, start[1]))
            yield Polyline(ends, AT_LEAST.colour, AT_LEAST.width, AT_LEAST.head)


def _bars(scatter: Scatter, plot: _Plot) -> Iterator[Cell]:
    """Yield the ranges of marks as bars through them, level and upright."""
    half = _BAR / 2
    for spot in reversed(scatter.spots):
        if spot.ranges:
            months, hours = spot.ranges
            x, y = plot.at(spot.months, spot.hours)
            left, top = plot.at(months.low, hours.high)
            right, bottom = plot.at(months.high, hours.low)
            level = Box(left, y - half, right, y + half)
            yield Cell(level, SPREAD, f"months-of-{spot.id}")
            upright = Box(x - half, top, x + half, bottom)
            yield Cell(upright, SPREAD, f"hours-of-{spot.id}")


def _middle(bar: Box) -> tuple[Point, Point]:
    """Return the line along the middle of a bar."""
    x, y = bar.centre
    if bar.width > bar.height:
        return (bar.left, y), (bar.right, y)
    return (x, bar.top), (x, bar.bottom)
