"""Write a checklist as a package of 1EdTech CASE 1.0, which competency tools read."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from careerpath.checklist.page import hours_line
from careerpath.checklist.skills import by_group, by_skill
from careerpath.document.endings import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.items import Checklist
    from careerpath.checklist.skills import ListedSkill

CASE_SIGN = Sign(
    head=rb'\{\n  "CFDocument": \{\n', inside=rb'\n    "creator": "careerpath",\n'
)
_SPACE = uuid5(NAMESPACE_URL, "urn:careerpath:case")
#: The clock is in no file of ours; the version tells one graph from another.
_CHANGED = "2000-01-01T00:00:00+00:00"


class _Item(NamedTuple):
    """What stands in a document: by its code, of a kind, below another one."""

    code: str
    kind: str
    statement: str
    short: str
    parent: str
    notes: str = ""


def render_case(checklist: Checklist) -> bytes:
    """Return a checklist as a package of CASE 1.0 in JSON.

    Below each group of skills stand its skills, below each skill its levels. A level
    precedes the next one, and what needs it as a prerequisite. Identifiers are made
    of the roles, the language and the codes alone: they stay when the graph changes.
    `version` is the fingerprint of the graph; the day of change is always the same.
    """
    about = "/".join([checklist.language, *checklist.roles])
    document = uuid5(_SPACE, about)
    items = list(_items(checklist))
    package = {
        "CFDocument": _document(checklist, document),
        "CFItems": [_item(item, document, checklist.language) for item in items],
        "CFAssociations": list(_associations(checklist, items, document)),
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _document(checklist: Checklist, document: UUID) -> dict[str, Any]:
    return {
        "identifier": str(document),
        "uri": document.urn,
        "creator": "careerpath",
        "title": checklist.title,
        "lastChangeDateTime": _CHANGED,
        "language": checklist.language,
        "version": checklist.graph,
        "adoptionStatus": "Draft",
        "description": "\n".join(checklist.subtitle),
        "notes": "\n".join([*checklist.prompts, *checklist.notices]),
    }


# ----------------------------------------------------------------------------- items


def _items(checklist: Checklist) -> Iterator[_Item]:
    for group, name, skills in by_group(checklist):
        yield _Item(group, "Domain", name, name, "")
        for skill in skills:
            yield from _skill_items(checklist, skill, group)


def _skill_items(
    checklist: Checklist, skill: ListedSkill, group: str
) -> Iterator[_Item]:
    last = skill.last
    yield _Item(last.skill, "Competency", last.label, last.label, group)
    for tick in skill.ticks:
        name = skill.name_of(tick, checklist.language)
        hours = hours_line(tick, checklist.language)
        yield _Item(tick.code, "Level", tick.statement, name, last.skill, hours)


def _item(item: _Item, document: UUID, language: str) -> dict[str, Any]:
    identifier = uuid5(document, item.code)
    made = {
        "identifier": str(identifier),
        "uri": identifier.urn,
        "fullStatement": item.statement,
        "abbreviatedStatement": item.short,
        "humanCodingScheme": item.code,
        "CFItemType": item.kind,
        "language": language,
        "lastChangeDateTime": _CHANGED,
    }
    return made | ({"notes": item.notes} if item.notes else {})


# ---------------------------------------------------------------------- associations


def _associations(
    checklist: Checklist, items: list[_Item], document: UUID
) -> Iterator[dict[str, Any]]:
    """Yield what is below what, then what precedes what."""
    nodes = {item.code: _node(uuid5(document, item.code), item.short) for item in items}
    root = _node(document, checklist.title)
    for number, item in enumerate(items, start=1):
        ends = nodes[item.code], nodes[item.parent] if item.parent else root
        yield _association("isChildOf", *ends) | {"sequenceNumber": number}
    for before, after in _order(checklist):
        if before in nodes:
            yield _association("precedes", nodes[before], nodes[after])


def _order(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """Yield which code comes before which: a level lower, and each prerequisite."""
    for skill in by_skill(checklist):
        for low, high in pairwise(skill.ticks):
            yield low.code, high.code
        for tick in skill.ticks:
            for needed, level in tick.needs:
                yield f"{needed}:{level}", tick.code


def _node(identifier: UUID, title: str) -> dict[str, str]:
    return {"title": title, "identifier": str(identifier), "uri": identifier.urn}


def _association(
    kind: str, origin: dict[str, str], destination: dict[str, str]
) -> dict[str, Any]:
    ends = f"{kind} {destination['identifier']}"
    identifier = uuid5(UUID(origin["identifier"]), ends)
    return {
        "identifier": str(identifier),
        "uri": identifier.urn,
        "associationType": kind,
        "originNodeURI": origin,
        "destinationNodeURI": destination,
        "lastChangeDateTime": _CHANGED,
    }
