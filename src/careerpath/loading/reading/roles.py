"""Read files of `roles/` and `transitions/`: positions, and the moves between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields, texts, values
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading.report import Entry, Report
from careerpath.model.role import Overlap, Role
from careerpath.model.text import UNSAID, Text
from careerpath.model.transition import MOVE_KINDS, Transition

if TYPE_CHECKING:
    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.loading.reading.shared import Needed

_REQUIRED = (
    "id",
    "label",
    "family",
    "grade",
    "serves",
    "authority",
    "missions",
    "essential",
)
#: What no public classification says.
_TEXTS = ("serves", "authority", "missions")
_OPTIONAL = ("aliases", "near", "signals", "desirable", "codes", "overlaps", "evidence")
_MOVE_REQUIRED = ("origin", "destination", "kind", "experience_months", "because")
_MOVE_OPTIONAL = ("essential", "contexts", "evidence")


def read_roles(report: Report, root: YamlNode) -> list[Entry[Role]]:
    """Return the roles of one family, in the order of the file."""
    entries = (_role(report, node) for node in fields.read_items(report, root))
    return [entry for entry in entries if entry.value.id]


def _role(report: Report, node: YamlNode) -> Entry[Role]:
    found = fields.read_fields(
        report, node, **parts.keys(report, _REQUIRED, _TEXTS, _OPTIONAL)
    )
    lines = {name: value.line for name, value in found.items()}
    own_id = parts.read_entry_id(report, found, "role")
    essential = parts.read_requirements(report, found["essential"], essential=True)
    desirable = parts.read_requirements(report, found.get("desirable"), essential=False)
    _compare(report, essential, desirable)
    lines |= {f"desirable {need.skill}": line for need, line in desirable}
    lines |= {f"essential {need.skill}": line for need, line in essential}
    role = Role(
        id=own_id,
        label=texts.read_said(report, found["label"], gendered=True),
        family=_family(report, found["family"]),
        grade=values.read_whole(report, found["grade"], minimum=1),
        serves=_said(report, found.get("serves")),
        authority=_said(report, found.get("authority")),
        missions=_missions(report, found.get("missions")),
        requirements=tuple(need.requirement for need in [*essential, *desirable]),
        aliases=texts.read_aliases(report, found.get("aliases")),
        codes=parts.read_codes(report, found.get("codes")),
        overlaps=_overlaps(report, found.get("overlaps"), own_id, lines),
        evidence=parts.read_evidence(report, found.get("evidence"), owner=node),
        signals=texts.read_signals(report, found.get("signals")),
        near=texts.read_aliases(report, found.get("near")),
    )
    return Entry(role, report.name, found["id"].line, lines)


def _said(report: Report, node: YamlNode | None) -> Text:
    return UNSAID if node is None else texts.read_said(report, node)


def _missions(report: Report, node: YamlNode | None) -> tuple[Text, ...]:
    items = () if node is None else fields.read_items(report, node)
    return tuple(texts.read_said(report, mission) for mission in items)


def _family(report: Report, node: YamlNode) -> str:
    family = values.read_text(report, node)
    if family and family != report.stem:
        report.error(
            node.line,
            message(
                "the family is “{family}” but the file is {file}; write “{stem}” or "
                "move the role to roles/{family}.yaml",
                family=family,
                file=report.name,
                stem=report.stem,
            ),
        )
    return family


def _compare(report: Report, essential: list[Needed], desirable: list[Needed]) -> None:
    """Report desirable levels that the essential ones already include."""
    levels = {need.skill: need.level for need, _ in essential}
    for need, line in desirable:
        if need.level and need.level <= levels.get(need.skill, 0):
            report.error(
                line,
                message(
                    "“{skill}” is already essential at level {level}; remove it here, "
                    "or write a higher level",
                    skill=need.skill,
                    level=levels[need.skill],
                ),
            )


def _overlaps(
    report: Report, node: YamlNode | None, own_id: str, lines: dict[str, int]
) -> tuple[Overlap, ...]:
    if node is None:
        return ()
    overlaps = []
    for item in fields.read_items(report, node):
        found = fields.read_fields(
            report,
            item,
            required=("role", "because"),
            optional=("contexts", "evidence"),
        )
        other = values.read_mention(report, found["role"], "role")
        line = found["role"].line
        if other and other == own_id:
            report.error(
                line,
                message(
                    "“{role}” cannot overlap with itself; name another", role=own_id
                ),
            )
        elif f"overlaps {other}" in lines:
            report.error(
                line,
                message(
                    "the overlap with “{role}” stands already on line {first}; keep "
                    "one of them",
                    role=other,
                    first=lines[f"overlaps {other}"],
                ),
            )
        elif other:
            lines[f"overlaps {other}"] = line
        overlaps.append(
            Overlap(
                role=other,
                contexts=parts.read_contexts(report, found.get("contexts")),
                because=texts.read_said(report, found["because"]),
                evidence=parts.read_evidence(report, found.get("evidence"), owner=item),
            )
        )
    return tuple(overlaps)


def read_transitions(report: Report, root: YamlNode) -> list[Entry[Transition]]:
    """Return the moves, in the order of the file."""
    entries = [_transition(report, node) for node in fields.read_items(report, root)]
    whole = [e for e in entries if e.value.origin and e.value.destination]
    report.whole = report.whole and len(whole) == len(entries)
    return whole


def _transition(report: Report, node: YamlNode) -> Entry[Transition]:
    found = fields.read_fields(
        report, node, required=_MOVE_REQUIRED, optional=_MOVE_OPTIONAL
    )
    origin = values.read_mention(report, found["origin"], "role")
    destination = values.read_mention(report, found["destination"], "role")
    if origin and origin == destination:
        report.error(
            found["destination"].line,
            message(
                "the move leads from “{role}” to itself; write another destination",
                role=origin,
            ),
        )
    needed = parts.read_requirements(report, found.get("essential"), essential=True)
    transition = Transition(
        origin=origin,
        destination=destination,
        kind=values.read_choice(report, found["kind"], MOVE_KINDS),
        experience_months=fields.read_range(report, found["experience_months"]),
        because=texts.read_said(report, found["because"]),
        essential=tuple(need.requirement for need in needed),
        contexts=parts.read_contexts(report, found.get("contexts")),
        evidence=parts.read_evidence(
            report, found.get("evidence"), owner=node, of_move=True
        ),
    )
    lines = {name: value.line for name, value in found.items()}
    return Entry(transition, report.name, node.line, lines)
