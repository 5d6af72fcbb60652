"""Set moves as text: those that leave a role, and why one is in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.typesetting import Column, spaced, strong, table, tables, wrap
from careerpath.i18n import N_
from careerpath.pages.lookups import cited_sources
from careerpath.pages.skills import steps_table, with_practice
from careerpath.pages.weighing import objections, silences, weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerpath.model.answers import Explanation, NextRole
    from careerpath.model.evidence import Evidence
    from careerpath.model.transition import Transition
    from careerpath.words import Words

#: The sections of the roles one move away, by change of grade.
DIRECTIONS: tuple[tuple[str, Callable[[int], bool]], ...] = (
    (N_("Up"), lambda change: change > 0),
    (N_("Across"), lambda change: change == 0),
    (N_("Back"), lambda change: change < 0),
)


def next_page(words: Words, origin: str, roles: Sequence[NextRole]) -> list[str]:
    """Return the roles one recorded move away: up, across, back."""
    _ = words.translate
    lines = [*map(strong, wrap(words.role(origin)))]
    if not roles:
        lines += wrap(_("No recorded move leads from here."))
    sections = []
    for heading, fits in DIRECTIONS:
        chosen = [role for role in roles if fits(role.grade_change)]
        if chosen:
            sections.append(
                (Column(_(heading)), [_next_row(words, role) for role in chosen])
            )
    if sections:
        lines += ["", *spaced(tables(_next_columns(words), sections))]
    evidence = [item for role in roles for item in role.evidence]
    return [*lines, *words.footer(cited_sources(words.graph, evidence))]


def _next_columns(words: Words) -> list[Column]:
    """Return the columns after the first, which has the section's heading."""
    _ = words.translate
    return [
        Column(_("Kind")),
        Column(_("Hours")),
        Column(_("Months")),
        Column(_("Evidence")),
    ]


def _next_row(words: Words, role: NextRole) -> list[str]:
    return [
        words.role(role.role),
        words.move(role.kind),
        words.bare(role.effort_hours),
        words.whole(role.time_months),
        words.strength(role.evidence),
    ]


# ------------------------------------------------------------------------------- why


def why_page(words: Words, explanation: Explanation) -> list[str]:
    """Return the argument for a move, or that it is not recorded."""
    _ = words.translate
    move, reverse = explanation.transition, explanation.reverse
    pair = (explanation.origin, explanation.destination)
    lines = [*map(strong, wrap(words.chain(pair)))]
    if move is None:
        lines += wrap(_("This move is not recorded in the graph."))
        cited: list[Evidence] = []
    else:
        lines += _argument(words, move)
        lines += _weighed(words, move, explanation)
        cited = list(move.evidence)
    lines += _against(words, explanation)
    lines += ["", *_kept(words, explanation), "", *_gained(words, explanation)]
    if reverse is not None:
        text = _("The other way round: {move}, {kind}, evidence: {evidence}")
        line = text.format(
            move=words.chain(reversed(pair)),
            kind=words.move(reverse.kind),
            evidence=words.tier(reverse.tier),
        )
        lines += ["", *wrap(line, hang=2)]
    learnt = (step.skill for step in explanation.gained)
    return [*lines, *words.footer(cited_sources(words.graph, cited, learnt))]


def _argument(words: Words, move: Transition) -> list[str]:
    _ = words.translate
    usual = words.months(move.experience_months)
    return [
        *words.entry(_("Kind"), words.move(move.kind)),
        *words.entry(_("Usual time in the role before"), usual),
        *words.entry(_("Usual"), words.contexts(move.contexts)),
        *words.entry(_("Because"), words.say(move.because)),
        "",
        strong(_("Evidence")),
        *(line for item in move.evidence for line in _evidence(words, item)),
    ]


def _evidence(words: Words, item: Evidence) -> list[str]:
    """Return one reason: tier and source, the entry cited, a remark."""
    _ = words.translate
    line = _("{tier}: {source}").format(
        tier=words.tier(item.tier), source=words.dated_source(item.source)
    )
    if item.tier == "inferred":
        line = words.tier(item.tier)
    note = words.say(item.note) if item.note else ""
    return [
        *wrap(f"- {line}", indent=2, hang=4),
        *words.entry(_("Entry"), item.record, indent=4),
        *wrap(note, indent=4),
    ]


def _weighed(words: Words, move: Transition, explanation: Explanation) -> list[str]:
    """Return what the evidence proves, and what it leaves open."""
    _ = words.translate
    found = weights(words, move, explanation.verdicts)
    proven = _listed(_("What this proves"), [weight.proves for weight in found])
    open_ = _listed(_("What it does not prove"), [w.leaves_open for w in found])
    return [*proven, *open_]


def _against(words: Words, explanation: Explanation) -> list[str]:
    """Return what classifications say against the move, recorded here or not."""
    _ = words.translate
    told = objections(words, explanation.verdicts)
    if not told and explanation.verdicts:
        told = [_("Nothing in the classifications that we use.")]
    unable = silences(words, explanation.verdicts)
    return [
        *_listed(_("What speaks against it"), told),
        *_listed(_("Who cannot tell"), unable),
    ]


def _listed(heading: str, texts: Sequence[str]) -> list[str]:
    lines = [line for text in texts for line in wrap(f"- {text}", indent=2, hang=4)]
    return ["", strong(heading), *lines] if lines else []


def _kept(words: Words, explanation: Explanation) -> list[str]:
    """Return what the origin already gives, of all that is needed."""
    _ = words.translate
    rows = [
        [words.skill(skill), words.level(level)]
        for skill, level in sorted(
            explanation.kept.items(), key=lambda item: words.order(*item)
        )
    ]
    if not rows:
        return wrap(_("The role before gives nothing that is needed."))
    heading = _("What the role before gives")
    return table([Column(heading), Column(_("Level"))], rows)


def _gained(words: Words, explanation: Explanation) -> list[str]:
    _ = words.translate
    if not explanation.gained:
        return wrap(_("Nothing new to learn."))
    text = _("What is new: {hours} of learning")
    cost = text.format(hours=words.hours(explanation.effort_hours))
    heading = with_practice(words, cost, explanation.practice_hours)
    return [
        *map(strong, wrap(heading)),
        *steps_table(words, _("Skill to acquire"), explanation.gained),
    ]
