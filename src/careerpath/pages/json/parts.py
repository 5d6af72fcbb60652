"""Turn the parts that answers have in common into JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.document.typesetting import STEERING
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from careerpath.errors import Problem, Translate
    from careerpath.model.answers import SkillStep
    from careerpath.model.contexts import Contexts
    from careerpath.model.evidence import Evidence
    from careerpath.model.ranges import Range
    from careerpath.model.role import RoleOverlap
    from careerpath.model.text import Text
    from careerpath.model.transition import Transition
    from careerpath.model.verdict import Verdict

Json = dict[str, Any]


def to_text(answer: Json) -> str:
    """Return an answer as JSON text; what would steer a terminal is spelt in it."""
    import json

    text = json.dumps(answer, ensure_ascii=False, indent=2)
    return STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def problem_of(problem: Problem, translate: Translate) -> Json:
    """Return what is wrong in a file, and where."""
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": problem.severity,
        "message": problem.message.text(translate),
    }


def spread(values: Range[Any]) -> Json:
    """Return a quantity."""
    return {"low": values.low, "likely": values.likely, "high": values.high}


def close(closeness: Fraction) -> float:
    """Return how close a role is, with four decimals."""
    return round(float(closeness), 4)


def skill_step(step: SkillStep) -> Json:
    """Return a skill to raise."""
    return {
        "skill": step.skill,
        "from_level": step.from_level,
        "to_level": step.to_level,
        "hours": spread(step.hours),
        "practice_hours": spread(step.practice_hours),
    }


def cited(item: Evidence) -> Json:
    """Return which source is cited, how strong it is, and what it proves."""
    return {"source": item.source, "tier": item.tier, "proves": item.proves}


def evidence_of(item: Evidence) -> Json:
    """Return a reason in full."""
    note = text_or_none(item.note)
    return {**cited(item), "record": item.record or None, "note": note}


def contexts_of(contexts: Contexts) -> Json:
    """Return where something is usual; empty lists for everywhere."""
    return {
        "company_size": list(contexts.company_size),
        "status": list(contexts.status),
    }


def text_of(text: Text) -> Json:
    """Return a text in both languages, and in those that a graph has beside them."""
    both: Json = {language: text.in_language(language) for language in LANGUAGES}
    return {**both, **dict(text.others)}


def text_or_none(text: Text | None) -> Json | None:
    """Return a text in both languages, None where there is none."""
    return text_of(text) if text else None


def aliases_of(aliases: Mapping[str, tuple[str, ...]]) -> Json:
    """Return the other names, by language."""
    return {language: list(names) for language, names in aliases.items()}


def overlap_of(overlap: RoleOverlap) -> Json:
    """Return two roles that one person often holds together."""
    return {
        "roles": [overlap.role, overlap.other],
        "contexts": contexts_of(overlap.contexts),
        "because": text_of(overlap.because),
        "evidence": [evidence_of(item) for item in overlap.evidence],
    }


def transition_of(move: Transition) -> Json:
    """Return a recorded move in full."""
    return {
        "origin": move.origin,
        "destination": move.destination,
        "kind": move.kind,
        "experience_months": spread(move.experience_months),
        "essential": {need.skill: need.level for need in move.essential},
        "contexts": contexts_of(move.contexts),
        "because": text_of(move.because),
        "evidence": [{**evidence_of(e), "rank": e.rank} for e in move.evidence],
    }


def verdicts_of(verdicts: Iterable[Verdict]) -> Json:
    """Return what each classification says of a move."""
    return {
        verdict.system: {
            "finding": verdict.finding,
            "rows": [row.record for row in verdict.rows],
            "opposite": [row.record for row in verdict.opposite],
            "shared": list(verdict.shared),
            "uncoded": list(verdict.uncoded),
        }
        for verdict in verdicts
    }
