"""GraphML as networkx reads it, and as Gephi and yEd show it."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from careerpath.exporting import export_graph, export_route

NAMES = {
    "g": "http://graphml.graphdrawing.org/xmlns",
    "y": "http://www.yworks.com/xml/graphml",
}


@pytest.fixture
def path(odd, tmp_path):
    export_graph(odd, tmp_path / "a.graphml")
    return tmp_path / "a.graphml"


def test_networkx_reads_the_same_graph(odd, path):
    """Node by node and edge by edge, with labels and numbers."""
    found = nx.read_graphml(path)
    career = odd.to_networkx()
    career.remove_nodes_from([n for n in career if n.startswith("skill:")])

    assert set(career.nodes) == set(found.nodes)
    assert set(career.edges) == set(found.edges)
    assert nx.is_isomorphic(career, found)
    assert {id: role.label.en for id, role in odd.roles.items()} == dict(
        found.nodes(data="label")
    )
    assert 24 == found.edges["end", "a"]["months_likely"]


def test_gephi_finds_a_label(path):
    """In the attribute of that name; keys have different ids."""
    keys = ET.parse(path).getroot().findall("g:key", NAMES)
    ids = [key.get("id") for key in keys]

    assert {"node", "edge"} == {
        key.get("for") for key in keys if key.get("attr.name") == "label"
    }
    assert len(ids) == len(set(ids))


def test_yed_finds_labels_shapes_and_places(odd, path):
    """In its own elements, at different places; weak moves are dashed."""
    root = ET.parse(path).getroot()
    labels = [e.text for e in root.iterfind(".//y:NodeLabel", NAMES)]
    places = [(e.get("x"), e.get("y")) for e in root.iterfind(".//y:Geometry", NAMES)]
    lines = [e.get("type") for e in root.iterfind(".//y:LineStyle", NAMES)]

    assert sorted(role.label.en for role in odd.roles.values()) == sorted(labels)
    assert len(places) == len(set(places))
    assert 1 == lines.count("dashed")
    assert {"nodegraphics", "edgegraphics"} <= {
        key.get("yfiles.type") for key in root.findall("g:key", NAMES)
    }


def test_a_route_keeps_its_prices(world, tmp_path):
    """Numbers are numbers, and the jump is told from the steps."""
    export_route(*world, tmp_path / "a.graphml")
    found = nx.read_graphml(tmp_path / "a.graphml")

    assert 200 == found.edges["hr-assistant", "officer"]["hours_likely"]
    assert found.edges["assistant", "hr-manager"]["recorded"] is False
