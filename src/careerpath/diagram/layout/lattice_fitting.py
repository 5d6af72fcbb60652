"""Find the largest letters with which boxes fit their area as a lattice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from careerpath.diagram.layout.boxes import BoxToPlace
from careerpath.diagram.layout.lattice import Lattice, LatticePlan
from careerpath.diagram.layout.stops import LOOSE, Spacing
from careerpath.diagram.measure import TextBlock, block, longest_word
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.boxes import LineToLead

    Room = tuple[float, float]

_T = TypeVar("_T")

#: What sums of lengths may be off by.
_SLACK = 0.01
#: How much of the height a lattice takes, and where it must: as little as it needs.
_HIGH = (1.0, 0.9, 0.8, 0.7)
_LOW = (0.6, 0.5, 0.0)
#: From generous to tight.
_SPACINGS = (
    LOOSE,
    Spacing(boxes=9, passages=7, ports=6, tracks=5, stub=11, lanes=5, columns=14),
    Spacing(boxes=8, passages=6, ports=5, tracks=4, stub=9.5, lanes=5, columns=12),
)


@dataclass(frozen=True, slots=True)
class NamedBox:
    """A box to place by its name; boxes of one grade are equally wide.

    `least` is how high it is at the least.
    """

    name: str
    grade: int
    column: int
    lane: int
    bold: bool = False
    least: float = 0.0

    def text(self, size: float, wrap: float) -> TextBlock:
        """Return the name in letters of a size, broken at so many of their heights."""
        most = STYLE.wrap_widths[0] * size
        return block(self.name, size, wrap * size, most, bold=self.bold)


@dataclass(frozen=True, slots=True)
class NamedBoxes:
    """Boxes and lines for an area; `lanes` are no lower than their names need."""

    boxes: tuple[NamedBox, ...]
    edges: tuple[LineToLead, ...]
    lanes: Mapping[int, float]
    area: Box

    def sized(self, names: Sequence[TextBlock]) -> list[BoxToPlace]:
        """Return the boxes as large as their names ask for."""
        widest: dict[int, float] = {}
        for box, name in zip(self.boxes, names, strict=True):
            widest[box.grade] = max(widest.get(box.grade, 0.0), name.width)
        return [
            BoxToPlace(
                widest[box.grade] + 2 * STYLE.padding_x + STYLE.bar,
                max(name.height + 2 * STYLE.padding_y, box.least),
                box.column,
                box.lane,
            )
            for box, name in zip(self.boxes, names, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class FittedBoxes:
    """Boxes in their places, and the names as they are written there."""

    lattice: Lattice
    names: tuple[TextBlock, ...]


def may_hold(area: Box, names: Iterable[str], size: float) -> bool:
    """Tell whether an area may hold boxes with names of a size, side by side."""
    high = size * STYLE.line_height + 2 * STYLE.padding_y + _SPACINGS[-1].boxes
    beside = 2 * STYLE.padding_x + STYLE.bar
    wide = sum(longest_word(name, size) + beside for name in names)
    return wide * high <= area.width * area.height


def fit_boxes(content: NamedBoxes, least: float) -> FittedBoxes | None:
    """Return the boxes with the largest letters that fit; None if `least` does not.

    Smaller letters in the whole area come before larger ones in a part of it.
    """
    blank = content.sized([block("", STYLE.note, 1.0)] * len(content.boxes))
    plan = LatticePlan(blank, content.edges, content.lanes)
    sizes = [size for size in STYLE.map_sizes if size >= least]
    for shares in (_HIGH, _LOW):
        found = _first(sizes, partial(_fitted, content, plan, shares))
        if found is not None:
            return found
    return None


def _first(sizes: Sequence[float], attempt: Callable[[float], _T | None]) -> _T | None:
    """Return what an attempt gives at the first size at which it gives anything.

    Sizes are halved, not tried one by one: where one fits, smaller ones do.
    """
    found, low, high = None, 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        fitting = attempt(sizes[middle])
        if fitting is not None:
            found, high = fitting, middle
        else:
            low = middle + 1
    return found


def _fitted(
    content: NamedBoxes, plan: LatticePlan, shares: Sequence[float], size: float
) -> FittedBoxes | None:
    """Return the boxes at one size of letters, as loose and wide as they can be."""
    room = content.area.width, content.area.height
    for spacing, wrap in product(_SPACINGS, STYLE.map_wraps):
        names = tuple(box.text(size, wrap) for box in content.boxes)
        lattice = _placed(plan, content.sized(names), spacing, room, shares)
        if lattice is not None:
            return FittedBoxes(lattice, names)
    return None


def _placed(
    plan: LatticePlan,
    boxes: Sequence[BoxToPlace],
    spacing: Spacing,
    room: Room,
    shares: Sequence[float],
) -> Lattice | None:
    """Return the lattice with the first share of the height that is narrow enough.

    Lines that run farther up and down may need more tracks, and thus more width.
    """
    wide, high = room
    if not plan.may_fit(boxes, spacing, room):
        return None
    if not _fits(plan.place(boxes, spacing, (wide, 0.0)), room):
        return None
    tried = (plan.place(boxes, spacing, (wide, share * high)) for share in shares)
    return next((lattice for lattice in tried if _fits(lattice, room)), None)


def _fits(lattice: Lattice, room: Room) -> bool:
    width, height = lattice.size
    return width <= room[0] + _SLACK and height <= room[1] + _SLACK
