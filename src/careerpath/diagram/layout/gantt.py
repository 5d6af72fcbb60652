"""Lay out bars along an axis of months, in as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.diagram.axis import AxisMark, month_ticks
from careerpath.diagram.geometry import Box
from careerpath.diagram.measure import TextBlock, block, lines_of, longest_word, width
from careerpath.diagram.shapes import RANGE, Cell, Look, Mark, Polyline, Writing
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.shapes import Shape
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language

#: The size of letters where the bars need more than one page anyway.
_MANY_PAGES = 9.0
#: Larger letters would take too much room from the bars.
_LARGEST = 11.0
#: Texts take no more than this share of the page; between them and the bars.
_TEXT_SHARE, _BESIDE, _BETWEEN = 0.52, 12.0, 10.0
#: Half of a number at the end of the axis.
_AFTER = 14.0
#: How far a skill stands in from its role.
_INDENT = 10.0
#: Heights in sizes of letters: of bars, of the air in a line, above a role.
_BAR, _BOLD_BAR, _AIR, _MOST_AIR, _ABOVE = 0.62, 1.0, 0.08, 1.0, 0.5
_RANGE_END = 2.5
#: The least width of a bar with a pattern, which could not be seen in a narrower one.
_PATTERNED = 8.0
#: Between the numbers of a scale and the bars.
_AFTER_AXIS = 4.0
_TICK_APART = 24.0
_GRID = 0.4


@dataclass(frozen=True, slots=True)
class BarLine:
    """A bar with its name and a remark; months count from the start.

    Attributes
    ----------
    spread
        When it ends: the low, the likely and the high case.
    bold
        Whether it is a heading for those below it.
    """

    id: str
    label: str
    note: str
    start: float
    end: float
    spread: Range[float]
    look: Look
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Gantt:
    """Bars from top to bottom; without a `start` months are counted.

    `unit` says what the axis counts.
    """

    lines: tuple[BarLine, ...]
    start: dt.date | None = None
    unit: str = ""

    @property
    def axis(self) -> float:
        """The height of the scale above, and of that below."""
        return STYLE.note * STYLE.line_height + _AFTER_AXIS

    @property
    def months(self) -> float:
        """The length of the axis."""
        return max(1.0, *(line.spread.high for line in self.lines))


@dataclass(frozen=True, slots=True)
class _Setting:
    """How wide texts are, and how high lines, at one size of letters."""

    size: float
    text: float
    air: float = _AIR

    def room(self, line: BarLine) -> float:
        """Return how wide the name of a line may be."""
        note = width(line.note, self.size, bold=line.bold)
        return self.text - note - _BETWEEN - (0.0 if line.bold else _INDENT)

    def label(self, line: BarLine) -> TextBlock:
        """Return the name of a line as it is written."""
        return block(line.label, self.size, self.room(line), bold=line.bold)

    def cuts(self, line: BarLine) -> bool:
        """Tell whether a word of the name has to be cut."""
        return longest_word(line.label, self.size, bold=line.bold) > self.room(line)

    def height(self, line: BarLine) -> float:
        """Return the room that a line takes."""
        above = _ABOVE if line.bold else 0.0
        return self.label(line).height + self.size * (self.air + above)


@lru_cache(maxsize=16)  # each page of several asks for all of them
def lay_out(
    gantt: Gantt, area: Box, language: Language
) -> tuple[tuple[Shape, ...], ...]:
    """Return the shapes of each page that the bars need, of one if possible."""
    room = area.height - 2 * gantt.axis
    setting, pages = _fit(gantt, area, room)
    spare = min(
        (room - _height(lines, setting)) / len(lines) / setting.size for lines in pages
    )
    airy = replace(setting, air=min(_AIR + max(spare, 0.0), _MOST_AIR))
    return tuple(tuple(_page(gantt, lines, airy, area, language)) for lines in pages)


def _fit(
    gantt: Gantt, area: Box, room: float
) -> tuple[_Setting, tuple[tuple[BarLine, ...], ...]]:
    """Return the largest letters that need few pages, and the lines of each."""
    small, usual = (_setting(gantt, area, size) for size in (STYLE.note, _MANY_PAGES))
    count = len(_pages(gantt.lines, small, room))
    if count > 1:
        count = len(_pages(gantt.lines, usual, room))
    sizes = (size for size in STYLE.text_sizes if size <= _LARGEST)
    settings = (_setting(gantt, area, size) for size in sizes)
    setting = next(
        (
            setting
            for setting in settings
            if not any(map(setting.cuts, gantt.lines))
            and len(_pages(gantt.lines, setting, room)) <= count
        ),
        small,
    )
    return setting, _balanced(gantt.lines, setting, room)


def _balanced(
    lines: Sequence[BarLine], setting: _Setting, room: float
) -> tuple[tuple[BarLine, ...], ...]:
    """Return the lines on as few pages as can be, about equally many on each."""
    best = _pages(lines, setting, room)
    low, high = 0.0, room
    while len(best) > 1 and high - low > 1:
        middle = (low + high) / 2
        pages = _pages(lines, setting, middle)
        if len(pages) <= len(best):
            high, best = middle, pages
        else:
            low = middle
    return best


def _setting(gantt: Gantt, area: Box, size: float) -> _Setting:
    natural = max(
        width(line.label, size, bold=line.bold)
        + width(line.note, size, bold=line.bold)
        + (0.0 if line.bold else _INDENT)
        for line in gantt.lines
    )
    return _Setting(size, min(natural + _BETWEEN + 1.0, area.width * _TEXT_SHARE))


def _pages(
    lines: Sequence[BarLine], setting: _Setting, limit: float
) -> tuple[tuple[BarLine, ...], ...]:
    """Return the lines of each page; the last heading is repeated on the next."""
    pages: list[list[BarLine]] = [[]]
    heading: tuple[BarLine, ...] = ()
    for number, line in enumerate(lines):
        after = lines[number + 1 : number + 2] if line.bold else ()
        if pages[-1] and _height((*pages[-1], line, *after), setting) > limit:
            pages.append([] if line.bold else [*heading])
        if line.bold:
            heading = (line,)
        pages[-1].append(line)
    return tuple(map(tuple, pages))


def _height(lines: Sequence[BarLine], setting: _Setting) -> float:
    return sum(map(setting.height, lines))


# ---------------------------------------------------------------------------- shapes


def _page(
    gantt: Gantt,
    lines: Sequence[BarLine],
    setting: _Setting,
    area: Box,
    language: Language,
) -> Iterator[Shape]:
    used = _height(lines, setting) + 2 * gantt.axis
    area = area._replace(bottom=area.top + used)
    plot = area._replace(
        left=area.left + setting.text + _BESIDE, right=area.right - _AFTER
    )
    yield from _axis(gantt, plot, language)
    scale = plot.width / gantt.months
    top = area.top + gantt.axis
    for line in lines:
        bottom = top + setting.height(line)
        yield from _texts(line, setting, Box(area.left, top, plot.left, bottom))
        yield from _bar(line, setting, plot._replace(top=top, bottom=bottom), scale)
        top = bottom


def _axis(gantt: Gantt, plot: Box, language: Language) -> Iterator[Shape]:
    """Yield the scale above and below, and a thin line for each mark."""
    unit = lines_of((gantt.unit,), STYLE.note)
    at = (plot.left - _BESIDE, plot.top)
    if gantt.unit:
        yield Writing(unit, at, "right", "axis-unit")
    for number, tick in enumerate(_ticks(gantt, plot, language)):
        x = plot.left + tick.value * plot.width / gantt.months
        text = lines_of((tick.text,), STYLE.note)
        top, bottom = plot.top + gantt.axis - 2, plot.bottom - gantt.axis + 2
        yield Polyline(((x, top), (x, bottom)), STYLE.faint, _GRID)
        x = min(x, plot.right + _AFTER - text.width / 2)
        yield Writing(text, (x, plot.top), "center", f"tick-above-{number}")
        yield Writing(text, (x, bottom), "center", f"tick-below-{number}")


def _ticks(gantt: Gantt, plot: Box, language: Language) -> tuple[AxisMark, ...]:
    """Return as many marks as stand apart from each other."""
    scale = plot.width / gantt.months
    for most in range(14, 1, -1):
        ticks = month_ticks(gantt.months, most, language, start=gantt.start)
        if all(
            (b.value - a.value) * scale
            > (width(a.text, STYLE.note) + width(b.text, STYLE.note)) / 2 + _TICK_APART
            for a, b in pairwise(ticks)
        ):
            return ticks
    return ticks[:1]


def _texts(line: BarLine, setting: _Setting, ground: Box) -> Iterator[Shape]:
    label = setting.label(line)
    indent = 0.0 if line.bold else _INDENT
    top = ground.bottom - setting.size * setting.air / 2 - label.height
    yield Writing(label, (ground.left + indent, top), "left", f"name-{line.id}")
    note = block(line.note, setting.size, ground.width, bold=line.bold)
    at = (ground.left + setting.text, top + (label.height - note.height) / 2)
    yield Writing(note, at, "right", f"note-{line.id}")


def _bar(
    line: BarLine, setting: _Setting, ground: Box, scale: float
) -> Iterator[Shape]:
    """Yield the likely bar and, across it, the range of its end."""
    label = setting.label(line)
    middle = ground.bottom - setting.size * setting.air / 2 - label.height / 2
    half = setting.size * (_BOLD_BAR if line.bold else _BAR) / 2
    if line.end == line.start and line.bold:
        at = (ground.left + line.end * scale, middle)
        yield Mark(at, half, line.look, "diamond", f"bar-{line.id}")
    else:
        left, right = (ground.left + x * scale for x in (line.start, line.end))
        if line.look.pattern:
            left = min(left, ground.right - _PATTERNED)
            right = max(right, left + _PATTERNED)
        box = Box(left, middle - half, right, middle + half)
        yield Cell(box, line.look, f"bar-{line.id}")
    low, high = (ground.left + x * scale for x in (line.spread[0], line.spread[2]))
    if line.spread.low < line.spread.high:
        yield from _range(low, high, middle)


def _range(low: float, high: float, middle: float) -> Iterator[Shape]:
    yield Polyline(((low, middle), (high, middle)), RANGE.colour, RANGE.width)
    for x in (low, high):
        ends = ((x, middle - _RANGE_END), (x, middle + _RANGE_END))
        yield Polyline(ends, RANGE.colour, RANGE.width)
