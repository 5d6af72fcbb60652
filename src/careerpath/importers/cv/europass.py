"""Read a Europass CV: the XML of today, or that of before 2020."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import DataError, FileError, Problem, message
from careerpath.importers.cv.stated import Job, Stated
from careerpath.importers.cv.words import one_line, without_tags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

#: The roots of the XML of today, and of those before.
_TODAY = "Candidate"
_BEFORE = ("SkillsPassport", "Europass")
_ROOT = re.compile(rb"<(?:\w+:)?(?:Candidate|SkillsPassport|Europass)[\s>]")


def is_europass(content: bytes) -> bool:
    """Tell whether a file looks like the XML of a Europass CV."""
    return _ROOT.search(content) is not None


def read_europass(content: bytes, name: str) -> Stated:
    """Return what a Europass CV states; elements are known in any name space.

    Parameters
    ----------
    content
        Its XML.
    name
        The name of its file, for the errors.

    Raises
    ------
    DataError
        If it is no Europass CV.
    FileError
        If it declares entities, as only bombs do.
    """
    root = _parse(content, name)
    kind = _local(root)
    if kind != _TODAY and kind not in _BEFORE:
        raise _unreadable(name, 1)
    jobs = _jobs(root) if kind == _TODAY else _jobs_before(root)
    skills = [(one_line(text), "") for text in _skills(root)]
    return Stated(
        tuple(job for job in jobs if job.title),
        tuple(said for said in skills if said[0]),
        tuple(map(without_tags, _texts(root))),
        one_line(_said(_first(root, "Headline"), "Label")),
    )


def _parse(content: bytes, name: str) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        return fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise FileError(
            message(
                "{path} declares entities, as no CV does; it is not read.", path=name
            )
        ) from error
    except ParseError as error:
        raise _unreadable(name, error.position[0]) from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise _unreadable(name, 1) from error


def _unreadable(name: str, line: int) -> DataError:
    wrong = message("this is no Europass CV; save it anew where it comes from")
    return DataError(
        message("{name} cannot be read as a CV.", name=name),
        [Problem(name, line, "error", wrong)],
    )


# ------------------------------------------------------------------------- what stands


def _jobs(root: Element) -> Iterator[Job]:
    """Yield the jobs of a CV of today."""
    for held in _all(root, "PositionHistory"):
        ended = _said(_first(held, "EndDate"), "FormattedDateTime")
        if _said(held, "CurrentIndicator") == "true":
            ended = ""
        begun = _said(_first(held, "StartDate"), "FormattedDateTime")
        said = without_tags(_said(held, "Description"))
        yield Job(one_line(_said(held, "PositionTitle")), begun, ended, said)


def _jobs_before(root: Element) -> Iterator[Job]:
    """Yield the jobs of a CV of before."""
    for held in _all(root, "WorkExperience"):
        ended = _date_before(_first(held, "To"))
        if _said(held, "Current") == "true":
            ended = ""
        title = one_line(_said(_first(held, "Position"), "Label"))
        said = without_tags(_said(held, "Activities"))
        yield Job(title, _date_before(_first(held, "From")), ended, said)


def _date_before(element: Element | None) -> str:
    """Return a date that stands in attributes: a year, and a month such as --08."""
    if element is None:
        return ""
    said = (element.get(key, "").strip("-").zfill(2) for key in ("year", "month"))
    return "-".join(part for part in said if part != "00")


def _skills(root: Element) -> Iterator[str]:
    """Yield the names of skills, which are no languages."""
    for competency in _all(root, "PersonCompetency"):
        if _said(competency, "TaxonomyID") != "language":
            yield _said(competency, "CompetencyName")


def _texts(root: Element) -> Iterator[str]:
    """Yield what is said of jobs and skills in sentences or lists."""
    for place in ("PositionHistory", "WorkExperience", "Skills", "Others"):
        for element in _all(root, place):
            for name in ("Description", "Activities"):
                yield from ("".join(text.itertext()) for text in _all(element, name))


# ---------------------------------------------------------------------------- elements


def _local(element: Element) -> str:
    """Return the name of an element without its name space."""
    return str(element.tag).rpartition("}")[2]


def _all(element: Element, name: str) -> Iterator[Element]:
    return (inner for inner in element.iter() if _local(inner) == name)


def _first(element: Element, name: str) -> Element | None:
    return next(_all(element, name), None)


def _said(element: Element | None, name: str) -> str:
    """Return the text of the first element of a name inside another one."""
    found = None if element is None else _first(element, name)
    return "" if found is None else (found.text or "").strip()
