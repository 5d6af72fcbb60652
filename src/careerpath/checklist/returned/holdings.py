"""Say who holds what of many people whose lists came back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist.returned.marks import Returned
from careerpath.checklist.returned.reading import read_returned
from careerpath.checklist.returned.taking import take_levels
from careerpath.errors import CareerPathError, DataError, Problem, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph


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
    whole, people = Returned(), []
    problems: list[Problem] = []
    for person, files in _by_person(map(Path, paths)).items():
        try:
            returned = read_returned(files, graph, other_graph=other_graph)
        except DataError as error:
            problems.extend(error.problems)
        except OSError as error:
            if not isinstance(error, CareerPathError):
                raise
            problems.append(Problem(str(files[0]), 0, "error", error.message))
        else:
            people.append(_holding(person, returned))
            whole.problems.extend(returned.problems)
    if problems:
        raise DataError(message("Not all files can be read."), problems)
    skills = frozenset(
        skill for one in people for levels in (one.own, one.trainer) for skill in levels
    )
    return Holdings(tuple(people), skills, whole)


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
