"""Draw the bar of a family: its colour, and a pattern for who sees none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.patches import Circle, Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.patches import Patch

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.style import FamilyMark

#: How wide the two halves of a double bar are, and a narrow one.
_HALF, _NARROW = 2.0, 2.6
#: How long dashes and rungs are, how wide dots, and the gaps between them.
_DASH, _RUNG, _DOT, _GAP = 4.2, 1.8, 4.6, 1.8


def bar_patches(box: Box, mark: FamilyMark) -> Iterator[Patch]:
    """Yield what the bar of a family is made of."""
    for part in _PARTS[mark.pattern](box):
        part.set_facecolor(mark.colour)
        part.set_edgecolor("none")
        yield part


def _solid(box: Box) -> Iterator[Patch]:
    yield Rectangle((box.left, box.top), box.width, box.height)


def _narrow(box: Box) -> Iterator[Patch]:
    yield Rectangle((box.centre[0] - _NARROW / 2, box.top), _NARROW, box.height)


def _double(box: Box) -> Iterator[Patch]:
    for left in (box.left, box.right - _HALF):
        yield Rectangle((left, box.top), _HALF, box.height)


def _dashed(box: Box) -> Iterator[Patch]:
    for top in _places(box, _DASH):
        yield Rectangle((box.left, top), box.width, _DASH)


def _ladder(box: Box) -> Iterator[Patch]:
    for top in _places(box, _RUNG):
        yield Rectangle((box.left, top), box.width, _RUNG)


def _dotted(box: Box) -> Iterator[Patch]:
    for top in _places(box, _DOT):
        yield Circle((box.centre[0], top + _DOT / 2), _DOT / 2)


def _places(box: Box, length: float) -> Iterator[float]:
    """Yield where parts of a length begin, evenly from end to end of a bar."""
    count = max(int((box.height + _GAP) / (length + _GAP)), 1)
    spare = (box.height - count * length) / (count - 1) if count > 1 else 0.0
    for number in range(count):
        yield box.top + number * (length + spare)


#: As many as there are colours.
_PARTS = (_solid, _ladder, _dashed, _double, _dotted, _narrow)
