"""Find the fullest map that a paper holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
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
    from collections.abc import Iterator

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

    Lanes come before none, and few columns before many.
    """
    for choices in divisions(values, _MOST_MOVES * paper.printable.width):
        trials = _Trials(values, paper)
        *fuller, least = choices
        framed = trials.first(least)
        if framed:
            framed = first_fitting(fuller, trials.first) or framed
            fitted = trials.fit(framed)
            if fitted:
                return framed, fitted
    return None


def _forms(values: RoleMap, paper: Paper, division: Division) -> Iterator[FramedMap]:
    """Yield the forms in which a map may be drawn."""
    for lanes in (True, False):
        yield from frame_map(values, paper, division, lanes=lanes).folded()


class _Trials:
    """Tries maps with the same lines, each after those that have fewer stubs.

    Stubs change no order of boxes and lines. Where a form does not hold some of them
    it holds no more of them either.
    """

    def __init__(self, values: RoleMap, paper: Paper) -> None:
        self._values, self._paper = values, paper
        self._orders: dict[object, LatticeOrder] = {}
        self._start = 0

    def first(self, division: Division) -> FramedMap | None:
        """Return the first form in which a map fits with the least letters."""
        forms = enumerate(_forms(self._values, self._paper, division))
        for number, framed in islice(forms, self._start, None):
            if can_fit(framed.content, self._order(framed), self._paper.map_least):
                self._start = number
                return framed
        return None

    def fit(self, framed: FramedMap) -> FittedBoxes | None:
        """Return the map with the largest letters with which it fits."""
        order, least = self._order(framed), self._paper.map_least
        return fit_boxes(framed.content, order, least)

    def _order(self, framed: FramedMap) -> LatticeOrder:
        key = framed.roles, framed.arrows, framed.lanes, framed.folds
        if key not in self._orders:
            self._orders[key] = order_of(framed.content)
        return self._orders[key]


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
