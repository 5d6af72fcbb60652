"""Find how high everything in a lattice stands: lanes, boxes, ends of lines."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeAlias

from careerpath.diagram.layout.levelling import level, straighten
from careerpath.diagram.layout.stops import LEFT, RIGHT, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.diagram.layout.boxes import BoxToPlace
    from careerpath.diagram.layout.stops import Spacing, Stops

_ROUNDS = 10
#: How much of its lane the tallest cell takes, and how much gaps may grow.
_FILLED, _LOOSEST = 0.9, 7.0
#: Lines that are out of true by less than this are made level where they end.
_ASKEW = 8.0
#: How long a line is at the least that goes straight from one box to the next.
_STRAIGHT = 23.0
#: Where lines end at a stop: the links, and which of their ends it is.
_Port: TypeAlias = list[tuple[Stretch, int]]


class Ports:
    """The ports of a drawing, and the room that each needs, however large its boxes.

    Attributes
    ----------
    ends
        The ports of each stop on each side.
    rooms
        What each port, by its identity, needs above its line and below it.
    """

    def __init__(
        self, stops: Stops, stretches: Sequence[Stretch], spacing: Spacing
    ) -> None:
        self.stops, self.spacing = stops, spacing
        self.ends = self._ends(stretches)
        self.rooms = {
            id(port): self._room(port)
            for ends in self.ends
            for side in ends.values()
            for port in side
        }

    def _ends(self, stretches: Sequence[Stretch]) -> list[dict[int, list[_Port]]]:
        """Return the ports of each stop on each side."""
        ports: list[dict[int, dict[tuple[int, int], _Port]]] = [
            {LEFT: {}, RIGHT: {}} for _ in self.stops.column
        ]
        for number, stretch in enumerate(stretches):
            for end in (0, 1):
                # What arrives of a bundle arrives as one.
                key = (end, stretch.bundle if end else number)
                side = ports[stretch.stops[end]][stretch.sides[end]]
                side.setdefault(key, []).append((stretch, end))
        return [
            {side: list(found.values()) for side, found in sides.items()}
            for sides in ports
        ]

    def _room(self, port: _Port) -> tuple[float, float]:
        """Return the room that a port needs above its line and below it."""
        halls = (stretch.edge.hall for stretch, _ in port)
        above, below = map(max, zip(*halls, strict=True))
        return above + self.spacing.ports / 2, below + self.spacing.ports / 2


class Heights:
    """The heights of one drawing; `settle` finds them.

    Attributes
    ----------
    y, height
        The middle of each stop and how tall it is.
    """

    def __init__(
        self,
        stops: Stops,
        ports: Ports,
        least: Mapping[int, float],
        nodes: Sequence[BoxToPlace],
        spacing: Spacing,
    ) -> None:
        self.stops, self.names, self.spacing = stops, least, spacing
        self.rooms = ports.rooms
        #: Sorted as heights are settled, which no other drawing may notice.
        self.ends = [
            {side: list(found) for side, found in sides.items()} for sides in ports.ends
        ]
        self.height = [max(n.height, self._side(k)) for k, n in enumerate(nodes)]
        self.height += map(self._hall, range(len(nodes), len(self.stops.column)))
        self.clear = self._clear()
        self.y = [0.0] * len(self.stops.column)
        #: How many times as far apart as need be the stops of each lane stand.
        self.loose = [1.0] * len(self.stops.ranks)

    def settle(self, room: float) -> list[tuple[float, float]]:
        """Set all heights, those of the links too; return where the lanes lie."""
        lanes = self.lanes(room)
        self._level(lanes)
        self._straighten()
        return lanes

    def _side(self, stop: int) -> float:
        """Return how high a box must be for the lines that end at one side of it."""
        sides = self.ends[stop].values()
        return self.spacing.ports + max(
            sum(sum(self.rooms[id(port)]) for port in ports) for ports in sides
        )

    def _hall(self, stop: int) -> float:
        """Return how much room the words beside a passing line need."""
        ports = (port for side in self.ends[stop].values() for port in side)
        return 2 * max((max(s.edge.hall) for port in ports for s, _ in port), default=0)

    def _clear(self) -> dict[tuple[int, int], float]:
        """Return how far apart stops must be that a line goes straight between."""
        found: dict[tuple[int, int], float] = {}
        for number in sorted(self.stops.straight):
            length = max(self.stops.edges[number].length, _STRAIGHT)
            pairs = list(pairwise(self.stops.between(number)))
            for pair in pairs:
                found[pair] = max(found.get(pair, 0.0), length / len(pairs))
        return found

    def _cells(self, lane: int) -> list[list[int]]:
        """Return the stops of a lane, column by column, from top to bottom."""
        return [
            [stop for stop in column if self.stops.lane[stop] == lane]
            for column in self.stops.columns
        ]

    def _apart(self, cell: Sequence[int], loose: float = 1.0) -> list[float]:
        """Return the least distances between the centres of a cell's stops."""
        return [
            (self.height[one] + self.height[other]) / 2
            + max(self._gap(one, other) * loose, self.clear.get((one, other), 0.0))
            for one, other in pairwise(cell)
        ]

    def _gap(self, one: int, other: int) -> float:
        boxes = self.stops.is_box(one) + self.stops.is_box(other)
        return (self.spacing.ports, self.spacing.passages, self.spacing.boxes)[boxes]

    def least(self) -> float:
        """Return how high the drawing is at the least."""
        return sum(self._needs())

    def _needs(self) -> list[float]:
        """Return how high each lane is at the least."""
        return [
            2 * self.spacing.lanes
            + max(self.names[lane], *map(self._stack, filter(None, self._cells(lane))))
            for lane in range(len(self.stops.ranks))
        ]

    def lanes(self, room: float) -> list[tuple[float, float]]:
        """Return where the lanes lie; room to spare goes to them by their height."""
        pad, needs = 2 * self.spacing.lanes, self._needs()
        share = max(room / sum(needs), 1.0)
        lanes, top = [], 0.0
        for lane, need in enumerate(needs):
            lanes.append((top, top + need * share))
            top += need * share
            self.loose[lane] = self._loosened(lane, need * share - pad)
        return lanes

    def _loosened(self, lane: int, room: float) -> float:
        """Return by how much the gaps of a lane can grow, and look well."""
        cells = [cell for cell in self._cells(lane) if cell]
        growths = [
            (room * _FILLED - sum(self.height[stop] for stop in cell)) / gaps
            for cell in cells
            if (gaps := sum(self._gap(*pair) for pair in pairwise(cell)))
        ]
        growth = min(max(min(growths, default=1.0), 1.0), _LOOSEST)
        for cell in cells:
            # Straight lines keep boxes apart, which leaves less room to other gaps.
            least, most = self._stack(cell), self._stack(cell, growth)
            if most > max(room, least):
                growth = 1 + (growth - 1) * max(room - least, 0.0) / (most - least)
        return growth

    def _stack(self, cell: Sequence[int], loose: float = 1.0) -> float:
        ends = (self.height[cell[0]] + self.height[cell[-1]]) / 2
        return ends + sum(self._apart(cell, loose))

    def _level(self, lanes: Sequence[tuple[float, float]]) -> None:
        cells = [
            (
                cell,
                self._apart(cell, self.loose[lane]),
                low + self.spacing.lanes,
                high - self.spacing.lanes,
            )
            for lane, (low, high) in enumerate(lanes)
            for cell in self._cells(lane)
            if cell
        ]
        for cell, _, low, high in cells:
            for place, stop in enumerate(cell):
                self.y[stop] = low + (high - low) * (place + 0.5) / len(cell)
        for _ in range(_ROUNDS):
            self._set_ends()
            for cell, apart, low, high in cells:
                self._level_cell(cell, apart, low, high)
        self._centre(lanes)
        self._set_ends()

    def _level_cell(
        self, cell: list[int], apart: list[float], low: float, high: float
    ) -> None:
        wishes, weights = zip(*map(self._wish, cell), strict=True)
        first, last = self.height[cell[0]] / 2, self.height[cell[-1]] / 2
        found = level(wishes, weights, apart, low + first, high - last)
        for stop, y in zip(cell, found, strict=True):
            self.y[stop] = y

    def _wish(self, stop: int) -> tuple[float, float]:
        """Return where a stop would like to be, and how much: its lines level.

        Lines to other lanes cannot be level; they hardly count.
        """
        total, weights = 0.01 * self.y[stop], 0.01
        for ports in self.ends[stop].values():
            for stretch, end in chain.from_iterable(ports):
                other = stretch.stops[1 - end]
                near = self.stops.lane[other] == self.stops.lane[stop]
                # One heavy line counts for more than many light ones.
                weight = stretch.edge.weight**2 * (1.0 if near else 0.02)
                if self.stops.column[other] != self.stops.column[stop]:
                    rise = stretch.heights[1 - end] - stretch.heights[end]
                    total += weight * (self.y[stop] + rise)
                    weights += weight
        return total / weights, 1.0 if self.stops.is_box(stop) else 4.0

    def _centre(self, lanes: Sequence[tuple[float, float]]) -> None:
        """Move what stands in a lane to its middle, as one."""
        for lane, (low, high) in enumerate(lanes):
            stops = [s for cell in self._cells(lane) for s in cell]
            top = min(self.y[s] - self.height[s] / 2 for s in stops)
            bottom = max(self.y[s] + self.height[s] / 2 for s in stops)
            for stop in stops:
                self.y[stop] += (low + high - top - bottom) / 2

    def _set_ends(self) -> None:
        """Spread the ports over the sides of their boxes."""
        for stop, sides in enumerate(self.ends):
            for ports in filter(None, sides.values()):
                if len(ports) > 1:  # asked first, as most sides have but one
                    ports.sort(key=self._far)
                if self.stops.is_box(stop):
                    self._spread(ports, self.y[stop])
                else:
                    for port in ports:
                        _move(port, self.y[stop])

    def _spread(self, ports: Sequence[_Port], middle: float) -> None:
        """Set the ends of ports, in order, about the middle of their box."""
        rooms = [self.rooms[id(port)] for port in ports]
        top = middle - sum(map(sum, rooms)) / 2
        for port, (above, below) in zip(ports, rooms, strict=True):
            _move(port, top + above)
            top += above + below

    def _far(self, port: _Port) -> float:
        """Return the middle height of where the lines of a port come from or go."""
        return sum(self.y[stretch.stops[1 - end]] for stretch, end in port) / len(port)

    def _straighten(self) -> None:
        for stop, sides in enumerate(self.ends[: self.stops.boxes]):
            reach = self.height[stop] / 2 - 4
            low, high = self.y[stop] - reach, self.y[stop] + reach
            for ports in sides.values():
                heights = [port[0][0].heights[port[0][1]] for port in ports]
                wishes = {
                    place: stretch.heights[1 - end]
                    for place, port in enumerate(ports)
                    for stretch, end in port[:1]
                    if abs(stretch.heights[0] - stretch.heights[1]) < _ASKEW
                }
                moved = straighten(heights, wishes, low, high)
                for port, height in zip(ports, moved, strict=True):
                    _move(port, height)


def _move(port: _Port, height: float) -> None:
    for stretch, end in port:
        stretch.heights[end] = height
