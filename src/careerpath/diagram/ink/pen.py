"""Write and draw single things with matplotlib, and the frame of every page."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from matplotlib import rc_context
from matplotlib.patches import Circle, PathPatch, Polygon
from matplotlib.path import Path

from careerpath.diagram.around.legend import AFTER_SAMPLE, sample_width
from careerpath.diagram.arrows import Stroke
from careerpath.diagram.geometry import Box
from careerpath.diagram.ink.patterns import bar_patch, draw_sample
from careerpath.diagram.ink.sheet import Sheet
from careerpath.diagram.ink.written_line import WrittenLine
from careerpath.diagram.measure import lines_of, width
from careerpath.diagram.shapes import Sample, Signed
from careerpath.diagram.style import STYLE, FamilyMark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from matplotlib.figure import Figure
    from matplotlib.patches import Patch
    from matplotlib.text import Text

    from careerpath.diagram.around.frame import Frame, PlacedItem
    from careerpath.diagram.geometry import Point
    from careerpath.diagram.measure import TextBlock
    from careerpath.model.transition import MoveKind

#: Who is drawn over whom.
GROUND, LINES, BOXES, TEXTS = 0, 2, 6, 8
#: How thick the strokes of an open arrowhead are at the most.
_OPEN = 2.0
#: From the upper edge of a line of text down to its feet, in text sizes.
_BASELINE = 0.95
#: How much of a line of text is left of its place.
_LEFT = {"left": 0.0, "center": 0.5, "right": 1.0}


def draw_framed(frame: Frame, draw: Callable[[Sheet], None]) -> Figure:
    """Return the figure of a page: what `draw` puts on its sheet, and the frame."""
    with rc_context({"font.family": STYLE.font, "path.simplify": False}):
        sheet = Sheet(frame.paper, frame.scale)
        draw(sheet)
        for number, item in enumerate(frame.legend):
            _draw_legend_item(sheet, item, number)
        for number, placed in enumerate(frame.texts):
            lines = write(sheet, placed.text, placed.at, "left", f"text-{number}")
            if placed.warning:
                lines[0].set_label(placed.warning)
    return sheet.figure


def draw_bar(
    sheet: Sheet, at: Point, height: float, mark: FamilyMark, gid: str
) -> None:
    """Draw the bar of a family, above its letter where colours run out."""
    x, y = at
    if mark.letter:
        letter = lines_of((mark.letter,), STYLE.note)
        height -= letter.height
        place = (x + STYLE.bar / 2, y + height)
        write(sheet, letter, place, "center", gid)
    bar = bar_patch(Box(x, y, x + STYLE.bar, y + max(height, 0.0)), mark)
    bar.set_zorder(BOXES + 1)
    sheet.add(bar)


def draw_line(
    sheet: Sheet,
    points: Sequence[Point],
    stroke: Stroke,
    zorder: float,
    *,
    tucked: bool = False,
    both: bool = False,
) -> PathPatch:
    """Draw a line with rounded bends that ends, or begins too, in an arrowhead."""
    tip, before = points[-1], points[-2]
    back = stroke.head * (0.25 if stroke.open_head else 0.8)
    # The corners of boxes are round: begin below the box, which hides it.
    start = _towards(points[0], points[1], -STYLE.corner if tucked else 0.0)
    if both:
        start = _towards(points[0], points[1], back)
    short = [start, *points[1:-1], _towards(tip, before, back)]
    line = PathPatch(
        _rounded(short),
        facecolor="none",
        edgecolor=stroke.colour,
        linewidth=stroke.width,
        linestyle=(0, stroke.dashes) if stroke.dashes else "-",
        capstyle="butt",
        joinstyle="round",
        zorder=zorder,
    )
    sheet.add(line)
    if stroke.head:
        sheet.add(_head(tip, before, stroke, zorder + 0.05))
    if stroke.head and both:
        sheet.add(_head(points[0], points[1], stroke, zorder + 0.05))
    return line


def _head(tip: Point, before: Point, stroke: Stroke, zorder: float) -> PathPatch:
    """Return an arrowhead: filled, or two open strokes."""
    (x, y), (bx, by) = tip, _towards(tip, before, stroke.head)
    dx, dy = (x - bx) * 0.36, (y - by) * 0.36
    corners = [(bx - dy, by + dx), (x, y), (bx + dy, by - dx)]
    if not stroke.open_head:
        return PathPatch(
            Path([*corners, corners[0]], closed=True),
            facecolor=stroke.colour,
            edgecolor="none",
            zorder=zorder,
        )
    return PathPatch(
        Path(corners),
        facecolor="none",
        edgecolor=stroke.colour,
        linewidth=min(max(stroke.width, 0.9), _OPEN),
        capstyle="round",
        joinstyle="miter",
        zorder=zorder,
    )


#: The corners of signs, in shares of how far they reach from their middle.
_CORNERS: Mapping[MoveKind, tuple[Point, ...]] = MappingProxyType(
    {
        "promotion": ((-1.0, 0.75), (1.0, 0.75), (0.0, -1.0)),
        "return": ((-1.0, -0.75), (1.0, -0.75), (0.0, 1.0)),
        "conversion": ((-1.0, 0.0), (0.0, -1.0), (1.0, 0.0), (0.0, 1.0)),
    }
)


def draw_sign(
    sheet: Sheet,
    at: Point,
    kind: MoveKind,
    colour: str,
    zorder: float,
    size: float = STYLE.sign,
) -> Patch:
    """Draw the sign of a kind of move on its line, and return it."""
    x, y = at
    corners = [(x + dx * size, y + dy * size) for dx, dy in _CORNERS.get(kind, ())]
    hollow = kind == "unknown"
    sign = Polygon(corners) if corners else Circle(at, size * 0.8)
    sign.set_facecolor("white" if hollow else colour)
    sign.set_edgecolor(colour)
    sign.set_linewidth(0.7)
    sign.set_zorder(zorder)
    sheet.add(sign)
    return sign


def _rounded(points: Sequence[Point]) -> Path:
    """Return a polyline whose bends are round."""
    vertices, codes = [points[0]], [Path.MOVETO]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        vertices += [
            _towards(corner, before, STYLE.bend, most=0.5),
            corner,
            _towards(corner, after, STYLE.bend, most=0.5),
        ]
        codes += [Path.LINETO, Path.CURVE3, Path.CURVE3]
    return Path([*vertices, points[-1]], [*codes, Path.LINETO])


def _towards(start: Point, end: Point, by: float, most: float = 1.0) -> Point:
    """Return the point `by` points from `start`, at most a share of the way."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    share = min(by / length, most) if length else 0.0
    return start[0] + dx * share, start[1] + dy * share


