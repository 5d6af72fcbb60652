"""Read a file of `roles/`: positions, and what they require."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading import values as words
from careerpath.loading.reading.report import Entry, Page
from careerpath.model.role import Overlap, Role
from careerpath.model.text import UNSAID, Text

if TYPE_CHECKING:
    from careerpath.loading.reading.nodes import Node
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
_OPTIONAL = ("aliases", "signals", "desirable", "codes", "overlaps", "evidence")


def read_roles(page: Page, root: Node) -> list[Entry[Role]]:
    """Return the roles of one family, in the order of the file."""
    entries = (_role(page, node) for node in fields.read_items(page, root))
    return [entry for entry in entries if entry.value.id]


def _role(page: Page, node: Node) -> Entry[Role]:
    found = fields.read_fields(
        page, node, **parts.keys(page, _REQUIRED, _TEXTS, _OPTIONAL)
    )
    lines = {name: value.line for name, value in found.items()}
    own_id = parts.read_entry_id(page, found, "role")
    essential = parts.read_requirements(page, found["essential"], essential=True)
    desirable = parts.read_requirements(page, found.get("desirable"), essential=False)
    _compare(page, essential, desirable)
    lines |= {f"desirable {need.skill}": line for need, line in desirable}
    lines |= {f"essential {need.skill}": line for need, line in essential}
    role = Role(
        id=own_id,
        label=parts.read_bilingual(page, found["label"], gendered=True),
        family=_family(page, found["family"]),
        grade=words.read_whole(page, found["grade"], minimum=1),
        serves=_said(page, found.get("serves")),
        authority=_said(page, found.get("authority")),
        missions=_missions(page, found.get("missions")),
        requirements=tuple(need.requirement for need in [*essential, *desirable]),
        aliases=parts.read_aliases(page, found.get("aliases")),
        codes=parts.read_codes(page, found.get("codes")),
        overlaps=_overlaps(page, found.get("overlaps"), own_id, lines),
        evidence=parts.read_evidence(page, found.get("evidence"), owner=node),
        signals=parts.read_signals(page, found.get("signals")),
    )
    return Entry(role, page.name, found["id"].line, lines)


def _said(page: Page, node: Node | None) -> Text:
    return UNSAID if node is None else parts.read_bilingual(page, node)


def _missions(page: Page, node: Node | None) -> tuple[Text, ...]:
    items = () if node is None else fields.read_items(page, node)
    return tuple(parts.read_bilingual(page, mission) for mission in items)


def _family(page: Page, node: Node) -> str:
    family = words.read_text(page, node)
    if family and family != page.stem:
        page.error(
            node.line,
            message(
                "the family is “{family}” but the file is {file}; write “{stem}” or "
                "move the role to roles/{family}.yaml",
                family=family,
                file=page.name,
                stem=page.stem,
            ),
        )
    return family


def _compare(page: Page, essential: list[Needed], desirable: list[Needed]) -> None:
    """Report desirable levels that the essential ones already include."""
    levels = {need.skill: need.level for need, _ in essential}
    for need, line in desirable:
        if need.level and need.level <= levels.get(need.skill, 0):
            page.error(
                line,
                message(
                    "“{skill}” is already essential at level {level}; remove it here, "
                    "or write a higher level",
                    skill=need.skill,
                    level=levels[need.skill],
                ),
            )


def _overlaps(
    page: Page, node: Node | None, own_id: str, lines: dict[str, int]
) -> tuple[Overlap, ...]:
    if node is None:
        return ()
    overlaps = []
    for item in fields.read_items(page, node):
        found = fields.read_fields(
            page,
            item,
            required=("role", "because"),
            optional=("contexts", "evidence"),
        )
        other = words.read_mention(page, found["role"], "role")
        line = found["role"].line
        if other and other == own_id:
            page.error(
                line,
                message(
                    "“{role}” cannot overlap with itself; name another", role=own_id
                ),
            )
        elif f"overlaps {other}" in lines:
            page.error(
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
                contexts=parts.read_contexts(page, found.get("contexts")),
                because=parts.read_bilingual(page, found["because"]),
                evidence=parts.read_evidence(page, found.get("evidence"), owner=item),
            )
        )
    return tuple(overlaps)
