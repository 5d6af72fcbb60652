"""Tell where rectangles and lines meet."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ROUNDING = 1e-9

Point: TypeAlias = tuple[float, float]


class Box(NamedTuple):
    """A rectangle; x grows to the right and y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The length of the upper side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The length of the left side."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """Return the rectangle with its sides moved outwards.

        Examples
        --------
        >>> Box(0, 0, 2, 1).grown(1)
        Box(left=-1, top=-1, right=3, bottom=2)
        """
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Box) -> bool:
        """Tell whether the two share more than a border.

        Examples
        --------
        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 3, 3))
        True
        >>> Box(0, 0, 2, 2).meets(Box(2, 0, 3, 2))
        False
        """
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Tell whether `other` lies inside, borders included."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def is_crossed(self, line: Sequence[Point]) -> bool:
        """Tell whether a polyline passes through the inside.

        Examples
        --------
        >>> Box(0, 0, 2, 2).is_crossed([(-1, 1), (3, 1)])
        True
        >>> Box(0, 0, 2, 2).is_crossed([(-1, 1), (0, 1)])
        False
        """
        return any(self._cut(start, end) for start, end in pairwise(line))

    def _cut(self, start: Point, end: Point) -> bool:
        left, top, right, bottom = self
        (x0, y0), (x1, y1) = start, end
        # Most are plainly outside, which is soon seen.
        if (
            x0 <= left >= x1
            or x0 >= right <= x1
            or y0 <= top >= y1
            or y0 >= bottom <= y1
        ):
            return False
        enter, leave = 0.0, 1.0
        ranges = ((self.left, self.right), (self.top, self.bottom))
        for (low, high), origin, target in zip(ranges, start, end, strict=True):
            if origin == target:
                if not low < origin < high:
                    return False
                continue
            ways = sorted(
                (
                    (low - origin) / (target - origin),
                    (high - origin) / (target - origin),
                )
            )
            enter, leave = max(enter, ways[0]), min(leave, ways[1])
        return leave - enter > _ROUNDING


def cross(line: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two straight lines cross, not merely touch.

    Examples
    --------
    >>> cross(((0, 0), (2, 2)), ((0, 2), (2, 0)))
    True
    >>> cross(((0, 0), (2, 2)), ((0, 0), (2, 0)))
    False
    """
    (a, b), (c, d) = line, other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(start: Point, end: Point, point: Point) -> float:
    """Return on which side of a line a point lies: positive, negative or 0 on it."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (
        point[0] - start[0]
    )


def around(points: Sequence[Point]) -> Box:
    """Return the least rectangle that holds all the points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def centred(middle: Point, width: float, height: float) -> Box:
    """Return a rectangle of a size about its centre.

    Examples
    --------
    >>> centred((5, 5), 4, 2)
    Box(left=3.0, top=4.0, right=7.0, bottom=6.0)
    """
    x, y = middle
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def corners(box: Box) -> Iterator[Point]:
    """Yield the upper left and the lower right corner."""
    yield box.left, box.top
    yield box.right, box.bottom


def joined(line: Sequence[Point], others: Sequence[Sequence[Point]]) -> list[Point]:
    """Return a line up to the point from which it runs along one of the others.

    Lines run level or upright. One that runs along none is returned whole.

    Examples
    --------
    >>> joined([(0, 0), (5, 0), (5, 9)], [[(0, 4), (5, 4), (5, 9)]])
    [(0, 0), (5, 0), (5.0, 4.0)]
    """
    parts = [part for other in others for part in pairwise(other)]
    for number, (start, end) in enumerate(pairwise(line)):
        shares = [
            share for part in parts if (share := _meeting(start, end, part)) is not None
        ]
        if shares:
            return [*line[: number + 1], *_stopped(start, end, min(shares))]
    return list(line)


def _meeting(start: Point, end: Point, part: tuple[Point, Point]) -> float | None:
    """Return how far from `start` a stretch begins to run along a part."""
    for axis in (0, 1):
        along = 1 - axis
        if start[axis] == end[axis] == part[0][axis] == part[1][axis]:
            sign = 1 if end[along] > start[along] else -1
            low, high = sorted(sign * (p[along] - start[along]) for p in part)
            length = sign * (end[along] - start[along])
            if max(low, 0.0) < min(high, length):
                return max(low, 0.0)
    return None


def _stopped(start: Point, end: Point, by: float) -> list[Point]:
    """Return the point some way after `start`, if it is another one."""
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    if not by:
        return []
    (x, y), share = start, by / length
    return [(x + (end[0] - x) * share, y + (end[1] - y) * share)]
