"""Write an exported graph as JSON that networkx and JavaScript libraries read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.exporting.exported_graph import ExportedGraph, Link, Node

SCHEMA = "careerpath/graph/1"


def render(exported: ExportedGraph) -> bytes:
    """Return an exported graph as node-link JSON, its schema named `SCHEMA`.

    The keys are those of `networkx.node_link_data` with `edges="edges"`; beside
    them stand `schema` and, under `graph`, what holds for all.
    """
    content = {
        "schema": SCHEMA,
        "directed": True,
        "multigraph": False,
        "graph": {
            "title": exported.title,
            "description": exported.description,
            "language": exported.language,
            "sources": [
                {
                    "id": source.id,
                    "title": source.title,
                    "publisher": source.publisher,
                    "licence": source.licence,
                    "url": source.url or None,
                }
                for source in exported.sources
            ],
            "notices": list(exported.notices),
            **({"assumed": list(exported.assumed)} if exported.assumed else {}),
        },
        "nodes": [_node(node) for node in exported.nodes],
        "edges": [_edge(link) for link in exported.links],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _node(node: Node) -> dict[str, Any]:
    return {"id": node.id, "type": node.type, "label": node.label, **node.facts}


def _edge(link: Link) -> dict[str, Any]:
    return {
        "source": link.origin,
        "target": link.destination,
        "type": link.type,
        "label": link.label,
        **link.facts,
    }
