"""Find routes with libraries that add up gaps, to see how often that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import igraph
import rustworkx

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.graph_index import GraphIndex

    #: The claimed hours of the best of several routes, and its roles.
    Find = Callable[[int, int], tuple[int, list[int]]]

K = 10


def _gaps(index: GraphIndex) -> list[tuple[int, int, int]]:
    """Return every move with the hours from its origin's need to its destination's."""
    return [
        (role, end, index.hours(index.need(end) - index.need(role)))
        for role in range(len(index.roles))
        for end in (index.tables.out_role[move] for move in index.moves_from(role))
    ]


def igraph_routes(index: GraphIndex) -> Find:
    """Return a finder of the first of the k shortest routes."""
    gaps = _gaps(index)
    graph = igraph.Graph(
        n=len(index.roles), edges=[gap[:2] for gap in gaps], directed=True
    )
    hours = [gap[2] for gap in gaps]

    def find(origin: int, destination: int) -> tuple[int, list[int]]:
        moves = graph.get_k_shortest_paths(
            origin, destination, k=K, weights=hours, output="epath"
        )
        if not moves or not moves[0]:
            return 0, []
        best = moves[0]
        roles = [origin, *(graph.es[move].target for move in best)]
        return sum(hours[move] for move in best), roles

    return find


def rustworkx_routes(index: GraphIndex) -> Find:
    """Return a finder of the shortest route; its k shortest have lengths only."""
    graph: rustworkx.PyDiGraph[None, int] = rustworkx.PyDiGraph()
    graph.add_nodes_from([None] * len(index.roles))
    graph.add_edges_from(_gaps(index))

    def find(origin: int, destination: int) -> tuple[int, list[int]]:
        paths = rustworkx.dijkstra_shortest_paths(
            graph, origin, target=destination, weight_fn=float
        )
        if destination not in paths:
            return 0, []
        lengths = rustworkx.k_shortest_path_lengths(
            graph, origin, 1, float, goal=destination
        )
        return round(lengths[destination]), list(paths[destination])

    return find
