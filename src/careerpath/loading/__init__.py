"""Read graph folders and profiles, with every problem in them at once.

Importing this package is cheap; YAML is only imported when a file must really
be parsed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import GraphError, Problem, message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.loading.folder import GraphFolder
    from careerpath.model.profile import Profile

__all__ = ["GraphReading", "load_graph", "load_profile", "read_graph"]


class GraphReading(NamedTuple):
    """A graph, None if anything in it is an error, and all that was found."""

    graph: CareerGraph | None
    problems: tuple[Problem, ...]


def read_graph(path: str | Path | None = None, *, cache: bool = True) -> GraphReading:
    """Return the graph in a folder and every problem found in its files.

    Parameters
    ----------
    path
        The folder; None means the graph that careerpath ships.
    cache
        Whether to take the graph from the user's cache folder, if it was read
        before, and to keep it there.

    Returns
    -------
    GraphReading
        The graph is None if a problem is an error; warnings leave it usable.
        Problems are sorted by file, line and text.

    Raises
    ------
    FileError
        If `path` is no graph folder, or a file in it cannot be read.
    """
    from careerpath.loading.cache.entries import KeptShelf, keep, key_of, recall
    from careerpath.loading.folder import open_folder

    folder = open_folder(path)
    key = key_of(folder) if cache else ""
    stored = recall(key) if cache else None
    if stored is not None:
        stored.shelf = KeptShelf(key)
        return GraphReading(stored, _located(folder.path, stored.problems))
    graph, problems = _parse(folder)
    if cache and graph is not None:
        keep(key, graph, problems)
        graph.shelf = KeptShelf(key)
    return GraphReading(graph, _located(folder.path, problems))


def load_graph(path: str | Path | None = None, *, cache: bool = True) -> CareerGraph:
    """Return the graph in a folder.

    Parameters
    ----------
    path, cache
        As for `read_graph`.

    Raises
    ------
    GraphError
        If the files hold errors; all problems are in it, warnings too.
    FileError
        If `path` is no graph folder, or a file in it cannot be read.
    """
    graph, problems = read_graph(path, cache=cache)
    if graph is None:
        errors = sum(problem.severity == "error" for problem in problems)
        summary = message(
            "The graph “{path}” cannot be used. Errors to mend: {count}.",
            path=path,
            count=errors,
        )
        raise GraphError(summary, problems, path)
    return graph


def load_profile(path: str | Path, graph: CareerGraph) -> Profile:
    """Return what a person says about themselves in a YAML file.

    All keys are optional::

        first_name: Ada                # said on their own page only
        title_gender: feminine         # of French titles, or masculine
        role: executive assistant      # an id, a label or an alias
        months_in_role: 30
        target: HR manager             # the role aimed at
        hours_per_week: 5              # for learning, 1 to 60
        company_size: sme              # startup, sme or large
        status: employee               # or freelance
        avoid_roles: [recruiter]       # never on the way
        avoid_families: [project]
        never_below_my_grade: true
        matters: [soon, firm-evidence] # or less-study, or gentle-steps
        assume_role_skills: true       # hold what the role requires
        skills: {spreadsheets: 3}      # levels, 0 for none at all; names of levels too

    Parameters
    ----------
    path
        The file.
    graph
        The graph whose roles and skills it names.

    Raises
    ------
    DataError
        If it holds mistakes, with all of them.
    FileError
        If it cannot be read.
    """
    from careerpath.loading.profiles.reading import read_profile

    return read_profile(Path(path), graph)


def _parse(folder: GraphFolder) -> GraphReading:
    """Return the graph and the problems, their files named inside the folder."""
    from careerpath.loading.reading.folder_contents import read_contents
    from careerpath.loading.rules import apply_rules

    contents, problems = read_contents(folder.files)
    problems += [*folder.problems(), *apply_rules(contents)]
    sound = all(problem.severity != "error" for problem in problems)
    return GraphReading(contents.graph() if sound else None, tuple(problems))


def _located(folder: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted, with files as the user would open them."""
    located = (p._replace(file=str(folder / p.file)) for p in problems)
    return tuple(sorted(located, key=lambda p: (p.file, p.line, str(p.message))))
