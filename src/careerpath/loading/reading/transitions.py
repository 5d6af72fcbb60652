"""Read a file of `transitions/`: the recorded moves out of one family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading import values as words
from careerpath.loading.reading.report import Entry, Report
from careerpath.model.transition import MOVE_KINDS, Transition

if TYPE_CHECKING:
    from careerpath.loading.reading.nodes import Node

_REQUIRED = ("origin", "destination", "kind", "experience_months", "because")
_OPTIONAL = ("essential", "contexts", "evidence")


def read_transitions(report: Report, root: Node) -> list[Entry[Transition]]:
    """Return the moves, in the order of the file."""
    entries = [_transition(report, node) for node in fields.read_items(report, root)]
    whole = [e for e in entries if e.value.origin and e.value.destination]
    report.whole = report.whole and len(whole) == len(entries)
    return whole


def _transition(report: Report, node: Node) -> Entry[Transition]:
    found = fields.read_fields(report, node, required=_REQUIRED, optional=_OPTIONAL)
    origin = words.read_mention(report, found["origin"], "role")
    destination = words.read_mention(report, found["destination"], "role")
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
        kind=words.read_choice(report, found["kind"], MOVE_KINDS),
        experience_months=fields.read_range(report, found["experience_months"]),
        because=parts.read_bilingual(report, found["because"]),
        essential=tuple(need.requirement for need in needed),
        contexts=parts.read_contexts(report, found.get("contexts")),
        evidence=parts.read_evidence(report, found.get("evidence"), owner=node),
    )
    lines = {name: value.line for name, value in found.items()}
    return Entry(transition, report.name, node.line, lines)
