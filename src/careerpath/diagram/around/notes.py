"""Say at the foot of the page what a reader has to know before trusting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit, shown_jump, shown_routes
from careerpath.diagram.layout.neighbourhood import candidates, hidden_moves
from careerpath.i18n import translator
from careerpath.model.evidence import strongest_tier
from careerpath.wording import assumed_texts, say, typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.credits import Credits
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.subject import Subject
    from careerpath.model.text import Language


def all_notes(
    subject: Subject, roles: Sequence[str], arrows: Sequence[Arrow]
) -> tuple[str, ...]:
    """Return the paragraphs at the foot of a page."""
    said = (
        " ".join(reading_notes(subject, arrows)),
        left_out(subject, roles, arrows),
        licences(credits_of(subject, roles, arrows), subject.language),
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


def credits_of(
    subject: Subject, roles: Sequence[str], arrows: Sequence[Arrow]
) -> Credits:
    """Return what the route, and the roles and moves drawn with it, rest on."""
    return credit(
        subject.graph,
        shown_routes(subject.route),
        shown_jump(subject.graph, subject.answer),
        Shown(roles=roles, moves=arrows),
    )


def licences(credited: Credits, language: Language) -> str:
    """Return what the licences of the sources ask us to print, as one paragraph."""
    return " ".join(say(notice, language) for notice in credited.notices)
