"""Say which keys each part of a plan file has, and read what stands there."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.errors import message
from careerpath.loading.reading.fields import (
    read_fields,
    read_items,
    read_map,
    read_range,
)
from careerpath.loading.reading.nodes import Items, Refused, Word
from careerpath.loading.reading.report import Report
from careerpath.loading.reading.values import (
    read_choice,
    read_level,
    read_text,
    read_whole,
)
from careerpath.model.answers import CRITERIA
from careerpath.model.contexts import COMPANY_SIZES, STATUSES
from careerpath.model.evidence import TIERS
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.model.ranges import Range
from careerpath.model.text import TITLE_GENDERS
from careerpath.model.transition import MOVE_KINDS
from careerpath.plans.claims import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.loading.reading.nodes import YamlNode

    Reader: TypeAlias = Callable[[Report, YamlNode], Any]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS = re.compile(r"[0-9]{1,9}\.[0-9]")
#: More than any list of routes that people choose from.
_MOST_ROUTES = 1000
_NO_MONTHS = Range(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """A map with some keys, each with what reads its value."""

    required: Mapping[str, Reader]
    optional: Mapping[str, Reader] = field(default_factory=dict)

    def __call__(self, report: Report, node: YamlNode) -> dict[str, Any]:
        """Return the values by key."""
        known = {**self.required, **self.optional}
        found = read_fields(
            report, node, required=self.required, optional=self.optional
        )
        return {key: known[key](report, value) for key, value in found.items()}


def plan_shape(graph: CareerGraph) -> Shape:
    """Return the shape of a whole plan file about a graph."""
    role = _known(graph.roles, "role")
    skill = _known(graph.skills, "skill")
    study = Shape(
        {
            "from_months": _read_months,
            "until_months": _read_months,
            "skills": _each(_skill_shape(role, skill)),
        },
        {"from": read_day, "until": read_day},
    )
    return Shape(
        {
            "schema": _one_of(SCHEMA),
            "language": _one_of("en", "fr"),
            "graph": read_text,
            "origin": role,
            "destination": role,
            "person": _person_shape(role, skill),
            "wishes": _wishes_shape(role),
            "route": _whole(1, _MOST_ROUTES),
            "roles": _each(role),
            "proven": _read_switch,
            "effort_hours": read_range,
            "practice_hours": read_range,
            "hardest_step_hours": read_whole,
            "time_months": _read_months,
            "moves": _each(_move_shape(role, study)),
            "done": _each(Shape({"skill": skill, "level": read_level}, _DONE)),
            "rests_on": Shape(dict.fromkeys(("roles", "moves", "skills"), _prints)),
        },
        {"start": read_day},
    )


def _skill_shape(role: Reader, skill: Reader) -> Shape:
    return Shape(
        {
            "skill": skill,
            "from_level": _read_any_level,
            "to_level": read_level,
            "hours": read_range,
            "practice_hours": read_range,
            "practise_as": role,
            "serves": _each(role),
        },
        {"opens": _each(skill)},
    )


def _move_shape(role: Reader, study: Reader) -> Shape:
    return Shape(
        {
            "role": role,
            "kind": _one_of(*MOVE_KINDS),
            "experience_months": read_range,
            "within_reach_months": _read_months,
            "effort_hours": read_range,
            "practice_hours": read_range,
            "sources": _each(read_text),
            "study": _each(study),
        },
        {"within_reach": read_day},
    )


def _person_shape(role: Reader, skill: Reader) -> Shape:
    return Shape(
        {
            "months_in_role": read_whole,
            "hours_per_week": _whole(1, MOST_HOURS_PER_WEEK),
            "assume_role_skills": _read_switch,
            "skills": _levels(skill),
        },
        {"role": role, "title_gender": _one_of(*TITLE_GENDERS)},
    )


def _wishes_shape(role: Reader) -> Shape:
    return Shape(
        {"by": _one_of("choices", *CRITERIA), "max_moves": _whole(1)},
        {
            "tolerance": read_whole,
            "via": _each(role),
            "avoid": _each(role),
            "company_size": _one_of(*COMPANY_SIZES),
            "status": _one_of(*STATUSES),
            "min_tier": _one_of(*TIERS),
            "recorded": _read_switch,
            "step_down": _read_switch,
            "desirable": _read_switch,
        },
    )


# ---------------------------------------------------------------------------- values


def read_day(report: Report, node: YamlNode) -> dt.date | None:
    """Return a day; None, reported, for what is none."""
    if isinstance(node, Word) and node.plain and _DAY.fullmatch(node.text):
        try:
            return dt.date.fromisoformat(node.text)
        except ValueError:
            pass
    if not isinstance(node, Refused):
        report.error(node.line, message("write a day here, such as 2027-01-04"))
    return None


def _read_note(report: Report, node: YamlNode) -> str:
    """Return a text of somebody's own, which no error repeats."""
    unheard = Report(report.name)
    text = read_text(unheard, node)
    if unheard.problems:
        report.error(node.line, message("write the note on one line, in quotes"))
    return text


_DONE = {"on": read_day, "note": _read_note}


def _read_months(report: Report, node: YamlNode) -> Range[float]:
    """Return three numbers of months with one decimal."""
    items = node.nodes if isinstance(node, Items) else ()
    right = [n for n in items if isinstance(n, Word) and _MONTHS.fullmatch(n.text)]
    if len(items) == len(right) == len(_NO_MONTHS):
        return Range(*(float(item.text) for item in right))
    if not isinstance(node, Refused):
        report.error(
            node.line, message("write three numbers here, such as [6.0, 12.5, 24.0]")
        )
    return _NO_MONTHS


def _read_any_level(report: Report, node: YamlNode) -> int:
    return read_level(report, node, lowest=0)


def _read_switch(report: Report, node: YamlNode) -> bool:
    """Return true or false."""
    said = {"true": True, "false": False}
    if isinstance(node, Word) and node.plain and node.text in said:
        return said[node.text]
    if not isinstance(node, Refused):
        report.error(node.line, message("write true or false here, without quotes"))
    return False


def _whole(minimum: int, maximum: int | None = None) -> Reader:
    def read(report: Report, node: YamlNode) -> int:
        return read_whole(report, node, minimum=minimum, maximum=maximum)

    return read


def _one_of(*choices: str) -> Reader:
    def read(report: Report, node: YamlNode) -> str:
        return read_choice(report, node, choices)

    return read


def _known(ids: Container[str], kind: str) -> Reader:
    """Return what reads the id of something in the graph."""

    def read(report: Report, node: YamlNode) -> str:
        text = read_text(report, node)
        if text and text not in ids:
            absent = {
                "role": message("this graph has no role “{id}”", id=text),
                "skill": message("this graph has no skill “{id}”", id=text),
            }[kind]
            report.error(node.line, absent)
        return text

    return read


def _each(reader: Reader) -> Reader:
    """Return what reads a list, which may be empty."""

    def read(report: Report, node: YamlNode) -> tuple[Any, ...]:
        nodes = node.nodes if isinstance(node, Items) else read_items(report, node)
        return tuple(reader(report, item) for item in nodes)

    return read


def _levels(skill: Reader) -> Reader:
    """Return what reads levels by skill; 0 says that one is not held."""

    def read(report: Report, node: YamlNode) -> dict[str, int]:
        pairs = read_map(report, node)
        return {skill(report, k): _read_any_level(report, value) for k, value in pairs}

    return read


def _prints(report: Report, node: YamlNode) -> dict[str, str]:
    """Return fingerprints by name."""
    pairs = read_map(report, node)
    return {key.text: read_text(report, value) for key, value in pairs}
