"""Read what several entities share, such as evidence and requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from careerpath.errors import message
from careerpath.loading.reading import fields, values
from careerpath.loading.reading.nodes import Fields, Items
from careerpath.loading.reading.texts import read_said
from careerpath.model.contexts import COMPANY_SIZES, STATUSES, Contexts
from careerpath.model.evidence import PROVES, TIERS, Evidence
from careerpath.model.role import MOST_IMPORTANT, Requirement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.loading.reading.report import Declared, Report
    from careerpath.loading.reading.values import Choice
    from careerpath.model.evidence import Proves, Tier
    from careerpath.model.ranges import Range

#: Public classifications whose codes roles and skills may carry.
CODE_SCHEMES = ("esco", "isco08", "onet", "rncp", "rome")


class Needed(NamedTuple):
    """A requirement and the line it stands on."""

    requirement: Requirement
    line: int


class Keys(TypedDict):
    """Which keys an entry must have, and which it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


def keys(
    report: Report,
    required: tuple[str, ...],
    texts: tuple[str, ...],
    optional: tuple[str, ...],
) -> Keys:
    """Return the keys of an entry; `texts` may be absent where values are assumed."""
    if report.assuming:
        needed = tuple(key for key in required if key not in texts)
        return {"required": needed, "optional": (*texts, *optional)}
    return {"required": required, "optional": optional}


def read_codes(report: Report, node: YamlNode | None) -> dict[str, tuple[str, ...]]:
    """Return the codes in public classifications, one text or a list each."""
    if node is None:
        return {}
    found = fields.read_fields(report, node, optional=CODE_SCHEMES)
    codes = {}
    for scheme, value in sorted(found.items()):
        given = (
            fields.read_items(report, value) if isinstance(value, Items) else [value]
        )
        codes[scheme] = tuple(values.read_text(report, item) for item in given)
    return codes


def read_contexts(report: Report, node: YamlNode | None) -> Contexts:
    """Return where something is usual; without a node, everywhere."""
    if node is None:
        return Contexts()
    found = fields.read_fields(report, node, optional=("company_size", "status"))
    return Contexts(
        company_size=read_choices(report, found.get("company_size"), COMPANY_SIZES),
        status=read_choices(report, found.get("status"), STATUSES),
    )


def read_choices(
    report: Report, node: YamlNode | None, possible: tuple[Choice, ...]
) -> tuple[Choice, ...]:
    """Return a list of words, each one of those possible and none twice."""
    if node is None:
        return ()
    chosen: list[Choice] = []
    for item in fields.read_items(report, node):
        before = len(report.problems)
        choice = values.read_choice(report, item, possible)
        if choice in chosen and len(report.problems) == before:
            report.error(
                item.line,
                message("“{text}” stands twice in the list; keep one", text=choice),
            )
        chosen.append(choice)
    return tuple(chosen)


def read_evidence(
    report: Report,
    node: YamlNode | None,
    *,
    owner: YamlNode | None = None,
    of_move: bool = False,
) -> tuple[Evidence, ...]:
    """Return why something is in the graph; an `owner` must have some evidence.

    Only evidence `of_move` may say what it proves, and which rank it has.
    """
    if node is None:
        if isinstance(owner, Fields):
            report.error(
                owner.line,
                message(
                    "no evidence; add “evidence:” with at least one source and its tier"
                ),
            )
        return ()
    return tuple(
        _one_evidence(report, item, of_move=of_move)
        for item in fields.read_items(report, node)
    )


def _one_evidence(report: Report, node: YamlNode, *, of_move: bool) -> Evidence:
    optional = ("record", "note", *(["proves", "rank"] if of_move else []))
    found = fields.read_fields(
        report, node, required=("source", "tier"), optional=optional
    )
    tier = values.read_choice(report, found["tier"], TIERS)
    return Evidence(
        source=values.read_mention(report, found["source"], "source"),
        tier=tier,
        record=values.read_text(report, found["record"]) if "record" in found else "",
        note=read_said(report, found["note"]) if "note" in found else None,
        proves=_proven(report, found.get("proves"), tier),
        rank=values.read_whole(report, found["rank"], minimum=1)
        if "rank" in found
        else None,
    )


def _proven(report: Report, node: YamlNode | None, tier: Tier) -> Proves | None:
    if node is None:
        return None
    if tier == "inferred":
        report.error(
            node.line,
            message(
                "what is inferred proves nothing; remove “proves”, or write the tier "
                "of a source that shows it"
            ),
        )
    return values.read_choice(report, node, PROVES)


def read_requirements(
    report: Report, node: YamlNode | None, *, essential: bool
) -> list[Needed]:
    """Return required levels by skill, sorted by skill id.

    A level is a number, or `{level: …, importance: …, evidence: […]}`.
    """
    if node is None:
        return []
    needed = []
    for key, value in fields.read_map(report, node):
        skill = values.read_mention(report, key, "skill")
        requirement = _requirement(report, skill, value, essential=essential)
        needed.append(Needed(requirement, key.line))
    return sorted(needed, key=lambda need: need.requirement.skill)


def _requirement(
    report: Report, skill: str, node: YamlNode, *, essential: bool
) -> Requirement:
    if not isinstance(node, Fields):
        return Requirement(skill, values.read_level(report, node), essential)
    found = fields.read_fields(
        report, node, required=("level",), optional=("importance", "evidence")
    )
    return Requirement(
        skill,
        values.read_level(report, found["level"]),
        essential,
        read_evidence(report, found.get("evidence")),
        values.read_whole(report, found["importance"], maximum=MOST_IMPORTANT)
        if "importance" in found
        else None,
    )


def read_hours(report: Report, node: YamlNode) -> Mapping[int, Range[int]]:
    """Return hours by level."""
    return {
        values.read_level(report, key): fields.read_range(report, value)
        for key, value in fields.read_map(report, node)
    }


def read_entry_id(report: Report, found: Mapping[str, YamlNode], kind: Declared) -> str:
    """Return the id of an entry; without a usable one the file is not whole."""
    before = len(report.problems)
    name = values.read_id(report, found["id"], kind)
    if not name or len(report.problems) > before:
        report.whole = False
        return ""
    return name
