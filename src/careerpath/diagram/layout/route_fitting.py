"""Find how many roles, and how large, the paper holds beside a route."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from careerpath.diagram.layout.lattice import Lattice, LatticeOrder
from careerpath.diagram.layout.lattice_fitting import SPACINGS, TIGHT, first_fitting
from careerpath.diagram.layout.route_draft import Draft, Written, draft, write
from careerpath.diagram.layout.stops import Spacing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.boxes import Layout
    from careerpath.diagram.layout.route_draft import Forms
    from careerpath.diagram.neighbourhood import Selection
    from careerpath.diagram.shown_route import ShownRoute

#: Where there is room to spare.
_WIDE = Spacing(boxes=18, passages=11, ports=9, tracks=8, stub=17, lanes=3, columns=30)
#: Labels may reach this far beyond the boxes.
_BEYOND = 6.0


class Surroundings(Protocol):
    """What is said around the drawing of a route, and how much room it leaves."""

    def area(self, selection: Selection, *, spelt: bool, upright: bool) -> Box:
        """Return where boxes and lines may stand.

        `spelt` is that of `FittedRoute`, `upright` that of a `Draft`.
        """

    def words(self, arrow: Arrow) -> Forms:
        """Return what may stand beside a move, in several forms, the widest first."""

    def thickness(self, arrow: Arrow) -> float:
        """Return how thick the line of a move is."""


@dataclass(frozen=True, slots=True)
class FittedRoute:
    """Roles, moves and words in their places.

    Attributes
    ----------
    layout
        Where boxes and lines are on the paper.
    spelt
        Whether the frame says the prices of the steps, too.
    """

    draft: Draft
    layout: Layout
    written: Written
    spelt: bool

    @property
    def selection(self) -> Selection:
        """What is shown."""
        return self.draft.selection


@dataclass(frozen=True, slots=True)
class _Way:
    """How hard the paper is pressed for room.

    `words` keeps room beside the steps for what they take; `spelt` says it below the
    drawing; `whole` keeps long words in one piece; letters are no larger than `most`,
    so that lines keep their length, and no smaller than `least`. With `turned` grades
    may also run up a paper that lies; across one that stands they always may.
    """

    spacings: Sequence[Spacing]
    words: bool = True
    spelt: bool = False
    whole: bool = True
    most: float = 10.0
    least: float = STYLE.note
    turned: bool = False


_SIZES = tuple(sorted({*STYLE.text_sizes, *STYLE.map_sizes}, reverse=True))
_USUAL = _Way((_WIDE, *SPACINGS), most=STYLE.text_sizes[0], least=STYLE.comfortable)
_DENSE = _Way(TIGHT, words=False, spelt=True)
#: Long routes are read with a glass rather than not at all.
_TINY = replace(_DENSE, most=STYLE.note, least=STYLE.map_sizes[-1], turned=True)
#: Where nothing more can be left out: ever harder.
_PRESSED = (
    replace(_USUAL, least=STYLE.note),
    _Way((*SPACINGS, *TIGHT[:1]), spelt=True),
    replace(_DENSE, spacings=(*SPACINGS, *TIGHT)),
    replace(_DENSE, whole=False),
    replace(_DENSE, turned=True),
    _TINY,
    replace(_TINY, whole=False),
)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What stands where, and how, whatever the size of letters."""

    around: Surroundings
    selection: Selection
    way: _Way
    area: Box
    upright: bool


@dataclass(slots=True)
class RouteFitting:
    """Fits selections of a route to its paper, and keeps what it has put in order."""

    shown: ShownRoute
    _orders: dict[Selection, LatticeOrder] = field(default_factory=dict)

    def fit(
        self,
        around: Surroundings,
        selections: Iterable[Selection],
        *,
        pressed: bool = True,
    ) -> FittedRoute | None:
        """Return the first of the selections that can be read on the paper, if any.

        Names keep a comfortable size, and what steps take stands beside them. Only
        where nothing is left to be left out, and the paper may be `pressed` for room,
        are letters smaller, down to 8 points.
        """
        for selection in selections:
            for way in _PRESSED if pressed and selection.least else (_USUAL,):
                sizes = [s for s in _SIZES if way.least <= s <= way.most]
                # A long row of roles in one grade has more room across than down.
                tall = self.shown.paper.portrait
                for upright in (tall, not tall) if tall or way.turned else (tall,):
                    area = around.area(selection, spelt=way.spelt, upright=upright)
                    ground = _Ground(around, selection, way, area, upright)
                    found = _largest(sizes, partial(self._attempt, ground))
                    if found:
                        return found
        return None

    def _attempt(self, ground: _Ground, size: float) -> FittedRoute | None:
        """Return a selection at one size of letters, as loose and wide as can be."""
        around, arrows, way = ground.around, ground.selection.arrows, ground.way
        labels = tuple(map(around.words, arrows))
        for wrap in STYLE.wrap_widths:
            tried = draft(
                self.shown,
                ground.selection,
                labels,
                size,
                wrap,
                whole=way.whole,
                words=way.words,
                upright=ground.upright,
            )
            lattice = self._place(tried, ground.area, way.spacings)
            if lattice is not None:
                layout = _on_paper(tried, lattice, ground.area)
                widths = tuple(map(around.thickness, arrows))
                page = ground.area.grown(_BEYOND)
                written = write(tried, layout, page, widths, spelt=way.spelt)
                if written is not None:
                    return FittedRoute(tried, layout, written, way.spelt)
        return None

    def _place(
        self, tried: Draft, area: Box, spacings: Sequence[Spacing]
    ) -> Lattice | None:
        """Return a draft in its area with the loosest spacing that it holds."""
        room = area.width, area.height
        room = room[::-1] if tried.upright else room
        edges = tried.edges()
        for spacing in spacings:
            if not tried.may_fit(spacing, room):
                continue
            nodes = tried.nodes(spacing)
            order = self._order(tried)
            order.measure(edges)
            if not order.may_fit(nodes, spacing, room):
                continue
            lattice = order.place(nodes, spacing, room)
            if lattice.fits(room):
                return lattice
        return None

    def _order(self, tried: Draft) -> LatticeOrder:
        selection = tried.selection
        if selection not in self._orders:
            nodes = tried.nodes(_WIDE)
            self._orders[selection] = LatticeOrder(nodes, tried.edges(), small=True)
        return self._orders[selection]


def _largest(
    sizes: Sequence[float], attempt: Callable[[float], FittedRoute | None]
) -> FittedRoute | None:
    """Return what an attempt gives at the largest size at which it gives anything.

    The least size comes first: what does not fit with it does not fit at all.
    """
    least = attempt(sizes[-1])
    return least and (first_fitting(sizes[:-1], attempt) or least)


def _on_paper(tried: Draft, lattice: Lattice, area: Box) -> Layout:
    """Return a layout in the middle of its area, standing if the paper stands."""
    layout = lattice.layout.upright() if tried.upright else lattice.layout
    bounds = layout.bounds
    right, down = (
        (low + high - start - end) / 2
        for low, high, start, end in (
            (area.left, area.right, bounds.left, bounds.right),
            (area.top, area.bottom, bounds.top, bounds.bottom),
        )
    )
    return layout.moved(right, down)
