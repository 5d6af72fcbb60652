"""Put together what is exported of a graph, or of a route."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.credits import Shown, credit, shown_jump, shown_moves, shown_routes
from careerpath.exporting import elements
from careerpath.exporting.exported_graph import ExportedGraph
from careerpath.i18n import translator
from careerpath.planning.needs import join_levels
from careerpath.planning.next_move import next_roles
from careerpath.words import Words
from careerpath.words.phrases import group_name, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import Link, Node
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.role import Role
    from careerpath.model.text import Language


class Content(NamedTuple):
    """Nodes and links, and what they show of the graph."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    shown: tuple[Shown, ...]


def exported_graph(
    graph: CareerGraph, roles: Sequence[Role], *, skills: bool, language: Language
) -> ExportedGraph:
    """Return some roles of a graph and every recorded move between them.

    Hours are those of someone who holds what the origin requires.
    """
    _ = translator(language)
    pairs = [(role.id, move) for role in roles for move in next_roles(graph, role.id)]
    ids = {role.id for role in roles}
    inside = sorted(
        (pair for pair in pairs if pair[1].role in ids),
        key=lambda pair: (pair[0], pair[1].role),
    )
    content = Content(
        tuple(elements.role_node(role, language) for role in roles),
        tuple(elements.recorded(origin, move, language) for origin, move in inside),
        (Shown(roles=ids), shown_moves(*(move for _origin, move in inside))),
    )
    families = sorted({role.family for role in roles})
    names = ", ".join(group_name(family, language) for family in families)
    counts = (
        _.plural("{count} role", "{count} roles", len(roles)),
        _.plural("{count} move", "{count} moves", len(inside)),
    )
    more = _skills_of(graph, roles, language) if skills else None
    title = _("Career graph: {families}").format(families=names)
    return _credited(graph, title, ", ".join(counts), _joined(content, more), language)


def exported_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    route: Route,
    *,
    skills: bool,
    language: Language,
) -> ExportedGraph:
    """Return a route with its prices, and the direct jump beside it."""
    roles = [graph.role(role) for role in route.roles]
    links = [
        elements.step(step, number, language)
        for number, step in enumerate(route.steps, start=1)
    ]
    if route.moves > 1:
        links.append(elements.direct(graph, answer, language))
    content = Content(
        tuple(elements.role_node(role, language) for role in roles),
        tuple(links),
        (shown_routes(route), shown_jump(graph, answer)),
    )
    names = {role.id: say(role.label, language) for role in roles}
    more = _skills_of(graph, roles, language) if skills else None
    title = " → ".join(names[end] for end in (route.roles[0], route.roles[-1]))
    description = elements.route_description(names, links)
    return _credited(graph, title, description, _joined(content, more), language)


def _skills_of(
    graph: CareerGraph, roles: Sequence[Role], language: Language
) -> Content:
    """Return the skills that roles require, and those that these build on."""
    levels: dict[str, int] = {}
    for role in roles:
        levels = join_levels(levels, {r.skill: r.level for r in role.requirements})
    skills = [graph.skill(skill) for skill in graph.with_prerequisites(levels)]
    return Content(
        tuple(elements.skill_node(skill, language) for skill in skills),
        (
            *elements.requirement_links(graph, roles, language),
            *elements.prerequisite_links(skills),
        ),
        (Shown(skills=[skill.id for skill in skills]),),
    )


def _joined(content: Content, more: Content | None) -> Content:
    if more is None:
        return content
    return Content(
        content.nodes + more.nodes,
        content.links + more.links,
        content.shown + more.shown,
    )


def _credited(
    graph: CareerGraph,
    title: str,
    description: str,
    content: Content,
    language: Language,
) -> ExportedGraph:
    """Return content with its sources, their gaps and their licences."""
    return ExportedGraph(
        title=title,
        description=description,
        language=language,
        nodes=content.nodes,
        links=content.links,
        sources=credit(graph, *content.shown).by_id,
        notices=tuple(Words(graph, language).notes(*content.shown, estimates=False)),
        assumed=graph.scale.assumed,
    )
