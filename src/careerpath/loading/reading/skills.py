"""Read a file of `skills/`: what can be learnt, and what shows at each level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields, texts, values
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading.nodes import Fields, Word, YamlNode
from careerpath.loading.reading.report import Entry, Report
from careerpath.model.levels import SKILL_KINDS, Scale
from careerpath.model.skill import Skill

if TYPE_CHECKING:
    from careerpath.model.text import Text

_REQUIRED = ("id", "label", "kind", "statements")
_OPTIONAL = (
    "aliases",
    "near",
    "prerequisites",
    "learning_hours",
    "practice_hours",
    "hours_evidence",
    "codes",
    "evidence",
)
#: What no public classification says.
_TEXTS = ("statements",)


def read_skills(report: Report, root: YamlNode, scale: Scale) -> list[Entry[Skill]]:
    """Return the skills of one category, in the order of the file."""
    entries = (_skill(report, node, scale) for node in fields.read_items(report, root))
    return [entry for entry in entries if entry.value.id]


def _skill(report: Report, node: YamlNode, scale: Scale) -> Entry[Skill]:
    found = fields.read_fields(
        report, node, **parts.keys(report, _REQUIRED, _TEXTS, _OPTIONAL)
    )
    lines = {"statements": found["id"].line}
    if "near" in found:
        lines["near"] = found["near"].line
    own_id = parts.read_entry_id(report, found, "skill")
    kind = values.read_choice(report, found["kind"], SKILL_KINDS)
    hours = dict(scale.learning_hours[kind])
    practice = dict(scale.practice_hours.get(kind, {}))
    for usual, key in ((hours, "learning_hours"), (practice, "practice_hours")):
        if key in found:
            usual.update(parts.read_hours(report, found[key]))
            lines.setdefault("hours", found[key].line)
    skill = Skill(
        id=own_id,
        label=texts.read_said(report, found["label"]),
        kind=kind,
        category=report.stem,
        statements=_statements(report, found.get("statements"), lines),
        learning_hours=hours,
        prerequisites=_prerequisites(
            report, node, found.get("prerequisites"), own_id, lines
        ),
        aliases=texts.read_aliases(report, found.get("aliases")),
        codes=parts.read_codes(report, found.get("codes")),
        evidence=parts.read_evidence(report, found.get("evidence"), owner=node),
        practice_hours=practice,
        hours_evidence=parts.read_evidence(report, found.get("hours_evidence")),
        near=texts.read_aliases(report, found.get("near")),
    )
    return Entry(skill, report.name, found["id"].line, lines)


def _statements(
    report: Report, node: YamlNode | None, lines: dict[str, int]
) -> dict[int, Text]:
    found: dict[int, Text] = {}
    if node is None:
        return found
    lines["statements"] = node.line
    for key, value in fields.read_map(report, node):
        level = values.read_level(report, key)
        found[level] = texts.read_said(report, value)
        lines[f"statements {level}"] = key.line
    if isinstance(node, Fields) and 0 not in found and not report.assuming:
        for level in range(1, report.highest + 1):
            if level not in found:
                report.error(
                    node.line,
                    message(
                        "level {level} has no statement; say what can be observed "
                        "in someone who holds it",
                        level=level,
                    ),
                )
    return dict(sorted(found.items()))


def _prerequisites(
    report: Report,
    owner: YamlNode,
    node: YamlNode | None,
    own_id: str,
    lines: dict[str, int],
) -> dict[int, dict[str, int]]:
    if node is None:
        if isinstance(owner, Fields):
            report.error(
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
    for key, value in fields.read_map(report, node):
        level = values.read_level(report, key)
        needed = _needed(report, value, own_id)
        for other, (_, line) in needed.items():
            lines[f"prerequisites {level} {other}"] = line
        if needed:
            found[level] = {other: asked for other, (asked, _) in needed.items()}
    return dict(sorted(found.items()))


def _needed(report: Report, node: YamlNode, own_id: str) -> dict[str, tuple[int, int]]:
    """Return the level and the line of each skill needed before a level."""
    needed = {}
    for key, value in fields.read_map(report, node):
        other = values.read_mention(report, key, "skill")
        level = values.read_level(report, value)
        if other and other == own_id:
            report.error(
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