def _draw_legend_item(sheet: Sheet, placed: PlacedItem, number: int) -> None:
    (x, y), item = placed.at, placed.item
    if isinstance(item.sample, Stroke):
        ends = [(x, y), (x + sample_width(item), y)]
        draw_line(sheet, ends, item.sample, LINES, both=item.both)
    elif isinstance(item.sample, Signed):
        length = sample_width(item)
        draw_line(sheet, [(x, y), (x + length, y)], item.sample.stroke, LINES)
        colour = item.sample.stroke.colour
        draw_sign(sheet, (x + length / 2, y), item.sample.kind, colour, LINES + 1)
    elif isinstance(item.sample, Sample):
        draw_sample(sheet, (x + sample_width(item) / 2, y), item.sample, BOXES)
    else:
        draw_bar(sheet, (x + 3, y - 5.5), 11.0, replace(item.sample, letter=""), "")
        if item.sample.letter:
            letter = lines_of((item.sample.letter,), STYLE.note)
            at = (x + 14, y - letter.height / 2)
            write(sheet, letter, at, "center", f"letter-{number}")
    text = lines_of((item.text,), STYLE.legend)
    at = (x + sample_width(item) + AFTER_SAMPLE, y - text.height / 2)
    write(sheet, text, at, "left", f"legend-{number}")


def write(
    sheet: Sheet, block: TextBlock, at: Point, align: str, gid: str
) -> list[Text]:
    """Write a block of text whose upper edge, and side or middle, are at a point.

    Each line is a text of its own: matplotlib would space lines by the letters
    in them. They are returned.
    """
    written: list[Text] = []
    x, y = at
    for number, line in enumerate(block.lines):
        wide = width(line, block.size, bold=block.bold)
        text = WrittenLine(
            x - _LEFT[align] * wide,
            y + block.size * (STYLE.line_height * number + _BASELINE),
            line,
            fontsize=block.size,
            fontweight="bold" if block.bold else "normal",
            fontfeatures=STYLE.font_features,
            color=STYLE.ink,
            parse_math=False,
            zorder=TEXTS,
        )
        text.set_gid(f"{gid}-{number}" if number else gid)
        sheet.add(text)
        written.append(text)
    return written
