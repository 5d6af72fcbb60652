"""Graph folders, and graphs in the cache."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath import find_routes
from careerpath.cli.failures import format_problems
from careerpath.loading import _parse, read_graph
from careerpath.loading.cache.stored import StoredGraph, store
from careerpath.loading.folder import GraphFolder
from careerpath.shelf import Shelf
from careerpath.words import Words
from tests.fuzz.spoiling import spoilt, spoilt_table, spoilt_text
from tests.loading.folders import BASE

if TYPE_CHECKING:
    from random import Random

    from careerpath import CareerGraph

_TABLES = {
    "evidence/rome.csv": (
        "origin,destination,tier,source\nM1,M2,close,handbook-2.1\n"
        "M2,M1,far,handbook-2.1\n"
    ),
    "titles/rome.csv": (
        "code,title,language,source\nM1,Agent / Agente,fr,handbook-2.1\n"
        "M2,Chef,fr,handbook-2.1\n"
    ),
    "calibration.csv": (
        "source,certification_en,certification_fr,hours_low,hours_high,from,to\n"
        "handbook-2.1,Award,Prix,50,100,,filing=2 welcome=1\n"
        "handbook-2.1,Prize,Lot,55,60,clerk,archivist\n"
    ),
}


@cache
def graph_files() -> dict[str, bytes]:
    """Return the files of a small graph, by name, with a table of each kind."""
    files = {
        path.relative_to(BASE).as_posix(): path.read_bytes()
        for path in sorted(BASE.rglob("*.*"))
    }
    return files | {name: text.encode() for name, text in _TABLES.items()}


@cache
def _said() -> tuple[str, ...]:
    """Return the words of all files, so that one may stand in the place of another."""
    text = b" ".join(graph_files().values()).decode()
    return tuple(sorted(set(text.replace("\n", " ").split(" "))))


class GraphFolders:
    """Files of a graph, one of them spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, draw: Random) -> str:
        """Read the graph, ask it something, and store it."""
        files = dict(graph_files())
        name = draw.choice([*files])
        spoil = spoilt_table if name.endswith(".csv") else spoilt_text
        files[name] = spoil(files[name], draw, _said())
        folder = GraphFolder(Path("graph"), tuple(files), ())
        folder.__dict__["files"] = files
        graph, problems = _parse(folder)
        for line in format_problems(problems, str):
            line.encode()
        if graph is None:
            return "mistakes told"
        ask(graph)
        ask(StoredGraph("key", store("key", graph, problems)))
        return "read"


def ask(graph: CareerGraph) -> None:
    """Ask a graph for the way from its first role to its last, and name them."""
    words, roles = Words(graph, "fr"), sorted(graph.roles)
    for role in (roles[0], roles[-1]):
        words.role(role)
    find_routes(graph, roles[0], roles[-1])


class CachedGraphs:
    """What is kept of a graph, spoilt: it is read from its files again."""

    def __init__(self, folder: Path) -> None:
        self.graph_folder, self.cache = folder / "graph", folder / "cache"
        for name, content in graph_files().items():
            path = self.graph_folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        graph, problems = self._read(cached=False)
        self._read(cached=True)
        [self.entry] = self.cache.glob("graph-*.bin")
        self.whole = self.entry.read_bytes()
        self.expected = _told(graph), problems
        self.known = {"words": b"a b c", "numbers": bytes(8)}

    def _read(self, *, cached: bool):
        before = os.environ["CAREERPATH_CACHE"]
        os.environ["CAREERPATH_CACHE"] = str(self.cache)
        try:
            return read_graph(self.graph_folder, cache=cached)
        finally:
            os.environ["CAREERPATH_CACHE"] = before

    def __call__(self, draw: Random) -> str:
        """Read the graph with what is kept spoilt, and a shelf of it."""
        damaged = spoilt(self.whole, draw)
        self.entry.write_bytes(damaged)
        graph, problems = self._read(cached=True)
        assert self.expected == (_told(graph), problems)
        self._take_from_shelf(draw)
        return "read anew" if self.entry.read_bytes() != damaged else "not harmed"

    def _take_from_shelf(self, draw: Random) -> None:
        kept: dict[str, bytes] = {}

        class Spoiling(Shelf):
            def recall(self, name: str) -> bytes | None:
                return spoilt(kept[name], draw) if name in kept else None

            def keep(self, name: str, content: bytes) -> None:
                kept[name] = content

        for _ in range(2):
            found = Spoiling("key").take("a", lambda: self.known, dict)
            assert self.known == {name: bytes(part) for name, part in found.items()}


def _told(graph: CareerGraph) -> tuple[object, ...]:
    """Return what a graph says, to compare it."""
    return (
        *(dict(part) for part in (graph.skills, graph.roles, graph.sources)),
        tuple(graph.transitions),
        (graph.relations.rows, graph.official_titles, graph.published_durations),
        graph.scale,
    )
