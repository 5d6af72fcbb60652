"""Say in words what a map shows; the text twin says the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.transition import MOVE_KINDS
from careerpath.wording import group_name, move_name, typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.role_map import RoleMap
    from careerpath.model.text import Language
    from careerpath.model.transition import Transition


def title(values: RoleMap, paper: Paper) -> str:
    """Return the headline of the page."""
    _ = translator(paper.language)
    if paper.title:
        return paper.title
    if not values.families:
        return _("Map of all roles")
    names = ", ".join(group_name(family, paper.language) for family in values.families)
    return typeset(_("Map of roles: {families}").format(families=names), paper.language)


def size(values: RoleMap, roles: int, paper: Paper, *, lanes: bool) -> str:
    """Return how large the map is, and how to read it."""
    _ = translator(paper.language)
    parts = (
        _.plural("{count} role", "{count} roles", roles),
        _.plural("{count} recorded move", "{count} recorded moves", len(values.moves)),
        _("the columns are grades, the lanes are families")
        if lanes
        else _("the columns are grades"),
    )
    return " · ".join(parts)


def left_out(values: RoleMap, drawn: Sequence[Transition], paper: Paper) -> str:
    """Return which recorded moves are not drawn; empty if all are."""
    _ = translator(paper.language)
    missing = Counter(move.kind for move in values.moves if move not in drawn)
    roles, core = set(values.roles), values.core
    away = sum(
        bool(ends & core) and not ends <= roles
        for move in values.graph.transitions
        for ends in ({move.origin, move.destination},)
    )
    parts = [
        f"{move_name(kind, paper.language)} ({missing[kind]})"
        for kind in MOVE_KINDS
        if missing[kind]
    ]
    if away:
        parts.append(
            _.plural(
                "{count} move to or from a role elsewhere",
                "{count} moves to or from roles elsewhere",
                away,
            )
        )
    said = ", ".join(parts)
    return _("Not drawn: {parts}.").format(parts=said) if said else ""


def sentence(values: RoleMap, arrow: Arrow, language: Language) -> str:
    """Return a move in words."""
    _ = translator(language)
    notes = [move_name(arrow.kind, language)]
    if arrow.weak:
        notes.append(_("only inferred"))
    origin, destination = (
        values.graph.role(role).label.in_language(language) for role in arrow.pair
    )
    sign = "↔" if arrow.both else "→"
    return f"{origin} {sign} {destination} ({', '.join(notes)})"
