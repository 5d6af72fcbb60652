"""Read a JSON Resume, of version 1 or with the keys that were before it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerpath.errors import DataError, Problem, message
from careerpath.importers.cv.stated import Job, Stated
from careerpath.importers.cv.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def read_resume(resume: dict[str, Any]) -> Stated:
    """Return what a resume states; values of other types than wanted are left out."""
    person = resume.get("basics") or resume.get("bio")
    label = person.get("label") if isinstance(person, dict) else ""
    return Stated(
        tuple(_jobs(resume)), tuple(_skills(resume)), headline=one_line(label)
    )


def _jobs(resume: dict[str, Any]) -> Iterator[Job]:
    """Yield the jobs that have a title."""
    for job in _objects(resume.get("work")):
        keys = ("position", "startDate", "endDate")
        title, begun, ended = (one_line(job.get(key)) for key in keys)
        if title:
            yield Job(title, begun, ended, "\n".join(_texts(job)))


def _texts(job: dict[str, Any]) -> Iterator[str]:
    """Yield what is said of a job."""
    listed = job.get("highlights")
    said = [job.get("summary"), *(listed if isinstance(listed, list) else ())]
    yield from (text for text in said if isinstance(text, str))


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
