"""Make a career graph of frameworks of competencies: 1EdTech CASE, Moodle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import DataError, FileError, Problem, message
from careerpath.importers.frameworks.building import FrameworkBuilding
from careerpath.importers.frameworks.case import read_case
from careerpath.importers.frameworks.moodle import read_moodle
from careerpath.importers.outcome import Import, Tally
from careerpath.importers.places import find_places
from careerpath.model.evidence import Source
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from careerpath.errors import Message
    from careerpath.importers.frameworks.framework import Framework
    from careerpath.importers.outcome import Progress

__all__ = ["import_case", "import_moodle"]


def import_case(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return packages of CASE as a career graph.

    What stands lowest is a skill, what stands above it a group; entries of the type
    “level” are the levels of the one above. Entries of the type “role” or “job” need
    what stands below them; a package without any is one role that needs all of it.
    “Precedes” is a prerequisite.

    Parameters
    ----------
    sources
        Packages in JSON, or folders of them.
    languages
        Those wanted; what says itself which it is in must be in one of them.
    transitions
        A table of moves; without one they are derived of shared skills.
    progress
        Told the share that is done.

    Raises
    ------
    DataError
        If a file is no such package.
    FileError
        If one cannot be read, or there is none.
    """
    return _import(sources, (".json",), read_case, languages, transitions, progress)


def import_moodle(
    sources: Iterable[str | Path],
    *,
    languages: Sequence[str] = LANGUAGES,
    transitions: str | Path | None = None,
    progress: Progress | None = None,
) -> Import:
    """Return frameworks of Moodle as a career graph.

    Its taxonomy says at which depth skills stand; each framework is one role that
    needs them at the lowest level of the scale that counts as proficient.

    Parameters
    ----------
    sources
        Frameworks in CSV, as Moodle exports and imports them, or folders of them.
    languages
        The one that they are in; the first of several.
    transitions, progress
        As for `import_case`.

    Raises
    ------
    DataError
        If a file is no such framework.
    FileError
        If one cannot be read, or there is none.
    """
    endings = (".csv", ".txt")
    return _import(sources, endings, read_moodle, languages, transitions, progress)


def _import(
    sources: Iterable[str | Path],
    endings: tuple[str, ...],
    read: Callable[[Path, Tally], Framework],
    languages: Sequence[str],
    transitions: str | Path | None,
    progress: Progress | None,
) -> Import:
    tally = Tally()
    paths = [p.path for p in find_places(sources, endings) if not p.members]
    if not paths:
        raise FileError(
            message(
                "There is no framework in what you gave; its name ends in one of: "
                "{endings}.",
                endings=", ".join(endings),
            )
        )
    found = [read(path, tally) for path in paths]
    _check_skills(found)
    language = _language(found, languages)
    building = FrameworkBuilding(found, _source(found, language), (language,), tally)
    graph = building.build(transitions, progress)
    told = message("Language of its texts: {language}", language=language)
    return Import(graph.graph, graph.counts, (*_taken(found), told))


def _check_skills(found: Sequence[Framework]) -> None:
    """Raise if a framework has no skill: there would be nothing to plan on."""
    problems = [
        Problem(
            framework.file,
            0,
            "error",
            message("there is no competency in it"),
        )
        for framework in found
        if all(entry.part != "skill" for entry in framework.entries.values())
    ]
    if problems:
        summary = message("“{file}” cannot be used.", file=problems[0].file)
        raise DataError(summary, problems)


def _language(found: Sequence[Framework], wanted: Sequence[str]) -> str:
    """Return the language that the frameworks say, or else the first one wanted."""
    said = [framework.language for framework in found if framework.language]
    return said[0] if said and len(wanted) > 1 else wanted[0]


def _taken(found: Iterable[Framework]) -> Iterable[Message]:
    """Yield what the entries of each framework were taken for."""
    for framework in found:
        parts = [entry.part for entry in framework.entries.values()]
        yield message(
            "“{title}”: skills: {skills}, groups: {groups}, levels: {levels}, roles: "
            "{roles}",
            title=framework.title,
            skills=parts.count("skill"),
            groups=parts.count("group"),
            levels=parts.count("level"),
            roles=parts.count("role"),
        )


def _source(found: Sequence[Framework], language: str) -> Source:
    first = found[0]
    return Source(
        id="framework",
        title="; ".join(framework.title for framework in found),
        publisher=first.publisher or "not stated",
        licence=first.licence or "not stated",
        language=language,
        url=first.url,
    )
