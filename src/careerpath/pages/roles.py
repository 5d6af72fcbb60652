"""Set roles as text: a list, or one in full."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_role
from careerpath.document.typesetting import Column, spaced, strong, table, tables, wrap
from careerpath.pages.lookups import overlaps_of
from careerpath.wording import group_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.comparison import RoleOverlap
    from careerpath.model.role import Requirement, Role
    from careerpath.model.transition import Transition
    from careerpath.words import Words


def role_list(words: Words, roles: Iterable[Role]) -> list[str]:
    """Return roles by family and grade."""
    _ = words.translate
    ordered = sorted(roles, key=lambda r: (r.family, r.grade, r.id))
    sections = [
        (
            Column(group_name(family, words.language)),
            [[words.say(r.label), _.number(r.grade), r.id] for r in members],
        )
        for family, members in groupby(ordered, key=lambda r: r.family)
    ]
    columns = [Column(_("Grade"), right=True, fixed=True), Column(_("Id"), fixed=True)]
    names = Shown(roles=[role.id for role in ordered])
    footer = words.footer(names, estimates=False)
    return [*spaced(tables(columns, sections)), *footer]


def role_page(words: Words, role: Role) -> list[str]:
    """Return all that is known of a role."""
    _ = words.translate
    graph = words.graph
    essential, desirable = (
        [need for need in role.requirements if need.essential == rank]
        for rank in (True, False)
    )
    overlaps = overlaps_of(graph, role.id)
    return [
        *_role_head(words, role),
        *_missions(words, role),
        *_requirements(words, role, _("Essential skills"), essential),
        *_requirements(words, role, _("Desirable skills"), desirable),
        *_overlaps(words, overlaps),
        *_moves(
            words,
            _("Moves from here"),
            [(move.destination, move) for move in graph.transitions_from(role.id)],
        ),
        *_moves(
            words,
            _("Moves to here"),
            [(move.origin, move) for move in graph.transitions_to(role.id)],
        ),
        *words.footer(shown_role(graph, role.id, overlaps)),
    ]


def _role_head(words: Words, role: Role) -> list[str]:
    _ = words.translate
    place = _("{family}, grade {grade}, id {id}").format(
        family=group_name(role.family, words.language),
        grade=_.number(role.grade),
        id=role.id,
    )
    aliases = ", ".join(role.aliases.get(words.language, ()))
    return [
        *map(strong, wrap(words.say(role.label))),
        *wrap(place),
        "",
        *words.entry(_("Serves"), words.say(role.serves)),
        *words.entry(_("Decides alone"), words.say(role.authority)),
        *words.entry(_("Also called"), aliases),
        *words.entry(_("Codes"), words.codes(role.codes)),
        *words.entry(_("Evidence"), words.evidence(role.evidence)),
    ]


def _missions(words: Words, role: Role) -> list[str]:
    _ = words.translate
    lines = [line for m in role.missions for line in _point(words.say(m))]
    return ["", strong(_("Missions")), *lines] if lines else []


def _point(text: str) -> list[str]:
    return wrap(f"- {text}", indent=2, hang=4)


def _requirements(
    words: Words, role: Role, heading: str, needs: Iterable[Requirement]
) -> list[str]:
    _ = words.translate
    rows = [
        [
            words.skill(need.skill),
            words.level(need.level),
            words.strength(role.evidence_of(need)),
        ]
        for need in sorted(needs, key=lambda n: words.order(n.skill, n.level))
    ]
    columns = [Column(heading), Column(_("Level")), Column(_("Evidence"))]
    return ["", *table(columns, rows)] if rows else []


def _overlaps(words: Words, overlaps: Iterable[RoleOverlap]) -> list[str]:
    _ = words.translate
    lines = []
    for overlap in overlaps:
        lines += wrap(words.role(overlap.other), indent=2, hang=4)
        lines += words.entry(_("Usual"), words.contexts(overlap.contexts), indent=4)
        lines += words.entry(_("Because"), words.say(overlap.because), indent=4)
        lines += words.entry(_("Evidence"), words.evidence(overlap.evidence), indent=4)
    return ["", strong(_("Often held together with")), *lines] if lines else []


def _moves(
    words: Words, heading: str, moves: Iterable[tuple[str, Transition]]
) -> list[str]:
    """Return moves, each with the role at its other end."""
    _ = words.translate
    rows = [
        [
            words.role(other),
            words.move(move.kind),
            words.bare(move.experience_months),
            words.tier(move.tier),
        ]
        for other, move in moves
    ]
    columns = [
        Column(heading),
        Column(_("Kind")),
        Column(_("After months")),
        Column(_("Evidence")),
    ]
    return ["", *table(columns, rows)] if rows else []
