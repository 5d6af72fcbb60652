"""Draw roles and charts with matplotlib; every place was decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path

from careerpath.diagram.arrows import Stroke
from careerpath.diagram.ink.patterns import draw_cell, draw_mark
from careerpath.diagram.ink.pen import (
    BOXES,
    GROUND,
    LINES,
    draw_bar,
    draw_framed,
    draw_line,
    draw_sign,
    write,
)
from careerpath.diagram.layout.lattice_fitting import STUB
from careerpath.diagram.shapes import Cell, Mark, Polyline, Shape, Writing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from careerpath.diagram.around.drawings import (
        BoxStub,
        Chart,
        FamilyLane,
        GradeColumn,
        MoveLine,
        RoleBox,
        RoleDrawing,
    )
    from careerpath.diagram.ink.sheet import Sheet

#: Between a stub and its words, its sign, and the radius of the dot of a branch.
_AFTER_STUB, _STUB_SIGN, _DOT = 2.0, 2.6, 2.1
_ORDER = {"map": 0, "beside": 0, "other": 1, "direct": 2, "chosen": 3}


def draw_roles(drawing: RoleDrawing) -> Figure:
    """Return the figure of roles and moves."""

    def draw(sheet: Sheet) -> None:
        for column in drawing.columns:
            _draw_column(sheet, column)
        for lane in drawing.lanes:
            _draw_lane(sheet, lane)
        for move in sorted(drawing.moves, key=lambda m: _ORDER[m.arrow.place]):
            _draw_move(sheet, move)
        for role in drawing.roles:
            _draw_role(sheet, role)

    return draw_framed(drawing.frame, draw)


def _draw_column(sheet: Sheet, column: GradeColumn) -> None:
    ground = column.ground
    if column.shaded:
        sheet.add(
            Rectangle(
                (ground.left, ground.top),
                ground.width,
                ground.height,
                facecolor=STYLE.band,
                edgecolor="none",
                zorder=GROUND,
            )
        )
    at, align = (ground.centre[0], ground.top + 5), "center"
    if column.row:
        at, align = (ground.left + 6, ground.top + 5), "left"
    write(sheet, column.heading, at, align, f"column-{column.grade}")


def _draw_lane(sheet: Sheet, lane: FamilyLane) -> None:
    """Draw the bar, the name and the upper border of a lane."""
    left, top, right, bottom = lane.ground
    border = Line2D(
        [left, right],
        [top, top],
        color=STYLE.faint,
        linewidth=0.5,
        zorder=GROUND + 0.5,
    )
    sheet.add(border)
    at = (left + 4, top + 5)
    draw_bar(sheet, at, bottom - top - 10, lane.mark, f"letter-lane-{lane.family}")
    at = (left + STYLE.bar + 9, (top + bottom - lane.name.height) / 2)
    write(sheet, lane.name, at, "left", f"lane-{lane.family}")


def _draw_role(sheet: Sheet, role: RoleBox) -> None:
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
    sheet.add(frame)
    bar = box.left + 3.5, box.top + 5
    draw_bar(sheet, bar, box.height - 10, role.mark, f"letter-{role.role}")
    middle = box.centre[0] + STYLE.bar / 2 + 1
    top = box.centre[1] - role.name.height / 2
    at = middle, top if role.name_top is None else role.name_top
    write(sheet, role.name, at, "center", f"name-{role.role}")
    for number, stub in enumerate(role.stubs):
        _draw_stub(sheet, stub, role.role, number)


def _draw_stub(sheet: Sheet, stub: BoxStub, role: str, number: int) -> None:
    """Draw the beginning or the end of a line, and the roles at its other end."""
    x, y = stub.at[0], stub.at[1] + stub.text.size * STYLE.line_height / 2
    ends = ((x, y), (x + STUB - _AFTER_STUB, y))
    points = ends if stub.moves[0].origin == role else ends[::-1]
    line = draw_line(sheet, points, stub.stroke, BOXES + 1, both=stub.moves[0].both)
    move, middle = stub.moves[0], ((points[0][0] + points[1][0]) / 2, y)
    sign = draw_sign(
        sheet, middle, move.kind, stub.stroke.colour, BOXES + 1.1, _STUB_SIGN
    )
    sign.set_gid(f"sign-stub-{role}-{number}")
    line.set_gid(f"stub-{role}-{number}")
    line.set_label("; ".join(stub.sentences))
    write(sheet, stub.text, stub.at, "left", f"others-{role}-{number}")


def _draw_move(sheet: Sheet, move: MoveLine) -> None:
    zorder = LINES + _ORDER[move.arrow.place] / 10
    line = draw_line(
        sheet, move.points, move.stroke, zorder, tucked=True, both=move.arrow.both
    )
    pair = f"{move.arrow.origin}-to-{move.arrow.destination}"
    usual = "move" if move.arrow.recorded else "jump"
    line.set_gid(f"step-{pair}" if move.arrow.step else f"{usual}-{pair}")
    line.set_label(move.sentence)
    if move.branches:
        dot = Circle(move.points[-1], _DOT, facecolor=move.stroke.colour, zorder=zorder)
        dot.set_linewidth(0)
        dot.set_gid(f"branch-{pair}")
        sheet.add(dot)
    if move.sign_at:
        kind, colour, size = move.arrow.kind, move.stroke.colour, move.sign_size
        sign = draw_sign(sheet, move.sign_at, kind, colour, zorder + 0.06, size)
        sign.set_gid(f"sign-{pair}")
    for number, label in enumerate(move.labels):
        at = (label.box.centre[0], label.box.top)
        write(sheet, label.text, at, "center", f"price-{pair}-{number}")


# ---------------------------------------------------------------------------- charts


def draw_chart(chart: Chart, words: str) -> Figure:
    """Return the figure of a chart, which says in `words` what it shows.

    Of two shapes of one kind the later lies above.
    """

    def draw(sheet: Sheet) -> None:
        for shape in chart.shapes:
            _draw_shape(sheet, shape)

    figure = draw_framed(chart.frame, draw)
    figure.set_label(words)
    return figure


def _draw_shape(sheet: Sheet, shape: Shape) -> None:
    match shape:
        case Writing():
            if shape.opaque:
                _draw_ground(sheet, shape)
            write(sheet, shape.text, shape.at, shape.align, shape.gid)
        case Polyline():
            _draw_polyline(sheet, shape)
        case Cell():
            draw_cell(sheet, shape, BOXES if shape.look.width else GROUND)
        case Mark():
            draw_mark(sheet, shape, BOXES)
        case _:  # pragma: no cover
            assert_never(shape)


def _draw_ground(sheet: Sheet, words: Writing) -> None:
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
    sheet.add(ground)


def _draw_polyline(sheet: Sheet, polyline: Polyline) -> None:
    """Draw a line: with sharp corners, or with a head at its end."""
    if polyline.head:
        colour, width, head = polyline.colour, polyline.width, polyline.head
        look = Stroke(colour, width, (), head, open_head=False)
        draw_line(sheet, polyline.points, look, LINES).set_gid(polyline.gid or None)
        return
    line = PathPatch(
        Path(polyline.points),
        facecolor="none",
        edgecolor=polyline.colour,
        linewidth=polyline.width,
        capstyle="butt",
        joinstyle="miter",
        zorder=LINES,
    )
    line.set_gid(polyline.gid or None)
    sheet.add(line)
