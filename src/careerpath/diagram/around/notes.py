"""Say at the foot of the page what a reader has to know before trusting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.layout.neighbourhood import candidates, hidden_moves
from careerpath.i18n import translator
from careerpath.model.evidence import strongest_tier
from careerpath.wording import assumed_texts, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.subject import Subject
    from careerpath.model.evidence import Evidence
    from careerpath.model.text import Language


def all_notes(
    subject: Subject, roles: Sequence[str], arrows: Sequence[Arrow]
) -> tuple[str, ...]:
    """Return the paragraphs at the foot of a page."""
    said = (
        " ".join(reading_notes(subject, arrows)),
        left_out(subject, roles, arrows),
        " ".join(
            licence_notices(
                subject.graph, cited(subject, roles, arrows), subject.language
            )
        ),
    )
    return tuple(typeset(text, subject.language) for text in said if text)


def reading_notes(subject: Subject, arrows: Sequence[Arrow]) -> tuple[str, ...]:
    """Return how to read the figures and how sure they are."""
    _ = translator(subject.language)
    notes = []
    if subject.route.steps:
        notes.append(
            _(
                "At each step: hours to learn, then the usual months in the role "
                "before the move; likely (low–high)."
            )
        )
    inferred = strongest_tier(subject.graph.scale.evidence) == "inferred"
    if inferred or any(arrow.weak for arrow in arrows):
        notes.append(_("Hours and months are estimates, not promises."))
    notes += assumed_texts(subject.graph.scale.assumed, subject.language)
    if not subject.answer.proven:
        notes.append(_("The search was cut short: a better route may exist."))
    return tuple(notes)


def left_out(subject: Subject, roles: Sequence[str], arrows: Sequence[Arrow]) -> str:
    """Return what stands beside the route and is not drawn; empty if nothing."""
    _ = translator(subject.language)
    beside = candidates(subject)
    drawn = {arrow.pair for arrow in arrows}
    routes = sum(
        not drawn.issuperset((step.origin, step.destination) for step in route.steps)
        for route in subject.answer.routes
    )
    missing = sum(role not in roles for role in beside.neighbours)
    moves = hidden_moves(subject, arrows)
    parts = (
        routes and _.plural("{count} other route", "{count} other routes", routes),
        missing
        and _.plural(
            "{count} neighbouring role", "{count} neighbouring roles", missing
        ),
        moves
        and _.plural(
            "{count} recorded move next to the route",
            "{count} recorded moves next to the route",
            moves,
        ),
    )
    said = ", ".join(str(part) for part in parts if part)
    return _("Not drawn: {parts}.").format(parts=said) if said else ""


def licence_notices(
    graph: CareerGraph, evidence: Iterable[Evidence], language: Language
) -> tuple[str, ...]:
    """Return what the licences of the cited sources ask us to print."""
    notices = graph.notices({item.source for item in evidence})
    return tuple(dict.fromkeys(notice.in_language(language) for notice in notices))


def cited(
    subject: Subject, roles: Sequence[str], arrows: Sequence[Arrow]
) -> Iterator[Evidence]:
    """Yield what the names, the moves and the hours on the page rest on."""
    yield from subject.graph.scale.evidence
    for arrow in arrows:
        yield from arrow.evidence
    for role in roles:
        yield from subject.graph.role(role).evidence
    for role in subject.route.roles:
        for requirement in subject.graph.role(role).requirements:
            yield from requirement.evidence
    skills = {part.skill for step in subject.route.steps for part in step.skills}
    for skill in sorted(skills & set(subject.graph.skills)):
        yield from subject.graph.skill(skill).evidence
