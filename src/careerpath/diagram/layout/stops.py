"""Give every line a stop in each column that it passes, and every stop a lane."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead

#: So many lanes are put in the best order by trying them all.
_FEW_LANES = 6


@dataclass(slots=True)
class Stops:
    """Boxes and, behind them, the places where long lines pass a column.

    Stops are numbered like the nodes, then on. `columns` holds their order from
    top to bottom; `chains` the stops of each edge from origin to destination;
    `bundles` which edges share their stops where they can.
    """

    column: list[int]
    lane: list[int]
    columns: list[list[int]]
    chains: list[list[int]]
    bundles: list[int]
    boxes: int
    ranks: dict[int, int]
    beside: list[list[int]] = field(default_factory=list)

    def is_box(self, stop: int) -> bool:
        """Tell whether a stop is a box and not a mere passage."""
        return stop < self.boxes

    def steps(self) -> list[tuple[int, int]]:
        """Return the pairs of stops that lines lead between, each once."""
        pairs = (pair for chain in self.chains for pair in pairwise(chain))
        return list(dict.fromkeys(pairs))

    def is_flat(self, chain: Sequence[int]) -> bool:
        """Tell whether an edge stays in its column."""
        return self.column[chain[0]] == self.column[chain[-1]]


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
    best = min(orders, key=lambda order: (_stretch(order, bonds), order))
    return {lane: place for place, lane in enumerate(best)}


def _stretch(order: Sequence[int], bonds: dict[tuple[int, int], int]) -> int:
    place = {lane: number for number, lane in enumerate(order)}
    return sum(n * abs(place[a] - place[b]) for (a, b), n in bonds.items())
