"""Say at the foot of the page what a reader has to know before trusting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.neighbourhood import candidates, hidden_moves
from careerpath.diagram.wording import typeset
from careerpath.i18n import translator
from careerpath.model.evidence import strongest_tier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.neighbourhood import Arrow
    from careerpath.model.evidence import Evidence
    from careerpath.model.plan import RouteAnswer
    from careerpath.model.text import Language


def reading_notes(
    graph: CareerGraph,
    answer: RouteAnswer,
    chosen: int,
    arrows: Sequence[Arrow],
    language: Language,
) -> tuple[str, ...]:
    """Return how to read the figures and how sure they are."""
    _ = translator(language)
    notes = []
    if answer.routes[chosen].steps:
        notes.append(
            _(
                "Beside each bold arrow: hours to learn, then the usual months in "
                "the role before the move; likely (low–high)."
            )
        )
    inferred = strongest_tier(graph.scale.evidence) == "inferred"
    if inferred or any(arrow.weak for arrow in arrows):
        notes.append(_("Hours and months are estimates, not promises."))
    if not answer.proven:
        notes.append(_("The search was cut short: a better route may exist."))
    return tuple(notes)


def left_out(
    graph: CareerGraph,
    answer: RouteAnswer,
    chosen: int,
    roles: Sequence[str],
    arrows: Sequence[Arrow],
    language: Language,
) -> str:
    """Return what stands beside the route and is not drawn; empty if nothing."""
    _ = translator(language)
    beside = candidates(graph, answer, chosen)
    drawn = {arrow.pair for arrow in arrows}
    routes = sum(
        not drawn.issuperset((step.origin, step.destination) for step in route.steps)
        for route in answer.routes
    )
    missing = sum(role not in roles for role in beside.neighbours)
    moves = hidden_moves(graph, answer, chosen, arrows)
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
    graph: CareerGraph,
    roles: Sequence[str],
    arrows: Sequence[Arrow],
    answer: RouteAnswer,
    chosen: int,
    language: Language,
) -> tuple[str, ...]:
    """Return what the licences of the sources behind the page ask us to print."""
    cited = sorted(
        {item.source for item in _evidence(graph, roles, arrows, answer, chosen)}
    )
    notices = (graph.sources[id].notice for id in cited if id in graph.sources)
    said = (notice.in_language(language) for notice in notices if notice is not None)
    return tuple(dict.fromkeys(typeset(text, language) for text in said))


def _evidence(
    graph: CareerGraph,
    roles: Sequence[str],
    arrows: Sequence[Arrow],
    answer: RouteAnswer,
    chosen: int,
) -> Iterator[Evidence]:
    """Yield what the names, the moves and the hours on the page rest on."""
    yield from graph.scale.evidence
    for arrow in arrows:
        yield from arrow.evidence
    for role in roles:
        yield from graph.role(role).evidence
    for role in answer.routes[chosen].roles:
        for requirement in graph.role(role).requirements:
            yield from requirement.evidence
    skills = {
        part.skill for step in answer.routes[chosen].steps for part in step.skills
    }
    for skill in sorted(skills & set(graph.skills)):
        yield from graph.skill(skill).evidence
