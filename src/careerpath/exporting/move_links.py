"""Turn recorded moves, steps of a route and the direct jump into links with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.exporting.exported_graph import Link
from careerpath.i18n import translator
from careerpath.model.evidence import shows_move, standing, strongest_tier
from careerpath.model.ranges import Range
from careerpath.words.phrases import (
    hours_text,
    move_name,
    standing_name,
    typeset,
)
from careerpath.words.waiting import brief, wait_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import Value
    from careerpath.model.answers import DirectJump, NextRole, RouteAnswer, Step
    from careerpath.model.evidence import Evidence
    from careerpath.model.text import Language
    from careerpath.model.transition import MoveKind


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
    price = _price(step.effort_hours, step.time_months, step.evidence, language)
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
        _direct_price(jump, language),
        weak=not shows_move(evidence),
        facts=facts,
    )


def route_description(names: Mapping[str, str], links: Iterable[Link]) -> str:
    """Return every link of a route in words."""
    return ". ".join(
        f"{names[link.origin]} → {names[link.destination]}, {link.label}"
        for link in links
    )


def _price(
    hours: Range[int],
    months: Range[float],
    evidence: tuple[Evidence, ...],
    language: Language,
) -> str:
    """Return hours of study and the months that the move takes, with their ranges."""
    parts = [hours_text(hours, language), wait_text(brief(months), language)]
    if not shows_move(evidence):
        parts.append(standing_name(standing(evidence), language))
    return " · ".join(parts)


def _short_price(move: NextRole, language: Language) -> str:
    """Return the likely hours and months."""
    hours = Range(*[move.effort_hours.likely] * 3)
    months = Range(*[move.time_months.likely] * 3)
    return _price(hours, months, move.evidence, language)


def _direct_price(jump: DirectJump, language: Language) -> str:
    """Return what the direct jump costs, and whether anyone recorded it."""
    _ = translator(language)
    hours = hours_text(jump.effort_hours, language)
    if jump.time_months is None:
        text = _("in one jump: {hours}, not a recorded move").format(hours=hours)
    else:
        months = wait_text(brief(jump.time_months), language)
        text = _("in one jump: {hours} · {months}").format(hours=hours, months=months)
    return typeset(text, language)


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
