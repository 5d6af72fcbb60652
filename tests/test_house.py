"""Calls flow in one direction between files, too; imports for types count."""

from __future__ import annotations

import grimp
import networkx as nx


def circles(edges):
    """Return the files that import each other, directly or by way of others."""
    found = nx.strongly_connected_components(nx.DiGraph(edges))
    return {frozenset(files) for files in found if len(files) > 1}


def test_no_file_imports_what_imports_it():
    """Neither at once nor by way of others."""
    graph = grimp.build_graph("careerpath", cache_dir=None)
    edges = [
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
    ]

    assert set() == circles(edges)


def test_a_circle_is_seen():
    """Whether two files make it, or three."""
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d")]

    assert {frozenset("abc"), frozenset("de")} == circles(edges)
