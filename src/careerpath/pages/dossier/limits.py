"""Set what a dossier rests on, what nobody knows, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import credit, used_for
from careerpath.document.blocks import Bullets, Paragraph, Section
from careerpath.i18n import N_
from careerpath.model.evidence import strongest_tier
from careerpath.pages.common_blocks import elsewhere_note, entries
from careerpath.pages.weighing import objections, silences, weights
from careerpath.words.phrases import listed
from careerpath.words.sentences import cut_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.credits import Shown, Use
    from careerpath.document.blocks import Block
    from careerpath.model.answers import Step
    from careerpath.model.evidence import Source
    from careerpath.model.verdict import Verdict
    from careerpath.pages.dossier.answer import Dossier
    from careerpath.words import Words

_USES: dict[Use, str] = {
    "moves": N_("moves"),
    "roles": N_("roles"),
    "requirements": N_("requirements"),
    "skills": N_("skills"),
    "hours": N_("hours"),
}


def limits(words: Words, dossier: Dossier, shown: Iterable[Shown]) -> Section:
    """Return each source with what it proves, and where knowledge ends."""
    _ = words.translate
    known = (
        (_("What we do not know"), _unknown(words, dossier)),
        (_("What this dossier is not"), _not(words)),
    )
    body = (
        _moves(words, dossier),
        *_weighed(words, dossier),
        *(Section(heading, (Bullets(tuple(texts)),)) for heading, texts in known),
        *_sources(words, tuple(shown)),
    )
    return Section(_("Sources and limits"), body, "limits")


def _moves(words: Words, dossier: Dossier) -> Section:
    """Return what each move rests on, and what speaks against it."""
    _ = words.translate
    pairs = zip(dossier.plan.route.steps, dossier.verdicts, strict=True)
    moves = (_move(words, step, verdicts) for step, verdicts in pairs)
    return Section(_("What each move rests on"), entries(words, *moves))


def _move(words: Words, step: Step, verdicts: tuple[Verdict, ...]) -> tuple[str, str]:
    """Return a move, and what speaks for it and against it."""
    _ = words.translate
    evidence = words.standing(step.evidence)
    against = " ".join(objections(words, verdicts))
    text = _("{evidence}. What speaks against it: {against}")
    said = text.format(evidence=evidence, against=against) if against else evidence
    return words.chain((step.origin, step.destination)), said


def _weighed(words: Words, dossier: Dossier) -> Iterator[Section]:
    """Yield what such evidence proves, what it leaves open, and who cannot tell."""
    _ = words.translate
    proves: dict[str, None] = {}
    open_: dict[str, None] = {}
    silent: dict[str, None] = {}
    for step, verdicts in zip(dossier.plan.route.steps, dossier.verdicts, strict=True):
        move = words.graph.transition(origin=step.origin, destination=step.destination)
        for weight in weights(words, move, verdicts) if move else ():
            proves[weight.proves] = open_[weight.leaves_open] = None
        silent |= dict.fromkeys(silences(words, verdicts))
    lists = (
        (_("What this proves"), proves),
        (_("What it does not prove"), open_),
        (_("Who cannot tell"), silent),
    )
    for heading, texts in lists:
        if texts:
            yield Section(heading, (Bullets(tuple(texts)),))


def _unknown(words: Words, dossier: Dossier) -> Iterator[str]:
    """Yield what the figures rest on that nobody has measured."""
    _ = words.translate
    plan, graph = dossier.plan, words.graph
    if plan.profile.assume_role_skills:
        text = _("What is asked of this role counts as held, untested: {role}.")
        yield text.format(role=words.role(plan.answer.origin))
    roles = map(graph.role, plan.route.roles[1:])
    needs = [
        strongest_tier(role.evidence_of(need))
        for role in roles
        for need in role.requirements
        if need.essential
    ]
    if ours := needs.count("inferred"):
        text = _(
            "{inferred} of {count} requirements of the roles ahead are our own "
            "judgement alone."
        )
        yield text.format(inferred=_.number(ours), count=_.number(len(needs)))
    skills = {new.skill for step in plan.route.steps for new in step.skills}
    tiers = [strongest_tier(graph.skill(skill).hours_evidence) for skill in skills]
    if ours := tiers.count("inferred"):
        text = _(
            "The hours of {inferred} of {count} skills to acquire are our own estimate "
            "alone."
        )
        yield text.format(inferred=_.number(ours), count=_.number(len(tiers)))
    if not plan.answer.proven:
        yield cut_short(words.language)
    yield _("Whether a post is free, who is taken on, and what it pays.")
    yield _("How the work will have changed by then: roles are described as they are.")
    yield from (note.text for note in elsewhere_note(words))


def _not(words: Words) -> Iterator[str]:
    _ = words.translate
    yield _("No promise: whoever keeps to the plan has no claim to a post.")
    yield _("No score: it says what roles require, and judges nobody.")
    yield _("No decision: it prepares a talk, and the person decides.")
    yield _("No certificate: a ticked box says what was seen at work, and no more.")


def _sources(words: Words, shown: tuple[Shown, ...]) -> Iterator[Section]:
    """Yield the sources, the strongest first, and what each was used for.

    Those that only tell how long study takes are many, and named in a row.
    """
    _ = words.translate
    uses = used_for(words.graph, *shown)
    sources = credit(words.graph, *shown).sources
    lines = [
        _("{source}: {uses}").format(
            source=_named(words, source), uses=_listed(words, found)
        )
        for source in sources
        if (found := uses.get(source.id, ())) != ("hours",)
    ]
    timed = [_named(words, s) for s in sources if uses.get(s.id) == ("hours",)]
    body: list[Block] = []
    if lines:
        body.append(Bullets(tuple(lines)))
    if timed:
        text = _("Published durations of study: {sources}.")
        body.append(Paragraph(text.format(sources=_("; ").join(timed)), note=True))
    if body:
        yield Section(_("Sources, and what each was used for"), tuple(body))


def _named(words: Words, source: Source) -> str:
    """Return the title of a source, with who published it and when."""
    about = ", ".join(filter(None, (source.publisher, source.date)))
    return f"{words.title(source)} ({about})" if about else words.title(source)


def _listed(words: Words, uses: Iterable[Use]) -> str:
    _ = words.translate
    return listed([_(_USES[use]) for use in uses], words.language)
