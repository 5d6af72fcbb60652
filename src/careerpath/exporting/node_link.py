"""Write a network as JSON that networkx and JavaScript libraries read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.exporting.network import Link, Network, Node

SCHEMA = "careerpath/graph/1"


def render(network: Network) -> bytes:
    """Return a network as node-link JSON, its schema named `SCHEMA`.

    The keys are those of `networkx.node_link_data` with `edges="edges"`; beside
    them stand `schema` and, under `graph`, what holds for all.
    """
    content = {
        "schema": SCHEMA,
        "directed": True,
        "multigraph": False,
        "graph": {
            "title": network.title,
            "description": network.description,
            "language": network.language,
            "sources": [
                {
                    "id": source.id,
                    "title": source.title,
                    "publisher": source.publisher,
                    "licence": source.licence,
                    "url": source.url or None,
                }
                for source in network.sources
            ],
            "notices": list(network.notices),
            **({"assumed": list(network.assumed)} if network.assumed else {}),
        },
        "nodes": [_node(node) for node in network.nodes],
        "edges": [_edge(link) for link in network.links],
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
