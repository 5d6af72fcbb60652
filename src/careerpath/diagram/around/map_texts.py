"""Say in words what a map shows: its headline, how large it is, and its moves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.evidence import standing
from careerpath.model.transition import MOVE_KINDS
from careerpath.words.phrases import group_name, move_name, standing_name, typeset
from careerpath.words.sentences import not_drawn

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
    names = ", ".join(group_name(family, paper.language) for family in values.families)
    text = _("Map of roles: {families}").format(families=names)
    if values.overview:
        text = _("All families of roles")
    elif not values.families:
        text = _("Map of all roles")
    number, count = values.part
    if count > 1 and not values.overview:
        page = _("page {number} of {count}").format(number=number, count=count)
        text = f"{text} · {page}"
    return typeset(text, paper.language)


def size(values: RoleMap, roles: int, paper: Paper, *, lanes: bool) -> str:
    """Return how large the map is, and how to read it."""
    _ = translator(paper.language)
    parts = (
        _.plural("{count} role", "{count} roles", roles),
        _.plural("{count} move", "{count} moves", len(values.moves)),
        _("the columns are grades, the lanes are families")
        if lanes
        else _("the columns are grades"),
    )
    return " · ".join(parts)


def left_out(values: RoleMap, drawn: Sequence[Transition], paper: Paper) -> str:
    """Return which recorded moves are not drawn; empty if all are."""
    _ = translator(paper.language)
    shown, inside_it = set(drawn), set(values.moves)
    hidden = [move for move in values.near if move not in shown]
    missing = Counter(move.kind for move in hidden if move in inside_it)
    away = sum(move not in inside_it for move in hidden)
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
    return not_drawn(parts, paper.language)


def sentence(values: RoleMap, arrow: Arrow, language: Language) -> str:
    """Return a move in words."""
    _ = translator(language)
    notes = [move_name(arrow.kind, language)]
    if arrow.weak:
        notes.append(standing_name(standing(arrow.evidence), language))
    origin, destination = (
        values.graph.role(role).label.in_language(language) for role in arrow.pair
    )
    sign = "↔" if arrow.both else "→"
    return f"{origin} {sign} {destination} ({', '.join(notes)})"
