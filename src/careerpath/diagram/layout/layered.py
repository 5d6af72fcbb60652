"""Place boxes in columns and lead lines between them with graphlay.

Nobody else knows which engine does it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Point, centred
from careerpath.diagram.layout.boxes import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import graphlay

    from careerpath.diagram.layout.boxes import BoxToPlace, LineToLead

#: Parts of lines less out of true than this were meant to be level or upright.
_ASKEW = 12.0
#: How far the end of a line may be moved along the side of its box.
_SLIDE = 1.0


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


def lay_out(
    nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead], gaps: Gaps = Gaps()
) -> Layout:
    """Return a layout in which no boxes overlap and no line crosses a box.

    Columns follow the grade from left to right. Roles of one grade that a move
    joins stand in neighbouring columns of that grade.
    """
    if not nodes:
        return Layout((), ())
    import graphlay

    found = graphlay.layout(_graph(nodes, edges), options=_options(gaps))
    return Layout(
        boxes=tuple(
            centred(_point(item["center"]), node.width, node.height)
            for item, node in zip(found.nodes, nodes, strict=True)
        ),
        lines=tuple(_squared(map(_point, item["points"])) for item in found.edges),
    )


def _graph(nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead]) -> graphlay.Graph:
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
    return graph


def _columns(
    nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead]
) -> tuple[int, ...]:
    depths = _depths(nodes, edges)
    keys = [(node.grade, depth) for node, depth in zip(nodes, depths, strict=True)]
    order = {key: column for column, key in enumerate(sorted(set(keys)))}
    return tuple(order[key] for key in keys)


def _depths(nodes: Sequence[BoxToPlace], edges: Sequence[LineToLead]) -> list[int]:
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


def _label(edge: LineToLead) -> dict[str, dict[str, float]]:
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
