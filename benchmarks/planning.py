"""Measure exact answers on large graphs beside what else one could use.

    pip install igraph rustworkx
    python benchmarks/planning.py ESCO ONET

ESCO and ONET are folders made by `careerpath import`. Every figure stands beside
that of a named peer in the same run, and only their ratio counts. It prints the
figures, writes them into benchmarks/README.md, and leaves with code 1 if a target
is missed. Allow half an hour.
"""

from __future__ import annotations

import sys
from itertools import chain, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx
from figures import Figure, pairs, spread, timed
from growth import show_growth
from peers import igraph_routes, rustworkx_routes
from processes import compare_loading
from section import machine, write_section

from careerpath import CareerGraph, Filters, find_routes, find_trade_offs, load_graph
from careerpath.planning.question import ask
from careerpath.planning.search.best import search_routes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from careerpath.model.answers import RouteAnswer
    from careerpath.planning.search.budget import SearchResult

QUERIES = 500


# ------------------------------------------------------------------- one best route


class Roles:
    """A graph as networkx knows it, priced by unions of the same steps."""

    def __init__(self, graph: CareerGraph) -> None:
        self.index = index = graph.index
        self.network = nx.DiGraph()
        self.network.add_nodes_from(range(len(index.roles)))
        self.network.add_edges_from(
            (role, index.tables.out_role[move], {"move": move})
            for role in range(len(index.roles))
            for move in index.moves_from(role)
        )

    def price(self, route: Sequence[int]) -> int:
        """Return the hours of the union of what a route needs."""
        index, held = self.index, self.index.need(route[0])
        needs = [index.need(role) for role in route[1:]]
        needs += [
            index.extras[move]
            for ends in pairwise(route)
            if (move := self.network.edges[ends]["move"]) in index.extras
        ]
        return index.hours(frozenset().union(*needs) - held)

    def enumerate_best(self, origin: str, destination: str, moves: int) -> int | None:
        """Return the least hours by looking at every simple route."""
        ends = self.index.role(origin), self.index.role(destination)
        routes = nx.all_simple_paths(self.network, *ends, cutoff=moves)
        return min(map(self.price, routes), default=None)

    def shortest(self, origin: str, destination: str) -> list[int]:
        """Return the route of least summed gaps to what the person holds."""
        index = self.index
        held = index.need(index.role(origin))

        def weight(_: int, role: int, __: object) -> int:
            return index.hours(index.need(role) - held)

        ends = index.role(origin), index.role(destination)
        found: list[int] = nx.shortest_path(self.network, *ends, weight=weight)
        return found


class Race(NamedTuple):
    """How long the same pairs of roles took, and how many answers differ."""

    own: list[float]
    peer: list[float]
    different: int

    @property
    def together(self) -> float:
        """How many times as fast all pairs were."""
        return sum(self.peer) / sum(self.own)

    def __str__(self) -> str:
        ratios = [peer / own for own, peer in zip(self.own, self.peer, strict=True)]
        return (
            f"{self.together:,.0f} (all {len(ratios)} pairs together; of the ratios "
            f"the median is {median(ratios):,.0f}, the least {min(ratios):.1f}; median "
            f"{median(self.peer):,.1f} ms against {median(self.own):.2f} ms; "
            f"{self.different} answers differ)"
        )


def race(graph: CareerGraph, moves: int, ends: Iterable[list[str]]) -> Race:
    """Look for the same best routes, and by looking at every simple route.

    Each in a row of its own: in turns, the one empties the processor's caches for
    the other.
    """
    ends, roles = list(ends), Roles(graph)
    search(graph, ends[0], moves)  # the first one imports
    own = [timed(lambda e=pair: search(graph, e, moves)) for pair in ends]
    peer = [timed(lambda e=pair: roles.enumerate_best(*e, moves)) for pair in ends]
    found = [roles.price(r.routes[0]) if r.routes else None for _, r in own]
    return Race(
        [ms for ms, _ in own],
        [ms for ms, _ in peer],
        sum(best != least for best, (_, least) in zip(found, peer, strict=True)),
    )


