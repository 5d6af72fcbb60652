"""Draw a planned route with matplotlib; every place was decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Rectangle

from careerpath.diagram.ink.ink import (
    BOXES,
    GROUND,
    LINES,
    draw_bar,
    draw_framed,
    draw_line,
    write,
)
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from careerpath.diagram.layout.picture import (
        Column,
        Lane,
        MoveLine,
        Picture,
        RoleBox,
    )

_ORDER = {"beside": 0, "other": 1, "direct": 2, "chosen": 3}


def draw_picture(picture: Picture) -> Figure:
    """Return the figure of a picture."""

    def draw(axes: Axes) -> None:
        for column in picture.columns:
            _draw_column(axes, column)
        for lane in picture.lanes:
            _draw_lane(axes, lane)
        for move in sorted(picture.moves, key=lambda m: _ORDER[m.arrow.place]):
            _draw_move(axes, move)
        for role in picture.roles:
            _draw_role(axes, role)

    return draw_framed(picture.frame, draw)


def _draw_column(axes: Axes, column: Column) -> None:
    ground = column.ground
    if column.shaded:
        axes.add_patch(
            Rectangle(
                (ground.left, ground.top),
                ground.width,
                ground.height,
                facecolor=STYLE.band,
                edgecolor="none",
                zorder=GROUND,
            )
        )
    at = (ground.centre[0], ground.top + 5)
    write(axes, column.heading, at, "center", f"column-{column.grade}")


def _draw_lane(axes: Axes, lane: Lane) -> None:
    """Draw the bar, the name and the upper border of a lane."""
    left, top, right, bottom = lane.ground
    border = Line2D(
        [left, right],
        [top, top],
        color=STYLE.faint,
        linewidth=0.5,
        zorder=GROUND + 0.5,
    )
    axes.add_line(border)
    at = (left + 4, top + 5)
    draw_bar(axes, at, bottom - top - 10, lane.mark, f"letter-lane-{lane.family}")
    at = (left + STYLE.bar + 9, (top + bottom - lane.name.height) / 2)
    write(axes, lane.name, at, "left", f"lane-{lane.family}")


def _draw_role(axes: Axes, role: RoleBox) -> None:
    box = role.box
    border = STYLE.bold_border if role.bold else STYLE.thin_border
    frame = FancyBboxPatch(
        (box.left, box.top),
        box.width,
        box.height,
        boxstyle=f"round,pad=0,rounding_size={STYLE.corner}",
        facecolor="white",
        edgecolor=role.mark.colour,
        linewidth=border,
        zorder=BOXES,
    )
    frame.set_gid(f"role-{role.role}")
    axes.add_patch(frame)
    bar = box.left + 3.5, box.top + 5
    draw_bar(axes, bar, box.height - 10, role.mark, f"letter-{role.role}")
    middle = box.centre[0] + STYLE.bar / 2 + 1
    top = box.centre[1] - role.name.height / 2
    write(axes, role.name, (middle, top), "center", f"name-{role.role}")


def _draw_move(axes: Axes, move: MoveLine) -> None:
    zorder = LINES + _ORDER[move.arrow.place] / 10
    line = draw_line(
        axes, move.points, move.stroke, zorder, tucked=True, both=move.arrow.both
    )
    pair = f"{move.arrow.origin}-to-{move.arrow.destination}"
    usual = "move" if move.arrow.recorded else "jump"
    line.set_gid(f"step-{pair}" if move.arrow.step else f"{usual}-{pair}")
    line.set_label(move.sentence)
    for number, label in enumerate(move.labels):
        at = (label.box.centre[0], label.box.top)
        write(axes, label.text, at, "center", f"price-{pair}-{number}")
