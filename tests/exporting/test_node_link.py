"""JSON as networkx reads it."""

from __future__ import annotations

import json

import networkx as nx

from careerpath.exporting import export_graph


def test_networkx_reads_the_same_graph(odd, tmp_path):
    """Its node-link form, accents as they are."""
    export_graph(odd, tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    found = nx.node_link_graph(json.loads(text), edges="edges")

    assert set(odd.roles) == set(found.nodes)
    assert len(odd.transitions) == found.number_of_edges()
    assert "œuvre" in text
