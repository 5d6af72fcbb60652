"""Say who holds what of many people whose lists came back."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from careerpath.checklist.returned.marks import Returned
from careerpath.checklist.returned.reading import parse_returned, read_returned
from careerpath.checklist.returned.taking import take_levels
from careerpath.errors import CareerPathError, DataError, Problem, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careerpath.career_graph import CareerGraph

#: A file: where it is, or its name and its bytes.
F = TypeVar("F", Path, "tuple[str, bytes]")


class Holding(NamedTuple):
    """What is told of one person: levels by skill, their own word and the trainer's."""

    person: str
    own: Mapping[str, int]
    trainer: Mapping[str, int]


class Holdings(NamedTuple):
    """Who holds what: `skills` are all that are told of anybody, in no order.

    `returned` is what could not be read, with its place.
    """

    people: tuple[Holding, ...]
    skills: frozenset[str]
    returned: Returned


def read_holdings(
    paths: Iterable[str | Path], graph: CareerGraph, *, other_graph: bool = False
) -> Holdings:
    """Return who holds what by the files that came back.

    Parameters
    ----------
    paths
        The files; what stands before the ending is the person. Where two folders have
        the same name, theirs stands before it.
    graph, other_graph
        As for `read_returned`.

    Raises
    ------
    DataError
        If files cannot be read, with all of them.
    InvalidValueError
        If the name of one ends otherwise.
    """
    return _holdings(
        _by_person(map(Path, paths)),
        lambda files: read_returned(files, graph, other_graph=other_graph),
    )


def parse_holdings(
    files: Iterable[tuple[str, bytes]], graph: CareerGraph, *, other_graph: bool = False
) -> Holdings:
    """Return who holds what by the bytes of files that came back, each with its name.

    What stands before the ending is the person. Errors are as of `read_holdings`.
    """
    found: dict[str, list[tuple[str, bytes]]] = {}
    for name, content in files:
        found.setdefault(PurePath(name).stem, []).append((name, content))
    return _holdings(
        dict(sorted(found.items())),
        lambda named: parse_returned(named, graph, other_graph=other_graph),
    )


def _holdings(
    by_person: Mapping[str, list[F]], read: Callable[[list[F]], Returned]
) -> Holdings:
    """Return who holds what, each person by the files that are theirs."""
    whole, people = Returned(), []
    problems: list[Problem] = []
    for person, files in by_person.items():
        try:
            returned = read(files)
        except DataError as error:
            problems.extend(error.problems)
        except OSError as error:
            if not isinstance(error, CareerPathError):
                raise
            problems.append(Problem(_name(files[0]), 0, "error", error.message))
        else:
            people.append(_holding(person, returned))
            whole.problems.extend(returned.problems)
    if problems:
        raise DataError(message("Not all files can be read."), problems)
    skills = frozenset(
        skill for one in people for levels in (one.own, one.trainer) for skill in levels
    )
    return Holdings(tuple(people), skills, whole)


def _name(file: Path | tuple[str, bytes]) -> str:
    return file[0] if isinstance(file, tuple) else str(file)


def _by_person(paths: Iterable[Path]) -> dict[str, list[Path]]:
    """Return the files of each person, by name; those of one folder are one person."""
    found: dict[tuple[str, Path], list[Path]] = {}
    for path in paths:
        found.setdefault((path.stem, path.absolute().parent), []).append(path)
    stems = [stem for stem, _ in found]
    named = {
        stem if stems.count(stem) == 1 else f"{folder.name}/{stem}": files
        for (stem, folder), files in found.items()
    }
    return dict(sorted(named.items()))


def _holding(person: str, returned: Returned) -> Holding:
    taken = take_levels(returned, {})
    return Holding(
        person,
        {t.skill: t.self_level for t in taken if t.self_level is not None},
        {t.skill: t.trainer_level for t in taken if t.trainer_level is not None},
    )
