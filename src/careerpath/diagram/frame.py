"""Set what stands around the drawing: headline, figures, legend and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram import notes, wording
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.legend import LegendItem, legend_items, legend_rows
from careerpath.diagram.measure import Block, block, paragraph, width
from careerpath.diagram.style import PAPERS, STYLE, FamilyMark, family_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.diagram.neighbourhood import Arrow
    from careerpath.diagram.subject import Subject

_BELOW_TITLE, _ABOVE_BAND, _ABOVE_LEGEND, _ABOVE_NOTES = 5.0, 9.0, 9.0, 4.0
_LEGEND_ROW = 15.0
#: Between the edge of the bands and what is drawn on them.
_INSET = 10.0
_HEADING_ROOM = 20.0


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A block of text and its upper left corner."""

    text: Block
    at: Point


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An entry of the legend and the middle of its left edge."""

    item: LegendItem
    at: Point


@dataclass(frozen=True, slots=True)
class Frame:
    """All of the page but the drawing, and where the drawing may stand.

    `band` is the ground on which columns are shaded; `area` is what of it the
    boxes and lines may use.
    """

    paper: tuple[float, float]
    texts: tuple[PlacedText, ...]
    legend: tuple[PlacedItem, ...]
    marks: dict[str, FamilyMark]
    band: Box
    area: Box


def frame(
    subject: Subject,
    paper: str,
    roles: Sequence[str],
    arrows: Sequence[Arrow],
    *,
    spelt: bool = False,
) -> Frame:
    """Return the frame of a page that shows `roles` and `arrows`.

    The steps are spelt out in it where their prices do not stand beside them.
    """
    size = PAPERS[paper]
    left, room = STYLE.margin, size[0] - 2 * STYLE.margin
    head = _stack(_header(subject, room), left, STYLE.margin)
    marks = _marks(subject, roles)
    rows = legend_rows(legend_items(marks, arrows, subject.language), room)
    steps = wording.steps(subject, arrows) if spelt else ()
    said = (*steps, *notes.all_notes(subject, roles, arrows))
    foot_lines = [block(text, STYLE.note, room) for text in said]
    foot_top = size[1] - STYLE.margin - sum(text.height for text in foot_lines)
    foot = _stack(foot_lines, left, foot_top)
    legend_top = foot_top - _ABOVE_NOTES - _LEGEND_ROW * len(rows)
    band = Box(
        left, _bottom(head) + _ABOVE_BAND, left + room, legend_top - _ABOVE_LEGEND
    )
    area = Box(
        band.left + _INSET,
        band.top + _HEADING_ROOM,
        band.right - _INSET,
        band.bottom - _INSET,
    )
    legend = _legend(rows, left, legend_top)
    return Frame(size, (*head, *foot), legend, marks, band, area)


def _header(subject: Subject, room: float) -> list[Block]:
    sizes = (STYLE.title, STYLE.title_least)
    return [
        _shrunk(wording.title(subject), sizes, room, bold=True),
        *(
            _shrunk(text, (STYLE.subtitle, STYLE.subtitle_least), room, bold=False)
            for text in wording.figures(subject)
        ),
    ]


def _shrunk(text: str, sizes: tuple[float, float], room: float, *, bold: bool) -> Block:
    """Return a text in the largest size that needs one line, or in the least."""
    size, least = sizes
    while size > least and width(text, size, bold=bold) > room:
        size -= 0.5
    return paragraph(text, size, room, bold=bold)


def _marks(subject: Subject, roles: Iterable[str]) -> dict[str, FamilyMark]:
    shown = {subject.graph.role(role).family for role in roles}
    return dict(family_marks(subject.graph.families, sorted(shown)))


def _stack(blocks: Iterable[Block], left: float, top: float) -> list[PlacedText]:
    placed = []
    for text in blocks:
        placed.append(PlacedText(text, (left, top)))
        top += text.height + (_BELOW_TITLE if text.bold else 0.0)
    return placed


def _bottom(texts: Sequence[PlacedText]) -> float:
    return max(placed.at[1] + placed.text.height for placed in texts)


def _legend(
    rows: Sequence[Sequence[tuple[float, LegendItem]]], left: float, top: float
) -> tuple[PlacedItem, ...]:
    return tuple(
        PlacedItem(item, (left + x, top + _LEGEND_ROW * (number + 0.5)))
        for number, row in enumerate(rows)
        for x, item in row
    )
