"""Read a file of `skills/`: what can be learnt, and what shows at each level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading import values as words
from careerpath.loading.reading.nodes import Fields, Node, Word
from careerpath.loading.reading.report import Entry, Page
from careerpath.model.levels import KINDS, Scale
from careerpath.model.skill import Skill

if TYPE_CHECKING:
    from careerpath.model.text import Text

_REQUIRED = ("id", "label", "kind", "statements")
_OPTIONAL = (
    "aliases",
    "prerequisites",
    "learning_hours",
    "practice_hours",
    "hours_evidence",
    "codes",
    "evidence",
)
#: What no public classification says.
_TEXTS = ("statements",)


def read_skills(page: Page, root: Node, scale: Scale) -> list[Entry[Skill]]:
    """Return the skills of one category, in the order of the file."""
    entries = (_skill(page, node, scale) for node in fields.read_items(page, root))
    return [entry for entry in entries if entry.value.id]


def _skill(page: Page, node: Node, scale: Scale) -> Entry[Skill]:
    found = fields.read_fields(
        page, node, **parts.keys(page, _REQUIRED, _TEXTS, _OPTIONAL)
    )
    lines = {"statements": found["id"].line}
    own_id = parts.read_entry_id(page, found, "skill")
    kind = words.read_choice(page, found["kind"], KINDS)
    hours = dict(scale.learning_hours[kind])
    practice = dict(scale.practice_hours.get(kind, {}))
    for usual, key in ((hours, "learning_hours"), (practice, "practice_hours")):
        if key in found:
            usual.update(parts.read_hours(page, found[key]))
            lines.setdefault("hours", found[key].line)
    skill = Skill(
        id=own_id,
        label=parts.read_bilingual(page, found["label"]),
        kind=kind,
        category=page.stem,
        statements=_statements(page, found.get("statements"), lines),
        learning_hours=hours,
        prerequisites=_prerequisites(
            page, node, found.get("prerequisites"), own_id, lines
        ),
        aliases=parts.read_aliases(page, found.get("aliases")),
        codes=parts.read_codes(page, found.get("codes")),
        evidence=parts.read_evidence(page, found.get("evidence"), owner=node),
        practice_hours=practice,
        hours_evidence=parts.read_evidence(page, found.get("hours_evidence")),
    )
    return Entry(skill, page.name, found["id"].line, lines)


def _statements(
    page: Page, node: Node | None, lines: dict[str, int]
) -> dict[int, Text]:
    found: dict[int, Text] = {}
    if node is None:
        return found
    lines["statements"] = node.line
    for key, value in fields.read_map(page, node):
        level = words.read_level(page, key)
        found[level] = parts.read_bilingual(page, value)
        lines[f"statements {level}"] = key.line
    if isinstance(node, Fields) and 0 not in found:
        for level in range(1, page.highest + 1):
            if level not in found:
                page.error(
                    node.line,
                    message(
                        "level {level} has no statement; say what can be observed "
                        "in someone who holds it",
                        level=level,
                    ),
                )
    return dict(sorted(found.items()))


def _prerequisites(
    page: Page, owner: Node, node: Node | None, own_id: str, lines: dict[str, int]
) -> dict[int, dict[str, int]]:
    if node is None:
        if isinstance(owner, Fields):
            page.error(
                owner.line,
                message(
                    "“prerequisites” is missing; write what must be learnt before, or "
                    "“prerequisites: none”"
                ),
            )
        return {}
    if isinstance(node, Word) and node.text == "none":
        return {}
    found: dict[int, dict[str, int]] = {}
    for key, value in fields.read_map(page, node):
        level = words.read_level(page, key)
        needed = _needed(page, value, own_id)
        for other, (_, line) in needed.items():
            lines[f"prerequisites {level} {other}"] = line
        if needed:
            found[level] = {other: asked for other, (asked, _) in needed.items()}
    return dict(sorted(found.items()))


def _needed(page: Page, node: Node, own_id: str) -> dict[str, tuple[int, int]]:
    """Return the level and the line of each skill needed before a level."""
    needed = {}
    for key, value in fields.read_map(page, node):
        other = words.read_mention(page, key, "skill")
        level = words.read_level(page, value)
        if other and other == own_id:
            page.error(
                key.line,
                message(
                    "“{skill}” cannot be needed before itself; remove it, each level "
                    "follows the one below anyway",
                    skill=own_id,
                ),
            )
        elif other:
            needed[other] = (level, key.line)
    return dict(sorted(needed.items()))
