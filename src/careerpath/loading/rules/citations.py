"""Check that evidence cites its own roles and rows that exist, and hours evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading.shared import CODE_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.errors import Problem
    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.loading.reading.report import Entry
    from careerpath.model.evidence import Evidence
    from careerpath.model.role import Role
    from careerpath.model.transition import Transition

#: "M1604: Office manager" is about one code, "M1607 > M1604 Evolution" about two.
_ENTRY = re.compile(r"([A-Z]?\d[\d.\-]*): ")
_ROW = re.compile(r"([A-Z]?\d[\d.\-]*) > ([A-Z]?\d[\d.\-]*)(?: .*)?")


def foreign_codes(contents: Contents) -> Iterator[Problem]:
    """Warn of evidence that cites a code which its role does not carry."""
    codes = {entry.value.id: entry.value.codes for entry in contents.roles}
    for entry in contents.roles:
        yield from _foreign_entries(entry, codes)
    for move in contents.transitions:
        ends = (move.value.origin, move.value.destination)
        for item in move.value.evidence:
            system = _system(item)
            row = _ROW.fullmatch(item.record) if system else None
            for role, code in zip(ends, row.groups() if row else (), strict=False):
                if role in codes and code not in codes[role].get(system, ()):
                    yield _foreign(move, "evidence", item, (code, role))


def _foreign_entries(
    entry: Entry[Role], codes: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Iterator[Problem]:
    role = entry.value
    for field, item, about in _cited(role):
        system = _system(item)
        found = _ENTRY.match(item.record) if system else None
        known = {
            code for other in about for code in codes.get(other, {}).get(system, ())
        }
        if found and found[1] not in known:
            yield _foreign(entry, field, item, (found[1], role.id))


def _cited(role: Role) -> Iterator[tuple[str, Evidence, tuple[str, ...]]]:
    """Yield where evidence stands, the evidence, and the roles it may be about."""
    own = (role.id,)
    yield from (("evidence", item, own) for item in role.evidence)
    for need in role.requirements:
        rank = "essential" if need.essential else "desirable"
        yield from ((f"{rank} {need.skill}", item, own) for item in need.evidence)
    for overlap in role.overlaps:
        both = (role.id, overlap.role)
        yield from ((f"overlaps {both[1]}", item, both) for item in overlap.evidence)


def _foreign(
    entry: Entry[Role] | Entry[Transition],
    field: str,
    item: Evidence,
    cited: tuple[str, str],
) -> Problem:
    code, role = cited
    return entry.warning(
        field,
        message(
            "the evidence cites {code} of “{source}”, which “{role}” does not carry; "
            "cite a code of the role, or add this one to its codes",
            code=code,
            source=item.source,
            role=role,
        ),
    )


def _system(item: Evidence) -> str:
    """Return the classification a source belongs to, "" for none of ours."""
    name = item.source.partition("-")[0]
    return name if name in CODE_SCHEMES else ""


def silent_evidence(contents: Contents) -> Iterator[Problem]:
    """Warn of evidence for a move that does not say what it proves."""
    for entry in contents.transitions:
        for item in entry.value.evidence:
            if item.proves is None and item.tier != "inferred":
                yield entry.warning(
                    "evidence",
                    message(
                        "the evidence from “{source}” does not say what it proves and "
                        "counts for nothing; add “proves: move” if people make this "
                        "move, “similarity” if the work is alike, “title” if the two "
                        "share a code or a title",
                        source=item.source,
                    ),
                )


def unrecorded_relations(contents: Contents) -> Iterator[Problem]:
    """Report official evidence for a row that the table of its source lacks."""
    rows = {(relation.source, relation.record) for relation in contents.relations}
    sources = {relation.source for relation in contents.relations}
    for entry in contents.transitions:
        for item in _official_rows(entry.value.evidence, sources):
            if (item.source, item.record) not in rows:
                yield entry.error(
                    "evidence",
                    message(
                        "evidence/ has no row “{record}” of “{source}”; cite one that "
                        "it has, or write a weaker tier",
                        record=item.record,
                        source=item.source,
                    ),
                )


def _official_rows(
    evidence: Iterable[Evidence], sources: set[str]
) -> Iterator[Evidence]:
    return (
        item
        for item in evidence
        if item.tier == "official" and item.source in sources
        if _ROW.fullmatch(item.record)
    )


def unargued_hours(contents: Contents) -> Iterator[Problem]:
    """Warn of skills with hours of their own and no reason for them."""
    for entry in contents.skills:
        if "hours" in entry.lines and not entry.value.hours_evidence:
            yield entry.warning(
                "hours",
                message(
                    "nothing says where these hours come from; add “hours_evidence”, a "
                    "list of reasons like “evidence”, with the tier “inferred” for an "
                    "estimate of your own"
                ),
            )
