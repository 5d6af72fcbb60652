"""Set the stops of every line, one in each column, and the stretches between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead

#: So many lanes are put in the best order by trying them all.
_FEW_LANES = 6
LEFT, RIGHT = -1, 1


@dataclass(slots=True)
class Stops:
    """Boxes and, behind them, the places where long lines pass a column.

    Stops are numbered like the nodes, then on. `columns` holds their order from
    top to bottom; `chains` the stops of each edge from origin to destination;
    `bundles` which edges share their stops where they can; `straight` the edges
    that go straight from one box of a column to the next.
    """

    column: list[int]
    lane: list[int]
    columns: list[list[int]]
    chains: list[list[int]]
    bundles: list[int]
    boxes: int
    ranks: dict[int, int]
    edges: Sequence[LineToLead]
    beside: list[list[int]] = field(default_factory=list)
    straight: frozenset[int] = frozenset()

    def is_box(self, stop: int) -> bool:
        """Tell whether a stop is a box and not a mere passage."""
        return stop < self.boxes

    def steps(self) -> list[tuple[int, int]]:
        """Return the pairs of stops that lines lead between, each once."""
        pairs = (pair for chain in self.chains for pair in pairwise(chain))
        return list(dict.fromkeys(pairs))

    def places(self) -> dict[int, int]:
        """Return the place of each stop in its column, from the top."""
        return {
            stop: place for column in self.columns for place, stop in enumerate(column)
        }

    def is_flat(self, chain: Sequence[int]) -> bool:
        """Tell whether an edge stays in its column."""
        return self.column[chain[0]] == self.column[chain[-1]]

    def between(self, number: int) -> list[int]:
        """Return the stops from one end of a flat edge to the other, from the top."""
        ends = self.chains[number]
        column = self.columns[self.column[ends[0]]]
        low, high = sorted(map(column.index, (ends[0], ends[-1])))
        return column[low : high + 1]

    def straighten(self) -> None:
        """Let flat edges go straight where no box stands between their ends."""
        self.straight = frozenset(
            number
            for number, chain in enumerate(self.chains)
            if self.is_flat(chain)
            and not any(map(self.is_box, self.between(number)[1:-1]))
        )


def set_stops(nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead]) -> Stops:
    """Return the stops of a drawing, in no particular order inside a cell."""
    grades = sorted({node.grade for node in nodes})
    rank = _lane_ranks(nodes, edges)
    stops = Stops(
        column=[grades.index(node.grade) for node in nodes],
        lane=[rank[node.lane] for node in nodes],
        columns=[],
        chains=[],
        bundles=[
            -1 - number if edge.bundle is None else edge.bundle
            for number, edge in enumerate(edges)
        ],
        boxes=len(nodes),
        ranks=rank,
        edges=edges,
    )
    crowd = _crowd(stops)
    shared: dict[tuple[int, int], int] = {}
    for edge, bundle in zip(edges, stops.bundles, strict=True):
        stops.chains.append(_chain(stops, edge, crowd, bundle, shared))
    stops.columns = [[] for _ in grades]
    for stop in sorted(range(len(stops.column)), key=lambda s: (stops.lane[s], s)):
        stops.columns[stops.column[stop]].append(stop)
    stops.beside = [[] for _ in stops.column]
    for one, other in stops.steps():
        stops.beside[one].append(other)
        stops.beside[other].append(one)
    return stops


def _crowd(stops: Stops) -> dict[tuple[int, int], int]:
    """Return how many boxes stand in each cell of column and lane."""
    found: dict[tuple[int, int], int] = {}
    for cell in zip(stops.column, stops.lane, strict=True):
        found[cell] = found.get(cell, 0) + 1
    return found


def _chain(
    stops: Stops,
    edge: LineToLead,
    crowd: dict[tuple[int, int], int],
    bundle: int,
    shared: dict[tuple[int, int], int],
) -> list[int]:
    """Return the stops of an edge, in the columns between its ends too.

    The line keeps to the lane of one of its ends, the one with fewer boxes in
    its way, and takes the stop that its bundle has in a column already.
    """
    start, end = stops.column[edge.origin], stops.column[edge.destination]
    step = 1 if end > start else -1
    between = range(start + step, end, step) if start != end else range(0)
    ways = (stops.lane[edge.origin], stops.lane[edge.destination])
    lane = min(ways, key=lambda way: sum(crowd.get((c, way), 0) for c in between))
    chain = [edge.origin]
    for column in between:
        if (bundle, column) not in shared:
            shared[bundle, column] = len(stops.column)
            stops.column.append(column)
            stops.lane.append(lane)
        chain.append(shared[bundle, column])
    return [*chain, edge.destination]


def _lane_ranks(
    nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead]
) -> dict[int, int]:
    """Return the place of each lane from the top: lanes joined by moves are near."""
    lanes = sorted({node.lane for node in nodes})
    bonds: dict[tuple[int, int], int] = {}
    for edge in edges:
        one, other = sorted((nodes[edge.origin].lane, nodes[edge.destination].lane))
        if one != other:
            bonds[one, other] = bonds.get((one, other), 0) + 1
    orders = permutations(lanes) if len(lanes) <= _FEW_LANES else iter([tuple(lanes)])
    best = min(orders, key=lambda order: (_spanned(order, bonds), order))
    return {lane: place for place, lane in enumerate(best)}


def _spanned(order: Sequence[int], bonds: dict[tuple[int, int], int]) -> int:
    place = {lane: number for number, lane in enumerate(order)}
    return sum(n * abs(place[a] - place[b]) for (a, b), n in bonds.items())


@dataclass(frozen=True, slots=True)
class Spacing:
    """The least distances: of boxes, lines that pass, ends, tracks, lanes, columns.

    `stub` is what a line runs before it turns, an arrowhead included.
    """

    boxes: float = 12.0
    passages: float = 8.0
    ports: float = 7.0
    tracks: float = 6.0
    stub: float = 13.0
    lanes: float = 7.0
    columns: float = 18.0
    padding: tuple[float, float] = (STYLE.padding_x, STYLE.padding_y)


LOOSE = Spacing()


@dataclass(slots=True)
class Stretch:
    """A line's way from one stop to the next, and the sides it leaves and enters.

    Lines of one bundle share the link between stops that they share.
    """

    bundle: int
    stops: tuple[int, int]
    sides: tuple[int, int]
    heights: list[float]
    edge: LineToLead

    def gap(self, stops: Stops) -> int:
        """Return the gap that it runs through: the one left of a column."""
        return stops.column[self.stops[0]] + (self.sides[0] == RIGHT)


def stretches_of(stops: Stops) -> list[list[Stretch]]:
    """Return the links of each edge, from its origin to its destination.

    Those that go straight have none.
    """
    sides = _flat_sides(stops)
    known: dict[tuple[int, int], Stretch] = {}
    routes = []
    for number, (bundle, chain) in enumerate(
        zip(stops.bundles, stops.chains, strict=True)
    ):
        pairs = [] if number in stops.straight else list(pairwise(chain))
        for pair in pairs:
            if pair not in known:
                flat, edge = sides.get(number, 0), stops.edges[number]
                known[pair] = _stretch(stops, bundle, pair, flat, edge)
        routes.append([known[pair] for pair in pairs])
    return routes


def _stretch(
    stops: Stops, bundle: int, pair: tuple[int, int], flat: int, edge: LineToLead
) -> Stretch:
    start, end = (stops.column[stop] for stop in pair)
    forth = flat or (RIGHT if end > start else LEFT)
    return Stretch(bundle, pair, (forth, flat or -forth), [0.0, 0.0], edge)


def _flat_sides(stops: Stops) -> dict[int, int]:
    """Return on which side of its column each flat edge runs: -1 left, 1 right.

    It is the side where fewer lines end or pass between its boxes; short edges
    choose first, and then are in the way of others.
    """
    place, last = stops.places(), len(stops.columns) - 1
    busy = [
        [_busy(stops, column, side) for side in (-1, 1)] for column in stops.columns
    ]
    flat = [
        (abs(place[chain[0]] - place[chain[-1]]), number)
        for number, chain in enumerate(stops.chains)
        if stops.is_flat(chain) and number not in stops.straight
    ]
    found = {}
    for _, number in sorted(flat):
        chain = stops.chains[number]
        column = stops.column[chain[0]]
        low, high = sorted((place[chain[0]], place[chain[-1]]))
        costs = [
            2 * sum(lines[low + 1 : high]) + lines[low] + lines[high]
            for lines in busy[column]
        ]
        # A gap outside all columns has to be made for it first.
        costs[0] += column == 0
        costs[1] += column == last
        side = 0 if costs[0] < costs[1] else 1
        found[number] = (-1, 1)[side]
        busy[column][side][low] += 1
        busy[column][side][high] += 1
    return found


def _busy(stops: Stops, column: list[int], side: int) -> list[int]:
    """Return how many lines end at each stop of a column on one side."""
    return [
        sum((stops.column[o] - stops.column[s]) * side > 0 for o in stops.beside[s])
        for s in column
    ]
