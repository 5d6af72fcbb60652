"""Set what stands around the drawing: headline, figures, legend and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram.around.legend import LegendItem, legend_rows
from careerpath.diagram.around.skill_columns import set_skills
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.measure import TextBlock, block, paragraph, width
from careerpath.diagram.style import STYLE
from careerpath.words.phrases import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.diagram.around.surround import Surround
    from careerpath.diagram.paper import Paper

_BELOW_TITLE, _ABOVE_BAND, _ABOVE_LEGEND, _ABOVE_NOTES = 5.0, 9.0, 9.0, 4.0
_LEGEND_ROW, _ABOVE_SKILLS = 15.0, 8.0
#: Between the edge of the bands and what is drawn on them.
_INSET = 10.0
#: How high the headings of columns are.
HEADING_HEIGHT = 20.0


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A block of text and its upper left corner.

    `warning` is the whole text where it says what the page had no room for.
    """

    text: TextBlock
    at: Point
    warning: str = ""


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An entry of the legend and the middle of its left edge."""

    item: LegendItem
    at: Point


@dataclass(frozen=True, slots=True)
class Frame:
    """All of the page but the drawing, and where the drawing may stand.

    `band` is the ground on which columns are shaded; `area` is what of it the
    boxes and lines may use. `head` and `notes` are its texts unbroken. All lengths
    are `scale` times as long in print.
    """

    paper: tuple[float, float]
    texts: tuple[PlacedText, ...]
    legend: tuple[PlacedItem, ...]
    band: Box
    area: Box
    head: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    scale: float = 1.0


def frame(paper: Paper, surround: Surround) -> Frame:
    """Return the frame of a page, and with it the room that is left to draw in."""
    left, top, right, bottom = paper.printable
    room = right - left
    head = _stack(_header(paper, surround, room), left, top)
    rows = legend_rows(surround.legend, room)
    said = _foot(paper, surround)
    lines = [paragraph(text, STYLE.note, room) for text in said]
    foot_top = bottom - sum(text.height for text in lines)
    legend_top = foot_top - _ABOVE_NOTES - _LEGEND_ROW * len(rows)
    skills = set_skills(surround.skills, room, surround.skill_size)
    skill_top = legend_top - _ABOVE_LEGEND - skills.height
    placed = [
        PlacedText(text, (left + x, skill_top + y)) for text, (x, y) in skills.texts
    ]
    bottom = skill_top - (_ABOVE_SKILLS if placed else 0.0)
    band = Box(left, _bottom(head) + _ABOVE_BAND, right, bottom)
    return Frame(
        paper.dimensions,
        (
            *head,
            *placed,
            *_warned(_stack(lines, left, foot_top), said, paper, surround),
        ),
        _legend(rows, left, legend_top),
        band,
        band.grown(-_INSET)._replace(top=band.top + HEADING_HEIGHT),
        tuple(
            filter(
                None,
                (paper.title or surround.title, *surround.figures, surround.subtitle),
            )
        ),
        tuple(said),
        paper.scale,
    )


def _foot(paper: Paper, surround: Surround) -> list[str]:
    """Return the paragraphs at the foot of the page."""
    paragraphs = (
        *paper.notes,
        *surround.notes,
        surround.left_out,
        surround.licences,
    )
    return [typeset(text, paper.language) for text in paragraphs if text]


def _warned(
    placed: Sequence[PlacedText], said: Sequence[str], paper: Paper, surround: Surround
) -> Iterator[PlacedText]:
    """Yield the placed paragraphs, marking what the page had no room for."""
    warning = typeset(surround.left_out, paper.language)
    for text, whole in zip(placed, said, strict=True):
        yield replace(text, warning=whole if whole == warning else "")


def _header(paper: Paper, surround: Surround, room: float) -> list[TextBlock]:
    title = typeset(paper.title or surround.title, paper.language)
    small, usual = STYLE.subtitle_least, STYLE.subtitle
    sizes = [_shrunk(text, (usual, small), room) for text in surround.figures]
    plain = [
        paragraph(text, min(sizes, default=usual), room) for text in surround.figures
    ]
    if surround.subtitle:
        plain.append(paragraph(surround.subtitle, small, room))
    bounds = STYLE.title, STYLE.title_least
    size = _shrunk(title, bounds, room, bold=True)
    return [block(title, size, room, bold=True), *plain]


def _shrunk(
    text: str, sizes: tuple[float, float], room: float, *, bold: bool = False
) -> float:
    """Return the largest size in which a text needs one line, or the least."""
    size, least = sizes
    while size > least and width(text, size, bold=bold) > room:
        size -= 0.5
    return max(size, least)


def _stack(blocks: Iterable[TextBlock], left: float, top: float) -> list[PlacedText]:
    placed = []
    for text in blocks:
        placed.append(PlacedText(text, (left, top)))
        top += text.height + (_BELOW_TITLE if text.bold else 0.0)
    return placed


def _bottom(texts: Sequence[PlacedText]) -> float:
    return max(placed.at[1] + placed.text.height for placed in texts)


def _legend(
    rows: Sequence[Sequence[tuple[float, LegendItem]]],
    left: float,
    top: float,
) -> tuple[PlacedItem, ...]:
    return tuple(
        PlacedItem(item, (left + x, top + _LEGEND_ROW * (number + 0.5)))
        for number, row in enumerate(rows)
        for x, item in row
    )
