"""Hold what is laid out, and where it went: boxes, and lines between them."""

from __future__ import annotations

from dataclasses import dataclass

from careerpath.diagram.geometry import Box, Point, around, corners


@dataclass(frozen=True, slots=True)
class BoxToPlace:
    """A box to place: its size, its grade (a column) and its family (a lane)."""

    width: float
    height: float
    grade: int
    lane: int


@dataclass(frozen=True, slots=True)
class LineToLead:
    """A line to lead, by the positions of its nodes in their sequence.

    A heavier line is kept straighter and is crossed less. `hall` is the room for
    words before it and behind it, across the way that it runs; for that the line is
    straight over a `length`. Lines of one `bundle`, all to one destination, may share
    the last part of their way.
    """

    origin: int
    destination: int
    weight: float = 1.0
    hall: tuple[float, float] = (0.0, 0.0)
    length: float = 0.0
    bundle: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything went: boxes and lines in the order they were asked for."""

    boxes: tuple[Box, ...]
    lines: tuple[tuple[Point, ...], ...]

    @property
    def bounds(self) -> Box:
        """The least rectangle around all boxes and lines."""
        points = [corner for box in self.boxes for corner in corners(box)]
        points += [point for line in self.lines for point in line]
        return around(points or [(0.0, 0.0)])

    def upright(self) -> Layout:
        """Return the layout standing: columns are rows, the first one lowest."""
        return Layout(
            tuple(Box(b.top, -b.right, b.bottom, -b.left) for b in self.boxes),
            tuple(tuple((y, -x) for x, y in line) for line in self.lines),
        )

    def moved(self, right: float, down: float) -> Layout:
        """Return the layout somewhere else."""
        return Layout(
            tuple(
                Box(b.left + right, b.top + down, b.right + right, b.bottom + down)
                for b in self.boxes
            ),
            tuple(tuple((x + right, y + down) for x, y in line) for line in self.lines),
        )
