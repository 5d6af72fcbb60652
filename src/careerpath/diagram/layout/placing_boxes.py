"""Place boxes in columns and lead lines between them; nothing is drawn here.

Nobody else knows which engine does it: graphlay, or where that is not
installed our own lattice, whose lines cross a little more often.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box, Point, around, centred, corners

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Parts of lines less out of true than this were meant to be level or upright.
_ASKEW = 12.0
#: How far the end of a line may be moved along the side of its box.
_SLIDE = 1.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box to place: its size, its grade (a column) and its family (a lane)."""

    width: float
    height: float
    grade: int
    lane: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line to lead, by the positions of its nodes in their sequence.

    A heavier edge is kept straighter; others keep clear of its `thickness`;
    `label` is the size of what is written beside it. Edges of one `bundle`, all
    to one destination, may share the last part of their way in a lattice.
    """

    origin: int
    destination: int
    weight: float = 1.0
    thickness: float = 1.0
    label: tuple[float, float] | None = None
    bundle: int | None = None


@dataclass(frozen=True, slots=True)
class Gaps:
    """The least room between columns, between the boxes of one, and so on.

    `ports` is the room beside the ends of thick lines, `labels` what a label
    has to spare beside its own width; None keeps no room for labels at all.
    """

    columns: float = 28.0
    boxes: float = 14.0
    ports: float = 14.0
    labels: float | None = 8.0


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

    def moved(self, right: float, down: float) -> Layout:
        """Return the layout somewhere else."""
        return Layout(
            tuple(
                Box(b.left + right, b.top + down, b.right + right, b.bottom + down)
                for b in self.boxes
            ),
            tuple(tuple((x + right, y + down) for x, y in line) for line in self.lines),
        )


def lay_out(
    nodes: Sequence[Node], edges: Sequence[Edge], gaps: Gaps = Gaps()
) -> Layout:
    """Return a layout in which no boxes overlap and no line crosses a box.

    Columns follow the grade from left to right. Roles of one grade that a move
    joins stand in neighbouring columns of that grade.
    """
    if not nodes:
        return Layout((), ())
    if find_spec("graphlay") is None:
        return _plain(nodes, edges, gaps)
    return _by_graphlay(nodes, edges, gaps)


def _plain(nodes: Sequence[Node], edges: Sequence[Edge], gaps: Gaps) -> Layout:
    """Return the layout of our own lattice, all families in one lane."""
    from careerpath.diagram.layout.lattice import Plan
    from careerpath.diagram.layout.links import Spacing

    labels = (edge.label[0] for edge in edges if edge.label)
    columns = max(labels, default=0.0) + (gaps.labels or 0.0)
    spacing = Spacing(boxes=gaps.boxes, lanes=0.0, columns=max(gaps.columns, columns))
    alike = [
        replace(node, lane=0, grade=column)
        for node, column in zip(nodes, _columns(nodes, edges), strict=True)
    ]
    return Plan(alike, edges).place(alike, spacing).layout


def _columns(nodes: Sequence[Node], edges: Sequence[Edge]) -> tuple[int, ...]:
    depths = _depths(nodes, edges)
    keys = [(node.grade, depth) for node, depth in zip(nodes, depths, strict=True)]
    order = {key: column for column, key in enumerate(sorted(set(keys)))}
    return tuple(order[key] for key in keys)


def _depths(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[int]:
    """Return how many moves inside its grade lead to each node at the most.

    An edge that would close a cycle does not count: it runs backwards, and the
    earlier edges have put its ends in different columns.
    """
    after: list[set[int]] = [set() for _ in nodes]
    for edge in edges:
        level = nodes[edge.origin].grade == nodes[edge.destination].grade
        if level and not _leads(after, edge.destination, edge.origin):
            after[edge.origin].add(edge.destination)
    depths = [0] * len(nodes)
    for _ in nodes:
        for node, following in enumerate(after):
            for other in following:
                depths[other] = max(depths[other], depths[node] + 1)
    return depths


def _leads(after: Sequence[set[int]], start: int, end: int) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for other in after[waiting.pop()] - seen:
            seen.add(other)
            waiting.append(other)
    return end in seen


def _by_graphlay(nodes: Sequence[Node], edges: Sequence[Edge], gaps: Gaps) -> Layout:
    import graphlay

    graph, columns = graphlay.Graph(), _columns(nodes, edges)
    for number, (node, column) in enumerate(zip(nodes, columns, strict=True)):
        graph.node(
            number,
            width=node.width,
            height=node.height,
            rank={"fixed": column},
            group=node.lane,
        )
    for edge in edges:
        graph.edge(
            edge.origin,
            edge.destination,
            weight=edge.weight,
            thickness=edge.thickness,
            **_label(edge),
        )
    found = graphlay.layout(graph, options=_options(gaps))
    return Layout(
        boxes=tuple(
            centred(_point(item["center"]), node.width, node.height)
            for item, node in zip(found.nodes, nodes, strict=True)
        ),
        lines=tuple(_squared(map(_point, item["points"])) for item in found.edges),
    )


def _label(edge: Edge) -> dict[str, dict[str, float]]:
    if edge.label is None:
        return {}
    width, height = edge.label
    return {"label_size": {"width": width, "height": height}}


def _options(gaps: Gaps) -> dict[str, dict[str, object]]:
    return {
        "spacing": {
            "layer_gap": gaps.columns,
            "node_gap": gaps.boxes,
            "reroute_node_gap": gaps.boxes,
            "isolated_gap": gaps.boxes,
            "dummy_gap": max(12.0, gaps.boxes * 0.6),
            "port_gap": 9.0,
            "port_stroke_clear": gaps.ports,
            "edge_label_margin": gaps.labels or 0.0,
        },
        "labels": {"reservation": "always", "placement": "gap_centre"},
        "order": {
            "group_lanes": "soft",
            "group_lane_budget_percent": 100,
            "group_lane_area_percent": 100,
        },
    }


def _point(item: dict[str, float]) -> Point:
    return item["x"], item["y"]


def _squared(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return a line whose nearly level or upright parts are quite so.

    It is set right from its end; its start stays where it is, with a step after
    it where it lay too far out of true to slide along the side of a box.
    """
    line = list(points)
    for i in range(len(line) - 2, -1, -1):
        start, end = line[i], line[i + 1]
        axis = 0 if abs(start[0] - end[0]) < abs(start[1] - end[1]) else 1
        off = abs(start[axis] - end[axis])
        if i == 0 and _SLIDE < off <= _ASKEW:
            along = (start[1 - axis] + end[1 - axis]) / 2
            line[1:1] = [
                _with(start, 1 - axis, along),
                _with(end, 1 - axis, along),
            ]
        elif off <= _ASKEW:
            line[i] = _with(start, axis, end[axis])
    return tuple(line)


def _with(point: Point, axis: int, value: float) -> Point:
    return (value, point[1]) if axis == 0 else (point[0], value)
