"""Write a career graph as a folder of YAML files, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.files import check_name, new_folder
from careerpath.loading.cache.entries import keep, key_of
from careerpath.loading.folder import open_folder
from careerpath.loading.writing.printing import (
    print_role,
    print_scale,
    print_skill,
    print_source,
    print_transition,
)
from careerpath.loading.writing.tables import (
    print_official_titles,
    print_published_durations,
    print_relations,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from careerpath.career_graph import CareerGraph

#: The share of the work that is done when the files are there.
_WRITTEN = 0.5


def write_graph(
    graph: CareerGraph,
    path: str | Path,
    *,
    cache: bool = True,
    progress: Callable[[float], object] | None = None,
) -> None:
    """Write a graph into a new folder, so that `read_graph` returns it again.

    Parameters
    ----------
    graph
        A sound graph: one that `read_graph` would return without an error.
    path
        A folder that does not exist yet, or is empty.
    cache
        Whether to keep a graph with assumed values in the user's cache folder,
        as `read_graph` does, so that nobody waits for it to be read. (One that
        someone writes is read once: there may be warnings.)
    progress
        Told the share that is done.

    Raises
    ------
    FileError
        If the folder holds something, or cannot be written. Nothing is left of
        it then.
    """
    path = Path(path)
    check_new_folder(path)
    report = progress or (lambda _: None)
    with new_folder(path) as folder:
        _write_files(graph, folder)
    report(_WRITTEN)
    if cache and graph.scale.assumed:
        keep(key_of(open_folder(path)), graph, ())
    report(1.0)


def check_new_folder(path: str | Path) -> None:
    """Refuse a folder into which no graph can be written.

    Raises
    ------
    FileError
        If it holds something, is a file, stands in no folder, or cannot be.
    """
    path = Path(path)
    check_name(path)
    if not path.parent.is_dir():
        raise FileError(
            message(
                "The folder {folder} does not exist; make it first, or name another.",
                folder=path.parent,
            )
        )
    if path.exists() and not path.is_dir():
        raise FileError(message("{path} is a file; name a new folder.", path=path))
    if path.is_dir() and any(path.iterdir()):
        raise FileError(
            message(
                "The folder {path} is not empty; name a new one, or delete it first.",
                path=path,
            )
        )


def _write_files(graph: CareerGraph, folder: Path) -> None:
    for name, entries in _files(graph):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        with file.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(entries)


def _files(graph: CareerGraph) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name of each file and the texts that it consists of."""
    yield "levels.yaml", [print_scale(graph.scale)]
    yield "sources.yaml", map(print_source, graph.sources.values())
    yield from _grouped(
        "skills",
        ((s.category, print_skill(s, graph.scale)) for s in graph.skills.values()),
    )
    yield from _grouped(
        "roles", ((role.family, print_role(role)) for role in graph.roles.values())
    )
    yield from _grouped(
        "transitions",
        ((graph.role(m.origin).family, print_transition(m)) for m in graph.transitions),
    )
    for system in graph.relations.systems:
        yield f"evidence/{system}.csv", print_relations(graph.relations, system)
    for system in sorted({row.system for row in graph.official_titles}):
        yield (
            f"titles/{system}.csv",
            print_official_titles(graph.official_titles, system),
        )
    if graph.published_durations:
        yield "calibration.csv", print_published_durations(graph.published_durations)


def _grouped(
    folder: str, entries: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Iterable[str]]]:
    files: dict[str, list[str]] = {}
    for name, text in entries:
        files.setdefault(name, []).append(text)
    for name in sorted(files):
        yield f"{folder}/{name}.yaml", files[name]
