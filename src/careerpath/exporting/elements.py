"""Turn roles, skills and moves into nodes and links with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.exporting.exported_graph import Link, Node
from careerpath.model.evidence import shows_move, standing, strongest_tier
from careerpath.model.ranges import Range
from careerpath.words.phrases import (
    group_name,
    kind_name,
    move_name,
    say,
)
from careerpath.words.sentences import grade_text, jump_price, move_price

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import Value
    from careerpath.model.answers import NextRole, RouteAnswer, Step
    from careerpath.model.evidence import Evidence
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import Language
    from careerpath.model.transition import MoveKind

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


def recorded(origin: str, move: NextRole, language: Language) -> Link:
    """Return a recorded move; its hours are likely ones."""
    return Link(
        origin,
        move.role,
        "transition",
        _short_price(move, language),
        weak=not shows_move(move.evidence),
        facts={
            **_kind(move.kind, move.evidence, language),
            **_range("hours", move.effort_hours),
            **_range("months", move.experience_months),
            **_range("time", move.time_months),
        },
    )


def step(step: Step, number: int, language: Language) -> Link:
    """Return a step of a route; its hours are what is new there."""
    price = move_price(step.effort_hours, step.time_months, step.evidence, language)
    return Link(
        step.origin,
        step.destination,
        "transition",
        f"{number}. {price}",
        step=number,
        weak=not shows_move(step.evidence),
        facts={
            "step": number,
            **_kind(step.kind, step.evidence, language),
            **_range("hours", step.effort_hours),
            **_range("months", step.experience_months),
            **_range("time", step.time_months),
        },
    )


def direct(graph: CareerGraph, answer: RouteAnswer, language: Language) -> Link:
    """Return the direct jump, recorded or not."""
    jump = answer.direct
    move = graph.transition(origin=answer.origin, destination=answer.destination)
    evidence = move.evidence if move else ()
    facts: dict[str, Value] = {"recorded": jump.recorded}
    if move:
        facts |= _kind(move.kind, evidence, language)
    facts |= _range("hours", jump.effort_hours)
    if jump.experience_months is not None:
        facts |= _range("months", jump.experience_months)
    if jump.time_months is not None:
        facts |= _range("time", jump.time_months)
    return Link(
        answer.origin,
        answer.destination,
        "direct",
        jump_price(jump, language),
        weak=not shows_move(evidence),
        facts=facts,
    )


def route_description(names: Mapping[str, str], links: Iterable[Link]) -> str:
    """Return every link of a route in words."""
    return ". ".join(
        f"{names[link.origin]} → {names[link.destination]}, {link.label}"
        for link in links
    )


def _short_price(move: NextRole, language: Language) -> str:
    """Return the likely hours and months."""
    hours = Range(*[move.effort_hours.likely] * 3)
    months = Range(*[move.time_months.likely] * 3)
    return move_price(hours, months, move.evidence, language)


def _kind(
    kind: MoveKind, evidence: tuple[Evidence, ...], language: Language
) -> dict[str, Value]:
    return {
        "kind": kind,
        "kind_label": move_name(kind, language),
        "tier": strongest_tier(evidence),
        "standing": standing(evidence),
        "sources": " | ".join(dict.fromkeys(item.source for item in evidence)),
    }


def _range(name: str, values: Range[int] | Range[float]) -> dict[str, Value]:
    return {
        f"{name}_low": values.low,
        f"{name}_likely": values.likely,
        f"{name}_high": values.high,
    }
