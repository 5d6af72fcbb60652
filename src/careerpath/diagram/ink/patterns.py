"""Draw cells, marks and bars, with patterns that need no colour to be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle
from matplotlib.path import Path

from careerpath.diagram.geometry import centred
from careerpath.diagram.shapes import Cell, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.patches import Patch

    from careerpath.diagram.geometry import Box, Point
    from careerpath.diagram.ink.sheet import Sheet
    from careerpath.diagram.shapes import Look, Sample
    from careerpath.diagram.style import FamilyMark

#: How wide the two halves of a double bar are, and a narrow one.
_HALF, _NARROW = 2.0, 2.6
#: How long dashes and rungs are, how wide dots, and the gaps between them.
_DASH, _RUNG, _DOT, _GAP = 4.2, 1.8, 4.6, 1.8
#: Between the lines of a pattern, and their width.
_PITCHES, _PATTERN_WIDTH = {"stripes": 3.4, "wide": 7.5}, 0.8
#: The share of a cell that a spot in it takes.
_SPOT = 0.3


def draw_cell(sheet: Sheet, cell: Cell, zorder: float) -> None:
    """Draw a cell with its pattern."""
    box = cell.box
    patch = Rectangle((box.left, box.top), box.width, box.height)
    _add(sheet, patch, cell.look, cell.gid, zorder)
    _draw_pattern(sheet, box, cell.look, zorder + 0.1)


def draw_mark(sheet: Sheet, mark: Mark, zorder: float) -> None:
    """Draw a circle or a diamond."""
    (x, y), r = mark.at, mark.radius
    diamond = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
    patch = Circle(mark.at, r) if mark.shape == "circle" else Polygon(diamond)
    _add(sheet, patch, mark.look, mark.gid, zorder)


def draw_sample(sheet: Sheet, at: Point, sample: Sample, zorder: float) -> None:
    """Draw a look as the legend shows it, about a point."""
    if sample.shape == "cell":
        draw_cell(sheet, Cell(centred(at, 14.0, 9.0), sample.look), zorder)
    else:
        draw_mark(sheet, Mark(at, 4.5, sample.look, sample.shape), zorder)


def _add(sheet: Sheet, patch: Patch, look: Look, gid: str, zorder: float) -> None:
    patch.set_facecolor(look.fill or "none")
    patch.set_edgecolor(look.edge if look.width else "none")
    patch.set_linewidth(look.width)
    patch.set_linestyle((0, look.dashes) if look.dashes else "-")
    patch.set_joinstyle("miter")
    patch.set_zorder(zorder)
    patch.set_gid(gid or None)
    sheet.add(patch)


def _draw_pattern(sheet: Sheet, box: Box, look: Look, zorder: float) -> None:
    if look.pattern == "spot":
        radius = _SPOT * min(box.width, box.height)
        spot = Circle(box.centre, radius, facecolor=look.edge, edgecolor="none")
        spot.set_zorder(zorder)
        sheet.add(spot)
    pitch = _PITCHES.get(look.pattern)
    lines = list(_stripes(box, pitch)) if pitch else []
    if lines:
        codes = [Path.MOVETO, Path.LINETO] * len(lines)
        sheet.add(
            PathPatch(
                Path([point for line in lines for point in line], codes),
                facecolor="none",
                edgecolor=look.edge,
                linewidth=_PATTERN_WIDTH,
                capstyle="butt",
                zorder=zorder,
            )
        )


def _stripes(box: Box, pitch: float) -> Iterator[tuple[Point, Point]]:
    """Yield lines aslant from below to the right, cut at the sides of a box."""
    reach = box.width + box.height
    step = pitch * 2**0.5
    count = int(reach / step)
    first = (reach - (count - 1) * step) / 2
    for number in range(count):
        along = first + number * step
        start = min(along, box.width), max(along - box.width, 0.0)
        end = max(along - box.height, 0.0), min(along, box.height)
        yield (
            (box.left + start[0], box.top + start[1]),
            (box.left + end[0], box.top + end[1]),
        )


def bar_patch(box: Box, mark: FamilyMark) -> PathPatch:
    """Return the bar of a family, whatever parts it has."""
    path = Path.make_compound_path(*_PARTS[mark.pattern](box))
    return PathPatch(path, facecolor=mark.colour, edgecolor="none")


def _filled(box: Box) -> Path:
    left, top, right, bottom = box
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return Path([*corners, corners[0]], closed=True)


def _solid(box: Box) -> Iterator[Path]:
    yield _filled(box)


def _narrow(box: Box) -> Iterator[Path]:
    middle = box.centre[0]
    yield _filled(box._replace(left=middle - _NARROW / 2, right=middle + _NARROW / 2))


def _double(box: Box) -> Iterator[Path]:
    yield _filled(box._replace(right=box.left + _HALF))
    yield _filled(box._replace(left=box.right - _HALF))


def _dashed(box: Box) -> Iterator[Path]:
    for top in _places(box, _DASH):
        yield _filled(box._replace(top=top, bottom=top + _DASH))


def _ladder(box: Box) -> Iterator[Path]:
    for top in _places(box, _RUNG):
        yield _filled(box._replace(top=top, bottom=top + _RUNG))


def _dotted(box: Box) -> Iterator[Path]:
    for top in _places(box, _DOT):
        yield Path.circle((box.centre[0], top + _DOT / 2), _DOT / 2)


def _places(box: Box, length: float) -> Iterator[float]:
    """Yield where parts of a length begin, evenly from end to end of a bar."""
    count = max(int((box.height + _GAP) / (length + _GAP)), 1)
    spare = (box.height - count * length) / (count - 1) if count > 1 else 0.0
    for number in range(count):
        yield box.top + number * (length + spare)


#: As many as there are colours.
_PARTS = (_solid, _ladder, _dashed, _double, _dotted, _narrow)
