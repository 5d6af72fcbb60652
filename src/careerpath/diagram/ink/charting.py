"""Draw the shapes of a chart with matplotlib; every place was decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from careerpath.diagram.ink.cells import draw_cell, draw_mark
from careerpath.diagram.ink.ink import BOXES, GROUND, LINES, draw_framed, write
from careerpath.diagram.ink.shapes import Cell, Mark, Rule, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from careerpath.diagram.ink.shapes import Shape
    from careerpath.diagram.layout.sheet import Sheet


def draw_sheet(sheet: Sheet, words: str) -> Figure:
    """Return the figure of a sheet, which says in `words` what it shows.

    Of two shapes of one kind the later lies above.
    """

    def draw(axes: Axes) -> None:
        for shape in sheet.shapes:
            _draw_shape(axes, shape)

    figure = draw_framed(sheet.frame, draw)
    figure.set_label(words)
    return figure


def _draw_shape(axes: Axes, shape: Shape) -> None:
    match shape:
        case Words():
            if shape.opaque:
                _draw_ground(axes, shape)
            write(axes, shape.text, shape.at, shape.align, shape.gid)
        case Rule():
            _draw_rule(axes, shape)
        case Cell():
            draw_cell(axes, shape, BOXES if shape.look.width else GROUND)
        case Mark():
            draw_mark(axes, shape, BOXES)
        case _:  # pragma: no cover
            assert_never(shape)


def _draw_ground(axes: Axes, words: Words) -> None:
    """Hide the lines behind a text."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[words.align]
    left = words.at[0] - share * words.text.width
    ground = Rectangle(
        (left - 1, words.at[1]),
        words.text.width + 2,
        words.text.height,
        facecolor="white",
        edgecolor="none",
        zorder=LINES + 1,
    )
    axes.add_patch(ground)


def _draw_rule(axes: Axes, rule: Rule) -> None:
    line = PathPatch(
        Path(rule.points),
        facecolor="none",
        edgecolor=rule.colour,
        linewidth=rule.width,
        linestyle=(0, rule.dashes) if rule.dashes else "-",
        capstyle="butt",
        joinstyle="miter",
        zorder=LINES,
    )
    line.set_gid(rule.gid or None)
    axes.add_patch(line)