def compare_best(graph: CareerGraph, moves: int, count: int) -> Iterator[Figure]:
    """Yield how a best route compares with enumeration and with a shortest path."""
    for name, walk in (("near", 3), ("random", 0)):
        result = race(graph, moves, pairs(graph, count, walk=walk))
        yield Figure(
            f"{moves} moves, {name} destination: times as fast as "
            "`networkx.all_simple_paths` with union prices",
            str(result),
            "1,000; 0 differ",
            result.together >= 1000 and not result.different,
        )
    roles = Roles(graph)
    for name, walk in (("near", 3), ("random", 0)):
        own, peer = [], []
        for ends in pairs(graph, 60, walk=walk):
            own.append(timed(lambda e=ends: search(graph, e, moves))[0])
            peer.append(timed(lambda e=ends: roles.shortest(*e))[0])
        ratio = median(peer) / median(own)
        yield Figure(
            f"{moves} moves, {name} destination: times as fast as "
            "`networkx.shortest_path` with a person's gaps, which is not exact",
            f"{ratio:.1f} ({median(peer):.1f} ms against {median(own):.1f} ms)",
            "1",
            ratio >= 1,
        )


def compare_shipped(count: int = 200) -> Iterator[Figure]:
    """Yield how the shipped graph is answered beside enumeration."""
    graph = load_graph()
    result = race(graph, 6, pairs(graph, count))
    yield Figure(
        "shipped graph, 6 moves: times as fast as enumeration",
        str(result),
        "50; 0 differ",
        result.together >= 50 and not result.different,
    )


def search(graph: CareerGraph, ends: list[str], moves: int = 6) -> SearchResult:
    """Return the best route, searched for and not yet put into words and ranges."""
    filters = Filters(max_moves=moves)
    return search_routes(ask(graph, *ends, filters=filters).network(), "effort", 1)


# --------------------------------------------------------------------- every question


def answer_all(graph: CareerGraph) -> Iterator[Figure]:
    """Yield that all answers between random roles are proven, and their times."""
    questions: dict[str, Callable[..., RouteAnswer]] = {
        "best route by effort": lambda *ends: find_routes(graph, *ends, k=1),
        "best route by time": lambda *ends: find_routes(graph, *ends, k=1, by="time"),
        "10 best routes by effort": lambda *ends: find_routes(graph, *ends, k=10),
        "trade-offs": lambda *ends: find_trade_offs(graph, *ends),
    }
    for name, question in questions.items():
        times, unproven = [], 0
        for ends in pairs(graph, QUERIES):
            ms, answer = timed(lambda e=ends, q=question: q(*e))
            times.append(ms)
            unproven += not answer.proven
        yield Figure(
            f"6 moves, {QUERIES} random pairs, {name}: unproven answers",
            f"{unproven} (median / 90 % / most: {spread(times)})",
            "0",
            not unproven,
        )


def count_errors(graph: CareerGraph, name: str, count: int = 200) -> Iterator[Figure]:
    """Yield how often shortest paths by gaps are wrong, and what they claim."""
    roles = Roles(graph)
    for library, routes in (("igraph", igraph_routes), ("rustworkx", rustworkx_routes)):
        find = routes(graph.index)
        wrong = claimed = asked = 0
        worst = 0.0
        for ends in pairs(graph, count):
            claim, route = find(*map(graph.index.role, ends))
            if not route:
                continue
            result = search(graph, ends, max(6, len(route) - 1))
            if not result.proven:  # a route of many moves; there is nothing to say
                continue
            asked += 1
            least, own = roles.price(result.routes[0]), roles.price(route)
            wrong += own > least
            claimed += claim != least
            worst = max(worst, claim / least - 1 if least else 0)
        yield Figure(
            f"{name}: the first of 10 shortest routes by gaps of {library} is not the "
            "best one; the cost it claims is not the least",
            f"{wrong / asked:.0%}, {claimed / asked:.0%} of {asked} "
            f"(the cost by up to {worst:+.0%})",
        )


def size(graph: CareerGraph) -> str:
    """Return how large a graph is."""
    return f"{len(graph.roles):,} roles, {len(graph.transitions):,} moves"


def main(esco: str, onet: str) -> None:
    """Measure, print, write, judge."""
    graph, levelled = load_graph(esco), load_graph(onet)
    parts = (
        compare_best(graph, 4, 24),
        compare_shipped(),
        compare_loading(esco),
        count_errors(graph, "ESCO"),
        count_errors(levelled, "O*NET"),
        show_growth(graph),
        answer_all(graph),
    )
    figures = []
    for figure in chain.from_iterable(parts):
        print(figure.name, figure.value, sep=": ", flush=True)
        figures.append(figure)
    write_section(
        "planning",
        [
            f"ESCO {size(graph)}; O*NET {size(levelled)}. {machine()}.",
            "",
            "| what | measured | at least |",
            "| --- | --- | --- |",
            *(f"| {f.name} | {f.value} | {f.target} |" for f in figures),
        ],
    )
    missed = [figure.name for figure in figures if not figure.met]
    sys.exit(f"Missed: {'; '.join(missed)}" if missed else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
