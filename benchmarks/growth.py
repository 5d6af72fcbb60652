"""Measure how a search grows with the number of roles."""

from __future__ import annotations

import random
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from figures import Figure, pairs, spread, timed

from careerpath import CareerGraph, Filters
from careerpath.planning.question import ask
from careerpath.planning.search.best import search_routes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.planning.search.budget import SearchResult

#: The share of moves that lead into the next copy of the graph.
_LEAVING = 0.1


def grow(graph: CareerGraph, copies: int) -> CareerGraph:
    """Return several copies of a graph, each tenth move leading into the next copy."""
    rng = random.Random(copies)
    return CareerGraph(
        scale=graph.scale,
        sources=graph.sources.values(),
        skills=graph.skills.values(),
        roles=[
            replace(role, id=f"{role.id}-{copy}", overlaps=())
            for copy in range(copies)
            for role in graph.roles.values()
        ],
        transitions=[
            replace(
                move,
                origin=f"{move.origin}-{copy}",
                destination=f"{move.destination}-{_next(rng, copy) % copies}",
            )
            for copy in range(copies)
            for move in graph.transitions
        ],
    )


def _next(rng: random.Random, copy: int) -> int:
    return copy + (rng.random() < _LEAVING)


def _search(graph: CareerGraph, ends: list[str]) -> SearchResult:
    return search_routes(ask(graph, *ends, filters=Filters()).network(), "effort", 1)


def show_growth(graph: CareerGraph) -> Iterator[Figure]:
    """Yield how time and labels grow with the number of roles."""
    for copies in (1, 3, 10):
        large = grow(graph, copies)
        times, popped = [], []
        for ends in pairs(large, 100, walk=3):
            ms, result = timed(lambda e=ends, g=large: _search(g, e))
            times.append(ms)
            popped.append(result.popped)
        yield Figure(
            f"{len(large.roles):,} roles, {len(large.transitions):,} moves: 6 moves, "
            "destinations three moves away",
            f"{spread(times)}; labels taken up: median {median(popped):.0f}, "
            f"most {max(popped):,}",
        )
