"""Set roles as pages: a list, or one in full."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_role
from careerpath.document.blocks import (
    Bullets,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
    table,
)
from careerpath.model.text import names_in
from careerpath.pages.common_blocks import entries, notes
from careerpath.pages.comparison import overlap_entries
from careerpath.pages.lookups import overlaps_of
from careerpath.words.phrases import group_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.document.blocks import Block
    from careerpath.model.role import Requirement, Role, RoleOverlap
    from careerpath.model.transition import Transition
    from careerpath.words import Words


def role_list(words: Words, roles: Iterable[Role]) -> Page:
    """Return the page of roles by family and grade."""
    _ = words.translate
    ordered = sorted(roles, key=lambda r: (r.family, r.grade, r.id))
    # Where a graph has none of its own, one and the same for all says nothing.
    graded = words.graph.scale.graded or len({role.grade for role in ordered}) > 1
    groups = tuple(
        Group(
            group_name(family, words.language),
            tuple(_row(words, role, graded=graded) for role in members),
        )
        for family, members in groupby(ordered, key=lambda r: r.family)
    )
    columns = (
        Column(_("Role")),
        *([Column(_("Grade"), right=True, fixed=True)] if graded else ()),
        Column(_("Id"), fixed=True),
    )
    blocks = (
        *([Table(columns, groups)] if groups else ()),
        *notes(words, *shown_roles(ordered), estimates=False),
    )
    return Page(_("Roles"), blocks, words.language)


def shown_roles(roles: Iterable[Role]) -> tuple[Shown, ...]:
    """Return what a list of roles shows."""
    return (Shown(roles=[role.id for role in roles]),)


def _row(words: Words, role: Role, *, graded: bool) -> Row:
    grade = (words.translate.number(role.grade),) if graded else ()
    return Row((words.say(role.label), *grade, role.id))


def role_page(words: Words, role: Role) -> Page:
    """Return the page of all that is known of a role."""
    _ = words.translate
    graph = words.graph
    essential, desirable = (
        [need for need in role.requirements if need.essential == rank]
        for rank in (True, False)
    )
    overlaps = overlaps_of(graph, role.id)
    leaving = [(move.destination, move) for move in graph.transitions_from(role.id)]
    arriving = [(move.origin, move) for move in graph.transitions_to(role.id)]
    blocks = (
        *_head(words, role),
        *_missions(words, role),
        *_requirements(words, role, _("Essential skills"), essential),
        *_requirements(words, role, _("Desirable skills"), desirable),
        *_overlaps(words, overlaps),
        *_moves(words, _("Moves from here"), leaving),
        *_moves(words, _("Moves to here"), arriving),
        *notes(words, *shown_in_full(graph, role)),
    )
    return Page(words.say(role.label), blocks, words.language)


def shown_in_full(graph: CareerGraph, role: Role) -> tuple[Shown, ...]:
    """Return what the page of a role shows."""
    return (shown_role(graph, role.id, overlaps_of(graph, role.id)),)


def _head(words: Words, role: Role) -> Iterator[Block]:
    """Yield what the role is called, where it stands and whom it is for."""
    _ = words.translate
    place = _("{family}, grade {grade}, id {id}").format(
        family=group_name(role.family, words.language),
        grade=_.number(role.grade),
        id=role.id,
    )
    yield Heading(words.say(role.label), 1)
    yield Paragraph(place)
    yield from entries(
        words,
        (_("Serves"), words.say(role.serves)),
        (_("Decides alone"), words.say(role.authority)),
        (
            _("Also called"),
            ", ".join(names_in(role.aliases, words.language, role.label)),
        ),
        (_("Codes"), words.codes(role.codes)),
        (_("Evidence"), words.evidence(role.evidence)),
    )


def _missions(words: Words, role: Role) -> Iterator[Block]:
    _ = words.translate
    if role.missions:
        missions = Bullets(tuple(map(words.say, role.missions)))
        yield Section(_("Missions"), (missions,))


def _requirements(
    words: Words, role: Role, heading: str, needs: Iterable[Requirement]
) -> Iterator[Block]:
    _ = words.translate
    rows = [
        (
            words.skill(need.skill),
            words.level(need.level),
            words.strength(role.evidence_of(need)),
        )
        for need in sorted(needs, key=lambda n: words.order(n.skill, n.level))
    ]
    if rows:
        yield table(map(Column, (heading, _("Level"), _("Evidence"))), rows)


def _overlaps(words: Words, overlaps: Iterable[RoleOverlap]) -> Iterator[Block]:
    """Yield the roles that one person often holds together with this one."""
    _ = words.translate
    terms = tuple(
        Term(words.role(overlap.other), overlap_entries(words, overlap))
        for overlap in overlaps
    )
    if terms:
        yield Section(_("Often held together with"), terms)


def _moves(
    words: Words, heading: str, moves: Iterable[tuple[str, Transition]]
) -> Iterator[Block]:
    """Yield the table of moves, each with the role at its other end."""
    _ = words.translate
    rows = [
        (
            words.role(other),
            words.move(move.kind),
            words.bare(move.experience_months),
            words.standing(move.evidence),
        )
        for other, move in moves
    ]
    headings = (heading, _("Kind"), _("After months"), _("Evidence"))
    if rows:
        yield table(map(Column, headings), rows)
