"""Write an exported graph as GraphML with labels that networkx, Gephi and yEd show."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.exporting.exported_graph import ExportedGraph, Link, Node

_YED = "http://www.yworks.com/xml/graphml"
_COLUMN, _ROW, _HEIGHT, _LETTER, _MARGIN = 340.0, 70.0, 30.0, 7.0, 24.0


def render(exported: ExportedGraph) -> bytes:
    """Return an exported graph as GraphML; yEd finds its nodes in columns by grade."""
    writer = GraphMLWriter(encoding="utf-8", prettyprint=False)
    writer.add_graph_element(to_networkx(exported))
    root = writer.xml
    ET.register_namespace("y", _YED)
    _name_yed(root, "node", "nodegraphics")
    _name_yed(root, "edge", "edgegraphics")
    graph = root.find("graph")
    assert graph is not None  # noqa: S101  # the writer has just put it there
    columns: dict[int, int] = {}
    for element, node in zip(graph.iter("node"), exported.nodes, strict=True):
        row = columns[node.grade] = columns.get(node.grade, -1) + 1
        element.append(_node_graphics(node, row))
    links = {(link.origin, link.destination): link for link in exported.links}
    for element in graph.iter("edge"):
        link = links[element.attrib["source"], element.attrib["target"]]
        element.append(_edge_graphics(link))
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def to_networkx(exported: ExportedGraph) -> nx.DiGraph[str]:
    """Return an exported graph with plain attributes only, as GraphML can hold them."""
    graph: nx.DiGraph[str] = nx.DiGraph(
        title=exported.title,
        description=exported.description,
        language=exported.language,
        notices=" | ".join(exported.notices),
    )
    for node in exported.nodes:
        graph.add_node(node.id, label=node.label, type=node.type, **node.facts)
    for link in exported.links:
        facts = {"label": link.label, "type": link.type, **link.facts}
        graph.add_edge(link.origin, link.destination, **facts)
    return graph


def _name_yed(root: ET.Element, kind: str, graphics: str) -> None:
    """Declare what yEd keeps of the looks of nodes or edges."""
    attributes = {"id": f"yed-{kind}", "for": kind, "yfiles.type": graphics}
    root.insert(0, ET.Element("key", attributes))


def _node_graphics(node: Node, row: int) -> ET.Element:
    width = len(node.label) * _LETTER + _MARGIN
    shape = "roundrectangle" if node.type == "role" else "ellipse"
    geometry = {
        "x": f"{node.grade * _COLUMN:.1f}",
        "y": f"{row * _ROW:.1f}",
        "width": f"{width:.1f}",
        "height": f"{_HEIGHT:.1f}",
    }
    return _looks(
        "node",
        "ShapeNode",
        (
            _y("Geometry", geometry),
            _y("Fill", {"color": "#FFFFFF", "transparent": "false"}),
            _y("NodeLabel", {}, node.label),
            _y("Shape", {"type": shape}),
        ),
    )


def _edge_graphics(link: Link) -> ET.Element:
    line = "dashed" if link.weak or link.type == "direct" else "line"
    style = {"color": "#000000", "type": line, "width": "3.0" if link.step else "1.0"}
    return _looks(
        "edge",
        "PolyLineEdge",
        (
            _y("LineStyle", style),
            _y("Arrows", {"source": "none", "target": "standard"}),
            _y("EdgeLabel", {}, link.label),
        ),
    )


def _looks(kind: str, shape: str, parts: Iterable[ET.Element]) -> ET.Element:
    data = ET.Element("data", {"key": f"yed-{kind}"})
    drawn = ET.SubElement(data, f"{{{_YED}}}{shape}")
    drawn.extend(parts)
    return data


def _y(name: str, attributes: dict[str, str], text: str | None = None) -> ET.Element:
    element = ET.Element(f"{{{_YED}}}{name}", attributes)
    element.text = text
    return element
