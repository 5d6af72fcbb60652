"""Turn recorded moves, steps of a route and the direct jump into links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.exporting import wording
from careerpath.exporting.network import Link
from careerpath.model.evidence import strongest_tier
from careerpath.wording import move_name

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.network import Value
    from careerpath.model.answers import NextRole, RouteAnswer, Step
    from careerpath.model.evidence import Evidence
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language
    from careerpath.model.transition import MoveKind


def recorded(origin: str, move: NextRole, language: Language) -> Link:
    """Return a recorded move; its hours are likely ones."""
    weak = strongest_tier(move.evidence) == "inferred"
    return Link(
        origin,
        move.role,
        "transition",
        wording.short_price(
            move.effort_hours, move.experience_months, weak=weak, language=language
        ),
        weak=weak,
        facts={
            **_kind(move.kind, move.evidence, language),
            **_range("hours", move.effort_hours),
            **_range("months", move.experience_months),
        },
    )


def step(step: Step, number: int, language: Language) -> Link:
    """Return a step of a route; its hours are what is new there."""
    weak = strongest_tier(step.evidence) == "inferred"
    price = wording.price(
        step.effort_hours, step.experience_months, weak=weak, language=language
    )
    return Link(
        step.origin,
        step.destination,
        "transition",
        f"{number}. {price}",
        step=number,
        weak=weak,
        facts={
            "step": number,
            **_kind(step.kind, step.evidence, language),
            **_range("hours", step.effort_hours),
            **_range("months", step.experience_months),
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
    return Link(
        answer.origin,
        answer.destination,
        "direct",
        wording.direct_price(jump, language),
        weak=strongest_tier(evidence) == "inferred",
        facts=facts,
    )


def _kind(
    kind: MoveKind, evidence: tuple[Evidence, ...], language: Language
) -> dict[str, Value]:
    return {
        "kind": kind,
        "kind_label": move_name(kind, language),
        "tier": strongest_tier(evidence),
        "sources": " | ".join(dict.fromkeys(item.source for item in evidence)),
    }


def _range(name: str, values: Range[int]) -> dict[str, Value]:
    return {
        f"{name}_low": values.low,
        f"{name}_likely": values.likely,
        f"{name}_high": values.high,
    }
