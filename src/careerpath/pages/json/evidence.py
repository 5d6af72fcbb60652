"""Say in JSON what stands behind moves and behind hours of study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.pages.json.parts import (
    Json,
    spread,
    text_of,
    verdicts_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.published_duration import (
        Attainment,
        Calibration,
        HoursCounts,
    )
    from careerpath.model.verdict import Counts, Judgement


def hours_answer(calibrations: Iterable[Calibration], counts: HoursCounts) -> Json:
    """Return published durations beside our hours, and what the hours rest on."""
    return {
        "schema": "careerpath/hours/1",
        "certifications": [
            {
                "source": item.published.source,
                "certification": text_of(item.published.certification),
                "published_hours": {
                    "low": item.published.low,
                    "high": item.published.high,
                },
                "from": _attained(item.published.before),
                "to": _attained(item.published.after),
                "hours": spread(item.hours),
                "ratio": item.ratio,
                "within_factor_two": item.agrees,
                "reason_for_hours": item.argued,
            }
            for item in calibrations
        ],
        "counts": {
            "skills": counts.skills,
            "argued": counts.argued,
            "published": counts.published,
            "profiles": counts.profiles,
        },
    }


def _attained(attained: Attainment) -> Json:
    return {"roles": list(attained.roles), "skills": dict(attained.levels)}


def evidence_answer(judgements: Iterable[Judgement], counts: Counts) -> Json:
    """Return every move with its verdicts, and the counts of the graph."""
    return {
        "schema": "careerpath/evidence/1",
        "moves": [
            {
                "origin": item.move.origin,
                "destination": item.move.destination,
                "kind": item.move.kind,
                "tier": item.move.tier,
                "verdicts": verdicts_of(item.verdicts),
                "comparable": item.comparable,
                "confirmed": item.confirmed,
                "disputed": item.disputed,
            }
            for item in judgements
        ],
        "counts": {
            "roles": counts.roles,
            "names": counts.names,
            "official_titles": counts.official_titles,
            "skills": counts.skills,
            "statements": counts.statements,
            "essential": counts.essential,
            "desirable": counts.desirable,
            "transitions": counts.transitions,
            "families": counts.families,
            "entry_family": counts.entry_family,
            "reachable_families": counts.reachable_families,
            "prerequisite_links": counts.prerequisite_links,
            "comparable": counts.comparable,
            "confirmed": counts.confirmed,
            "tiers": dict(counts.tiers),
            "standings": dict(counts.standings),
        },
    }
