"""Measure a page from what was drawn, not from what was planned."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import FancyBboxPatch, PathPatch

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Box(NamedTuple):
    """A rectangle in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def shrunk(self, by: float) -> Box:
        return Box(self.left + by, self.bottom + by, self.right - by, self.top - by)

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and other.right <= self.right
            and other.top <= self.top
        )

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


class Drawn(NamedTuple):
    """Boxes of roles, texts and lines by the ids they were drawn with."""

    page: Box
    roles: dict[str, Box]
    texts: dict[str, tuple[str, float, Box]]
    lines: dict[str, list[tuple[float, float]]]


def measure(figure: Figure) -> Drawn:
    """Return where everything is, after a real renderer has drawn it."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    renderer = canvas.get_renderer()

    def box(artist) -> Box:
        return Box(*artist.get_window_extent(renderer).extents)

    named = [a for a in figure.findobj() if a.get_gid()]
    lines = {}
    for artist in named:
        if isinstance(artist, PathPatch):
            polygon = artist.get_transform().transform_path(artist.get_path())
            lines[artist.get_gid()] = [
                tuple(p) for p in polygon.to_polygons(closed_only=False)[0]
            ]
    return Drawn(
        page=Box(*figure.bbox.extents),
        roles={
            a.get_gid().removeprefix("role-"): box(a)
            for a in named
            if isinstance(a, FancyBboxPatch)
        },
        texts={
            a.get_gid(): (a.get_text(), a.get_fontsize(), box(a))
            for a in named
            if hasattr(a, "get_fontsize")
        },
        lines=lines,
    )


def overlaps(drawn: Drawn) -> list[tuple[str, str]]:
    """Return the pairs of roles whose boxes overlap."""
    return [
        (a, b)
        for (a, first), (b, second) in combinations(sorted(drawn.roles.items()), 2)
        if first.meets(second)
    ]


def lines_through_boxes(drawn: Drawn) -> list[tuple[str, str]]:
    """Return the pairs (line, role) where a line crosses a box that is not its end."""
    found = []
    for gid, points in drawn.lines.items():
        ends = gid.split("-", 1)[1].split("-to-")
        for role, box in drawn.roles.items():
            inside = box.shrunk(1.0)
            if role not in ends and any(
                _crosses(a, b, inside) for a, b in pairwise(points)
            ):
                found.append((gid, role))
    return found


def _crosses(a, b, box: Box) -> bool:
    """Tell whether some point of a segment, taken closely, lies in a box."""
    steps = 1 + int(max(abs(b[0] - a[0]), abs(b[1] - a[1])))
    return any(
        box.left < a[0] + (b[0] - a[0]) * n / steps < box.right
        and box.bottom < a[1] + (b[1] - a[1]) * n / steps < box.top
        for n in range(steps + 1)
    )
