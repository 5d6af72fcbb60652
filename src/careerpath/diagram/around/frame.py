"""Set what stands around the drawing: headline, figures, legend and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from careerpath.diagram.around.legend import LegendItem, legend_rows
from careerpath.diagram.geometry import Box, Point
from careerpath.diagram.measure import TextBlock, block, paragraph, width
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.words.phrases import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.diagram.around.surround import Panel, Surround
    from careerpath.diagram.paper import Paper
    from careerpath.model.text import Language

_BELOW_TITLE, _ABOVE_BAND, _ABOVE_LEGEND, _ABOVE_NOTES = 5.0, 9.0, 9.0, 4.0
_LEGEND_ROW, _ABOVE_PANELS = 15.0, 7.0
#: One line in a panel for so much height of the paper.
_PANEL_SHARE = 120.0
#: Between the edge of the bands and what is drawn on them.
_INSET = 10.0
_HEADING_ROOM = 20.0
#: Between two panels, and the narrowest that can be read.
GUTTER, _NARROWEST = 14.0, 105.0


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
    panels = _panels(paper, surround, room)
    tallest = max((_BELOW_TITLE + a.height + b.height for a, b in panels), default=0.0)
    panel_top = legend_top - _ABOVE_LEGEND - tallest
    placed = [
        text
        for number, panel in enumerate(panels)
        for text in _stack(
            panel, left + number * (room + GUTTER) / len(panels), panel_top
        )
    ]
    bottom = panel_top - (_ABOVE_PANELS if panels else 0.0)
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
        band.grown(-_INSET)._replace(top=band.top + _HEADING_ROOM),
        tuple(
            filter(
                None,
                (paper.title or surround.title, *surround.figures, surround.subtitle),
            )
        ),
        tuple(said),
        paper.scale,
    )


def _panels(
    paper: Paper, surround: Surround, room: float
) -> list[tuple[TextBlock, TextBlock]]:
    width = _panel_width(len(surround.panels), room)
    if not width:
        return []
    lines = round(paper.dimensions[1] / _PANEL_SHARE)
    return [_set_panel(p, width, lines, paper.language) for p in surround.panels]


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


def _panel_width(count: int, room: float) -> float:
    """Return how wide each of some panels may be; 0 if too narrow to read."""
    width = (room - GUTTER * (count - 1)) / count if count else 0.0
    return width if width >= _NARROWEST else 0.0


@lru_cache(maxsize=256)
def _set_panel(
    panel: Panel, width: float, lines: int, language: Language
) -> tuple[TextBlock, TextBlock]:
    """Return the heading and the words of a panel, no more than `lines` of them."""
    title = block(panel.title, STYLE.heading, width, bold=True)
    size = STYLE.note
    for count in range(len(panel.words), 0, -1):
        text = paragraph(_listed(panel.words, count, language), size, width)
        if len(text.lines) <= lines:
            return title, text
    return title, paragraph(_listed(panel.words, 0, language), size, width)


def _listed(words: Sequence[str], count: int, language: Language) -> str:
    """Return the first words, and how many more there are."""
    _ = translator(language)
    if not words:
        return _("nothing new to learn")
    rest = len(words) - count
    more = [_.plural("{count} more", "{count} more", rest)] if rest else []
    return "\u00a0· ".join([*words[:count], *more])
