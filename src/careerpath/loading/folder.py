"""Find the files of a graph folder and read their bytes."""

from __future__ import annotations

import os
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import FileError, Message, Problem, message
from careerpath.loading.file_content import read_bounded, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOP_FILES = ("calibration.csv", "levels.yaml", "sources.yaml")
#: The folders of a graph, and how the names of their files end.
_SUBFOLDERS = {
    "evidence": ".csv",
    "roles": ".yaml",
    "skills": ".yaml",
    "titles": ".csv",
    "transitions": ".yaml",
}
#: Far more bytes than any file of a graph, be it of ESCO.
_LARGEST = 200_000_000
_TOLERATED = ("README.md", "__init__.py", "__pycache__")


class GraphFolder:
    """The content of a graph folder, read when it is asked for.

    Parameters
    ----------
    path
        The folder as the user named it.
    names
        Names of the files of the graph inside the folder, sorted.
    strangers
        Names of what else is there and will not be read.
    """

    def __init__(
        self, path: Path, names: tuple[str, ...], strangers: tuple[str, ...]
    ) -> None:
        self.path = path
        self.names = names
        self.strangers = strangers

    @property
    def paths(self) -> list[Path]:
        """Where the files of the graph are, sorted."""
        return [self.path / name for name in self.names]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The bytes of every file of the graph, by name inside the folder.

        Raises
        ------
        FileError
            If one cannot be read, or is larger than any.
        """
        return {
            _printable(name): read_bounded(self.path / name, _LARGEST)
            for name in self.names
        }

    def problems(self) -> list[Problem]:
        """Return a warning for each stranger."""
        return [Problem(name, 0, "warning", _strange(name)) for name in self.strangers]


def _strange(name: str) -> Message:
    stem, _, ending = name.rpartition(".")
    if stem and ending.lower() in ("yml", "yaml"):
        return message(
            "this is not read; a file of a graph ends in “.yaml” and stands in "
            "skills/, roles/ or transitions/: rename or move it"
        )
    return message("this is not read; a graph has no such file: move it elsewhere")


def open_folder(path: str | Path | None) -> GraphFolder:
    """Return the files of a graph folder, of the shipped one for None.

    Raises
    ------
    FileError
        If it is no graph folder.
    """
    folder = _shipped_graph() if path is None else Path(path)
    _check_folder(folder)
    names: list[str] = []
    strangers: list[str] = []
    for name, readable in _names(folder):
        if readable:
            names.append(name)
        else:
            strangers.append(_printable(name))
    return GraphFolder(folder, tuple(names), tuple(strangers))


def _shipped_graph() -> Path:
    return Path(next(iter(import_module("careerpath.graph").__path__)))


def _check_folder(folder: Path) -> None:
    try:
        folder.stat()
    except (OSError, ValueError) as error:
        raise unreadable(folder, error) from error
    if not folder.is_dir():
        raise FileError(
            message(
                "“{path}” is a file; give the folder of the graph, the one that holds "
                "levels.yaml.",
                path=folder,
            )
        )
    if not (folder / "levels.yaml").is_file():
        raise FileError(
            message(
                "“{path}” is not a graph folder, for it has no levels.yaml. A graph "
                "folder holds levels.yaml, sources.yaml, skills/*.yaml, roles/*.yaml "
                "and transitions/*.yaml; give the path of one.",
                path=folder,
            )
        )


def _names(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield the names in a graph folder, sorted, and whether each is of the graph."""
    for entry in _listing(folder):
        if entry.name in _SUBFOLDERS and entry.is_dir():
            ending = _SUBFOLDERS[entry.name]
            for inner in _listing(folder / entry.name):
                fits = inner.name.endswith(ending) and inner.is_file()
                yield f"{entry.name}/{inner.name}", fits
        else:
            yield entry.name, entry.name in _TOP_FILES and entry.is_file()


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            named = {
                entry.name: entry
                for entry in entries
                if not entry.name.startswith(".") and entry.name not in _TOLERATED
            }
    except OSError as error:
        raise unreadable(folder, error) from error
    return [named[name] for name in sorted(named)]


def _printable(name: str) -> str:
    """Return a file's name in a form that any output takes."""
    return name.encode("utf-8", "backslashreplace").decode()
