"""Word what evidence proves, what it does not, and what speaks against a move."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.i18n import N_
from careerpath.model.code_systems import code_system

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.evidence import Evidence, Proves, Tier
    from careerpath.model.transition import Transition
    from careerpath.model.verdict import Finding, Verdict
    from careerpath.words import Words


class Weight(NamedTuple):
    """What a kind of evidence proves, and what it does not."""

    proves: str
    leaves_open: str


_ALIKE = N_(
    "that the one is promoted into the other, or that anybody made the move: "
    "it compares tasks, skills and knowledge"
)
_MOBILITY = N_("how many people make the move, how long it takes or who is taken on")
#: What the rows of each classification weigh, by what it calls them.
_ROWS: dict[tuple[str, str], Weight] = {
    ("rome", "Evolution"): Weight(
        N_("France's public employment service lists it as a possible progression"),
        _MOBILITY,
    ),
    ("rome", "Proche"): Weight(
        N_("France's public employment service lists the two as near occupations"),
        _MOBILITY,
    ),
    ("onet", "Primary-Short"): Weight(
        N_("it is one of the five occupations most like the role before"), _ALIKE
    ),
    ("onet", "Primary-Long"): Weight(
        N_("it is among the ten occupations most like the role before"), _ALIKE
    ),
    ("onet", "Supplemental"): Weight(
        N_("it is among the twenty occupations most like the role before"), _ALIKE
    ),
}
_TIERS: dict[Tier, Weight] = {
    "official": Weight(
        N_("a public classification says so of the entry named"),
        N_("how often it happens or who succeeds"),
    ),
    "published": Weight(
        N_("someone has said so in public"),
        N_("how many people did it; it is one author's word"),
    ),
    "practitioner": Weight(
        N_("someone who does the work says so"),
        N_("that it is so elsewhere"),
    ),
    "inferred": Weight(
        N_("that the tasks of the two roles, set side by side, leave the way open"),
        N_("that anybody takes it, or how often"),
    ),
}
#: What other sources weigh that do not show anybody making the move.
_PROOFS: dict[Proves, Weight] = {
    "similarity": Weight(
        N_("the source finds the work of the two roles alike"), _ALIKE
    ),
    "title": Weight(
        N_("the two roles share a code or a title"),
        N_("that anybody passes from the one to the other"),
    ),
}
#: What the silence of a classification means.
SILENCE: dict[str, str] = {
    "onet": N_(
        "O*NET names the twenty occupations most alike; a step up changes the work, "
        "so that the next role is often not among them."
    ),
    "rome": N_(
        "ROME names a few moves for each sheet, mostly inside its own field; what it "
        "leaves out is not refused."
    ),
}


def weights(
    words: Words, move: Transition, verdicts: Iterable[Verdict]
) -> list[Weight]:
    """Return what the evidence of a move proves and leaves open, kind by kind."""
    _ = words.translate
    rows = {
        (row.source, row.record): row for verdict in verdicts for row in verdict.rows
    }
    found: dict[Weight, None] = {}
    for item in move.evidence:
        row = rows.get((item.source, item.record))
        weight = _ROWS.get((row.system, row.tier)) if row else None
        name = f"{code_system(row.system)}, {row.tier}" if row and weight else ""
        found[_said(words, item, name, weight or _weight(item))] = None
    return list(found)


def _weight(item: Evidence) -> Weight:
    if item.proves is None or item.proves == "move":
        return _TIERS[item.tier]
    return _PROOFS[item.proves]


def _said(words: Words, item: Evidence, name: str, weight: Weight) -> Weight:
    """Return a weight in words, with the name of what is weighed before it."""
    _ = words.translate
    named = name or words.proof(item)
    form = _("{heading}: {text}")
    return Weight(*(form.format(heading=named, text=_(text)) for text in weight))


def objections(words: Words, verdicts: Iterable[Verdict]) -> list[str]:
    """Return what classifications say against a move that they could record."""
    return [_objection(words, verdict) for verdict in verdicts if verdict.contradicts]


def silences(words: Words, verdicts: Iterable[Verdict]) -> list[str]:
    """Return why other classifications can say nothing of a move."""
    return [
        _unable(words, verdict)
        for verdict in verdicts
        if verdict.finding in ("shared", "uncoded")
    ]


def _objection(words: Words, verdict: Verdict) -> str:
    _ = words.translate
    name = code_system(verdict.system)
    if verdict.finding == "opposite":
        rows = ", ".join(row.record for row in verdict.opposite)
        text = _("{name} records the way back only: {rows}.")
        return f"{text.format(name=name, rows=rows)} {_silence(words, verdict)}".strip()
    text = _("{name} has both occupations and no row for the move.")
    return f"{text.format(name=name)} {_silence(words, verdict)}".strip()


def _unable(words: Words, verdict: Verdict) -> str:
    _ = words.translate
    name = code_system(verdict.system)
    if verdict.finding == "shared":
        text = _("{name}: both roles have the code {codes}.")
        return text.format(name=name, codes=", ".join(verdict.shared))
    text = _("{name}: it has no code for {roles}.")
    roles = words.roles(verdict.uncoded)
    return text.format(name=name, roles=roles)


def _silence(words: Words, verdict: Verdict) -> str:
    said = SILENCE.get(verdict.system)
    return words.translate(said) if said else ""


FINDINGS: dict[Finding, str] = {
    "recorded": N_("recorded"),
    "shared": N_("one code"),
    "opposite": N_("way back only"),
    "absent": N_("no row"),
    "uncoded": N_("no code"),
}


def finding_name(words: Words, verdict: Verdict) -> str:
    """Return a verdict in a word: what the row is called, or why there is none."""
    row = verdict.closest
    return row.tier if row else words.translate(FINDINGS[verdict.finding])
