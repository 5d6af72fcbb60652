"""Find the fullest map that a paper holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from careerpath.diagram.around.map_frame import FramedMap, frame_map
from careerpath.diagram.divisions import divisions
from careerpath.diagram.layout.lattice_fitting import (
    FittedBoxes,
    can_fit,
    first_fitting,
    fit_boxes,
    order_of,
    room_share,
)
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from careerpath.diagram.divisions import Division
    from careerpath.diagram.layout.lattice import LatticeOrder
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.role_map import RoleMap

#: A map in its frame, and its boxes in their places.
FittedMap: TypeAlias = tuple[FramedMap, FittedBoxes]

#: How many moves, for each point of the paper's width, the eye can follow.
_MOST_MOVES = 0.045
#: What share of a paper names may take by themselves, if lines are to find room.
_CROWDED = 0.2


def fitted_map(values: RoleMap, paper: Paper) -> FittedMap | None:
    """Return what `_fit` does; it takes long, and is asked for several times."""
    if paper not in values.fitted:
        values.fitted[paper] = _fit(values, paper)
    found: FittedMap | None = values.fitted[paper]
    return found


def _fit(values: RoleMap, paper: Paper) -> FittedMap | None:
    """Return the fullest map that can be read on a paper, with its letters.

    Roles around families stay away rather than promotions between the others.
    """
    for wide in (True, False) if values.families and not values.beside else (False,):
        tried = replace(values, beside=wide or values.beside)
        found = _fullest(tried, paper) if _may_fit(tried, paper) else None
        if found:
            return found
    return None


def _may_fit(values: RoleMap, paper: Paper) -> bool:
    """Tell whether the paper may hold the roles: a crowd is refused at once.

    Roles beside the families stand there for their promotions; without any, all do.
    """
    few = values.beside and any(move.kind == "promotion" for move in values.moves)
    roles = map(values.graph.role, values.core if few else values.roles)
    names = (role.label.in_language(paper.language) for role in roles)
    return room_share(paper.printable, names, paper.map_least) <= _CROWDED


def _fullest(values: RoleMap, paper: Paper) -> FittedMap | None:
    """Return the fullest map that can be read.

    Lanes come before none, and few columns before many. What does not fit with some
    stubs does not with more of them either.
    """
    orders = _Orders()
    for choices in divisions(values, _MOST_MOVES * paper.printable.width):
        least = filter(orders.can_fit, _forms(values, paper, choices[-1]))
        forms = {(framed.lanes, framed.folds) for framed in least}
        fit = partial(_first_form, values, paper, orders, forms)
        framed = first_fitting(choices, fit) if forms else None
        if framed:
            fitted = fit_boxes(framed.content, orders.of(framed), paper.map_least)
            if fitted:
                return framed, fitted
    return None


def _first_form(
    values: RoleMap,
    paper: Paper,
    orders: _Orders,
    forms: Container[tuple[bool, int]],
    division: Division,
) -> FramedMap | None:
    """Return the first of some forms in which a map fits."""
    for framed in _forms(values, paper, division):
        if (framed.lanes, framed.folds) in forms and orders.can_fit(framed):
            return framed
    return None


def _forms(values: RoleMap, paper: Paper, division: Division) -> Iterator[FramedMap]:
    """Yield the forms in which a map may be drawn."""
    for lanes in (True, False):
        yield from frame_map(values, paper, division, lanes=lanes).folded()


class _Orders:
    """Keeps the orders of maps, which their stubs do not change."""

    def __init__(self) -> None:
        self._known: dict[object, LatticeOrder] = {}

    def of(self, framed: FramedMap) -> LatticeOrder:
        """Return the order in which boxes and lines stand."""
        key = framed.roles, framed.arrows, framed.lanes, framed.folds
        if key not in self._known:
            self._known[key] = order_of(framed.content)
        return self._known[key]

    def can_fit(self, framed: FramedMap) -> bool:
        """Tell whether a map fits with the least letters."""
        return can_fit(framed.content, self.of(framed), framed.paper.map_least)


def crowd(values: RoleMap, paper: Paper) -> InvalidValueError:
    """Return the error that says that a paper is too small for the roles of a map."""
    return InvalidValueError(
        message(
            "A map of {count} roles cannot be read on {paper}; choose a larger "
            "paper, fewer families, or a page for each with --pages.",
            count=len(values.roles),
            paper=paper.size,
        )
    )
