"""Read a JSON Resume, of version 1 or with the keys that were before it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.errors import (
    AmbiguousNameError,
    DataError,
    Problem,
    UnknownNameError,
    message,
)
from careerpath.importers.cv.words import one_line
from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill
from careerpath.titles import named_level

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

T = TypeVar("T")
_DATE = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-\d\d)?)?(?:T.*)?")
_LAST_MONTH = 12


def parse_resume(text: str, name: str) -> dict[str, Any]:
    """Return the JSON of a resume.

    Parameters
    ----------
    text
        What the file holds.
    name
        Its name, for the error.

    Raises
    ------
    DataError
        If it is no JSON, or no object.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise _unreadable(name, error.lineno) from error
    except (RecursionError, ValueError) as error:  # too deep, or too long a number
        raise _unreadable(name, 0) from error
    if not isinstance(found, dict):
        raise _unreadable(name, 1)
    return found


def _unreadable(name: str, line: int) -> DataError:
    wrong = message("this is no JSON Resume; save it anew where it comes from")
    return DataError(
        message("{name} cannot be read as a CV.", name=name),
        [Problem(name, line, "error", wrong)],
    )


def read_resume(graph: CareerGraph, resume: dict[str, Any], on: dt.date) -> Proposals:
    """Return what a resume proposes: of its jobs the latest first, and its skills.

    What has another type than the format wants is passed over.
    """
    unknown: list[str] = []
    roles = [
        ProposedRole(role.id, (title,), months)
        for title, months in _jobs(resume, on)
        if (role := _known(graph.find_role, title, unknown))
    ]
    skills = [
        ProposedSkill(skill.id, words, named_level(level, graph.scale))
        for words, level in _skills(resume)
        if (skill := _known(graph.find_skill, words, unknown))
    ]
    return Proposals(
        tuple(_firsts(roles, lambda found: found.role)),
        tuple(_firsts(skills, lambda found: found.skill)),
        tuple(dict.fromkeys(unknown)),
    )


def _firsts(found: Iterable[T], id_of: Callable[[T], str]) -> Iterable[T]:
    """Return what is first of its id, in order."""
    firsts: dict[str, T] = {}
    for item in found:
        firsts.setdefault(id_of(item), item)
    return firsts.values()


def _known(
    find: Callable[[str], Role | Skill], words: str, unknown: list[str]
) -> Role | Skill | None:
    """Return what goes by a name; where nothing or several do, it is kept apart."""
    try:
        return find(words)
    except (UnknownNameError, AmbiguousNameError):
        unknown.append(words)
        return None


# -------------------------------------------------------------------------------- jobs


def _jobs(resume: dict[str, Any], on: dt.date) -> Iterator[tuple[str, int | None]]:
    """Yield titles with the months in them, those held now first, the latest first."""
    now = on.year * _LAST_MONTH + on.month
    found = []
    for job in _objects(resume.get("work")):
        title = one_line(job.get("position"))
        begun = _month(job.get("startDate"), _LAST_MONTH)
        ended = _month(job.get("endDate"), 1)
        if title:
            open_end = not one_line(job.get("endDate"))
            until = now if open_end else ended
            months = until - begun if begun and until else None
            found.append((open_end, until or 0, begun or 0, title, months))
    found.sort(key=lambda job: job[:3], reverse=True)
    yield from ((title, None if m is None else max(m, 0)) for *_, title, m in found)
    label = one_line(_object(resume.get("basics") or resume.get("bio")).get("label"))
    if label and not found:
        yield label, None


def _month(value: Any, unsaid: int) -> int | None:
    """Return a date as a number of months; where it says the year alone, `unsaid`.

    So the months between two dates are never more than what they prove.
    """
    found = _DATE.fullmatch(one_line(value))
    if found is None:
        return None
    return int(found[1]) * _LAST_MONTH + int(found[2] or unsaid)


# ------------------------------------------------------------------------------ skills


def _skills(resume: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names of skills and keywords, each with the word for its level."""
    for skill in _objects(resume.get("skills")):
        level = one_line(skill.get("level"))
        keywords = skill.get("keywords")
        named = [skill.get("name"), *(keywords if isinstance(keywords, list) else ())]
        for name in named:
            if words := one_line(name):
                yield words, level


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict):
            yield item


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
