"""Check that every id is declared once, and that ids which are named are declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import Message, Problem, message
from careerpath.loading.reading.fields import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.loading.reading.report import Declared, Entry, Mention
    from careerpath.model.evidence import Source
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

#: For so many unknown ids the nearest known one is looked for, which takes time:
#: a large graph that lacks a whole file has thousands.
_MOST_GUESSES = 50

#: Where ids of each kind are declared.
_PLACES: tuple[tuple[Declared, str], ...] = (
    ("source", "sources.yaml"),
    ("skill", "skills/"),
    ("role", "roles/"),
)


def repeated_ids(contents: Contents) -> Iterator[Problem]:
    """Report sources, skills and roles that share an id with another of the kind."""
    groups: tuple[Iterable[Entry[Source | Skill | Role]], ...] = (
        contents.sources,
        contents.skills,
        contents.roles,
    )
    for group in groups:
        first: dict[str, Entry[Source | Skill | Role]] = {}
        for entry in group:
            before = first.setdefault(entry.value.id, entry)
            if before is not entry:
                yield Problem(
                    entry.file,
                    entry.first_line,
                    "error",
                    message(
                        "the id “{id}” stands already in {file}, line {line}; choose "
                        "another or remove one of them",
                        id=entry.value.id,
                        file=before.file,
                        line=before.first_line,
                    ),
                )


def dangling_ids(contents: Contents) -> Iterator[Problem]:
    """Report ids that are named but declared nowhere."""
    for kind, place in _PLACES:
        known = contents.declared(kind)
        near: dict[str, str] = {}
        for mention in contents.dangling(kind):
            if mention.id not in near:
                guess = len(near) < _MOST_GUESSES
                near[mention.id] = nearest(mention.id, known) if guess else ""
            finding = _dangling(mention, near[mention.id], place)
            yield Problem(mention.file, mention.line, "error", finding)


def _dangling(mention: Mention, near: str, place: str) -> Message:
    if near:
        return message(
            "no id “{id}” stands in {place}; did you mean “{near}”?",
            id=mention.id,
            place=place,
            near=near,
        )
    return message(
        "no id “{id}” stands in {place}; write one that does, or add it there",
        id=mention.id,
        place=place,
    )


def unused_skills(contents: Contents) -> Iterator[Problem]:
    """Warn of skills that nothing requires."""
    if contents.incomplete or contents.dangling("skill"):
        return
    used = {mention.id for mention in contents.mentions if mention.kind == "skill"}
    for entry in contents.skills:
        if entry.value.id not in used:
            yield entry.warning(
                "id",
                message(
                    "nothing requires the skill “{skill}”; require it in a role, or "
                    "remove it",
                    skill=entry.value.id,
                ),
            )
