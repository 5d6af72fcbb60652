"""Draw families of roles as a lattice of grades and lanes: the kind `map`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram.ink.draw import draw_picture
from careerpath.diagram.ink.marking import mark_roles
from careerpath.diagram.layout.neighbourhood import Arrow
from careerpath.errors import InvalidValueError
from careerpath.i18n import translator
from careerpath.model.evidence import TIERS
from careerpath.model.transition import MOVE_KINDS
from careerpath.wording import group_name, move_name, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.layout.picture import Picture
    from careerpath.diagram.page import Page
    from careerpath.model.text import Language
    from careerpath.model.transition import MoveKind, Transition

#: On a map of more roles moves back would hide the moves ahead, and letters
#: may be smaller.
FEW_ROLES = 12
#: Kinds of moves that leave a crowded map, the first to go first.
_LEAVING: tuple[MoveKind, ...] = ("unknown", "conversion", "lateral", "promotion")
#: How many moves from each role to keep of the last kind, none at the very last.
_FEW_MOVES = (3, 2, 1, 0)


@dataclass(frozen=True)
class RoleMap:
    """Families to draw, all of a graph where none is named.

    `beside` adds the roles of other families one recorded move away; a page
    does so by itself as far as they fit.
    """

    graph: CareerGraph
    families: tuple[str, ...] = ()
    beside: bool = False

    @cached_property
    def core(self) -> set[str]:
        """The roles of the families themselves."""
        wanted = self.families or self.graph.families
        return {r.id for r in self.graph.roles.values() if r.family in wanted}

    def stands_out(self, role: str) -> bool:
        """Tell whether a role is bold: it belongs here, others are beside it."""
        return self.beside and role in self.core and self.core < set(self.roles)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles on the map, by grade, family and id."""
        core = self.core
        near = {
            role
            for move in self.graph.transitions
            for role in (move.origin, move.destination)
            if self.beside and core & {move.origin, move.destination}
        }
        roles = (self.graph.role(role) for role in core | near)
        return tuple(
            r.id for r in sorted(roles, key=lambda r: (r.grade, r.family, r.id))
        )

    def roles_with(self, moves: Iterable[Transition]) -> tuple[str, ...]:
        """Return the roles to draw with some of the moves.

        Roles beside the families stay away where none of the moves joins them.
        """
        ends = {role for move in moves for role in (move.origin, move.destination)}
        return tuple(role for role in self.roles if role in self.core | ends)

    @cached_property
    def moves(self) -> tuple[Transition, ...]:
        """The recorded moves between these roles that touch the families."""
        roles, core = set(self.roles), self.core
        return tuple(
            move
            for move in self.graph.transitions
            if {move.origin, move.destination} <= roles
            and core & {move.origin, move.destination}
            and move.origin != move.destination
        )


def cuts(values: RoleMap) -> tuple[tuple[Transition, ...], ...]:
    """Return what of the moves may be drawn, the fullest first.

    A crowded map leaves out moves back, then one kind after the other, of each
    first those that are only inferred; promotions stay longest. Moves to other
    families go before those within: they are what the map is about. Of the last
    kind, each role keeps its few strongest moves before there are none.
    """
    core, moves = values.core, values.moves
    found = [moves] if len(values.roles) <= FEW_ROLES else []
    steps = product((True, False), _LEAVING, (True, False))
    for away, kind, weak in ((False, "return", False), *steps):
        fewer = tuple(
            move
            for move in moves
            if move.kind != kind
            or (weak and move.tier != "inferred")
            or (away and {move.origin, move.destination} <= core)
        )
        few = (_thinned(values.graph, moves, most) for most in _FEW_MOVES)
        found += [fewer] if fewer else few
        moves = fewer
    return tuple(dict.fromkeys(found))


