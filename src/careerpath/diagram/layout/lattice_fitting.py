"""Find the largest letters with which boxes fit their area as a lattice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from math import ceil, inf
from typing import TYPE_CHECKING, TypeVar

from careerpath.diagram.layout.boxes import BoxToPlace
from careerpath.diagram.layout.lattice import SLACK, Lattice, LatticeOrder
from careerpath.diagram.layout.stops import LOOSE, Spacing
from careerpath.diagram.measure import TextBlock, block, filled, longest_word, width
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.boxes import LineToLead

    Room = tuple[float, float]
    #: What stands in boxes, and how wide it is.
    Written = tuple[list["BoxText"], list[float]]

_T = TypeVar("_T")
_C = TypeVar("_C")

#: How much of the height a lattice takes, and where it must: as little as it needs.
_HIGH = (1.0, 0.9, 0.8, 0.7)
_LOW = (0.6, 0.5, 0.0)
#: From generous to tight, and those for a crowd.
SPACINGS = (
    LOOSE,
    Spacing(boxes=9, passages=7, ports=6, tracks=5, stub=11, lanes=5, columns=14),
    Spacing(boxes=8, passages=6, ports=5, tracks=4, stub=9.5, lanes=5, columns=12),
)
TIGHT = (
    Spacing(
        boxes=6,
        passages=5,
        ports=4.5,
        tracks=4,
        stub=8.5,
        lanes=4,
        columns=10,
        padding=(5.5, 4.5),
    ),
    Spacing(
        boxes=4.5,
        passages=4,
        ports=3.6,
        tracks=2.9,
        stub=7.5,
        lanes=3,
        columns=8.5,
        padding=(4.5, 3),
    ),
    Spacing(
        boxes=4,
        passages=3,
        ports=3,
        tracks=2.2,
        stub=6.3,
        lanes=3,
        columns=8,
        padding=(4.2, 2.6),
    ),
)
#: How long a stub is with the air after it, and what is above the stubs.
STUB, _ABOVE_STUBS = 17.0, 2.0
#: Where boxes are packed tightly and no other width does, they may be high and narrow.
_NARROWEST = 5.0
#: How large letters of stubs are where there is room, in sizes of those of names.
_STUB_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class NamedBox:
    """A box to place by its name; boxes of one grade are equally wide.

    `least` is how high it is at the least; `stubs` are texts under the name.
    """

    name: str
    grade: int
    column: int
    lane: int
    bold: bool = False
    least: float = 0.0
    stubs: tuple[str, ...] = ()

    def text(self, size: float, wrap: float) -> TextBlock:
        """Return the name in letters of a size, broken at so many of their heights."""
        most = STYLE.wrap_widths[0] * size
        return block(self.name, size, wrap * size, most, bold=self.bold)

    def needed(self, small: float, wrap: float) -> float:
        """Return how wide the stubs have to be: in small letters, broken likewise."""
        words = max(longest_word(text, small) for text in self.stubs)
        whole = max(filled(text, small, inf).width for text in self.stubs)
        return max(words, min(STUB + whole, wrap * small))


@dataclass(frozen=True, slots=True)
class BoxText:
    """What is written in a box: its name, and below it the stubs."""

    name: TextBlock
    stubs: tuple[TextBlock, ...] = ()

    @property
    def height(self) -> float:
        """The height of all of it."""
        below = sum(stub.height for stub in self.stubs)
        return self.name.height + (below + _ABOVE_STUBS if self.stubs else 0.0)

    def tops(self, top: float) -> Iterator[float]:
        """Yield where each stub begins, if the name begins at `top`."""
        top += self.name.height + _ABOVE_STUBS
        for stub in self.stubs:
            yield top
            top += stub.height


@dataclass(frozen=True, slots=True)
class NamedBoxes:
    """Boxes and lines for an area; `lanes` are no lower than their names need.

    Stubs are written in letters that are smaller than names, but not than `small`.
    """

    boxes: tuple[NamedBox, ...]
    edges: tuple[LineToLead, ...]
    lanes: Mapping[int, float]
    area: Box
    small: float = STYLE.note

    def written(self, size: float, wrap: float) -> Written:
        """Return what stands in the boxes in letters of a size, and how wide it is."""
        names = [box.text(size, wrap) for box in self.boxes]
        small = max(self.small, _STUB_SHARE * size)
        widest: dict[int, float] = {}
        for box, name in zip(self.boxes, names, strict=True):
            wide = box.needed(small, wrap) if box.stubs else 0.0
            widest[box.grade] = max(widest.get(box.grade, 0.0), name.width, wide)
        widths = [widest[box.grade] for box in self.boxes]
        # The stub itself stands before the first name, or above it.
        blank = "\u00a0" * ceil(STUB / width("\u00a0", small))
        texts = [
            BoxText(
                name,
                tuple(
                    filled(f"{blank} {stub}", small, wide + SLACK) for stub in box.stubs
                ),
            )
            for box, name, wide in zip(self.boxes, names, widths, strict=True)
        ]
        return texts, widths

    def sized(
        self, texts: Sequence[BoxText], widths: Sequence[float], spacing: Spacing
    ) -> list[BoxToPlace]:
        """Return the boxes as large as what is written in them asks for."""
        across, down = spacing.padding
        return [
            BoxToPlace(
                wide + 2 * across + STYLE.bar,
                max(text.height + 2 * down, box.least),
                box.column,
                box.lane,
            )
            for box, text, wide in zip(self.boxes, texts, widths, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class FittedBoxes:
    """Boxes in their places, and what is written there."""

    lattice: Lattice
    texts: tuple[BoxText, ...]


def room_share(area: Box, names: Iterable[str], size: float) -> float:
    """Return how much of an area boxes take with names of a size, side by side."""
    across, down = TIGHT[-1].padding
    high = size * STYLE.line_height + 2 * down + TIGHT[-1].boxes
    wide = sum(longest_word(n, size) + 2 * across + STYLE.bar for n in names)
    return wide * high / (area.width * area.height)


def order_of(content: NamedBoxes) -> LatticeOrder:
    """Return in which order boxes and lines stand, however large they are."""
    blank = [BoxToPlace(0.0, 0.0, box.column, box.lane) for box in content.boxes]
    return LatticeOrder(blank, content.edges, content.lanes)


def can_fit(content: NamedBoxes, order: LatticeOrder, least: float) -> bool:
    """Tell whether boxes fit their area with the least letters, packed tightly."""
    way = TIGHT[-1:], (0.0,)
    return _fitted(content, order, content.written, way, least) is not None


def fit_boxes(
    content: NamedBoxes, order: LatticeOrder, least: float
) -> FittedBoxes | None:
    """Return the boxes with the largest letters that fit; None if `least` does not.

    Lines that lie well apart come before larger letters, and smaller letters in the
    whole area before larger ones in a part of it.
    """
    sizes = [*(size for size in STYLE.map_sizes if size > least), least]
    written = cache(content.written)
    for way in product((SPACINGS, TIGHT), (_HIGH, _LOW)):
        found = first_fitting(sizes, partial(_fitted, content, order, written, way))
        if found is not None:
            return found
    return None


def first_fitting(
    choices: Sequence[_C], attempt: Callable[[_C], _T | None]
) -> _T | None:
    """Return what an attempt gives at the first choice for which it gives anything.

    Choices are halved, not tried one by one: where one fits, later ones do.
    """
    found, low, high = None, 0, len(choices)
    while low < high:
        middle = (low + high) // 2
        fitting = attempt(choices[middle])
        if fitting is not None:
            found, high = fitting, middle
        else:
            low = middle + 1
    return found


def _fitted(
    content: NamedBoxes,
    order: LatticeOrder,
    written: Callable[[float, float], Written],
    way: tuple[Sequence[Spacing], Sequence[float]],
    size: float,
) -> FittedBoxes | None:
    """Return the boxes at one size of letters, as loose and wide as they can be.

    `written` is that of the content, which may remember what it returned.
    """
    room = content.area.width, content.area.height
    spacings, shares = way
    wraps = STYLE.map_wraps if spacings == SPACINGS else (*STYLE.map_wraps, _NARROWEST)
    for spacing, wrap in product(spacings, wraps):
        texts, widths = written(size, wrap)
        boxes = content.sized(texts, widths, spacing)
        lattice = _placed(order, boxes, spacing, room, shares)
        if lattice is not None:
            return FittedBoxes(lattice, tuple(texts))
    return None


def _placed(
    order: LatticeOrder,
    boxes: Sequence[BoxToPlace],
    spacing: Spacing,
    room: Room,
    shares: Sequence[float],
) -> Lattice | None:
    """Return the lattice with the first share of the height that is narrow enough.

    Lines that run farther up and down may need more tracks, and thus more width.
    """
    wide, high = room

    def placed(share: float) -> Lattice:
        return order.place(boxes, spacing, (wide, share * high))

    if not order.may_fit(boxes, spacing, room):
        return None
    first = placed(shares[0])
    if first.fits(room):
        return first
    # Where not even the lowest lattice is narrow enough, no other one is.
    others = shares[1:] if shares[1:] and placed(0.0).fits(room) else ()
    return next((found for found in map(placed, others) if found.fits(room)), None)
