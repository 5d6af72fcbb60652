"""Place boxes in columns and lanes, and lead lines round them; plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box, Point, centred
from careerpath.diagram.layout.boxes import Layout
from careerpath.diagram.layout.channels import Turn, tracks
from careerpath.diagram.layout.heights import Heights, Ports
from careerpath.diagram.layout.ordering import put_in_order
from careerpath.diagram.layout.sifting import sift
from careerpath.diagram.layout.stops import (
    LOOSE,
    RIGHT,
    Spacing,
    Stretch,
    set_stops,
    stretches_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead
    from careerpath.diagram.layout.stops import Stops


#: What sums of lengths may be off by.
SLACK = 0.01
#: Between two lines that go straight from one box to another, and a line and the
#: corner of its box.
_APART, _CORNER = 9.0, 10.0


@dataclass(frozen=True, slots=True)
class Lattice:
    """A layout, and where its columns and lanes lie: low and high.

    `lanes` is by the number that nodes give; `size` is width and height.
    """

    layout: Layout
    columns: tuple[tuple[float, float], ...]
    lanes: Mapping[int, tuple[float, float]]
    size: tuple[float, float]

    def fits(self, room: tuple[float, float]) -> bool:
        """Tell whether a room, a width and a height, holds the lattice."""
        return all(a <= b + SLACK for a, b in zip(self.size, room, strict=True))


class LatticeOrder:
    """The order of everything, whatever its size; `place` gives it sizes.

    Nodes carry sizes, but only their columns and lanes count for the order. Lanes
    are no lower than `names` says, by the numbers that nodes give. A `small` drawing
    is put in a better order, which takes longer, and lines within a column go
    straight from box to box where they can.
    """

    def __init__(
        self,
        nodes: Sequence[BoxToPlace],
        edges: Sequence[LineToLead],
        names: Mapping[int, float] = MappingProxyType({}),
        *,
        small: bool = False,
    ) -> None:
        self.stops = set_stops(nodes, edges)
        self.least = {rank: names.get(n, 0.0) for n, rank in self.stops.ranks.items()}
        (sift if small else put_in_order)(self.stops)
        self.routes = stretches_of(self.stops)
        stretches = (stretch for route in self.routes for stretch in route)
        self.stretches = list({id(stretch): stretch for stretch in stretches}.values())
        self._ports: dict[Spacing, Ports] = {}
        self._gaps: dict[Spacing, list[float]] = {}

    def measure(self, edges: Sequence[LineToLead]) -> None:
        """Take what is written beside lines as large as `edges` say."""
        self.stops.edges = edges
        self._ports.clear()
        self._gaps.clear()
        for number, route in enumerate(self.routes):
            for stretch in route:
                stretch.edge = edges[number]

    def heights(self, nodes: Sequence[BoxToPlace], spacing: Spacing) -> Heights:
        """Return how high everything may stand, before it is settled."""
        if spacing not in self._ports:
            self._ports[spacing] = Ports(self.stops, self.stretches, spacing)
        return Heights(self.stops, self._ports[spacing], self.least, nodes, spacing)

    def gaps(self, spacing: Spacing) -> list[float]:
        """Return how wide each gap is at the least, however many tracks it has.

        The outer ones are only as wide as what runs through them.
        """
        if spacing not in self._gaps:
            wide, inner = 2 * spacing.stub, len(self.stops.columns) - 1
            gaps = [0.0, *[max(spacing.columns, wide)] * inner, 0.0]
            for stretch in self.stretches:
                # One gap of those that a long line runs through is enough for its
                # words: the first.
                first = self.stops.is_box(stretch.stops[0])
                gap, length = stretch.gap(self.stops), stretch.edge.length
                gaps[gap] = max(gaps[gap], wide + (length if first else 0.0))
            self._gaps[spacing] = gaps
        return self._gaps[spacing]

    def may_fit(
        self, nodes: Sequence[BoxToPlace], spacing: Spacing, room: tuple[float, float]
    ) -> bool:
        """Tell whether `nodes` may fit a room; tracks may still need too much."""
        wide = sum(_widths(self.stops, nodes)) + sum(self.gaps(spacing))
        if wide > room[0] + SLACK:
            return False
        return self.heights(nodes, spacing).least() <= room[1] + SLACK

    def place(
        self,
        nodes: Sequence[BoxToPlace],
        spacing: Spacing = LOOSE,
        room: tuple[float, float] = (0.0, 0.0),
    ) -> Lattice:
        """Return the drawing of `nodes`, which differ from the first in size alone.

        It is as small as can be, or fills `room`, a width and a height.
        """
        return _Placing(self, nodes, spacing).lattice(room)


class _Placing:
    """One run of placing: heights first, then tracks, then columns."""

    def __init__(
        self, order: LatticeOrder, nodes: Sequence[BoxToPlace], spacing: Spacing
    ) -> None:
        self.stops, self.routes = order.stops, order.routes
        self.nodes, self.spacing = nodes, spacing
        self.stretches, self.least = order.stretches, order.gaps(spacing)
        self.heights = order.heights(nodes, spacing)

    def lattice(self, room: tuple[float, float]) -> Lattice:
        """Return everything in its place."""
        lanes = self.heights.settle(room[1])
        gaps = self._gaps()
        columns, runs = self._columns(
            [max((track for _, track in g), default=-1) + 1 for g in gaps], room[0]
        )
        boxes = [
            centred(
                (sum(columns[self.stops.column[n]]) / 2, self.heights.y[n]),
                node.width,
                self.heights.height[n],
            )
            for n, node in enumerate(self.nodes)
        ]
        lines = self._lines(boxes, gaps, runs)
        return Lattice(
            Layout(tuple(boxes), lines),
            tuple(columns),
            {lane: lanes[rank] for lane, rank in self.stops.ranks.items()},
            (runs[-1][1], lanes[-1][1]),
        )

    def _gaps(self) -> list[list[tuple[list[Stretch], int]]]:
        """Return, gap by gap, the links that turn as one, and their track."""
        runs: list[dict[tuple[int, int], list[Stretch]]] = [
            {} for _ in range(len(self.stops.columns) + 1)
        ]
        for stretch in self.stretches:
            as_one = (stretch.bundle, stretch.stops[1])
            runs[stretch.gap(self.stops)].setdefault(as_one, []).append(stretch)
        return [
            list(
                zip(run.values(), tracks([_turn(b) for b in run.values()]), strict=True)
            )
            for run in runs
        ]

    def _columns(
        self, counts: Sequence[int], room: float
    ) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
        """Return where columns lie, and where the tracks in the gaps do."""
        spacing, last = self.spacing, len(self.stops.columns)
        widths = _widths(self.stops, self.nodes)
        gaps = [
            max(least, 2 * spacing.stub + (count - 1) * spacing.tracks if count else 0)
            for least, count in zip(self.least, counts, strict=True)
        ]
        inner = range(1, last)
        spare = max(room - sum(widths) - sum(gaps), 0.0)
        for number in inner:
            gaps[number] += spare / len(inner)
        x: float = 0.0
        columns: list[tuple[float, float]] = []
        runs: list[tuple[float, float]] = []
        for gap, width in zip(gaps, [*widths, 0.0], strict=True):
            runs.append((x, x + gap))
            columns.append((x + gap, x + gap + width))
            x += gap + width
        return columns[:-1], runs

    def _lines(
        self,
        boxes: Sequence[Box],
        gaps: Sequence[Sequence[tuple[list[Stretch], int]]],
        runs: Sequence[tuple[float, float]],
    ) -> tuple[tuple[Point, ...], ...]:
        turn_at: dict[int, float] = {}
        for run, gap in zip(runs, gaps, strict=True):
            count = max((track for _, track in gap), default=0) + 1
            for stretches, track in gap:
                place = _track_place(run, track, count, self.spacing)
                turn_at |= {id(stretch): place for stretch in stretches}
        straight = self._straight(boxes)
        return tuple(
            _joined(route, boxes, turn_at) if route else straight.get(number, ())
            for number, route in enumerate(self.routes)
        )

    def _straight(self, boxes: Sequence[Box]) -> dict[int, tuple[Point, ...]]:
        """Return the lines that go straight from one box of a column to another.

        Words stand behind the first of several, the others before it.
        """
        found: dict[int, tuple[Point, ...]] = {}
        count: dict[frozenset[int], int] = {}
        ways = self.stops.straight
        for number in sorted(ways, key=lambda n: (-self.stops.edges[n].length, n)):
            edge = self.stops.edges[number]
            start, end = boxes[edge.origin], boxes[edge.destination]
            pair = frozenset((edge.origin, edge.destination))
            x = _beside(start if start.width < end.width else end, edge.hall[1])
            x -= count.get(pair, 0) * _APART
            count[pair] = count.get(pair, 0) + 1
            down = start.bottom <= end.top
            ends = (start.bottom, end.top) if down else (start.top, end.bottom)
            found[number] = tuple((x, y) for y in ends)
        return found


def _beside(box: Box, words: float) -> float:
    """Return where a line leaves a box upwards or downwards, words behind it."""
    return max(min(box.centre[0], box.right - words - _APART), box.left + _CORNER)


def _turn(stretches: Sequence[Stretch]) -> Turn:
    ends = [
        (height, -side)
        for stretch in stretches
        for height, side in zip(stretch.heights, stretch.sides, strict=True)
    ]
    heights, sides = zip(*dict.fromkeys(ends), strict=True)
    return Turn(heights, sides)


def _widths(stops: Stops, nodes: Sequence[BoxToPlace]) -> list[float]:
    """Return the width of each column: of its widest box."""
    return [
        max(nodes[s].width for s in column if stops.is_box(s))
        for column in stops.columns
    ]


def _track_place(
    run: tuple[float, float], track: int, count: int, spacing: Spacing
) -> float:
    low, high = run
    step = (high - low - 2 * spacing.stub) / (count - 1) if count > 1 else 0.0
    step = min(step, 2 * spacing.tracks)
    return (low + high) / 2 + (track - (count - 1) / 2) * step


def _joined(
    route: Sequence[Stretch], boxes: Sequence[Box], turn_at: dict[int, float]
) -> tuple[Point, ...]:
    """Return the line through all links of an edge, from border to border."""
    first, last = route[0], route[-1]
    start, end = boxes[first.stops[0]], boxes[last.stops[1]]
    points = [
        (start.right if first.sides[0] == RIGHT else start.left, first.heights[0])
    ]
    for stretch in route:
        one, other = stretch.heights
        if one != other or stretch.sides[0] == stretch.sides[1]:
            x = turn_at[id(stretch)]
            points += [(x, one), (x, other)]
    points.append((end.right if last.sides[1] == RIGHT else end.left, last.heights[1]))
    return tuple(points)
