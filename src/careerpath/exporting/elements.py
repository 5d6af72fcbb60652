"""Turn roles, skills, requirements and prerequisites into nodes and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.exporting.exported_graph import Link, Node
from careerpath.model.evidence import strongest_tier
from careerpath.words.phrases import group_name, kind_name, say
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import Value
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import Language

#: Before the id of a skill: a role may have the same one.
SKILL = "skill:"


def role_node(role: Role, language: Language) -> Node:
    """Return a role with its family, grade and codes."""
    family = group_name(role.family, language)
    grade = grade_text(role.grade, language)
    return Node(
        role.id,
        "role",
        say(role.label, language),
        f"{grade} · {family}",
        role.grade,
        {
            "family": role.family,
            "family_label": family,
            "grade": role.grade,
            "tier": strongest_tier(role.evidence),
            **_codes(role.codes),
        },
    )


def skill_node(skill: Skill, language: Language) -> Node:
    """Return a skill with its kind and codes."""
    kind = kind_name(skill.kind, language)
    return Node(
        f"{SKILL}{skill.id}",
        "skill",
        say(skill.label, language),
        kind,
        0,
        {"kind": skill.kind, "kind_label": kind, **_codes(skill.codes)},
    )


def _codes(codes: Mapping[str, tuple[str, ...]]) -> dict[str, Value]:
    return {system: " | ".join(codes[system]) for system in sorted(codes)}


def requirement_links(
    graph: CareerGraph, roles: Iterable[Role], language: Language
) -> Iterator[Link]:
    """Yield what roles require, an essential level before a desirable one."""
    for role in roles:
        seen: set[str] = set()
        for need in role.requirements:
            if need.skill not in seen:
                seen.add(need.skill)
                yield Link(
                    role.id,
                    f"{SKILL}{need.skill}",
                    "requires",
                    say(graph.scale.label(need.level), language),
                    weak=not need.essential,
                    facts={"level": need.level, "essential": need.essential},
                )


def prerequisite_links(skills: Sequence[Skill]) -> Iterator[Link]:
    """Yield which of some skills build on others: "own level: level needed"."""
    known = {skill.id for skill in skills}
    for skill in skills:
        levels: dict[str, list[str]] = {}
        for own, needed in sorted(skill.prerequisites.items()):
            for other, level in needed.items():
                levels.setdefault(other, []).append(f"{own}: {level}")
        for other in sorted(levels.keys() & known):
            yield Link(
                f"{SKILL}{skill.id}",
                f"{SKILL}{other}",
                "prerequisite",
                "",
                facts={"levels": " | ".join(levels[other])},
            )