def _thinned(
    graph: CareerGraph, moves: Iterable[Transition], most: int
) -> tuple[Transition, ...]:
    """Return the moves that are among the nearest `most` from their origin.

    The best evidence comes first, then the fewest skills that the origin does not
    require.
    """

    def far(move: Transition) -> tuple[object, ...]:
        held = graph.role(move.origin).essential
        needed = graph.role(move.destination).essential
        new = sum(held.get(skill, 0) < level for skill, level in needed.items())
        return TIERS.index(move.tier), new, move.destination

    leaving: dict[str, list[Transition]] = {}
    for move in sorted(moves, key=far):
        leaving.setdefault(move.origin, []).append(move)
    kept = [move for ways in leaving.values() for move in ways[:most]]
    return tuple(sorted(kept, key=lambda move: (move.origin, move.destination)))


def arrows_of(moves: Iterable[Transition]) -> tuple[Arrow, ...]:
    """Return the arrows of moves; two of one kind there and back are one arrow."""
    found: dict[tuple[str, str], Arrow] = {}
    for move in moves:
        weak = move.tier == "inferred"
        back = found.get((move.destination, move.origin))
        if back and (back.kind, back.weak) == (move.kind, weak):
            found[back.pair] = Arrow(
                *back.pair,
                back.kind,
                back.place,
                weak,
                (*back.evidence, *move.evidence),
                both=True,
            )
        else:
            pair = (move.origin, move.destination)
            found[pair] = Arrow(*pair, move.kind, "beside", weak, move.evidence)
    return tuple(found.values())


def title(values: RoleMap, page: Page) -> str:
    """Return the headline of the page."""
    _ = translator(page.language)
    if page.title:
        return page.title
    if not values.families:
        return _("Map of all roles")
    names = ", ".join(group_name(family, page.language) for family in values.families)
    return typeset(_("Map of roles: {families}").format(families=names), page.language)


def size(values: RoleMap, roles: int, page: Page, *, lanes: bool) -> str:
    """Return how large the map is, and how to read it."""
    _ = translator(page.language)
    parts = (
        _.plural("{count} role", "{count} roles", roles),
        _.plural("{count} recorded move", "{count} recorded moves", len(values.moves)),
        _("the columns are grades, the lanes are families")
        if lanes
        else _("the columns are grades"),
    )
    return " · ".join(parts)


def left_out(values: RoleMap, drawn: Sequence[Transition], page: Page) -> str:
    """Return which recorded moves are not drawn; empty if all are."""
    _ = translator(page.language)
    missing = Counter(move.kind for move in values.moves if move not in drawn)
    roles, core = set(values.roles), values.core
    away = sum(
        bool(ends & core) and not ends <= roles
        for move in values.graph.transitions
        for ends in ({move.origin, move.destination},)
    )
    parts = [
        f"{move_name(kind, page.language)} ({missing[kind]})"
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


def split(values: RoleMap, page: Page) -> tuple[RoleMap, ...]:  # noqa: ARG001
    """Return each family as a page of its own."""
    families = values.families or values.graph.families
    return tuple(RoleMap(values.graph, (family,)) for family in families)


def draw(values: RoleMap, page: Page) -> Figure:
    """Return the map: columns are grades, lanes are families."""
    figure = draw_picture(_fullest(values, page)[1])
    return mark_roles(figure, values.graph, page)


def outline(values: RoleMap, page: Page) -> str:
    """Return in words what `draw` draws."""
    from careerpath.diagram.kinds.map_outline import outline_map

    return outline_map(page, *_fullest(values, page))


def _fullest(values: RoleMap, page: Page) -> tuple[RoleMap, Picture]:
    """Return the map with the roles around its families, if they fit."""
    from careerpath.diagram.layout.map_fitting import plan_map

    wide = replace(values, beside=bool(values.families))
    try:
        picture = plan_map(wide, page)
    except InvalidValueError:
        if not wide.beside:
            raise
        return values, plan_map(values, page)
    if wide.beside and values.core.issuperset(box.role for box in picture.roles):
        return values, plan_map(values, page)
    return wide, picture


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
