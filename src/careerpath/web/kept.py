"""Hold the plan of a visit; it travels in the page, as the text of its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.planning.plan import make_plan
from careerpath.plans.printing import print_plan
from careerpath.plans.reading import parse_plan
from careerpath.plans.recalling import recall_plan
from careerpath.web.days import START, read_day
from careerpath.web.visit import Visit, visit_fields
from careerpath.web.ways import find_ways

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from careerpath.model.plan import Done, Plan
    from careerpath.plans.reading import PlanFile
    from careerpath.web.fields import Fields
    from careerpath.words import Words

#: The field that holds the text of a plan.
PLAN = "plan"
#: What people are told the text of a plan by where it holds a mistake.
_NAME = Path("plan.yaml")
_SCHEMA = b"careerpath/plan/"


@dataclass(frozen=True, slots=True)
class Kept:
    """A plan, what is done of it, and the text of the file that says both."""

    plan: Plan
    text: str
    done: tuple[Done, ...] = ()


def is_plan(content: bytes) -> bool:
    """Tell whether the bytes of a file say that they are a plan, in any encoding."""
    return _SCHEMA in content.replace(b"\0", b"")


def read_plan_text(words: Words, content: bytes) -> PlanFile:
    """Return the plan file in the bytes that somebody sent.

    Raises
    ------
    DataError, FileError
        As `parse_plan`.
    """
    return parse_plan(_NAME, content.replace(b"\r\n", b"\n"), words.graph)


def keep_file(words: Words, file: PlanFile) -> Kept:
    """Return the plan of a file, as the graph has it now.

    Raises
    ------
    InvalidValueError
        If the graph no longer has one of its moves.
    """
    text = file.content.decode("utf-8-sig")
    return Kept(recall_plan(words.graph, file.record), text, file.record.done)


def keep_plan(words: Words, plan: Plan, done: Iterable[Done] = ()) -> Kept:
    """Return a plan that was made here."""
    done = tuple(done)
    return Kept(plan, print_plan(words, plan, done), done)


def kept_plan(words: Words, visit: Visit, fields: Fields) -> Kept:
    """Return the plan that a form carries, or that of the way that was chosen.

    Raises
    ------
    DataError, FileError
        If the text of the plan holds mistakes.
    InvalidValueError
        If there is no such way, or a day is none.
    """
    if text := fields.values.get(PLAN, ""):
        return keep_file(words, read_plan_text(words, text.encode()))
    return keep_plan(words, _plan_way(words, visit, read_day(fields, START)))


def _plan_way(words: Words, visit: Visit, start: dt.date | None) -> Plan:
    answer, filters = find_ways(words, visit)
    if visit.chosen >= len(answer.routes):
        raise InvalidValueError(message("This way is no longer there; choose again."))
    return make_plan(
        words.graph,
        answer,
        visit.chosen,
        profile=visit.profile,
        filters=filters,
        start=start,
    )


def kept_fields(words: Words, visit: Visit, kept: Kept) -> dict[str, str]:
    """Return the hidden fields that carry a visit and its plan into the next page."""
    said = visit_fields(words, replace(visit, chosen=0))
    return {**said, PLAN: kept.text}


def visit_of(kept: Kept) -> Visit:
    """Return the visit of somebody who comes back with nothing but a plan."""
    answer = kept.plan.answer
    profile = replace(kept.plan.profile, role=answer.origin)
    return Visit(profile).aiming_at(answer.destination)
