"""Write a checklist in full as JSON, which programs read and may send back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerpath.checklist.graph_mark import FORMAT
from careerpath.document.endings import Sign

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.checklist.items import (
        Checklist,
        ChecklistItem,
        ChecklistSection,
        Tick,
    )
    from careerpath.model.ranges import Range

JSON_SIGN = Sign(
    head=rb'\{\n  "schema": "careerpath/checklist/\d+",\n',
    changed=rb'"(?:self|trainer)": true|"(?:evidence|initials)": "[^"]',
)


def render_json(checklist: Checklist) -> bytes:
    """Return a checklist as JSON; keys, their order and the schema are a contract.

    Each box has what is to be filled in: `self`, `trainer`, `date`, `evidence` and
    `initials`. With those it is read back.
    """
    text = json.dumps(checklist_answer(checklist), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def checklist_answer(checklist: Checklist) -> dict[str, Any]:
    """Return what is in that JSON."""
    return {
        "schema": FORMAT,
        "graph": checklist.graph,
        "language": checklist.language,
        "title": checklist.title,
        "roles": list(checklist.roles),
        "start": _day(checklist.start),
        "levels": list(checklist.levels),
        "subtitle": list(checklist.subtitle),
        "sections": [_section(section) for section in checklist.sections],
        "prompts": list(checklist.prompts),
        "notices": list(checklist.notices),
        "credits": list(checklist.credits),
    }


def _section(section: ChecklistSection) -> dict[str, Any]:
    return {
        "title": section.title,
        "role": section.role or None,
        "due": _day(section.due),
        "lines": list(section.lines),
        "skills": [_item(item) for item in section.items],
    }


def _item(item: ChecklistItem) -> dict[str, Any]:
    return {
        "skill": item.skill,
        "label": item.label,
        "kind": item.kind,
        "category": item.category,
        "essential": item.essential,
        "from_level": item.from_level,
        "from_name": item.from_name,
        "to_level": item.to_level,
        "to_name": item.to_name,
        "hours": _range(item.hours),
        "practice_hours": _range(item.practice_hours),
        "practise_as": item.practise_as or None,
        "begin": _day(item.begin),
        "due": _day(item.due),
        "boxes": [_box(tick) for tick in item.ticks],
    }


def _box(tick: Tick) -> dict[str, Any]:
    return {
        "level": tick.level,
        "level_name": tick.level_name,
        "statement": tick.statement,
        "hours": _range(tick.hours),
        "practice_hours": _range(tick.practice_hours),
        "needs": dict(tick.needs),
        "self": tick.done,
        "trainer": False,
        "date": _day(tick.done_on) or "",
        "evidence": "",
        "initials": "",
    }


def _range(hours: Range[int]) -> dict[str, int]:
    return {"low": hours.low, "likely": hours.likely, "high": hours.high}


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
